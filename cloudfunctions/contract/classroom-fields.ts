import * as z from 'zod';
import { articleRef, id, instant } from './fields';

/** What a question is before it is answered: nothing here tells which option is right. */
export const openQuestion = z.object({
  questionId: z.string(),
  ownerId: z.string(),
  kind: z.enum(['single', 'multiple', 'judge', 'order', 'spot']),
  stem: z.string(),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  /** picture of a `spot` question, a file of the app; '' for the others */
  scene: z.string(),
  alt: z.string(),
});

/** Said once an answer is in. */
export const verdict = z.object({
  questionId: z.string(),
  isRight: z.boolean(),
  picked: z.array(z.string()),
  answer: z.array(z.string()),
  reason: z.string(),
  /** where it stands in the regulation; null for courses beyond it */
  ref: articleRef.nullable(),
  /** the exact words there; '' without a ref */
  words: z.string(),
});

/** Beside a card's picture, miniprogram/packages/classroom/pictures/<cardId>.svg. */
export const pictureWords = z.object({ wrong: z.string(), right: z.string(), caption: z.string(), alt: z.string() });

export const cardBrief = z.object({
  cardId: z.string(),
  article: z.int(),
  item: z.int(),
  title: z.string(),
  isDone: z.boolean(),
  /** parts seen of four */
  position: z.int(),
});

/** What a person learns: a card (`a30-1`), a lesson of a course (`fraud-1`), or reading an article (`art-12`). */
export const ownerId = z.string().regex(/^[0-9A-Za-z-]{3,40}$/, '编号不对，请回上一页重新打开');
export const progressItem = z.object({ ownerId, position: z.int().min(0).max(20), at: instant });
export const testId = id;
