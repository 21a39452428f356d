import * as z from 'zod';
import { collection, is } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/**
 * One person's part in one activity. Its id is the fact, so signing up twice meets itself.
 * `claiming` is a sign-up under way; whoever finds it half-way runs the same steps again.
 */
export const registrationDocument = z.object({
  /** activityId_userId */
  _id: z.string(),
  v: z.literal(1),
  activityId: z.string(),
  userId: z.string(),
  /** who did it for them: a person or a unit that acts for them; '' when they did it themselves */
  proxy: z.enum(['', 'person', 'unit']),
  /** '' unless a unit acts */
  proxyUnitId: z.string(),
  state: z.enum(['claiming', 'joined', 'cancelled']),
  /** why it is cancelled: by the person, or never granted */
  cancelReason: z.enum(['', 'self', 'refused']),
  /** 1, and one more each time the person signs up again; part of every operation id */
  round: z.int(),
  /** places taken */
  people: z.int(),
  /** times of the activity as the person saw them, epoch ms */
  startAt: z.number(),
  endAt: z.number(),
  claimedAt: z.number(),
  cancelledAt: z.number(),
  /** what is still to be carried on if this process dies now: `jobs` runs it again */
  todo: z.enum(['', 'join', 'leave', 'free']),
  todoAt: z.number(),
});
export type RegistrationRow = z.infer<typeof registrationDocument>;

export const registrations = collection('registrations', registrationDocument);

/** Digits that a leader finds a person by when there is no network (ux.md, Receipt); two people may share them. */
export function arrivalCode({ _id }: Pick<RegistrationRow, '_id'>): string {
  return String(parseInt(idOf('arrival', _id).slice(0, 8), 16) % 10_000).padStart(4, '0');
}

export const registrationId = (activityId: string, userId: string): string => `${activityId}_${userId}`;

/** The caller's registrations for some activities. */
export async function findMine(userId: string, activityIds: readonly string[]): Promise<Map<string, RegistrationRow>> {
  if (activityIds.length === 0) return new Map();
  const ids = activityIds.map((activityId) => registrationId(activityId, userId));
  const rows = await registrations.find({ _id: is.in(ids) }, { limit: ids.length });
  return new Map(rows.map((row) => [row.activityId, row]));
}
