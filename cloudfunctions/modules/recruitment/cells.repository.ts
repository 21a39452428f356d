import * as z from 'zod';
import { collection } from '../../kernel/database';

/** One post at one site in one shift: the only document that those who answer share. */
export const cellDocument = z.object({
  /** orderId_site_post_shift */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  /** places in the order's lists, from 0 */
  site: z.int(),
  post: z.int(),
  shift: z.int(),
  state: z.enum(['open', 'cancelled']),
  /** who may answer: as the order says */
  minAge: z.int(),
  /** only who signed the order's agreement has a place; cells from before there were agreements do not say */
  needsSigned: z.boolean().default(false),
  audienceUnitId: z.string(),
  /** of the widest wave that was sent */
  reach: z.int(),
  startAt: z.number(),
  endAt: z.number(),
  need: z.int(),
  /** places neither taken nor kept for somebody */
  left: z.int(),
  /** people on standby who were not offered a place yet */
  waiting: z.int(),
  /** refill: places came with a raised need and are owed to who waits */
  todo: z.enum(['', 'refill']),
  todoAt: z.number(),
  /** operations done on `left` and `waiting` (applyOnce) */
  applied: z.array(z.string()),
});
export type CellRow = z.infer<typeof cellDocument>;

export const cells = collection('cells', cellDocument);

export { cellId } from '../../../miniprogram/shared/recruitment';
