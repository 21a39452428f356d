import * as z from 'zod';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/** One answer to one question, append-only. */
export const attemptRow = z.object({
  /** from the person and the request: an answer that arrives twice is one attempt */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  questionId: z.string(),
  /** card or lesson of the question */
  ownerId: z.string(),
  picked: z.array(z.string()),
  isRight: z.boolean(),
  /** when it was given, on the phone; never later than it arrived */
  at: z.number(),
  /** '' outside a test */
  testId: z.string(),
  /** of the person then, for the station's total of a week; '' without one */
  stationId: z.string(),
  /** Monday's week number (shared/weeks) */
  week: z.int(),
  /**
   * Class points, kept here until the points context reads them. due: the first right answer to this question, within
   * the day's cap. none: nothing is due. Never volunteer hours (Order 67, Art 19).
   */
  points: z.enum(['none', 'due']),
  /** settle: review and points still to be carried on */
  todo: z.enum(['', 'settle']),
  todoAt: z.number(),
});
export type AttemptRow = z.infer<typeof attemptRow>;

export const attempts = collection('attempts', attemptRow);

export const attemptId = (userId: string, requestId: string): string => idOf('attempt', userId, requestId);
