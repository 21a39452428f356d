import { LIMITS } from '../../../miniprogram/shared/limits';
import { DAY_MS, dayOf, HOUR_MS, startOfDay } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { unitOf, unitsBelow } from '../units';
import { activities, type ActivityRow } from './activities.repository';
import { registrations, type RegistrationRow } from './registrations.repository';

/** What residents were told takes place, whether or not its summary is written already. */
const ON = ['published', 'recorded'] as const;

/**
 * Up to `limit` of each state that take place on the Beijing day of `now` at a unit and below, the soonest first: also
 * what began the day before and goes on.
 */
export async function activitiesOfDay(unitId: string, now: number, limit: number): Promise<ActivityRow[]> {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  const unitIds = [unitId, ...(await unitsBelow(unitId)).map(({ _id }) => _id)];
  const from = startOfDay(dayOf(now));
  const to = from + DAY_MS;
  // By its end, because the longest activity bounds both sides; the index begins with the units.
  const ends = is.range(from + 1, to + LIMITS.activityHoursMax * HOUR_MS);
  const found = await Promise.all(
    ON.map((state) => activities.find({ state, unitId: is.in(unitIds), endAt: ends, startAt: is.lt(to) }, { limit })),
  );
  return found.flat().sort((a, b) => a.startAt - b.startAt || (a._id < b._id ? -1 : 1));
}

/** Parties that have a place in any of these, up to `limit`. */
export const joinedIn = (activityIds: readonly string[], limit: number): Promise<RegistrationRow[]> =>
  registrations.find({ activityId: is.in([...activityIds]), state: 'joined' }, { limit });
