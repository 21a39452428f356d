import { LIMITS } from '../../../miniprogram/shared/limits';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/time';
import { is, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { findPublished, type ActivityRow } from './activities.repository';
import { findMine } from './registrations.repository';
import { toRow } from './views';

/** Rows that share the cursor's start time are fetched again and dropped; there are never this many. */
const TIES_MAX = 50;

/** What can be signed up for, soonest first; what has begun is left out. */
export const listActivities: UseCase<'activities.list'> = async ({ caller, now }, input) => {
  const span = spanOf(input.day, now);
  const after = parseCursor(input.cursor);
  const where: Where<ActivityRow> = {};
  if (input.platform !== null) where.platform = input.platform;
  if (input.scope === 'station') {
    const path = (await profileOf(caller)).station?.path ?? [];
    if (path.length > 0) where.audienceUnitId = is.in(path);
  }
  const from = after ? Math.max(span.from, after.startAt) : span.from;
  const found = await findPublished(where, { from, to: span.to }, LIMITS.pageSize + TIES_MAX);
  const fresh = after ? found.filter((row) => isAfter(row, after)) : found;
  const page = fresh.slice(0, LIMITS.pageSize);
  const mine = await findMine(
    caller.userId,
    page.map(({ _id }) => _id),
  );
  const last = page.at(-1);
  return {
    rows: page.map((row) => toRow(row, mine.get(row._id))),
    cursor: last && fresh.length > page.length ? `${last.startAt}_${last._id}` : null,
    asOf: now,
  };
};

function spanOf(day: string | null, now: number): { from: number; to: number } {
  if (day === null) return { from: now, to: now + LIMITS.aheadDaysMax * DAY_MS };
  const from = startOfDay(day);
  if (Number.isNaN(from)) throw new AppError('BAD_INPUT', { fields: { day: '没有这一天，请重新选' } });
  return { from: Math.max(from, now), to: from + DAY_MS };
}

interface Cursor {
  startAt: number;
  id: string;
}

function parseCursor(cursor: string | null): Cursor | null {
  const found = cursor === null ? null : /^(\d{1,15})_(.+)$/.exec(cursor);
  return found?.[1] && found[2] ? { startAt: Number(found[1]), id: found[2] } : null;
}

const isAfter = (row: ActivityRow, { startAt, id }: Cursor): boolean =>
  row.startAt > startAt || (row.startAt === startAt && row._id > id);
