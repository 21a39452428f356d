import type { Option } from '../../../../components/wm-options/wm-options';
import { hasOptions, isSealedKind, QUESTION_KINDS } from '../../../../shared/form-questions';
import { LIMITS } from '../../../../shared/limits';
import { errorsAt, newQuestion, summaryOf, withKind, type FormErrors, type Question } from './question-form';

interface FieldEvent {
  detail: { name: string; value: string };
}
interface KindEvent {
  detail: { value: string[] };
}
interface IndexEvent {
  currentTarget: { dataset: { index: number } };
}

interface Row {
  id: string;
  label: string;
  summary: string;
  isWrong: boolean;
}

/** The question that is open for writing. */
interface Open {
  index: number;
  kind: string[];
  label: string;
  isOptional: boolean;
  hasOptions: boolean;
  isSealed: boolean;
  options: { no: string; text: string }[];
  errors: { label: string; options: string };
}

const KINDS: Option[] = QUESTION_KINDS.map(({ id, name }) => ({ id, name }));
const NONE = -1;

/** What an organiser asks at the sign-up, one question open at a time. Sends change {questions}. */
export default Component({
  properties: {
    questions: { type: Array, value: [] as Question[] },
    /** by path in the form; '' for the form as a whole */
    errors: { type: Object, value: {} as FormErrors },
    /** why nothing of it may change; '' when it may */
    fixed: { type: String, value: '' },
  },
  data: {
    kinds: KINDS,
    openIndex: NONE,
    rows: [] as Row[],
    open: null as Open | null,
    labelMax: LIMITS.questionLabelMax,
    optionMax: LIMITS.optionMax,
    optionsMin: LIMITS.optionsMin,
    optionsMax: LIMITS.optionsMax,
    max: LIMITS.questionsMax,
  },
  observers: {
    'questions, errors, openIndex, fixed'(questions: Question[], errors: FormErrors, openIndex: number) {
      const rows = questions.map((question, index) => {
        const { label, options } = errorsAt(errors, index);
        const { id } = question;
        return { id, label: question.label, summary: summaryOf(question), isWrong: label !== '' || options !== '' };
      });
      const question = this.data.fixed === '' ? questions[openIndex] : undefined;
      this.setData({ rows, open: question ? toOpen(question, openIndex, errors) : null });
    },
    errors(errors: FormErrors) {
      const isWrong = (index: number): boolean => Object.values(errorsAt(errors, index)).some((text) => text !== '');
      const { questions, openIndex } = this.data;
      const first = questions.findIndex((_, index) => isWrong(index));
      if (first >= 0 && !isWrong(openIndex)) this.setData({ openIndex: first });
    },
  },
  methods: {
    change(questions: Question[]) {
      this.triggerEvent('change', { questions });
    },

    edit(change: (question: Question) => Question) {
      const { questions, openIndex } = this.data;
      this.change(questions.map((question, index) => (index === openIndex ? change(question) : question)));
    },

    onToggle({ currentTarget }: IndexEvent) {
      const { index } = currentTarget.dataset;
      if (this.data.fixed === '') this.setData({ openIndex: this.data.openIndex === index ? NONE : index });
    },

    onAdd() {
      const { questions } = this.data;
      this.setData({ openIndex: questions.length });
      this.change([...questions, newQuestion(questions)]);
    },

    onRemove() {
      const { questions, openIndex } = this.data;
      this.setData({ openIndex: NONE });
      this.change(questions.filter((_, index) => index !== openIndex));
    },

    onKind({ detail }: KindEvent) {
      const kind = QUESTION_KINDS.find(({ id }) => id === detail.value[0])?.id;
      if (kind) this.edit((question) => withKind(question, kind));
    },

    onLabel({ detail }: FieldEvent) {
      this.edit((question) => ({ ...question, label: detail.value }));
    },

    onOptionalTap() {
      this.edit((question) => ({ ...question, isOptional: !question.isOptional }));
    },

    /** The field's name is the option's place, from 1. */
    onOption({ detail }: FieldEvent) {
      const place = Number(detail.name) - 1;
      this.edit((question) => ({
        ...question,
        options: question.options.map((text, index) => (index === place ? detail.value : text)),
      }));
    },

    onOptionAdd() {
      this.edit((question) => ({ ...question, options: [...question.options, ''] }));
    },

    onOptionRemove({ currentTarget }: IndexEvent) {
      const place = currentTarget.dataset.index;
      this.edit((question) => ({ ...question, options: question.options.filter((_, index) => index !== place) }));
    },
  },
});

const toOpen = (question: Question, index: number, errors: FormErrors): Open => ({
  index,
  kind: [question.kind],
  label: question.label,
  isOptional: question.isOptional,
  hasOptions: hasOptions(question.kind),
  isSealed: isSealedKind(question.kind),
  options: question.options.map((text, place) => ({ no: String(place + 1), text })),
  errors: errorsAt(errors, index),
});
