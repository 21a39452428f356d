import { isOut } from '../../../miniprogram/shared/activity-states';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { activities, type ActivityRow } from './activities.repository';
import { finishLeave } from './leave';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';

/** What the day itself needs of an activity; attendance asks through this and nothing else. */
export async function occasionOf(activityId: string): Promise<ActivityRow> {
  const activity = await activities.get(activityId);
  if (!activity || !isOut(activity.state)) throw new AppError('NOT_FOUND');
  return activity;
}

export const partOf = (activityId: string, userId: string): Promise<RegistrationRow | null> =>
  registrations.get(registrationId(activityId, userId));

/** A page of the cloud's database holds a thousand; no activity has more parties (LIMITS.capMax). */
const PARTIES_MAX = 1000;
const ON_LIST = ['joined', 'noshow'] as const;

const inState = (activityId: string, state: RegistrationRow['state']): Promise<RegistrationRow[]> =>
  registrations.find(
    { activityId, state },
    {
      order: [
        ['queuedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: PARTIES_MAX,
    },
  );

/** Everybody who has a place, or had one and did not come, in the order of signing up. */
export async function partiesOf(activityId: string): Promise<RegistrationRow[]> {
  const pages = await Promise.all(ON_LIST.map((state) => inState(activityId, state)));
  return pages.flat().sort((a, b) => a.claimedAt - b.claimedAt || (a._id < b._id ? -1 : 1));
}

/** Who waits, the longest first. */
export const waitingOf = (activityId: string): Promise<RegistrationRow[]> => inState(activityId, 'waiting');

const IN_QUEUE = ['offered', 'waiting'] as const;

/** Everybody in the queue: who was offered places first, then who waits, the longest first. */
export async function queueOf(activityId: string): Promise<RegistrationRow[]> {
  const pages = await Promise.all(IN_QUEUE.map((state) => inState(activityId, state)));
  return pages.flat();
}

/** Nobody came for these places: they are free again. Once, however often it is asked. */
export async function releasePlaces({ _id, round }: RegistrationRow, now: number): Promise<void> {
  await registrations.change({ _id, state: 'joined', round }, { state: 'noshow', todo: 'leave', todoAt: now });
  const there = await registrations.get(_id);
  if (there?.state === 'noshow' && there.round === round && there.todo !== '') await finishLeave(there, now);
}

/** What is owed is done after this, so that the person's time is free and their places are others'. */
export const isOver = (row: RegistrationRow): boolean => row.state === 'cancelled' || row.state === 'noshow';

/** Registrations by id, for lists of other contexts. */
export async function activitiesOf(ids: readonly string[]): Promise<Map<string, ActivityRow>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await activities.find({ _id: is.in(wanted) }, { limit: wanted.length });
  return new Map(rows.map((row) => [row._id, row]));
}
