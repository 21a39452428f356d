import * as z from 'zod';
import { collection } from '../../kernel/database';

/** Thanks for one shift of one volunteer. Who said them is in the audit log, and nowhere else. */
export const thanksDocument = z.object({
  /** of the attendance: cellId_userId_round */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  cellId: z.string(),
  userId: z.string(),
  startAt: z.number(),
  endAt: z.number(),
  /** on record when they were said */
  minutes: z.int(),
  /** checked; '' for none. Only the volunteer reads them. */
  words: z.string(),
  at: z.number(),
  todo: z.enum(['', 'tell']),
  todoAt: z.number(),
});
export type ThanksRow = z.infer<typeof thanksDocument>;

export const thanks = collection('thanks', thanksDocument);
