/**
 * Pages of a list ordered by an instant, then by id. The rows that share the cursor's instant are fetched
 * again and dropped here, so that none is lost between two pages.
 */
export interface Cursor {
  at: number;
  id: string;
}

/** Rows of one instant; there are never this many. */
export const TIES_MAX = 50;

/** null: from the beginning; also for what is no cursor. */
export function parseCursor(text: string | null): Cursor | null {
  const found = text === null ? null : /^(\d{1,15})_(.+)$/.exec(text);
  return found?.[1] && found[2] ? { at: Number(found[1]), id: found[2] } : null;
}

export interface PageOf<Row> {
  rows: Row[];
  cursor: string | null;
}

/**
 * @param found ordered by `at`, then id, in one direction; up to `size` + TIES_MAX, from the cursor's instant on
 */
export function pageOf<Row extends { _id: string }>(
  found: readonly Row[],
  page: { after: Cursor | null; size: number; direction: 'asc' | 'desc'; at: (row: Row) => number },
): PageOf<Row> {
  const { after, size, direction, at } = page;
  const sign = direction === 'asc' ? 1 : -1;
  const isAfter = (row: Row): boolean =>
    after === null ||
    sign * (at(row) - after.at) > 0 ||
    (at(row) === after.at && sign * compare(row._id, after.id) > 0);
  const fresh = found.filter(isAfter);
  const rows = fresh.slice(0, size);
  const last = rows.at(-1);
  return { rows, cursor: last && fresh.length > size ? `${at(last)}_${last._id}` : null };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
