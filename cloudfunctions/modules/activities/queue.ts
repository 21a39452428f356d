import { applyOnce, type Applied } from '../../kernel/apply-once';
import { is, to, type Where } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { activities, type ActivityRow } from './activities.repository';
import type { RegistrationRow } from './registrations.repository';

const queueOperation = ({ _id, round }: RegistrationRow): string => idOf(_id, 'queue', String(round));
/** One fact, whichever way it ends: a party leaves the queue once, with places or without. */
const exitOperation = ({ _id, round }: RegistrationRow): string => idOf(_id, 'exit', String(round));
const offerMark = (row: RegistrationRow): string => `${exitOperation(row)}:offer`;

type AppliedQueue = Promise<Applied<ActivityRow>>;

export const enterQueue = (row: RegistrationRow, where: Where<ActivityRow>): AppliedQueue =>
  applyOnce(activities, { _id: row.activityId }, queueOperation(row), { where, change: { waiting: to.inc(1) } });

/** Out of the queue with places that are kept for the party, if there are as many left. */
export const exitWithPlaces = (row: RegistrationRow): AppliedQueue =>
  applyOnce(activities, { _id: row.activityId }, exitOperation(row), {
    where: { state: 'published', left: is.gte(row.people) },
    change: { left: to.inc(-row.people), waiting: to.inc(-1) },
    mark: offerMark(row),
  });

/** Out of the queue without places; some that were kept for the party meanwhile go back. */
export async function exitQueue(row: RegistrationRow): Promise<void> {
  const key = { _id: row.activityId };
  const exit = await applyOnce(activities, key, exitOperation(row), { where: {}, change: { waiting: to.inc(-1) } });
  if (exit.outcome !== 'already' || !exit.row.applied.includes(offerMark(row))) return;
  const change = { left: to.inc(row.people) };
  await applyOnce(activities, key, `${exitOperation(row)}:undo`, { where: {}, change });
}
