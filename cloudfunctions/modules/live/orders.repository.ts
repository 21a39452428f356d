import * as z from 'zod';
import { collection, is } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/**
 * That a person, or a unit for several people, will watch a session. Its id is the fact, so ordering twice meets
 * itself. `claiming` is an order under way; whoever finds it half-way runs the same steps again.
 */
export const orderDocument = z.object({
  /** sessionId_userId or sessionId_unitId */
  _id: z.string(),
  v: z.literal(1),
  sessionId: z.string(),
  /** '' for a unit's: who did it is in the log */
  userId: z.string(),
  /** '' for a person's */
  unitId: z.string(),
  /** 1 for a person */
  people: z.int(),
  state: z.enum(['claiming', 'ordered', 'cancelled']),
  /** why it is cancelled: by who ordered, or never granted */
  cancelReason: z.enum(['', 'self', 'refused']),
  /** 1, and one more each time it is ordered again; part of every operation id */
  round: z.int(),
  /** times of the session as they were seen, epoch ms */
  startAt: z.number(),
  endAt: z.number(),
  /** what is still to be carried on if this process dies now: `jobs` runs it again */
  todo: z.enum(['', 'order', 'leave']),
  todoAt: z.number(),
  /** when it was asked for */
  at: z.number(),
});
export type OrderRow = z.infer<typeof orderDocument>;

export const orders = collection('orders', orderDocument);

/** @param takerId a userId or a unitId */
export const orderId = (sessionId: string, takerId: string): string => `${sessionId}_${takerId}`;

/** Hashes, because the session keeps them and a person's id must not stay there when the person goes. */
export const orderOperation = ({ _id, round }: Pick<OrderRow, '_id' | 'round'>): string =>
  idOf(_id, 'order', String(round));
export const leaveOperation = ({ _id, round }: Pick<OrderRow, '_id' | 'round'>): string =>
  idOf(_id, 'leave', String(round));

/** Its people count for others; a claim under way does too. */
export const counts = (order: OrderRow | null | undefined): order is OrderRow =>
  order !== null && order !== undefined && order.state !== 'cancelled';

/** Orders of some takers for some sessions. */
export async function ordersOf(sessionIds: readonly string[], takerIds: readonly string[]): Promise<OrderRow[]> {
  const ids = sessionIds.flatMap((sessionId) => takerIds.map((takerId) => orderId(sessionId, takerId)));
  return ids.length === 0 ? [] : orders.find({ _id: is.in(ids) }, { limit: Math.min(ids.length, 1000) });
}
