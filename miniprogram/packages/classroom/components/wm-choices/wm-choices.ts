import type { Question, Verdict } from '../../../../services/learning';
import { HOW, optionsAfter, optionsBefore, tapped, type OptionView } from './choices-view';

interface OptionTap {
  currentTarget: { dataset: { id: string } };
}

/** A question's stem, scene and options; once graded, what became of each. Sends pick {picked}. */
export default Component({
  properties: {
    question: { type: Object, value: {} as Question },
    picked: { type: Array, value: [] as string[] },
    /** {} until graded */
    verdict: { type: Object, value: {} as Verdict },
    /** whether a tap still changes anything */
    isOpen: { type: Boolean, value: true },
  },
  data: {
    options: [] as OptionView[],
    how: '',
    group: '',
    role: 'radio',
  },
  observers: {
    'question, picked, verdict'(question: Question, picked: string[], verdict: Verdict) {
      if (!question.questionId) return;
      const isOne = question.kind === 'single' || question.kind === 'judge';
      this.setData({
        options: verdict.questionId ? optionsAfter(question, verdict) : optionsBefore(question, picked),
        how: HOW[question.kind],
        group: isOne ? 'radiogroup' : 'group',
        role: isOne ? 'radio' : 'checkbox',
      });
    },
  },
  methods: {
    onOptionTap({ currentTarget }: OptionTap) {
      const { question, picked, isOpen } = this.data;
      if (isOpen) this.triggerEvent('pick', { picked: tapped(question, picked, currentTarget.dataset.id) });
    },
  },
});
