import { DAY_MS, dayOf } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import type { ActivityRow } from './activities.repository';
import { occasionOf } from './attending';
import { evaluations, starCountsOf } from './evaluations.repository';
import { registrationId, registrations } from './registrations.repository';

/** Until so long after the end. */
const OPEN_MS = 30 * DAY_MS;
/** What staff read on one page. */
const LISTED_MAX = 300;

type Can = 'yes' | 'early' | 'late' | 'absent';

export const showEvaluation: UseCase<'activities.showEvaluation'> = async ({ caller, now }, { activityId }) => {
  const activity = await occasionOf(activityId);
  const { title, unitName, startAt, endAt } = activity;
  const [mine, can] = await Promise.all([
    evaluations.get(registrationId(activityId, caller.userId)),
    canEvaluate(activity, caller.userId, now),
  ]);
  return { title, unitName, startAt, endAt, mine, can, until: endAt + OPEN_MS, asOf: now };
};

/** The id is the fact, so that it is given once; giving it again changes it. */
export const evaluate: UseCase<'activities.evaluate'> = async ({ caller, now }, { activityId, stars, words }) => {
  const can = await canEvaluate(await occasionOf(activityId), caller.userId, now);
  if (can === 'early') throw new AppError('EVALUATE_EARLY');
  if (can === 'late') throw new AppError('EVALUATE_LATE');
  if (can === 'absent') throw new AppError('EVALUATE_ABSENT');
  if (words !== '') await checkText(caller.openid, [words]);
  const { userId } = caller;
  const _id = registrationId(activityId, userId);
  const isFirst = await evaluations.insert({ _id, v: 1, activityId, userId, stars, words, at: now });
  if (!isFirst) await evaluations.change({ _id }, { stars, words, at: now });
  return { mine: { stars, words } };
};

async function canEvaluate({ _id, state, endAt }: ActivityRow, userId: string, now: number): Promise<Can> {
  const part = await registrations.get(registrationId(_id, userId));
  if (part?.state !== 'joined' || state === 'cancelled') return 'absent';
  if (now < endAt) return 'early';
  return now < endAt + OPEN_MS ? 'yes' : 'late';
}

export const listEvaluations: UseCase<'activities.listEvaluations'> = async (_context, { activityId }) => {
  await occasionOf(activityId);
  const [starCounts, found] = await Promise.all([
    starCountsOf(activityId),
    evaluations.find({ activityId }, { order: [['at', 'desc']], limit: LISTED_MAX + 1 }),
  ]);
  // The day and not the minute: who has just left the room is not told by it.
  const rows = found.slice(0, LISTED_MAX).map(({ stars, words, at }) => ({ stars, words, day: dayOf(at) }));
  return { starCounts, rows, isCut: found.length > rows.length };
};
