import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { finishLeave } from './leave';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';
import { carryOn } from './sign-up';
import { toRegistration } from './views';

/** Taps that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/** Gives the caller's places back. Cancelling twice, or ten times at once, is the same as cancelling once. */
export const cancelSignUp: UseCase<'activities.cancelSignUp'> = async ({ caller, now }, { activityId }) => {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await settled(registrationId(activityId, caller.userId), now);
    if (there.state === 'cancelled') {
      if (there.todo !== '') await finishLeave(there);
      return { registration: toRegistration(there) };
    }
    if (there.startAt <= now) throw new AppError('ALREADY_STARTED');
    const cancel = { state: 'cancelled', cancelReason: 'self', cancelledAt: now, todo: 'leave', todoAt: now } as const;
    const { _id, round } = there;
    if (await registrations.change({ _id, state: 'joined', round, startAt: is.gt(now) }, cancel)) {
      await finishLeave({ ...there, ...cancel });
      return { registration: toRegistration({ ...there, ...cancel }) };
    }
  }
  throw new AppError('BUSY');
};

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
