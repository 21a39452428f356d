import { AGE_GROUPS } from '../../../miniprogram/shared/ages';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/time';
import type { ParsedInputOf } from '../../contract';
import { is, type Where } from '../../kernel/database';
import { pageOf, parseCursor, TIES_MAX, type Cursor } from '../../kernel/cursor';
import { AppError } from '../../kernel/errors';
import type { Caller, UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { findPublished, type ActivityRow } from './activities.repository';
import { findMine } from './registrations.repository';
import { termsAsked } from './search-terms';
import { toRow } from './views';

type Filters = ParsedInputOf<'activities.listPlaced'>;

/** What can be signed up for, part after part, each soonest first; what has begun is left out. */
export const listActivities: UseCase<'activities.list'> = async ({ caller, now }, input) => {
  const span = spanOf(input.day, now);
  const where = whereOf(input);
  const parts = await partsOf(caller, input);
  const start = parsePartCursor(input.cursor);
  const page: ActivityRow[] = [];
  let cursor: string | null = null;
  for (let part = start.part; part < parts.length && cursor === null; part += 1) {
    if (page.length === LIMITS.pageSize) {
      cursor = `${part}:`;
      break;
    }
    const after = part === start.part ? start.after : null;
    const from = after ? Math.max(span.from, after.at) : span.from;
    const wanted = LIMITS.pageSize - page.length;
    const found = await findPublished({ ...where, ...parts[part] }, { from, to: span.to }, wanted + TIES_MAX);
    const more = pageOf(found, { after, size: wanted, direction: 'asc', at: ({ startAt }) => startAt });
    page.push(...more.rows);
    if (more.cursor !== null) cursor = `${part}:${more.cursor}`;
  }
  const mine = await mineAmong(caller, page);
  return { rows: page.map((row) => toRow(row, mine.get(row._id))), cursor, asOf: now };
};

/** The same without parts and pages, for a phone that orders them by itself. */
export const listPlaced: UseCase<'activities.listPlaced'> = async ({ caller, now }, input) => {
  const where = whereOf(input);
  const path = await pathOf(caller, input);
  if (path.length > 0) where.audienceUnitId = is.in(path);
  const found = await findPublished(where, spanOf(input.day, now), LIMITS.nearMax + 1);
  const rows = found.slice(0, LIMITS.nearMax);
  const mine = await mineAmong(caller, rows);
  return {
    rows: rows.map((row) => ({ ...toRow(row, mine.get(row._id)), lng: row.lng, lat: row.lat })),
    isCut: found.length > rows.length,
    asOf: now,
  };
};

const mineAmong = ({ userId }: Caller, rows: readonly ActivityRow[]) =>
  findMine(
    userId,
    rows.map(({ _id }) => _id),
  );

function whereOf({ platform, age, search, unitId }: Filters): Where<ActivityRow> {
  const where: Where<ActivityRow> = {};
  if (unitId !== null) where.unitId = unitId;
  if (platform !== null) where.platform = platform;
  const group = AGE_GROUPS.find(({ id }) => id === age);
  if (group) {
    where.ageMin = is.lte(group.to);
    where.ageMax = is.zeroOrFrom(group.from);
  }
  if (search !== null) {
    const terms = termsAsked(search);
    if (terms.length === 0) throw new AppError('BAD_INPUT', { fields: { search: '请写两个字以上' } });
    where.terms = is.everyOf(terms);
  }
  return where;
}

/** Whose activities are listed, from the center down; none: everybody's. */
async function pathOf(caller: Caller, { scope, unitId }: Filters): Promise<readonly string[]> {
  if (scope === 'district' || unitId !== null) return [];
  return (await profileOf(caller)).station?.path ?? [];
}

/** The own station before the units above it. */
async function partsOf(caller: Caller, input: Filters): Promise<Where<ActivityRow>[]> {
  const path = await pathOf(caller, input);
  return path.length > 0 ? [...path].reverse().map((audienceUnitId) => ({ audienceUnitId })) : [{}];
}

/** `1:1764000000000_id`: which part, and where in it; from the beginning for what is no cursor. */
function parsePartCursor(text: string | null): { part: number; after: Cursor | null } {
  const found = text === null ? null : /^(\d):(.*)$/.exec(text);
  return found ? { part: Number(found[1]), after: parseCursor(found[2] ?? null) } : { part: 0, after: null };
}

function spanOf(day: string | null, now: number): { from: number; to: number } {
  if (day === null) return { from: now, to: now + LIMITS.aheadDaysMax * DAY_MS };
  const from = startOfDay(day);
  if (Number.isNaN(from)) throw new AppError('BAD_INPUT', { fields: { day: '没有这一天，请重新选' } });
  return { from: Math.max(from, now), to: from + DAY_MS };
}
