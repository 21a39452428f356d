import { deedsOf } from '../../../../services/deeds';
import { giveAnswer, type Given, type Question, type Verdict } from '../../../../services/learning';
import { openActivity } from '../../../../services/navigation';
import { scrollToTop } from '../../../../services/screen';
import { toDeed, toFeedback, type DeedView, type FeedbackView } from '../wm-feedback/feedback-view';
import type { Phase } from '../wm-quiz/wm-quiz';

/** One question of a sitting and what became of it. */
export interface Result {
  question: Question;
  given: Given;
}

interface PickEvent {
  detail: { picked: string[] };
}

const NOTHING = {
  picked: [] as string[],
  phase: 'ask' as Phase,
  verdict: {} as Verdict,
  feedback: {} as FeedbackView,
  deed: {} as DeedView,
};

/** Questions one after another: hands each answer in, shows what is said of it, tells the page of each and of the end. */
export default Component({
  properties: {
    questions: { type: Array, value: [] as Question[] },
    /** how many of the whole were answered before */
    done: { type: Number, value: 0 },
    /** '' outside a test */
    testId: { type: String, value: '' },
    /** on the last question's way on */
    lastLabel: { type: String, value: '看结果' },
  },
  data: {
    ...NOTHING,
    index: 0,
    question: {} as Question,
    results: [] as Result[],
    nextLabel: '下一题',
  },
  observers: {
    questions(questions: Question[]) {
      this.setData({ results: [], ...NOTHING, ...this.at(questions, 0) });
    },
  },
  methods: {
    at(questions: readonly Question[], index: number) {
      const isLast = index >= questions.length - 1;
      return {
        index,
        question: questions[index] ?? ({} as Question),
        nextLabel: isLast ? this.data.lastLabel : '下一题',
      };
    },

    onPick({ detail }: PickEvent) {
      this.setData({ picked: detail.picked });
    },

    async onSubmit() {
      const { questions, index, picked, testId, phase } = this.data;
      const question = questions[index];
      if (!question || phase !== 'ask') return;
      this.setData({ phase: 'sending' });
      const given = await giveAnswer(question, picked, testId === '' ? null : testId);
      const isGraded = given.kind === 'graded';
      this.setData({
        phase: isGraded ? (given.verdict.isRight ? 'right' : 'wrong') : 'queued',
        verdict: isGraded ? given.verdict : ({} as Verdict),
        feedback: toFeedback(given),
        results: [...this.data.results, { question, given }],
      });
      this.triggerEvent('given', { question, given });
      if (isGraded && given.verdict.ref) await this.offerDeed(question, given.verdict.ref.article);
    },

    /** Something to do about it, if there is any; it comes by itself and nobody waits. */
    async offerDeed({ questionId }: Question, article: number) {
      const deed = toDeed(await deedsOf(article));
      if (deed && this.data.question.questionId === questionId) this.setData({ deed });
    },

    onNext() {
      const { questions, index, results } = this.data;
      if (index + 1 >= questions.length) return this.triggerEvent('finish', { results });
      this.setData({ ...NOTHING, ...this.at(questions, index + 1) });
      scrollToTop();
    },

    onDeed() {
      const { activityId } = this.data.deed;
      if (activityId) openActivity(activityId);
    },
  },
});
