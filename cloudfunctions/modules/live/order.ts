import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { finishLeave } from './leave';
import { orderId, orderOperation, orders, type OrderRow } from './orders.repository';
import { refusalOf } from './refusal';
import { sessions } from './sessions.repository';
import { toOrder } from './views';

/** Claims that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/**
 * Counts the caller among the takers (design: Writes, 1–5). At most four operations when it succeeds: the caller, the
 * claim, the count (the only document that others share), the settling. Whether enough have come is settled by `jobs`;
 * what the page says about it follows from the count at once.
 */
export const orderSession: UseCase<'live.order'> = async ({ caller, now }, input) =>
  place({ ...input, userId: caller.userId, unitId: '', people: 1 }, now);

/** In the name of a unit, for as many of its people. */
export const orderForUnit: UseCase<'live.orderForUnit'> = async ({ now }, input) =>
  place({ ...input, userId: '' }, now);

type Wish = Pick<OrderRow, 'sessionId' | 'userId' | 'unitId' | 'people' | 'startAt' | 'endAt'>;

async function place({ sessionId, userId, unitId, people, startAt, endAt }: Wish, now: number) {
  const claim = await claimFor({
    _id: orderId(sessionId, userId || unitId),
    v: 1,
    sessionId,
    userId,
    unitId,
    people,
    state: 'claiming',
    cancelReason: '',
    round: 1,
    startAt,
    endAt,
    todo: 'order',
    todoAt: now,
    at: now,
  });
  return { order: toOrder(claim.state === 'ordered' ? claim : await carryOn(claim, now)) };
}

/** Puts the wish on record, or finds the one that is there already. */
async function claimFor(wish: OrderRow): Promise<OrderRow> {
  if (await orders.insert(wish)) return wish;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await orders.get(wish._id);
    if (!there) throw new Error('an order that could not be inserted is not there either');
    if (there.state !== 'cancelled') return there;
    // Ordering again after a cancel: what the cancel still owes is paid first, under its own round.
    if (there.todo !== '') await finishLeave(there);
    const again = { ...wish, round: there.round + 1 };
    const { _id, ...change } = again;
    if (await orders.change({ _id, state: 'cancelled', round: there.round }, change)) return again;
  }
  throw new AppError('BUSY');
}

/**
 * Carries a claim to its end: count and settling. Every step is done once however often and by however many this is
 * run, so a second request of the same taker, and `jobs` after a crash, just run it.
 *
 * @returns the order as it is now stored
 */
export async function carryOn(claim: OrderRow, now: number): Promise<OrderRow> {
  const count = await applyOnce(sessions, { _id: claim.sessionId }, orderOperation(claim), {
    // What the person saw is what they get: a changed time refuses them.
    where: { state: 'offered', startAt: claim.startAt, endAt: claim.endAt, orderUntil: is.gt(now) },
    change: { taken: to.inc(claim.people), lacking: to.inc(-claim.people) },
  });
  if (count.outcome === 'refused') return refuse(claim, now, refusalOf(count.row, claim, now));

  const settled = await orders.change(
    { _id: claim._id, state: 'claiming', round: claim.round },
    { state: 'ordered', todo: '' },
  );
  if (settled) return { ...claim, state: 'ordered', todo: '' };
  return afterLosing(claim);
}

/** Somebody else settled this claim first. If they refused it, what was counted here is taken back. */
async function afterLosing(claim: OrderRow): Promise<OrderRow> {
  const there = await orders.get(claim._id);
  if (!there) throw new AppError('BUSY'); // erased meanwhile, with everything that was counted
  if (there.round === claim.round && there.cancelReason === 'refused') {
    await applyOnce(sessions, { _id: claim.sessionId }, `${orderOperation(claim)}:undo`, {
      where: {},
      change: { taken: to.inc(-claim.people), lacking: to.inc(claim.people) },
    });
    throw new AppError('BUSY');
  }
  return there;
}

/** Settles a claim as not granted and says why; unless another run was granted it. */
async function refuse(claim: OrderRow, now: number, reason: AppError): Promise<OrderRow> {
  const settled = await orders.change(
    { _id: claim._id, state: 'claiming', round: claim.round },
    { state: 'cancelled', cancelReason: 'refused', at: now, todo: '' },
  );
  const there = settled ? null : await orders.get(claim._id);
  if (there?.state === 'ordered') return there;
  throw reason;
}
