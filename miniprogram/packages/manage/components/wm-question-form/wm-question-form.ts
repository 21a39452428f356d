import type { Option } from '../../../../components/wm-options/wm-options';
import { LIMITS } from '../../../../shared/limits';
import {
  answerItems,
  newQuestion,
  OPTIONS_MAX,
  OPTIONS_MIN,
  orderText,
  QUESTION_KINDS,
  refText,
  withKind,
  withoutOption,
  type QuestionErrors,
  type QuestionForm,
} from './question-form';

interface FieldEvent {
  detail: { name: 'stem' | 'reason'; value: string };
}
interface OptionEvent {
  detail: { name: string; value: string };
}
interface ChoiceEvent {
  detail: { value: string[] };
}
interface IndexEvent {
  currentTarget: { dataset: { index: number } };
}

const FIRST = newQuestion(0);

/** One question being written. Sends toggle, edit {change}, ref, move {by} and remove, each with its key. */
export default Component({
  properties: {
    question: { type: Object, value: FIRST },
    no: { type: Number, value: 1 },
    count: { type: Number, value: 1 },
    open: { type: Boolean, value: false },
    errors: { type: Object, value: {} as QuestionErrors },
  },
  data: {
    kinds: QUESTION_KINDS,
    kind: ['single'],
    kindName: '',
    items: [] as Option[],
    rows: [] as { no: string; text: string }[],
    isMany: false,
    order: '',
    ref: '',
    isWrong: false,
    stemMax: LIMITS.lessonTipMax,
    optionMax: LIMITS.lessonStepMax,
    min: OPTIONS_MIN,
    max: OPTIONS_MAX,
  },
  observers: {
    question(question: QuestionForm) {
      const { kind } = question;
      this.setData({
        kind: [kind],
        kindName: QUESTION_KINDS.find(({ id }) => id === kind)?.name ?? '',
        items: answerItems(question),
        rows: question.options.map((text, index) => ({ no: String(index + 1), text })),
        isMany: kind === 'multiple' || kind === 'order',
        order: kind === 'order' ? orderText(question) : '',
        ref: refText(question),
      });
    },
    errors(errors: QuestionErrors) {
      this.setData({ isWrong: Object.keys(errors).length > 0 });
    },
  },
  methods: {
    /** Which one it is, for whoever listens. */
    key(): number {
      return this.data.question.key;
    },
    edit(change: Partial<QuestionForm>) {
      this.triggerEvent('edit', { key: this.key(), change });
    },
    onHeadTap() {
      this.triggerEvent('toggle', { key: this.key() });
    },
    onKind({ detail }: ChoiceEvent) {
      const kind = QUESTION_KINDS.find(({ id }) => id === detail.value[0])?.id;
      if (kind && kind !== this.data.question.kind) this.edit(withKind(this.data.question, kind));
    },
    onField({ detail }: FieldEvent) {
      this.edit({ [detail.name]: detail.value });
    },
    /** The field's name is the option's place, from 1. */
    onOption({ detail }: OptionEvent) {
      const { options } = this.data.question;
      this.edit({ options: options.map((text, index) => (index + 1 === Number(detail.name) ? detail.value : text)) });
    },
    onOptionAdd() {
      this.edit({ options: [...this.data.question.options, ''] });
    },
    onOptionRemove({ currentTarget }: IndexEvent) {
      this.edit(withoutOption(this.data.question, currentTarget.dataset.index));
    },
    onAnswer({ detail }: ChoiceEvent) {
      this.edit({ answer: detail.value });
    },
    onRefTap() {
      this.triggerEvent('ref', { key: this.key() });
    },
    onRefRemove() {
      this.edit({ ref: null });
    },
    onUpTap() {
      this.triggerEvent('move', { key: this.key(), by: -1 });
    },
    onRemoveTap() {
      this.triggerEvent('remove', { key: this.key() });
    },
  },
});
