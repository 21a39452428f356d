import type { InputOf } from '../../cloudfunctions/contract';
import { queued, remove, waiting } from './outbox';

/** A member's scan without a network: it is their word until the leader agrees. */
export const queueCheckIn = (input: InputOf<'attendance.checkIn'>): string =>
  queued({ action: 'attendance.checkIn', input });

/** The leader's scan of a member's code without a network. */
export const queueMemberScan = (input: InputOf<'attendance.scanMember'>): string =>
  queued({ action: 'attendance.scanMember', input });

/** One mark of a roll call. Each is a request of its own: it can be taken back as long as it was not sent. */
export const queueRollMark = (activityId: string, mark: RollMark): string =>
  queued({ action: 'attendance.callRoll', input: { activityId, marks: [mark] } });

export type RollMark = InputOf<'attendance.callRoll'>['marks'][number];

/** Marks of an activity that the server has not answered. */
export const waitingMarks = (activityId: string): RollMark[] =>
  waiting().flatMap((entry) =>
    entry.action === 'attendance.callRoll' && entry.input.activityId === activityId ? entry.input.marks : [],
  );

/** @returns false: it was sent, so that only the server can take it back */
export function dropRollMark(markId: string): boolean {
  const entry = waiting().find(
    ({ action, input }) => action === 'attendance.callRoll' && 'marks' in input && input.marks[0]?.markId === markId,
  );
  if (!entry || entry.isTried) return false;
  remove(entry);
  return true;
}
