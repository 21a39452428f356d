import { offerEnd } from '../../../miniprogram/shared/activity-queue';
import { is } from '../../kernel/database';
import { activities, type ActivityRow } from './activities.repository';
import { exitWithPlaces } from './queue';
import { nextInQueue, registrations, type RegistrationRow } from './registrations.repository';
import { tellOffer } from './tell-offer';

/** Parties promoted in one go; the rest is done by whoever gives places back next, and by `jobs`. */
const PARTIES_MAX = 100;

/**
 * Offers free places to who waits, longest first, as long as anybody fits. Runs after everything that frees a place and
 * after somebody begins to wait; many at once, and again after a crash, come to the same (domain, Activities).
 */
export async function promote(activityId: string, now: number): Promise<void> {
  for (let party = 0; party < PARTIES_MAX; party += 1) {
    const activity = await activities.get(activityId);
    if (activity?.state !== 'published' || activity.left <= 0 || activity.waiting <= 0) return;
    if (now >= activity.startAt) return;
    const next = await nextInQueue(activityId, activity.left);
    if (!next) return;
    const { _id, round } = next;
    // On record before places are taken, so that a crash in between is found and carried on.
    const intended = { todo: 'offer', todoAt: now } as const;
    if (await registrations.change({ _id, state: 'waiting', round }, intended)) await carryOffer(next, activity, now);
  }
}

/** Places that came with a raised cap: owed (`promote`) until they were offered. */
export async function offerMore(activityId: string, now: number): Promise<void> {
  await promote(activityId, now);
  // What a later raise owes is that one's.
  await activities.change({ _id: activityId, todo: 'promote', todoAt: is.lte(now) }, { todo: '' });
}

/** From the intent to offer to the offer; safe to repeat. */
async function carryOffer(row: RegistrationRow, activity: ActivityRow, now: number): Promise<void> {
  const { _id, round } = row;
  const places = await exitWithPlaces(row);
  if (places.outcome === 'refused') {
    await registrations.change({ _id, state: 'waiting', round, todo: 'offer' }, { todo: '' });
    return;
  }
  const offerUntil = offerEnd(now, activity.startAt);
  const offered = { state: 'offered', offerUntil, todo: 'tell', todoAt: now } as const;
  // Lost only when they left the queue meanwhile; then their leaving gives the places back.
  if (await registrations.change({ _id, state: 'waiting', round }, offered)) {
    await tellAndWatch({ ...row, ...offered }, activity, now);
  }
}

async function tellAndWatch(row: RegistrationRow, activity: ActivityRow, now: number): Promise<void> {
  await tellOffer(activity, row, now);
  const { _id, round, offerUntil } = row;
  await registrations.change({ _id, state: 'offered', round }, { todo: 'expire', todoAt: offerUntil });
}

/** A place may have come free just before somebody began to wait: owed (`look`) until it was looked for. */
export async function lookForPlaces({ _id, round, activityId }: RegistrationRow, now: number): Promise<void> {
  await promote(activityId, now);
  await registrations.change({ _id, state: 'waiting', round, todo: 'look' }, { todo: '' });
}

/** What a crash left half-way between the queue and the offer. */
export async function repairOffer(row: RegistrationRow, now: number): Promise<void> {
  if (row.todo === 'look') return lookForPlaces(row, now);
  const activity = await activities.get(row.activityId);
  if (!activity) return;
  if (row.todo === 'tell') return tellAndWatch(row, activity, now);
  await carryOffer(row, activity, now);
  await promote(row.activityId, now);
}
