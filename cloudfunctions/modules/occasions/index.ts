import { isDutyId } from '../../../miniprogram/shared/recruitment';
import * as activities from '../activities';
import { releaseDuty, dutiesOf, dutyOf, joinDuty, dutyPartOf, dutyPartiesOf, unitOfDuty } from '../recruitment';
import type { Occasion, Party } from './occasion';

export type { Occasion, Party } from './occasion';

/**
 * What people come to and go from: an activity, or one shift of a recruitment order at one site (`<order>_<site>_
 * <shift>`). Attendance knows no other difference between them, so that hours of both are recorded by the same rules.
 *
 * @throws NOT_FOUND for what nobody was told of
 */
export async function occasionOf(id: string): Promise<Occasion> {
  return isDutyId(id) ? dutyOf(id) : ofActivity(await activities.occasionOf(id));
}

const ofActivity = (row: activities.ActivityRow): Occasion => ({
  ...row,
  isCancelled: row.state === 'cancelled',
  walkInFrom: 0,
  contentOf: () => row.summary,
});

/** One person's part in it; null: none. */
export const partOf = (id: string, userId: string): Promise<Party | null> =>
  isDutyId(id) ? dutyPartOf(id, userId) : activities.partOf(id, userId);

/** Everybody who has a place, or had one and did not come, in the order of signing up. */
export const partiesOf = (id: string): Promise<Party[]> =>
  isDutyId(id) ? dutyPartiesOf(id) : activities.partiesOf(id);

/** Somebody who is there asks for a free place. */
export const walkIn = (userId: string, occasion: Occasion, now: number): Promise<Party> =>
  isDutyId(occasion._id) ? joinDuty(occasion._id, userId, now) : activities.walkIn(userId, occasion, now);

/** Nobody came for these places. Once, however often it is asked. */
export async function releasePlaces(occasionId: string, userId: string, now: number): Promise<void> {
  if (isDutyId(occasionId)) return releaseDuty(occasionId, userId, now);
  const part = await activities.partOf(occasionId, userId);
  if (part) await activities.releasePlaces(part, now);
}

/** Titles by id, for lists. */
export async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const [held, duties] = await Promise.all([
    activities.activitiesOf(ids.filter((id) => !isDutyId(id))),
    dutiesOf(ids.filter(isDutyId)),
  ]);
  return new Map([...[...held].map(([id, { title }]) => [id, title] as const), ...duties]);
}

/** Which unit it belongs to, for permission; null: there is none. */
export const unitOfOccasion = (id: string): Promise<string | null> =>
  isDutyId(id) ? unitOfDuty(id) : activities.unitOfActivity(id);
