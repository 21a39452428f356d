import * as z from 'zod';
import { collection } from '../../kernel/database';

/** When a question comes back to a person: the state of FSRS (ts-fsrs), instants as epoch ms. */
export const reviewRow = z.object({
  /** userId_questionId */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  questionId: z.string(),
  dueAt: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  reps: z.int(),
  lapses: z.int(),
  state: z.int(),
  lastReviewAt: z.number(),
  /** the attempt that was the first right one; '' until then */
  firstRight: z.string(),
  /** one more with every change: of two attempts at once each counts on top of the other */
  version: z.int(),
  /** attempts counted in, latest last */
  applied: z.array(z.string()),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviews = collection('reviews', reviewRow);

export const reviewId = (userId: string, questionId: string): string => `${userId}_${questionId}`;
