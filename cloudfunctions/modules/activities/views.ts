import type * as z from 'zod';
import type { activityRow, registration } from '../../contract/activity-fields';
import type { ActivityRow } from './activities.repository';
import type { RegistrationRow } from './registrations.repository';

type RowView = z.input<typeof activityRow>;
type RegistrationView = z.input<typeof registration>;

export const toRegistration = (row: RegistrationRow): RegistrationView => ({
  activityId: row.activityId,
  state: row.state,
  people: row.people,
  claimedAt: row.claimedAt,
  cancelReason: row.cancelReason,
  offerUntil: row.offerUntil,
  startAt: row.heldStartAt,
  endAt: row.heldEndAt,
});

/** Places that a person holds by a registration; a claim under way counts, because its places are gone for others. */
const peopleOf = (mine: RegistrationRow | undefined): number =>
  mine && (mine.state === 'joined' || mine.state === 'claiming') ? mine.people : 0;

const queuedOf = (mine: RegistrationRow | undefined): RowView['myQueue'] =>
  mine?.state === 'waiting' || mine?.state === 'offered' ? mine.state : '';

export const toRow = (activity: ActivityRow, mine: RegistrationRow | undefined): RowView => ({
  ...activity,
  activityId: activity._id,
  myPeople: peopleOf(mine),
  myQueue: queuedOf(mine),
});
