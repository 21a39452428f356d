import { to } from '../../kernel/database';
import type { UseCase } from '../../kernel/router';
import { AppError } from '../../kernel/errors';
import { actingOf, actingOfUnit, dropTime, holdTime, type TimeSpan } from '../identity';
import { activities } from './activities.repository';
import { clashError } from './clash';
import { heldOf, shiftOperation } from './leave';
import { changedError } from './refusal';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';
import { toRegistration } from './views';

/** Taps that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/** "I come at the new time too": the places stay, the time that is held moves. */
export const reconfirm: UseCase<'activities.reconfirm'> = async ({ caller, now }, input) => {
  const { activityId, wardId, ...span } = input;
  const { userId } = await actingOf(caller.userId, wardId);
  return { registration: toRegistration(await agree(activityId, userId, span, now)) };
};

export const reconfirmWard: UseCase<'activities.reconfirmWard'> = async ({ now }, input) => {
  const { unitId, wardId, activityId, ...span } = input;
  const { userId } = await actingOfUnit(unitId, wardId);
  return { registration: toRegistration(await agree(activityId, userId, span, now)) };
};

/** @throws NOT_SIGNED_UP, ACTIVITY_CHANGED, ACTIVITY_CANCELLED, ALREADY_STARTED, TIME_CLASH */
async function agree(activityId: string, userId: string, span: TimeSpan, now: number): Promise<RegistrationRow> {
  const _id = registrationId(activityId, userId);
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await registrations.get(_id);
    if (there?.state !== 'joined') throw new AppError('NOT_SIGNED_UP');
    if (there.shift) {
      await carryShift(there, now);
      continue;
    }
    const { round, seq, heldStartAt, heldEndAt } = there;
    if (heldStartAt === span.startAt && heldEndAt === span.endAt) return there;
    await mustBeSo(activityId, span, now);
    // On record before anything is held, so that a crash in between is found and carried on.
    const shift = { step: 'hold', ...span } as const;
    const begun = { seq: seq + 1, todo: 'shift', todoAt: now } as const;
    if (await registrations.change({ _id, state: 'joined', round, seq }, { ...begun, shift: to.be(shift) })) {
      return carryShift({ ...there, ...begun, shift }, now);
    }
  }
  throw new AppError('BUSY');
}

async function mustBeSo(activityId: string, { startAt, endAt }: TimeSpan, now: number): Promise<void> {
  const activity = await activities.get(activityId);
  if (activity?.state !== 'published') throw new AppError('ACTIVITY_CANCELLED');
  if (activity.startAt !== startAt || activity.endAt !== endAt) throw changedError(activity, now);
  if (startAt <= now) throw new AppError('ALREADY_STARTED');
}

/**
 * From the wish to move the held time to its end: what is new is held first, then what is old is freed, so that at no
 * instant the person's time is promised to nothing. Safe to repeat, by anybody; a cancel in between clears it up.
 *
 * @throws TIME_CLASH when the new time is promised to something else; the old one then stays as it was
 */
export async function carryShift(row: RegistrationRow, now: number): Promise<RegistrationRow> {
  const { _id, round, seq, userId, shift } = row;
  if (!shift) return row;
  const held = heldOf(row);
  const key = { _id, state: 'joined', round, seq };
  const done = { shift: null, seq: seq + 1, todo: '' } as const;
  if (shift.step === 'free') {
    await dropTime(userId, shiftOperation(row), shift, held);
    return after({ ...row, ...done }, await registrations.change(key, done));
  }
  if ((await holdTime(userId, shiftOperation(row), shift, held)) === 'clash') {
    await registrations.change(key, done);
    throw await clashError({ ...row, startAt: shift.startAt, endAt: shift.endAt });
  }
  const moved = { heldStartAt: shift.startAt, heldEndAt: shift.endAt, seq: seq + 1, todoAt: now };
  const rest = { step: 'free', ...held } as const;
  if (await registrations.change(key, { ...moved, shift: to.be(rest) })) {
    return carryShift({ ...row, ...moved, shift: rest }, now);
  }
  return after(row, false);
}

/** Somebody else did this step, or ended the registration: what is stored now is the answer. */
async function after(row: RegistrationRow, isMine: boolean): Promise<RegistrationRow> {
  if (isMine) return row;
  const there = await registrations.get(row._id);
  if (there?.state !== 'joined') throw new AppError('NOT_SIGNED_UP');
  return there;
}
