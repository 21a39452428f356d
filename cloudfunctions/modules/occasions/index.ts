import { isDutyId } from '../../../miniprogram/shared/recruitment';
import { isRotaDuty } from '../../../miniprogram/shared/rotas';
import * as activities from '../activities';
import * as rotas from '../rotas';
import {
  finishTakeBack,
  takeBackNoShow,
  takeBacksOwed,
  type TakenBack,
  releaseDuty,
  dutiesOf,
  dutyOf,
  dutyPartOf,
  dutyPartiesOf,
  joinDuty,
  unitOfDuty,
} from '../recruitment';
import type { Occasion, Party } from './occasion';

export type { Occasion, Party } from './occasion';
export { finishTakeBack, takeBackNoShow, takeBacksOwed, type TakenBack };

/**
 * What people come to and go from: an activity, one shift of a recruitment order at one site (`<order>_<site>_<shift>`),
 * or one slot of a rota on one day. Attendance knows no other difference between them, so that hours of all are recorded
 * by the same rules.
 *
 * @throws NOT_FOUND for what nobody was told of
 */
export async function occasionOf(id: string): Promise<Occasion> {
  if (isRotaDuty(id)) return rotas.dutyOf(id);
  return isDutyId(id) ? dutyOf(id) : ofActivity(await activities.occasionOf(id));
}

const ofActivity = (row: activities.ActivityRow): Occasion => ({
  ...row,
  isCancelled: row.state === 'cancelled',
  walkInFrom: 0,
  contentOf: () => row.summary,
});

/** One person's part in it; null: none. */
export function partOf(id: string, userId: string): Promise<Party | null> {
  if (isRotaDuty(id)) return rotas.dutyPartOf(id, userId);
  return isDutyId(id) ? dutyPartOf(id, userId) : activities.partOf(id, userId);
}

/** Everybody who has a place, or had one and did not come, in the order of signing up. */
export function partiesOf(id: string): Promise<Party[]> {
  if (isRotaDuty(id)) return rotas.dutyPartiesOf(id);
  return isDutyId(id) ? dutyPartiesOf(id) : activities.partiesOf(id);
}

/** Somebody who is there asks for a free place. */
export const walkIn = (userId: string, occasion: Occasion, now: number): Promise<Party> =>
  isDutyId(occasion._id) ? joinDuty(occasion._id, userId, now) : activities.walkIn(userId, occasion, now);

/** Nobody came for these places, as `by` says. Once, however often it is asked. */
export async function releasePlaces(
  occasionId: string,
  userId: string,
  { by, now }: { by: string; now: number },
): Promise<void> {
  if (isRotaDuty(occasionId)) return rotas.releaseDuty(occasionId, userId, now);
  if (isDutyId(occasionId)) return releaseDuty(occasionId, userId, { by, now });
  const part = await activities.partOf(occasionId, userId);
  if (part) await activities.releasePlaces(part, now);
}

/** Titles by id, for lists. */
export async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const [held, duties, kept] = await Promise.all([
    activities.activitiesOf(ids.filter((id) => !isDutyId(id))),
    dutiesOf(ids.filter((id) => isDutyId(id) && !isRotaDuty(id))),
    rotas.dutiesOf(ids.filter(isRotaDuty)),
  ]);
  return new Map([...[...held].map(([id, { title }]) => [id, title] as const), ...duties, ...kept]);
}

/** Which unit it belongs to, for permission; null: there is none. */
export function unitOfOccasion(id: string): Promise<string | null> {
  if (isRotaDuty(id)) return rotas.unitOfDuty(id);
  return isDutyId(id) ? unitOfDuty(id) : activities.unitOfActivity(id);
}
