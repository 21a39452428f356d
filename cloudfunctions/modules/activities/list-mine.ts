import { DAY_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import type { UseCase } from '../../kernel/router';
import { actingOf } from '../identity';
import { activities, type ActivityRow } from './activities.repository';
import { registrations, type RegistrationRow } from './registrations.repository';
import { toRegistration, toRow } from './views';

/** Shown of one's own; who has more looks at the months in the calendar. */
const MINE_MAX = 100;
/** An activity still under way began at most this long ago (LIMITS.activityHoursMax). */
const LONGEST_MS = 3 * DAY_MS;

export interface Mine {
  activity: ActivityRow;
  registration: RegistrationRow;
}

/** Activities of a person that are not over, soonest first, or those that are, latest first. */
export async function loadMine(userId: string, when: 'coming' | 'past', now: number): Promise<Mine[]> {
  const coming = when === 'coming';
  const found = await registrations.find(
    { userId, startAt: coming ? is.gt(now - LONGEST_MS) : is.lte(now) },
    { order: [['startAt', coming ? 'asc' : 'desc']], limit: MINE_MAX },
  );
  const wanted = found.filter(
    ({ cancelReason, endAt }) => cancelReason !== 'refused' && (coming ? endAt > now : endAt <= now),
  );
  const byId = new Map<string, ActivityRow>();
  const ids = wanted.map(({ activityId }) => activityId);
  if (ids.length > 0) {
    for (const row of await activities.find({ _id: is.in(ids) }, { limit: ids.length })) byId.set(row._id, row);
  }
  return wanted.flatMap((registration) => {
    const activity = byId.get(registration.activityId);
    return activity ? [{ activity, registration }] : [];
  });
}

export const listMine: UseCase<'activities.listMine'> = async ({ caller, now }, { when, wardId }) => {
  const { userId } = await actingOf(caller.userId, wardId);
  const mine = await loadMine(userId, when, now);
  return {
    rows: mine.map(({ activity, registration }) => ({
      ...toRow(activity, registration),
      mine: toRegistration(registration),
    })),
    asOf: now,
  };
};
