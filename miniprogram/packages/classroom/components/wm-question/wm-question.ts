import { giveAnswer, type Given, type Question, type Verdict } from '../../../../services/learning';
import { openArticle } from '../../../../services/navigation';
import { isComplete, NOT_YET } from '../wm-choices/choices-view';
import { toFeedback, type FeedbackView } from '../wm-feedback/feedback-view';

interface PickEvent {
  detail: { picked: string[] };
}

const UNANSWERED = {
  picked: [] as string[],
  verdict: {} as Verdict,
  feedback: {} as FeedbackView,
  problem: '',
};

/**
 * One question among others of a lesson. The server grades it; a wrong answer costs nothing. Sends answered
 * {questionId} once the answer is handed in, with or without a network.
 */
export default Component({
  properties: {
    question: { type: Object, value: {} as Question },
    no: { type: Number, value: 1 },
    count: { type: Number, value: 1 },
  },
  data: { ...UNANSWERED, busy: false },
  observers: {
    'question.questionId'() {
      this.setData(UNANSWERED);
    },
  },
  methods: {
    onPick({ detail }: PickEvent) {
      this.setData({ picked: detail.picked, problem: '' });
    },

    async onSubmit() {
      const { question, picked, busy } = this.data;
      if (busy) return;
      if (!isComplete(question, picked)) return this.setData({ problem: `${NOT_YET[question.kind]}，再交` });
      this.setData({ busy: true, problem: '' });
      this.show(await giveAnswer(question, picked, null));
    },

    show(given: Given) {
      const verdict = given.kind === 'graded' ? given.verdict : ({} as Verdict);
      this.setData({ busy: false, verdict, feedback: toFeedback(given) });
      if (given.kind !== 'refused') this.triggerEvent('answered', { questionId: this.data.question.questionId });
    },

    onAgain() {
      this.setData(UNANSWERED);
    },

    onArticleTap() {
      const { ref } = this.data.verdict;
      if (ref) openArticle(ref.article);
    },
  },
});
