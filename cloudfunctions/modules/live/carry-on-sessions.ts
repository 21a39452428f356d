import { is, type Change } from '../../kernel/database';
import { orders } from './orders.repository';
import { sessions, type SessionRow } from './sessions.repository';
import { REMIND_AHEAD_MS, tellTaker, type Telling } from './tell-taker';

const BATCH_MAX = 50;
/** Orders told in one run: each is a write or a few. */
const TOLD_MAX = 200;

/**
 * Settles which sessions take place and tells those who ordered. A session's `todo` is a chain: decide → announce →
 * remind, or decide → lapse, and cancel from anywhere. Every step is conditional on the one before it and every message
 * is told once, so this can be run by any number, again after any crash. @returns how many sessions were carried on
 */
export async function carryOnSessions(now: number): Promise<number> {
  const settled = await settle(now);
  const lapsed = await lapse(now);
  let left = TOLD_MAX;
  const due = await sessions.find(
    { todo: is.in(['announce', 'remind', 'lapse', 'cancel']), todoAt: is.lte(now) },
    { limit: BATCH_MAX },
  );
  for (const session of due) {
    if (left <= 0) break;
    left -= await tellTakers(session, left, now);
  }
  return settled + lapsed + due.length;
}

/** Enough have ordered: said once, by whoever is first to write it. */
async function settle(now: number): Promise<number> {
  const found = await sessions.find({ todo: 'decide', lacking: is.lte(0) }, { limit: BATCH_MAX });
  for (const { _id } of found) {
    await sessions.change(
      { _id, state: 'offered', todo: 'decide', lacking: is.lte(0) },
      { scheduledAt: now, todo: 'announce', todoAt: now, toldTo: '' },
    );
  }
  return found.length;
}

/** Ordering is over with too few. */
async function lapse(now: number): Promise<number> {
  const found = await sessions.find({ todo: 'decide', todoAt: is.lte(now) }, { limit: BATCH_MAX });
  for (const { _id } of found) {
    await sessions.change(
      { _id, state: 'offered', todo: 'decide', lacking: is.gt(0), orderUntil: is.lte(now) },
      { todo: 'lapse', todoAt: now, toldTo: '' },
    );
  }
  return found.length;
}

/** @returns how many orders were gone through */
async function tellTakers(session: SessionRow, atMost: number, now: number): Promise<number> {
  const { _id, todo, todoAt, toldTo } = session;
  if (todo === '' || todo === 'decide') return 0;
  const rows = await orders.find({ sessionId: _id, _id: is.gt(toldTo) }, { order: [['_id', 'asc']], limit: atMost });
  // A claim under way is told too: it counts, and nobody comes back to it.
  for (const order of rows) if (order.state !== 'cancelled') await tellTaker(session, order, { what: todo, now });
  const last = rows.at(-1);
  const isDone = rows.length < atMost;
  await sessions.change({ _id, todo, todoAt }, isDone ? next(session, todo) : { toldTo: last?._id ?? toldTo });
  return rows.length;
}

/** Announced so late that the reminder would come with it, it is not reminded of. */
function next({ startAt, scheduledAt }: SessionRow, told: Telling): Change<SessionRow> {
  const isReminded = told === 'announce' && scheduledAt < startAt - REMIND_AHEAD_MS;
  return isReminded ? { todo: 'remind', todoAt: startAt - REMIND_AHEAD_MS, toldTo: '' } : { todo: '', toldTo: '' };
}
