/**
 * Time for people in Beijing, by fixed +08:00 arithmetic: China keeps no summer time, phones and
 * functions run in any zone, and neither needs a library for this. Instants are epoch milliseconds
 * (`…At`); a day is 'YYYY-MM-DD' as a calendar in Beijing shows it.
 */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

export const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

export interface BeijingParts {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  date: number;
  /** 0 = Sunday */
  weekday: number;
  hour: number;
  minute: number;
}

const pad = (value: number): string => String(value).padStart(2, '0');

export function partsOf(at: number): BeijingParts {
  const shifted = new Date(at + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** 'YYYY-MM-DD' of an instant. */
export function dayOf(at: number): string {
  const { year, month, date } = partsOf(at);
  return `${year}-${pad(month)}-${pad(date)}`;
}

/** 'HH:MM', 24 hours. */
export function clockOf(at: number): string {
  const { hour, minute } = partsOf(at);
  return `${pad(hour)}:${pad(minute)}`;
}

/** First millisecond of a day given as 'YYYY-MM-DD'; NaN for anything that is not a day of the calendar. */
export function startOfDay(day: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return NaN;
  const at = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) - OFFSET_MS;
  return dayOf(at) === day ? at : NaN; // 2026-02-30 rolls over into March: not a day
}

/** The instant of 'YYYY-MM-DD' and 'HH:MM'; NaN when either is not one. */
export function instantOf(day: string, clock: string): number {
  const found = /^(\d{2}):(\d{2})$/.exec(clock);
  if (!found) return NaN;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  return hour < 24 && minute < 60 ? startOfDay(day) + hour * HOUR_MS + minute * MINUTE_MS : NaN;
}

/** Whole days from one instant's day to another's: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to + OFFSET_MS) / DAY_MS) - Math.floor((from + OFFSET_MS) / DAY_MS);
}

/** '今天', '明天', or '5月16日 周六' (with the year when it is not this one): ux.md, Words. */
export function dayLabel(at: number, now: number): string {
  const distance = daysBetween(now, at);
  if (distance === 0) return '今天';
  if (distance === 1) return '明天';
  const { year, month, date, weekday } = partsOf(at);
  const short = `${month}月${date}日 ${WEEKDAYS[weekday] ?? ''}`;
  return year === partsOf(now).year ? short : `${year}年${short}`;
}

/** '今天 17:30', '5月16日 周六 09:30'. */
export function momentLabel(at: number, now: number): string {
  return `${dayLabel(at, now)} ${clockOf(at)}`;
}

/** '今天 09:30 – 11:00'; over midnight the second half carries its day. */
export function rangeLabel(startAt: number, endAt: number, now: number): string {
  const end = daysBetween(startAt, endAt) === 0 ? clockOf(endAt) : momentLabel(endAt, now);
  return `${momentLabel(startAt, now)} – ${end}`;
}
