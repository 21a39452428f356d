import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import { quartersOf } from '../../../miniprogram/shared/quarters';
import { users } from './users.repository';

/**
 * Quarters kept per person. The oldest go first; a person cannot have promised this many ahead
 * (about 20 days and nights), so what is dropped is past.
 */
const BUSY_KEPT = 2000;

export interface TimeSpan {
  /** epoch ms */
  startAt: number;
  endAt: number;
}

/**
 * Promises a person's time to one thing, or says that it is promised already. One conditional write:
 * of two taps on two overlapping things one wins (design: Writes, 4).
 */
export async function holdTime(userId: string, operationId: string, span: TimeSpan): Promise<'held' | 'clash'> {
  const quarters = quartersOf(span.startAt, span.endAt);
  const { outcome } = await applyOnce(users, { userId }, `hold:${operationId}`, {
    where: { busy: is.nin(quarters) },
    change: { busy: to.push(quarters, { sort: 1, slice: -BUSY_KEPT }) },
  });
  return outcome === 'refused' ? 'clash' : 'held';
}

/** Gives the time back; does nothing when it was given back before. */
export async function releaseTime(userId: string, operationId: string, span: TimeSpan): Promise<void> {
  await applyOnce(users, { userId }, `free:${operationId}`, {
    where: {},
    change: { busy: to.pullAll(quartersOf(span.startAt, span.endAt)) },
  });
}
