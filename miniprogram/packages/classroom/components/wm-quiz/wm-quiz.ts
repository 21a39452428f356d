import type { Question, Verdict } from '../../../../services/learning';
import type { DeedView, FeedbackView } from '../wm-feedback/feedback-view';
import { HOW, isComplete, NOT_YET, optionsAfter, optionsBefore, tapped, type OptionView } from './quiz-view';

export type Phase = 'ask' | 'sending' | 'right' | 'wrong' | 'queued';

interface OptionTap {
  currentTarget: { dataset: { id: string } };
}

/**
 * One question: its options, and once it is answered what is said of it. The server grades; this shows what it is
 * given and says what was tapped.
 */
export default Component({
  properties: {
    question: { type: Object, value: {} as Question },
    /** 第 1 题，共 2 题 */
    place: { type: String, value: '' },
    picked: { type: Array, value: [] as string[] },
    phase: { type: String, value: 'ask' as Phase },
    /** {} until graded */
    verdict: { type: Object, value: {} as Verdict },
    feedback: { type: Object, value: {} as FeedbackView },
    deed: { type: Object, value: {} as DeedView },
    nextLabel: { type: String, value: '下一题' },
  },
  data: {
    options: [] as OptionView[],
    how: '',
    blocked: '',
    group: '',
    role: 'radio',
    isOpen: true,
  },
  observers: {
    'question, picked, phase, verdict'(question: Question, picked: string[], phase: Phase, verdict: Verdict) {
      if (!question.questionId) return;
      const { kind } = question;
      const isOne = kind === 'single' || kind === 'judge';
      this.setData({
        options: verdict.questionId ? optionsAfter(question, verdict) : optionsBefore(question, picked),
        how: HOW[kind],
        blocked: isComplete(question, picked) ? '' : NOT_YET[kind],
        group: isOne ? 'radiogroup' : 'group',
        role: isOne ? 'radio' : 'checkbox',
        isOpen: phase === 'ask',
      });
    },
  },
  methods: {
    onOptionTap({ currentTarget }: OptionTap) {
      const { question, picked, isOpen } = this.data;
      if (isOpen) this.triggerEvent('pick', { picked: tapped(question, picked, currentTarget.dataset.id) });
    },
    onSubmit() {
      this.triggerEvent('submit');
    },
    onNext() {
      this.triggerEvent('next');
    },
    onDeed() {
      this.triggerEvent('deed');
    },
  },
});
