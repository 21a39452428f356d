import { LIMITS } from '../../../miniprogram/shared/limits';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/time';
import { is, type Where } from '../../kernel/database';
import { pageOf, parseCursor, TIES_MAX } from '../../kernel/cursor';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { findPublished, type ActivityRow } from './activities.repository';
import { findMine } from './registrations.repository';
import { toRow } from './views';

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
  const from = after ? Math.max(span.from, after.at) : span.from;
  const found = await findPublished(where, { from, to: span.to }, LIMITS.pageSize + TIES_MAX);
  const { rows: page, cursor } = pageOf(found, {
    after,
    size: LIMITS.pageSize,
    direction: 'asc',
    at: ({ startAt }) => startAt,
  });
  const mine = await findMine(
    caller.userId,
    page.map(({ _id }) => _id),
  );
  return {
    rows: page.map((row) => toRow(row, mine.get(row._id))),
    cursor,
    asOf: now,
  };
};

function spanOf(day: string | null, now: number): { from: number; to: number } {
  if (day === null) return { from: now, to: now + LIMITS.aheadDaysMax * DAY_MS };
  const from = startOfDay(day);
  if (Number.isNaN(from)) throw new AppError('BAD_INPUT', { fields: { day: '没有这一天，请重新选' } });
  return { from: Math.max(from, now), to: from + DAY_MS };
}
