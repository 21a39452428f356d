import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { namedDayOf } from '../../../../shared/named-days';
import { monthIndex, monthOf, monthTitle, weeksOf } from '../../../../components/wm-month/month-view';
import { dayLabel, dayOf, daysBetween, partsOf, startOfDay, WEEKDAYS } from '../../../../shared/time';

export { monthOf, shifted } from '../../../../components/wm-month/month-view';

export type Month = OutputOf<'activities.showMonth'>;
type DayData = Month['days'][number];

/** A cell of the month; one without a day only keeps its place. */
export interface Cell {
  key: string;
  /** YYYY-MM-DD; '' before the 1st and after the last */
  day: string;
  date: string;
  weekday: string;
  /** what the cell has room for */
  short: string;
  names: string;
  count: string;
  today: boolean;
  label: string;
}

/** What is said of the chosen day, above its activities. */
export interface DayView {
  title: string;
  names: string[];
  /** the article that the day practises; 0: none */
  article: number;
  isPast: boolean;
}

/** So far back and ahead one may turn the pages. */
const MONTHS_AWAY_MAX = 12;

export function turnsOf(month: string, now: number): { hasPrevious: boolean; hasNext: boolean; title: string } {
  const away = monthIndex(month) - monthIndex(monthOf(now));
  return {
    hasPrevious: away > -MONTHS_AWAY_MAX,
    hasNext: away < MONTHS_AWAY_MAX,
    title: monthTitle(month),
  };
}

/** The month in whole weeks, Monday first. */
export function cellsOf(month: string, days: readonly DayData[], now: number): Cell[] {
  const found = new Map(days.map((each) => [each.day, each]));
  const { before, days: all, after } = weeksOf(month);
  const inMonth = all.map((at) => toCell(at, found.get(dayOf(at)), now));
  return [...blanks('before', before), ...inMonth, ...blanks('after', after)];
}

function blanks(where: string, count: number): Cell[] {
  const empty = { day: '', date: '', weekday: '', short: '', names: '', count: '', today: false, label: '' };
  return Array.from({ length: count }, (_, i) => ({ key: `${where}${i}`, ...empty }));
}

function toCell(at: number, found: DayData | undefined, now: number): Cell {
  const { month, date, weekday } = partsOf(at);
  const { names = [], activities = 0 } = found ?? {};
  const today = daysBetween(now, at) === 0;
  const weekdayName = WEEKDAYS[weekday] ?? '';
  const count = activities > 0 ? `${activities} 场` : '';
  const label = [
    `${month}月${date}日 ${weekdayName}`,
    ...(today ? ['今天'] : []),
    ...names.map(({ name }) => name),
    ...(count ? [`${activities} 场活动`] : []),
  ];
  return {
    key: dayOf(at),
    day: dayOf(at),
    date: String(date),
    weekday: weekdayName,
    short: names[0]?.short ?? '',
    names: names.map(({ name }) => name).join('、'),
    count,
    today,
    label: label.join('，'),
  };
}

export const hasSomething = ({ names, count, today }: Cell): boolean => names !== '' || count !== '' || today;

/** The day that is chosen when a month opens: today, or the first that has something. */
export function firstDay(month: string, days: readonly DayData[], now: number): string {
  if (month === monthOf(now)) return dayOf(now);
  return days[0]?.day ?? `${month}-01`;
}

export function toDayView(day: string, days: readonly DayData[], now: number): DayView {
  const at = startOfDay(day);
  return {
    title: dayLabel(at, now),
    names: days.find((each) => each.day === day)?.names.map(({ name }) => name) ?? [],
    article: namedDayOf(at)?.ref.article ?? 0,
    isPast: daysBetween(now, at) < 0,
  };
}

/** '20日起活动很多…'; '' when all are counted */
export const uncountedLine = ({ uncountedFrom }: Month): string =>
  uncountedFrom === null ? '' : `${Number(uncountedFrom.slice(8))}日起活动很多，没有一天天数，点开那天看。`;
