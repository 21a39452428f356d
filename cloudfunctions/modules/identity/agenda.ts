import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import { quartersOf } from '../../../miniprogram/shared/quarters';
import { users } from './users.repository';

/**
 * Quarters kept per person. The oldest go first; a person cannot have promised this many ahead
 * (about 20 days and nights), so what is dropped is past.
 */
const BUSY_KEPT = 2000;

const holdOperation = (operationId: string): string => `hold:${operationId}`;

export interface TimeSpan {
  /** epoch ms */
  startAt: number;
  endAt: number;
}

/**
 * Promises a person's time to one thing, or says that it is promised already. One conditional write:
 * of two taps on two overlapping things one wins (design: Writes, 4).
 *
 * @param besides what is held for the same thing already, where its time moves
 */
export async function holdTime(
  userId: string,
  operationId: string,
  span: TimeSpan,
  besides?: TimeSpan,
): Promise<'held' | 'clash'> {
  const quarters = quartersBesides(span, besides);
  const { outcome } = await applyOnce(users, { userId }, holdOperation(operationId), {
    where: { busy: is.nin(quarters) },
    change: { busy: to.push(quarters, { sort: 1, slice: -BUSY_KEPT }) },
  });
  return outcome === 'refused' ? 'clash' : 'held';
}

/**
 * Gives back the time that was held under this operation; nothing when none was, since it then belongs to another thing.
 * A hold that is still on its way takes no effect any more. Safe to repeat.
 */
export async function releaseTime(
  userId: string,
  operationId: string,
  span: TimeSpan,
  besides?: TimeSpan,
): Promise<void> {
  const hold = holdOperation(operationId);
  const mark = `${hold}:never`;
  const stopped = await applyOnce(users, { userId }, hold, { where: {}, change: {}, mark });
  if (stopped.outcome !== 'already' || stopped.row.applied.includes(mark)) return;
  await dropTime(userId, operationId, span, besides);
}

/** Gives back time that is known to be held, once. */
export async function dropTime(userId: string, operationId: string, span: TimeSpan, besides?: TimeSpan): Promise<void> {
  await applyOnce(users, { userId }, `free:${operationId}`, {
    where: {},
    change: { busy: to.pullAll(quartersBesides(span, besides)) },
  });
}

function quartersBesides(span: TimeSpan, besides: TimeSpan | undefined): number[] {
  const quarters = quartersOf(span.startAt, span.endAt);
  if (!besides) return quarters;
  const kept = new Set(quartersOf(besides.startAt, besides.endAt));
  return quarters.filter((quarter) => !kept.has(quarter));
}
