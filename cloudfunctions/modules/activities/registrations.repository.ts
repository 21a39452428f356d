import * as z from 'zod';
import { collection, is } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { sealedStore } from '../../kernel/reseal';
import { sealed } from '../../kernel/secrets';

export const answerDocument = z.object({ id: z.string(), texts: z.array(z.string()) });

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
  /**
   * waiting: in the queue, no places yet; offered: places are kept for them until offerUntil; noshow: did not come, and
   * the places were given away
   */
  state: z.enum(['claiming', 'joined', 'waiting', 'offered', 'cancelled', 'noshow']),
  /** why it is cancelled: by the person, never granted, an offer that was not taken up, or the activity was called off */
  cancelReason: z.enum(['', 'self', 'refused', 'expired', 'activity']),
  /** 1, and one more each time the person signs up again; part of every operation id */
  round: z.int(),
  /** places taken */
  people: z.int(),
  /** times of the activity, epoch ms: as the person saw them, and after a change as everybody was told */
  startAt: z.number(),
  endAt: z.number(),
  /** times that the person agreed to and is bound by: the old ones until they say that they come at the new ones */
  heldStartAt: z.number(),
  heldEndAt: z.number(),
  /** the last of the activity's changes that they were told of */
  change: z.int(),
  /** the move of the held time that is under way. hold: the new time is being held; free: the old one is being freed */
  shift: z.object({ step: z.enum(['hold', 'free']), startAt: z.number(), endAt: z.number() }).nullable(),
  /** one more with every step of such a move: who acts on an earlier one loses. Part of the moves' operation ids */
  seq: z.int(),
  /**
   * the questions that were answered, as a hash, and what was said: in the open what anybody in the team may read, sealed
   * what says who somebody is. Both are gone when the registration is cancelled; rows of before lack them
   */
  formKey: z.string().default(''),
  answers: z.array(answerDocument).default([]),
  sealedAnswers: sealed.default(''),
  claimedAt: z.number(),
  /** when the person began to wait: who waits longer is offered first; 0: never waited */
  queuedAt: z.number(),
  /** 0: nothing was offered */
  offerUntil: z.number(),
  cancelledAt: z.number(),
  /** what is still to be carried on if this process dies now: `jobs` runs it again */
  todo: z.enum(['', 'join', 'walk', 'leave', 'free', 'queue', 'look', 'exit', 'offer', 'tell', 'expire', 'shift']),
  todoAt: z.number(),
});
export type RegistrationRow = z.infer<typeof registrationDocument>;

export const registrations = collection('registrations', registrationDocument);
export const sealedAnswers = sealedStore('registrations', registrations, ['sealedAnswers']);

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

/** The party in the queue that is next and fits into `left` places; a larger one keeps its place and waits on. */
export async function nextInQueue(activityId: string, left: number): Promise<RegistrationRow | null> {
  const [next = null] = await registrations.find(
    { activityId, state: 'waiting', people: is.lte(left) },
    {
      order: [
        ['queuedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: 1,
    },
  );
  return next;
}

/** Parties that wait longer. */
export async function countAhead({ _id, activityId, queuedAt }: RegistrationRow): Promise<number> {
  const [earlier, together] = await Promise.all([
    registrations.count({ activityId, state: 'waiting', queuedAt: is.lt(queuedAt) }),
    registrations.count({ activityId, state: 'waiting', queuedAt, _id: is.lt(_id) }),
  ]);
  return earlier + together;
}
