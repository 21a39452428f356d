import { clockOf, dayOf, instantOf, startOfDay } from '../../../miniprogram/shared/time';
import type { Cell } from '../../kernel/read-spreadsheet';

const DAY_MINUTES = 24 * 60;
const pad = (value: number | string): string => String(value).padStart(2, '0');

/** As one line of text, whatever kind of cell it is. */
export const textOf = (cell: Cell): string =>
  cell instanceof Date ? dayOf(cell.getTime()) : cell === null ? '' : String(cell).trim();

/** A whole number, typed as one or as text; null for anything else. */
export function countOf(cell: Cell): number | null {
  const text = textOf(cell).replace(/\s*[人名位个]$/, '');
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/**
 * 'YYYY-MM-DD' of 2026-12-05, 2026/12/5, 12月5日, 12-5, or a cell that Excel knows as a date; null for anything else.
 * Without a year the next such day is meant.
 */
export function dayIn(cell: Cell, now: number): string | null {
  // A date of a spreadsheet has no zone: read back as it was typed.
  if (cell instanceof Date) return known(cell.toISOString().slice(0, 10));
  const found = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(textOf(cell));
  if (!found) return null;
  const [, year, month = '', date = ''] = found;
  const rest = `${pad(month)}-${pad(date)}`;
  if (year) return known(`${year}-${rest}`);
  const today = dayOf(now);
  const thisYear = Number(today.slice(0, 4));
  return known(`${thisYear + (`${thisYear}-${rest}` < today ? 1 : 0)}-${rest}`);
}

const known = (day: string): string | null => (Number.isNaN(startOfDay(day)) ? null : day);

/** 'HH:MM' of 9:00, 9点, 9点30, or a cell that Excel knows as a time; null for anything else. */
export function clockIn(cell: Cell): string | null {
  if (cell instanceof Date) return clockAt(Math.round(cell.getTime() / 60_000) % DAY_MINUTES);
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? clockAt(Math.round(cell * DAY_MINUTES)) : null;
  const found = /^(\d{1,2})\s*(?:[:：点时]\s*(\d{1,2})?\s*分?)$/.exec(textOf(cell));
  if (!found) return null;
  const clock = `${pad(found[1] ?? '')}:${pad(found[2] ?? '0')}`;
  return Number.isNaN(instantOf('2020-01-01', clock)) ? null : clock;
}

/** @param minutes since midnight; dates before 1970 count backwards */
function clockAt(minutes: number): string {
  const positive = (minutes + DAY_MINUTES) % DAY_MINUTES;
  return clockOf(instantOf('2020-01-01', '00:00') + positive * 60_000);
}
