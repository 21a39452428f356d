import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { finishLeave } from './leave';
import { carryOn } from './order';
import { orders, type OrderRow } from './orders.repository';

/** An order or a cancel that stands half-way this long belongs to a process that died. */
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;

/** Carries on what crashes left half-way. @returns how many were found */
export async function repairOrders(now: number): Promise<number> {
  const found = await orders.find(
    { todo: is.in(['order', 'leave']), todoAt: is.lte(now - LEFT_ALONE_MS) },
    { limit: BATCH_MAX },
  );
  for (const row of found) await repair(row, now);
  return found.length;
}

async function repair(row: OrderRow, now: number): Promise<void> {
  if (row.todo === 'leave') return finishLeave(row);
  try {
    await carryOn(row, now);
  } catch (error) {
    // Refused in the end: the claim is settled as such, nobody waits for the answer.
    if (!(error instanceof AppError)) throw error;
  }
}
