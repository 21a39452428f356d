import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { finishLeave } from './leave';
import { carryOn } from './order';
import { orderId, orders, type OrderRow } from './orders.repository';
import { toOrder } from './views';

/** Taps that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/** Until it begins. Cancelling twice, or ten times at once, is the same as cancelling once. */
export const cancelOrder: UseCase<'live.cancelOrder'> = async ({ caller, now }, { sessionId }) => ({
  order: toOrder(await cancel(orderId(sessionId, caller.userId), now)),
});

export const cancelUnitOrder: UseCase<'live.cancelUnitOrder'> = async ({ now }, { sessionId, unitId }) => ({
  order: toOrder(await cancel(orderId(sessionId, unitId), now)),
});

/** @throws NOT_ORDERED, SESSION_STARTED */
export async function cancel(id: string, now: number): Promise<OrderRow> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await settled(id, now);
    if (there.state === 'cancelled') {
      await finishLeave(there);
      return there;
    }
    if (there.startAt <= now) throw new AppError('SESSION_STARTED');
    const change = { state: 'cancelled', cancelReason: 'self', at: now, todo: 'leave', todoAt: now } as const;
    const { _id, round } = there;
    if (await orders.change({ _id, state: 'ordered', round, startAt: is.gt(now) }, change)) {
      await finishLeave({ ...there, ...change });
      return { ...there, ...change };
    }
  }
  throw new AppError('BUSY');
}

/** The order with no claim under way: only what is settled can be undone cleanly. */
async function settled(_id: string, now: number): Promise<OrderRow> {
  const there = await orders.get(_id);
  const row = there?.state === 'claiming' ? await carriedOn(there, now) : there;
  if (!row || row.cancelReason === 'refused') throw new AppError('NOT_ORDERED');
  return row;
}

async function carriedOn(claim: OrderRow, now: number): Promise<OrderRow | null> {
  try {
    return await carryOn(claim, now);
  } catch (error) {
    if (error instanceof AppError) return null; // it was not granted, so there is nothing to cancel
    throw error;
  }
}
