import { DAY_MS, HOUR_MS } from './time';

/** Monday 1970-01-05 00:00 in Beijing: weeks begin on Monday (GB/T 7408). */
const FIRST_MONDAY = 4 * DAY_MS - 8 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/** A number that grows by one every Monday, Asia/Shanghai. */
export const weekOf = (at: number): number => Math.floor((at - FIRST_MONDAY) / WEEK_MS);

/** First millisecond of a week. */
export const startOfWeek = (week: number): number => FIRST_MONDAY + week * WEEK_MS;
