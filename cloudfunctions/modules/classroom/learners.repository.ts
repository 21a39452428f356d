import * as z from 'zod';
import { weekOf } from '../../../miniprogram/shared/weeks';
import { collection, is, to } from '../../kernel/database';

/** Weeks in which a person learned something. */
export const learnerRow = z.object({
  /** userId */
  _id: z.string(),
  v: z.literal(1),
  /** week numbers (shared/weeks), ascending */
  weeks: z.array(z.int()),
});
const learners = collection('learners', learnerRow);

/** Three years: a longer streak is told as this one. */
const WEEKS_KEPT = 156;

export async function recordWeek(userId: string, at: number): Promise<void> {
  const week = weekOf(at);
  if (await learners.insert({ _id: userId, v: 1, weeks: [week] })) return;
  await learners.change(
    { _id: userId, weeks: is.nin([week]) },
    { weeks: to.push([week], { sort: 1, slice: -WEEKS_KEPT }) },
  );
}

/** Weeks in a row up to this one or the last: a week that has only begun breaks nothing. */
export async function streakOf(userId: string, now: number): Promise<number> {
  const weeks = new Set((await learners.get(userId))?.weeks);
  const current = weekOf(now);
  let week = weeks.has(current) ? current : current - 1;
  let count = 0;
  for (; weeks.has(week); week -= 1) count += 1;
  return count;
}

export const dropLearner = (userId: string): Promise<number> => learners.remove({ _id: userId });
