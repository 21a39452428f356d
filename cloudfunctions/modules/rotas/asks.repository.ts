import * as z from 'zod';
import { collection } from '../../kernel/database';

/** One question to one person. Put half-way by a process that died, `jobs` puts the rest of it. */
export const askDocument = z.object({
  /** from the request: sent twice, asked once */
  _id: z.string(),
  v: z.literal(1),
  rotaId: z.string(),
  slot: z.int(),
  userId: z.string(),
  /** YYYY-MM-DD */
  days: z.array(z.string()),
  /** also what they said no to before */
  isAgain: z.boolean(),
  /** put: turns may be missing, and its person may not have been told */
  todo: z.enum(['', 'put']),
  todoAt: z.number(),
});
export type AskRow = z.infer<typeof askDocument>;

export const asks = collection('rotaAsks', askDocument);
