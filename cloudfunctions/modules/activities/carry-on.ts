import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { activities, type ActivityRow } from './activities.repository';
import { end } from './cancel-sign-up';
import { registrations, type RegistrationRow } from './registrations.repository';
import { carryOn } from './sign-up';
import { tellParty } from './tell-party';

/** Activities looked at in one run, registrations gone through in one run, and of one activity: each is some writes. */
const ACTIVITIES_MAX = 20;
const PARTIES_MAX = 300;
const PARTIES_EACH_MAX = 100;

/**
 * Goes through those who are in activities that were called off. Nobody is missed: who takes places meanwhile is
 * refused, because the activity is called off already; whose sign-up was under way is carried to its end first. Every
 * message is told once and every registration ended once, so this runs again after any crash, from where it got to.
 *
 * @returns how many activities were carried on
 */
export async function carryOnActivities(now: number): Promise<number> {
  let left = PARTIES_MAX;
  const due = await activities.find({ todo: is.in(['cancel']), todoAt: is.lte(now) }, { limit: ACTIVITIES_MAX });
  for (const activity of due) {
    if (left <= 0) break;
    left -= await goThrough(activity, Math.min(left, PARTIES_EACH_MAX), now);
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
  for (const row of rows) await endParty(activity, row, now);
  const last = rows.at(-1);
  const isDone = rows.length < atMost;
  // Only for what this run went through: it may have been given something else to do meanwhile.
  await activities.change({ _id, todo, todoAt, toldTo }, isDone ? { todo: '' } : { toldTo: last?._id ?? toldTo });
  return rows.length;
}

/** Told before it is ended: a crash in between tells again, which is told once, and ends. */
async function endParty(activity: ActivityRow, row: RegistrationRow, now: number): Promise<void> {
  const party = await settled(row, now);
  if (!party || party.state === 'cancelled') return;
  await tellParty(activity, party, 'cancelled', now);
  await end(party._id, 'activity', now);
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
