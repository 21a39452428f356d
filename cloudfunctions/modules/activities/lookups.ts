import { isOut } from '../../../miniprogram/shared/activity-states';
import { DAY_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { activities, findPublished, type ActivityRow } from './activities.repository';

/** Which unit an activity belongs to, for permission; null: there is no such activity. */
export async function unitOfActivity(activityId: string): Promise<string | null> {
  return (await activities.get(activityId))?.unitId ?? null;
}

/** What everybody may see and still takes place, or did; null: nothing, or not yet. */
export async function publishedActivity(activityId: string): Promise<ActivityRow | null> {
  const row = await activities.get(activityId);
  return row && isOut(row.state) && row.state !== 'cancelled' ? row : null;
}

const DEEDS_DAYS = 60;
const DEEDS_LOOKED_AT = 200;

/** Published for the units of `path`, to come, and tied to an article of the regulation; soonest first. */
export async function loadForArticle(path: readonly string[], article: number, now: number): Promise<ActivityRow[]> {
  const where = path.length > 0 ? { audienceUnitId: is.in(path) } : {};
  const found = await findPublished(where, { from: now, to: now + DEEDS_DAYS * DAY_MS }, DEEDS_LOOKED_AT);
  return found.filter(({ articleRefs }) => articleRefs.some((ref) => ref.article === article));
}

/** The home page counts no further than this. */
const WEEK_MAX = 100;

/** Published for the units of `path` and starting within seven days; for everybody when the path is empty. */
export function loadWeek(path: readonly string[], now: number): Promise<ActivityRow[]> {
  return loadSpan(path, { from: now, to: now + 7 * DAY_MS }, WEEK_MAX);
}

/** Published for the units of `path` and starting in [from, to); for everybody when the path is empty. */
export function loadSpan(
  path: readonly string[],
  span: { from: number; to: number },
  limit: number,
): Promise<ActivityRow[]> {
  return findPublished(path.length > 0 ? { audienceUnitId: is.in(path) } : {}, span, limit);
}
