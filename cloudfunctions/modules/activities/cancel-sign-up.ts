import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { actingOf, actingOfUnit } from '../identity';
import { finishLeave } from './leave';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';
import { carryOn } from './sign-up';
import { toRegistration } from './views';

/** Taps that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/** Gives places back, the caller's or their ward's. Cancelling twice, or ten times at once, is the same as cancelling once. */
export const cancelSignUp: UseCase<'activities.cancelSignUp'> = async ({ caller, now }, { activityId, wardId }) => {
  const { userId } = await actingOf(caller.userId, wardId);
  return { registration: toRegistration(await cancel(registrationId(activityId, userId), now)) };
};

export const cancelWard: UseCase<'activities.cancelWard'> = async ({ now }, { unitId, activityId, wardId }) => {
  const { userId } = await actingOfUnit(unitId, wardId);
  return { registration: toRegistration(await cancel(registrationId(activityId, userId), now)) };
};

/** @throws NOT_SIGNED_UP, ALREADY_STARTED */
export const cancel = (id: string, now: number): Promise<RegistrationRow> => end(id, 'self', now);

/**
 * Ends a registration, and gives back what it had. Of those who do it at once one does it.
 *
 * @param reason self: by the person, until the activity begins. activity: it was called off
 * @throws NOT_SIGNED_UP, ALREADY_STARTED
 */
export async function end(id: string, reason: 'self' | 'activity', now: number): Promise<RegistrationRow> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await settled(id, now);
    if (there.state === 'cancelled') {
      if (there.todo !== '') await finishLeave(there, now);
      return there;
    }
    // Their places were given away when they did not come: there is nothing left to end.
    if (there.state === 'noshow' && reason === 'activity') return there;
    if (reason === 'self' && there.startAt <= now) throw new AppError('ALREADY_STARTED');
    // Places are kept for whoever was offered some; who waits has none yet.
    const todo = there.state === 'waiting' ? 'exit' : 'leave';
    const change = { state: 'cancelled', cancelReason: reason, cancelledAt: now, todo, todoAt: now } as const;
    const { _id, round, state } = there;
    const inTime = reason === 'self' ? { startAt: is.gt(now) } : {};
    if (await registrations.change({ _id, state, round, ...inTime }, change)) {
      await finishLeave({ ...there, ...change }, now);
      return { ...there, ...change };
    }
  }
  throw new AppError('BUSY');
}

/** The registration with no sign-up under way: only what is settled can be undone cleanly. */
async function settled(_id: string, now: number): Promise<RegistrationRow> {
  const there = await registrations.get(_id);
  const row = there?.state === 'claiming' ? await carriedOn(there, now) : there;
  if (!row || row.cancelReason === 'refused') throw new AppError('NOT_SIGNED_UP');
  return row;
}

async function carriedOn(claim: RegistrationRow, now: number): Promise<RegistrationRow | null> {
  try {
    return await carryOn(claim, now);
  } catch (error) {
    if (error instanceof AppError) return null; // it was not granted, so there is nothing to cancel
    throw error;
  }
}
