import type { Question, Verdict } from '../../../../services/learning';
import { isComplete, NOT_YET } from '../wm-choices/choices-view';
import type { DeedView, FeedbackView } from '../wm-feedback/feedback-view';

export type Phase = 'ask' | 'sending' | 'right' | 'wrong' | 'queued';

interface PickEvent {
  detail: { picked: string[] };
}

/**
 * One question that has the screen for itself, and once it is answered what is said of it. The server grades; this
 * shows what it is given and says what was tapped.
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
  data: { blocked: '' },
  observers: {
    'question, picked'(question: Question, picked: string[]) {
      if (!question.questionId) return;
      this.setData({ blocked: isComplete(question, picked) ? '' : NOT_YET[question.kind] });
    },
  },
  methods: {
    onPick({ detail }: PickEvent) {
      this.triggerEvent('pick', detail);
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
