import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { activities, type ActivityRow } from './activities.repository';
import { isOver } from './attending';
import { end } from './cancel-sign-up';
import { offerMore, promote } from './promote';
import { registrations, type RegistrationRow } from './registrations.repository';
import { carryOn } from './sign-up';
import { tellParty } from './tell-party';

/** Activities looked at in one run, registrations gone through in one run, and of one activity: each is some writes. */
const ACTIVITIES_MAX = 20;
const PARTIES_MAX = 300;
const PARTIES_EACH_MAX = 100;

/**
 * Goes through those who are in activities that were called off, or moved to another time or place. Nobody is missed:
 * who takes places meanwhile is refused, or has seen what is new, because it is stored already; whose sign-up was under
 * way is carried to its end first. Every message is told once and every registration ended once, so this runs again
 * after any crash, from where it got to.
 *
 * @returns how many activities were carried on
 */
export async function carryOnActivities(now: number): Promise<number> {
  let left = PARTIES_MAX;
  const due = await activities.find(
    { todo: is.in(['cancel', 'change', 'promote']), todoAt: is.lte(now) },
    { limit: ACTIVITIES_MAX },
  );
  for (const activity of due) {
    if (left <= 0) break;
    if (activity.todo === 'promote') await offerMore(activity._id, now);
    else left -= await goThrough(activity, Math.min(left, PARTIES_EACH_MAX), now);
  }
  return due.length;
}

/** @returns how many registrations were gone through */
async function goThrough(activity: ActivityRow, atMost: number, now: number): Promise<number> {
  const { _id, todo, todoAt, toldTo } = activity;
  const rows = await registrations.find(
    { activityId: _id, _id: is.gt(toldTo) },
    { order: [['_id', 'asc']], limit: atMost },
  );
  for (const row of rows) await (todo === 'cancel' ? endParty : moveParty)(activity, row, now);
  const last = rows.at(-1);
  const isDone = rows.length < atMost;
  if (isDone && todo === 'change') await promote(_id, now);
  // Only for what this run went through: it may have been given something else to do meanwhile.
  await activities.change({ _id, todo, todoAt, toldTo }, isDone ? { todo: '' } : { toldTo: last?._id ?? toldTo });
  return rows.length;
}

/** Told before it is ended: a crash in between tells again, which is told once, and ends. */
async function endParty(activity: ActivityRow, row: RegistrationRow, now: number): Promise<void> {
  const party = await settled(row, now);
  if (!party || isOver(party)) return;
  await tellParty(activity, party, 'cancelled', now);
  await end(party._id, 'activity', now);
}

/** From then on their registration is found by the new times; what they agreed to stays until they agree to these. */
async function moveParty(activity: ActivityRow, row: RegistrationRow, now: number): Promise<void> {
  const party = await settled(row, now);
  if (!party || isOver(party) || party.change >= activity.changes) return;
  const { _id, round } = party;
  const { startAt, endAt, changes, changedAt } = activity;
  // Who came after the change has seen it.
  if (party.claimedAt < changedAt) {
    if (party.startAt !== startAt || party.endAt !== endAt) await tellParty(activity, party, 'moved', now);
    else if (activity.placeChange > party.change) await tellParty(activity, party, 'place', now);
  }
  const { state, offerUntil, todoAt } = party;
  const until =
    state === 'offered' ? { offerUntil: Math.min(offerUntil, startAt), todoAt: Math.min(todoAt, startAt) } : {};
  await registrations.change({ _id, round, change: is.lt(changes) }, { startAt, endAt, change: changes, ...until });
}

/** A sign-up under way is carried to its end, so that it is either refused or in. null: refused */
export async function settled(row: RegistrationRow, now: number): Promise<RegistrationRow | null> {
  if (row.state !== 'claiming') return row;
  try {
    return await carryOn(row, now);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
