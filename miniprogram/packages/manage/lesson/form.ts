import type { InputOf, OutputOf } from '../../../../cloudfunctions/contract';
import { refLabel, type ArticleRef } from '../../../shared/regulation';
import { newBlock, type BlockForm } from '../components/wm-block-form/block-form';
import { toQuestionDraft, toQuestionForm, type QuestionForm } from '../components/wm-question-form/question-form';

export type Draft = InputOf<'classroom.createLesson'>['draft'];
export type Managed = OutputOf<'classroom.showManagedLesson'>;
type BlockDraft = Draft['blocks'][number];

/** What staff have written so far: any of it may still be missing. Kept on the phone until it is saved. */
export interface Form {
  title: string;
  /** a starter course, or '' for the unit's own */
  courseId: string;
  minutes: string;
  blocks: BlockForm[];
  articleRefs: ArticleRef[];
  source: string;
  questions: QuestionForm[];
}

export const EMPTY_FORM: Form = {
  title: '',
  courseId: '',
  minutes: '3',
  blocks: [],
  articleRefs: [],
  source: '',
  questions: [],
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function toBlockDraft({ kind, text, fileId, words }: BlockForm): BlockDraft {
  if (kind === 'text' || kind === 'tip') return { kind, text };
  if (kind === 'steps') return { kind, steps: linesOf(text) };
  return { kind: 'media', media: kind, fileId, words };
}

export const toDraft = (form: Form): Draft => ({
  title: form.title,
  courseId: form.courseId,
  minutes: Number(form.minutes),
  blocks: form.blocks.map(toBlockDraft),
  articleRefs: form.articleRefs.map((ref) => ({ ...ref })),
  source: form.source,
  questions: form.questions.map(toQuestionDraft),
});

function toBlockForm(block: BlockDraft, key: number, urls: Managed['urls']): BlockForm {
  if (block.kind === 'text' || block.kind === 'tip') return { ...newBlock(block.kind, key), text: block.text };
  if (block.kind === 'steps') return { ...newBlock('steps', key), text: block.steps.join('\n') };
  const { media, fileId, words } = block;
  return { ...newBlock(media, key), fileId, words, source: urls[fileId] ?? '' };
}

/** @param urls where the files can be seen now */
export const toForm = (draft: Draft, urls: Managed['urls']): Form => ({
  ...draft,
  minutes: String(draft.minutes),
  blocks: draft.blocks.map((block, key) => toBlockForm(block, key, urls)),
  articleRefs: [...draft.articleRefs],
  questions: draft.questions.map(toQuestionForm),
});

/** One that no part has had. */
export const nextKey = (pieces: readonly { key: number }[]): number =>
  pieces.reduce((most, { key }) => Math.max(most, key), -1) + 1;

/** A piece one place up or down; at the ends it stays. */
export function moved<Piece extends { key: number }>(pieces: readonly Piece[], key: number, by: number): Piece[] {
  const from = pieces.findIndex((piece) => piece.key === key);
  const to = from + by;
  const [piece, other] = [pieces[from], pieces[to]];
  if (!piece || !other) return [...pieces];
  return pieces.map((each, index) => (index === from ? other : index === to ? piece : each));
}

export const articleViews = (refs: readonly ArticleRef[]): { label: string; index: number }[] =>
  refs.map((ref, index) => ({ label: refLabel(ref), index }));
