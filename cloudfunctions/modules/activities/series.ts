import { isOut } from '../../../miniprogram/shared/activity-states';
import { LIMITS } from '../../../miniprogram/shared/limits';
import type { OutputOf } from '../../contract';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { activities, type ActivityRow } from './activities.repository';
import { mustGet, openMoves, rolesHere } from './edit';
import { findMine } from './registrations.repository';
import { toRow } from './views';
import { publishActivity, submitActivity } from './workflow';

/** All of a series, soonest first; the activity alone when it is none. */
const seriesOf = async (activity: ActivityRow): Promise<ActivityRow[]> =>
  activity.seriesId === ''
    ? [activity]
    : activities.find({ seriesId: activity.seriesId }, { order: [['startAt', 'asc']], limit: LIMITS.seriesMax });

export const listSeries: UseCase<'activities.listSeries'> = async ({ caller, now }, { activityId }) => {
  const activity = await mustGet(activityId);
  if (!isOut(activity.state)) throw new AppError('NOT_FOUND');
  const others = (await seriesOf(activity)).filter(
    ({ _id, state, startAt }) => _id !== activityId && state === 'published' && startAt > now,
  );
  const mine = await findMine(
    caller.userId,
    others.map(({ _id }) => _id),
  );
  return { rows: others.map((row) => toRow(row, mine.get(row._id))), asOf: now };
};

export const listManagedSeries: UseCase<'activities.listManagedSeries'> = async (context, { activityId }) => {
  const activity = await mustGet(activityId);
  const [rows, roles] = await Promise.all([seriesOf(activity), rolesHere(context, activityId)]);
  const { now } = context;
  return {
    unitId: activity.unitId,
    rows: rows.map((row) => ({
      ...toRow(row, undefined),
      version: row.version,
      can: openMoves(row, roles, now),
    })),
    asOf: now,
  };
};

interface Seen {
  activityId: string;
  version: number;
}
type Result = OutputOf<'activities.submitSeries'>['results'][number];

export const submitSeries: UseCase<'activities.submitSeries'> = (context, input) =>
  moveAll(input, (seen) => submitActivity(context, seen));

export const publishSeries: UseCase<'activities.publishSeries'> = (context, input) =>
  moveAll(input, (seen) => publishActivity(context, seen));

/** One after another, each as if it were asked for alone: the request is known again at each. */
async function moveAll(
  { activityId, seen }: { activityId: string; seen: readonly Seen[] },
  moveOne: (seen: Seen) => Promise<unknown>,
): Promise<{ results: Result[] }> {
  // The permission was looked at for the one; it holds for what belongs to it and nothing else.
  const belongs = new Set((await seriesOf(await mustGet(activityId))).map(({ _id }) => _id));
  const results: Result[] = [];
  for (const each of seen) {
    results.push(
      belongs.has(each.activityId)
        ? await resultOf(each, moveOne)
        : { activityId: each.activityId, isDone: false, message: new AppError('NOT_FOUND').message },
    );
  }
  return { results };
}

async function resultOf(each: Seen, moveOne: (seen: Seen) => Promise<unknown>): Promise<Result> {
  const { activityId } = each;
  try {
    await moveOne(each);
    return { activityId, isDone: true, message: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { activityId, isDone: false, message: Object.values(error.more.fields ?? {})[0] ?? error.message };
  }
}
