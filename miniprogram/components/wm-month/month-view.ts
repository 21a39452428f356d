import { DAY_MS, dayOf, daysBetween, partsOf, startOfDay, WEEKDAYS } from '../../shared/time';

/** A cell of the month; one without a day only keeps its place. */
export interface MonthCell {
  key: string;
  /** YYYY-MM-DD; '' before the 1st and after the last */
  day: string;
  date: string;
  weekday: string;
  /** what there is on it, in a word that the cell has room for */
  mark: string;
  /** and a second line */
  sub: string;
  /** of the second line: '', red, gold, green */
  tone: string;
  today: boolean;
  label: string;
}

/** What is said of a day. */
export interface DayMark {
  mark: string;
  sub: string;
  tone: string;
  /** for readers */
  words: string;
}

/** Of the year 0: makes months a number that can be compared. */
export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

export const monthOf = (at: number): string => dayOf(at).slice(0, 7);

export function shifted(month: string, by: number): string {
  const index = monthIndex(month) + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export const monthTitle = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** Whether there is a month before and after within two bounds, and what this one is called. */
export const monthTurns = (month: string, first: string, last: string) => ({
  hasPrevious: month > first,
  hasNext: month < last,
  title: monthTitle(month),
});

/** Days of a month, and how many cells stand empty before and after them in whole weeks, Monday first. */
export function weeksOf(month: string): { before: number; days: number[]; after: number } {
  const first = startOfDay(`${month}-01`);
  const length = daysBetween(first, startOfDay(`${shifted(month, 1)}-01`));
  const before = (partsOf(first).weekday + 6) % 7;
  const days = Array.from({ length }, (_, i) => first + i * DAY_MS);
  return { before, days, after: (7 - ((before + length) % 7)) % 7 };
}

export function monthCells(month: string, markOf: (day: string) => DayMark | null, now: number): MonthCell[] {
  const { before, days, after } = weeksOf(month);
  return [
    ...blanks('before', before),
    ...days.map((at) => toCell(at, markOf(dayOf(at)), now)),
    ...blanks('after', after),
  ];
}

function blanks(where: string, count: number): MonthCell[] {
  const empty = { day: '', date: '', weekday: '', mark: '', sub: '', tone: '', today: false, label: '' };
  return Array.from({ length: count }, (_, i) => ({ key: `${where}${i}`, ...empty }));
}

function toCell(at: number, found: DayMark | null, now: number): MonthCell {
  const { month, date, weekday } = partsOf(at);
  const { mark = '', sub = '', tone = '', words = '' } = found ?? {};
  const today = daysBetween(now, at) === 0;
  const name = WEEKDAYS[weekday] ?? '';
  const label = [`${month}月${date}日 ${name}`, ...(today ? ['今天'] : []), ...(words === '' ? [] : [words])].join(
    '，',
  );
  return { key: dayOf(at), day: dayOf(at), date: String(date), weekday: name, mark, sub, tone, today, label };
}
