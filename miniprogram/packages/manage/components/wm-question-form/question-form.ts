import type { InputOf } from '../../../../../cloudfunctions/contract';
import type { Option } from '../../../../components/wm-options/wm-options';
import { refLabel, type ArticleRef } from '../../../../shared/regulation';

export type QuestionDraft = InputOf<'classroom.createLesson'>['draft']['questions'][number];
export type QuestionKind = QuestionDraft['kind'];

/** A question while it is written. */
export interface QuestionForm {
  key: number;
  kind: QuestionKind;
  stem: string;
  /** their words; their ids are a, b, c … by where they stand */
  options: string[];
  /** ids; of an order, in the right order */
  answer: string[];
  reason: string;
  ref: ArticleRef | null;
}

export type QuestionErrors = Partial<Record<'stem' | 'options' | 'answer' | 'reason', string>>;

export const QUESTION_KINDS: { id: QuestionKind; name: string }[] = [
  { id: 'single', name: '单选' },
  { id: 'multiple', name: '多选' },
  { id: 'judge', name: '判断' },
  { id: 'order', name: '排先后' },
];
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 6;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const JUDGE = ['对', '不对'];

export const newQuestion = (key: number): QuestionForm => ({
  key,
  kind: 'single',
  stem: '',
  options: ['', '', ''],
  answer: [],
  reason: '',
  ref: null,
});

/** Another kind asks for another answer; the options stay, except that a statement has none of its own. */
export function withKind(question: QuestionForm, kind: QuestionKind): Partial<QuestionForm> {
  if (kind === 'judge') return { kind, options: JUDGE, answer: [] };
  return { kind, answer: [], ...(question.kind === 'judge' && { options: ['', '', ''] }) };
}

/** Without one of its options: ids behind it move up, so the answer is asked for again. */
export const withoutOption = ({ options }: QuestionForm, index: number): Partial<QuestionForm> => ({
  options: options.filter((_, i) => i !== index),
  answer: [],
});

/** The options to mark the answer by: A 推到车棚. */
export const answerItems = ({ options }: QuestionForm): Option[] =>
  options.map((text, index) => {
    const id = IDS[index] ?? '';
    return { id, name: text.trim() || `选项 ${id.toUpperCase()}` };
  });

/** C → A → B: what an order's answer is so far. */
export const orderText = (question: QuestionForm): string =>
  question.answer.map((id) => answerItems(question).find((item) => item.id === id)?.name ?? '').join(' → ');

export const refText = ({ ref }: QuestionForm): string => (ref ? refLabel(ref) : '');

export const toQuestionDraft = ({ kind, stem, options, answer, reason, ref }: QuestionForm): QuestionDraft => ({
  ...{ kind, stem, answer, reason },
  options: options.map((text, index) => ({ id: IDS[index] ?? '', text })),
  ref: ref ? { ...ref } : null,
});

export const toQuestionForm = (draft: QuestionDraft, key: number): QuestionForm => ({
  ...draft,
  key,
  options: draft.options.map(({ text }) => text),
  // What is stored counts by ids; here they count by place.
  answer: draft.answer.map((id) => IDS[draft.options.findIndex((option) => option.id === id)] ?? ''),
});
