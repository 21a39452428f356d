import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { actingOf, actingOfUnit, holdTime, releaseTime } from '../identity';
import { activities } from './activities.repository';
import { clashError } from './clash';
import { finishLeave, heldOf, timeOperation } from './leave';
import { changedError } from './refusal';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';
import { tellOfferOver } from './tell-offer';
import { toRegistration } from './views';

/** Takes the places that were kept. The person's time is looked at only now: who waits is bound to nothing. */
export const acceptOffer: UseCase<'activities.acceptOffer'> = async (
  { caller, now },
  { activityId, wardId, ...seen },
) => {
  const { userId } = await actingOf(caller.userId, wardId);
  return { registration: toRegistration(await accept({ activityId, userId, ...seen }, now)) };
};

/** Staff for an elder of their unit, who said on the phone or at the counter that they come. */
export const acceptWardOffer: UseCase<'activities.acceptWardOffer'> = async ({ now }, { unitId, wardId, ...wish }) => {
  const { userId } = await actingOfUnit(unitId, wardId);
  return { registration: toRegistration(await accept({ ...wish, userId }, now)) };
};

interface Seen {
  startAt: number | null;
  endAt: number | null;
}

async function accept(
  { activityId, userId, ...seen }: Seen & { activityId: string; userId: string },
  now: number,
): Promise<RegistrationRow> {
  const _id = registrationId(activityId, userId);
  const there = await registrations.get(_id);
  if (there?.state === 'joined') return there;
  if (there?.cancelReason === 'expired') throw new AppError('OFFER_OVER');
  if (there?.cancelReason === 'activity') throw new AppError('ACTIVITY_CANCELLED');
  if (there?.state !== 'offered') throw new AppError('NOT_OFFERED');
  if (there.offerUntil <= now) throw new AppError('OFFER_OVER');
  const offered = await agreeTo(there, seen, now);
  if ((await holdTime(userId, timeOperation(offered), heldOf(offered))) === 'clash') {
    throw await clashError({ ...offered, ...heldOf(offered) });
  }
  const { round } = offered;
  const joined = { state: 'joined', todo: '' } as const;
  if (await registrations.change({ _id, state: 'offered', round, offerUntil: is.gt(now) }, joined)) {
    return { ...offered, ...joined };
  }
  const after = await registrations.get(_id);
  if (after?.state === 'joined') return after;
  await releaseTime(userId, timeOperation(offered), heldOf(offered));
  throw new AppError('OFFER_OVER');
}

/** The times that the person sees are the ones that they take, on record before their time is held for them. */
async function agreeTo(offered: RegistrationRow, seen: Seen, now: number): Promise<RegistrationRow> {
  const { _id, round, seq, activityId } = offered;
  const span = { startAt: seen.startAt ?? offered.startAt, endAt: seen.endAt ?? offered.endAt };
  const activity = await activities.get(activityId);
  if (activity?.state !== 'published') throw new AppError('ACTIVITY_CANCELLED');
  if (activity.startAt !== span.startAt || activity.endAt !== span.endAt) throw changedError(activity, now);
  if (offered.heldStartAt === span.startAt && offered.heldEndAt === span.endAt) return offered;
  const agreed = { heldStartAt: span.startAt, heldEndAt: span.endAt, seq: seq + 1 };
  if (!(await registrations.change({ _id, state: 'offered', round, seq }, agreed))) throw new AppError('BUSY');
  return { ...offered, ...agreed };
}

/** Not taken up in time: the places go to the next. */
export async function expireOffer(row: RegistrationRow, now: number): Promise<void> {
  const { _id, round, seq, activityId } = row;
  const change = { state: 'cancelled', cancelReason: 'expired', cancelledAt: now, todo: 'leave', todoAt: now } as const;
  if (!(await registrations.change({ _id, state: 'offered', round, seq }, change))) return;
  const activity = await activities.get(activityId);
  if (activity) await tellOfferOver(activity, row, now);
  await finishLeave({ ...row, ...change }, now);
}
