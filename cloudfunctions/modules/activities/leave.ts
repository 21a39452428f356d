import { applyOnce } from '../../kernel/apply-once';
import { to } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { dropTime, releaseTime, type TimeSpan } from '../identity';
import { activities } from './activities.repository';
import { exitQueue } from './queue';
import { promote } from './promote';
import { registrations, type RegistrationRow } from './registrations.repository';

/** Names the hold on a person's time; the round keeps a second sign-up apart from the first. */
export const timeOperation = ({ activityId, round }: RegistrationRow): string => `${activityId}:${round}`;

/** Hashes, because the activity keeps them and a person's id must not stay there when the person goes. */
export const joinOperation = ({ _id, round }: RegistrationRow): string => idOf(_id, 'join', String(round));
const leaveOperation = ({ _id, round }: RegistrationRow): string => idOf(_id, 'leave', String(round));

/**
 * Pays what a cancelled registration owes: the places (`leave`, when it had them), its part in the queue (`exit`) and
 * the person's time; what came free goes to who waits. Once, however often it is run; `jobs` runs it again after a crash.
 */
export async function finishLeave(registration: RegistrationRow, now: number): Promise<void> {
  const { _id, activityId, userId, round, people, todo } = registration;
  if (todo === 'leave') {
    await applyOnce(activities, { _id: activityId }, leaveOperation(registration), {
      where: {},
      change: { left: to.inc(people) },
    });
  }
  if (todo === 'exit') await exitQueue(registration);
  await releaseTime(userId, timeOperation(registration), heldOf(registration));
  if (registration.shift) await dropShift(registration, registration.shift);
  if (todo !== 'free') await promote(activityId, now);
  // What was said for a place goes with it.
  const forgotten = registration.state === 'cancelled' ? { answers: to.be([]), sealedAnswers: '' } : {};
  await registrations.change({ _id, round, todo }, { todo: '', shift: null, ...forgotten });
}

/** What the person agreed to, which is what their time is held for. */
export const heldOf = ({ heldStartAt, heldEndAt }: RegistrationRow): TimeSpan => ({
  startAt: heldStartAt,
  endAt: heldEndAt,
});

/** Names one step of a move of the held time. */
export const shiftOperation = (row: RegistrationRow): string => `${timeOperation(row)}:${String(row.seq)}`;

/** The move is not wanted any more: what it held goes, or what it was about to free. */
async function dropShift(row: RegistrationRow, shift: NonNullable<RegistrationRow['shift']>): Promise<void> {
  const free = shift.step === 'hold' ? releaseTime : dropTime;
  await free(row.userId, shiftOperation(row), shift, heldOf(row));
}
