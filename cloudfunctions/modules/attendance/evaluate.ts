import { DAY_MS, dayOf } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { evaluationBy, evaluationsOf, keepEvaluation, starCountsOf, type EvaluationRow } from '../activities';
import { occasionOf, partOf, type Occasion } from '../occasions';

/** Until so long after the end. */
const OPEN_MS = 30 * DAY_MS;
/** What staff read on one page. */
const LISTED_MAX = 300;

type Can = 'yes' | 'early' | 'late' | 'absent';

export const showEvaluation: UseCase<'activities.showEvaluation'> = async ({ caller, now }, { activityId }) => {
  const occasion = await occasionOf(activityId);
  const { title, unitName, startAt, endAt } = occasion;
  const [mine, can] = await Promise.all([
    evaluationBy(activityId, caller.userId),
    canEvaluate(occasion, caller.userId, now),
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
  await keepEvaluation({ activityId, userId: caller.userId, stars, words, at: now });
  return { mine: { stars, words } };
};

async function canEvaluate({ _id, isCancelled, endAt }: Occasion, userId: string, now: number): Promise<Can> {
  const part = await partOf(_id, userId);
  if (part?.state !== 'joined' || isCancelled) return 'absent';
  if (now < endAt) return 'early';
  return now < endAt + OPEN_MS ? 'yes' : 'late';
}

export const listEvaluations: UseCase<'activities.listEvaluations'> = async (_context, { activityId }) => {
  await occasionOf(activityId);
  const [starCounts, found] = await Promise.all([starCountsOf(activityId), evaluationsOf(activityId, LISTED_MAX + 1)]);
  return toEvaluationList(starCounts, found);
};

/** As staff read them, from the latest on. */
export function toEvaluationList(starCounts: number[], found: readonly EvaluationRow[]) {
  // The day and not the minute: who has just left the room is not told by it.
  const rows = found.slice(0, LISTED_MAX).map(({ stars, words, at }) => ({ stars, words, day: dayOf(at) }));
  return { starCounts, rows, isCut: found.length > rows.length };
}
