import { questionErrors, type Errors } from '../../lesson/checks';
import { moved, nextKey } from '../../lesson/form';
import { newQuestion, type QuestionErrors, type QuestionForm } from '../wm-question-form/question-form';

interface PieceEvent {
  detail: { key: number; by: number; change: Partial<QuestionForm> };
}
interface ArticleEvent {
  detail: { article: number; item: number };
}

const QUESTIONS_MAX = 5;
const NONE = -1;

/** The questions of a lesson, one of them open at a time. Sends change {questions, path} as the parts do. */
export default Component({
  properties: {
    questions: { type: Array, value: [] as QuestionForm[] },
    /** by path in the draft */
    errors: { type: Object, value: {} as Errors },
  },
  data: {
    rows: [] as { key: number; question: QuestionForm; errors: QuestionErrors }[],
    questionsMax: QUESTIONS_MAX,
    openKey: NONE,
    /** the question whose article is being chosen */
    pickingKey: NONE,
  },
  observers: {
    'questions, errors'(questions: QuestionForm[], errors: Errors) {
      this.setData({
        rows: questions.map((question, index) => ({
          key: question.key,
          question,
          errors: questionErrors(errors, index),
        })),
      });
    },
    errors(errors: Errors) {
      const isWrong = (index: number): boolean => Object.keys(questionErrors(errors, index)).length > 0;
      const { questions, openKey } = this.data;
      const wrong = questions.find((_, index) => isWrong(index));
      if (wrong && !questions.some(({ key }, index) => key === openKey && isWrong(index))) {
        this.setData({ openKey: wrong.key });
      }
    },
  },
  methods: {
    change(questions: QuestionForm[], path = 'questions') {
      this.triggerEvent('change', { questions, path });
    },

    onToggle({ detail }: PieceEvent) {
      this.setData({ openKey: this.data.openKey === detail.key ? NONE : detail.key });
    },

    onAdd() {
      const key = nextKey(this.data.questions);
      this.setData({ openKey: key });
      this.change([...this.data.questions, newQuestion(key)]);
    },

    onEdit({ detail }: PieceEvent) {
      this.edit(detail.key, detail.change);
    },

    edit(key: number, change: Partial<QuestionForm>) {
      const { questions } = this.data;
      const index = questions.findIndex((question) => question.key === key);
      this.change(
        questions.map((question) => (question.key === key ? { ...question, ...change } : question)),
        `questions.${index}`,
      );
    },

    onMove({ detail }: PieceEvent) {
      this.change(moved(this.data.questions, detail.key, detail.by));
    },

    onRemove({ detail }: PieceEvent) {
      this.change(this.data.questions.filter(({ key }) => key !== detail.key));
    },

    onRef({ detail }: PieceEvent) {
      this.setData({ pickingKey: detail.key });
    },

    onPickerClose() {
      this.setData({ pickingKey: NONE });
    },

    onArticle({ detail: { article, item } }: ArticleEvent) {
      const key = this.data.pickingKey;
      this.setData({ pickingKey: NONE });
      this.edit(key, { ref: item > 0 ? { article, item } : { article } });
    },
  },
});
