import { levelOf, STAR_HOURS, type Level } from '../../../miniprogram/shared/levels';
import { is, type Where } from '../../kernel/database';
import { inHalves } from '../../kernel/in-halves';
import { records, type RecordRow } from './records.repository';

/** More entries than anybody has; a page of the database holds as many. */
const PAGE_MAX = 1000;
const PAGES_MAX = 10;

/** Every record of a person that began in [from, to), latest first. */
export async function recordsOf(userId: string, from = 0, to = Number.MAX_SAFE_INTEGER): Promise<RecordRow[]> {
  const all: RecordRow[] = [];
  let until = to;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const where: Where<RecordRow> = { userId, from: is.range(from, until) };
    const found = await records.find(where, { order: [['from', 'desc']], limit: PAGE_MAX });
    all.push(...found);
    const last = found.at(-1);
    if (found.length < PAGE_MAX || !last) break;
    until = last.from;
  }
  return all;
}

export const minutesIn = (rows: readonly Pick<RecordRow, 'minutes'>[]): number =>
  rows.reduce((sum, { minutes }) => sum + minutes, 0);

/** A correction is of the hours and carries no calls. */
export const callsIn = (rows: readonly Pick<RecordRow, 'calls'>[]): number =>
  rows.reduce((sum, { calls }) => sum + calls, 0);

/** A district may set other hours: SERVICE_LEVELS=100,300,600,1000,1500. */
export function levelAt(minutes: number): Level {
  const own = (process.env.SERVICE_LEVELS ?? '').split(',').map(Number);
  return levelOf(minutes, own.every((hours) => hours > 0) ? own : STAR_HOURS);
}

/** Of a unit, those that began since; the last thousand. */
export const recordsSince = (unitId: string, since: number): Promise<RecordRow[]> =>
  records.find({ unitId, from: is.gte(since) }, { order: [['from', 'desc']], limit: PAGE_MAX });

/** Of one activity, corrections included; no activity has more people (LIMITS.capMax). */
export const recordsOfActivity = (activityId: string): Promise<RecordRow[]> =>
  records.find({ activityId }, { order: [['from', 'desc']], limit: PAGE_MAX });

/** Of several, corrections included, in the order of their times. */
export async function recordsOfActivities(activityIds: readonly string[]): Promise<RecordRow[]> {
  const all = await inHalves(activityIds, (ids, limit) => records.find({ activityId: is.in(ids) }, { limit }));
  return all.sort((a, b) => a.from - b.from || (a._id < b._id ? -1 : 1));
}
