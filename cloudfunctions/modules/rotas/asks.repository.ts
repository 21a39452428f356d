import * as z from 'zod';
import { collection } from '../../kernel/database';

/** A question to one person that is being put; gone when it is. Found later, its process died, and `jobs` puts it. */
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
  todoAt: z.number(),
});
export type AskRow = z.infer<typeof askDocument>;

export const asks = collection('rotaAsks', askDocument);
