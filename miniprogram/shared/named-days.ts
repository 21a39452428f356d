import type { ArticleRef } from './regulation';
import { DAY_MS, partsOf, WEEKDAYS } from './time';

/** A day of the month that Beijing has given a name (domain S4; sources in the README). */
export interface NamedDay {
  name: string;
  /** the article that it practises */
  ref: ArticleRef;
}

/** 排队日: the 11th of every month, since 2007. */
const QUEUE_DAY: NamedDay = { name: '排队日', ref: { article: 17, item: 3 } };
/** 让座日: the 22nd of every month, since 2008. */
const SEAT_DAY: NamedDay = { name: '让座日', ref: { article: 18, item: 3 } };
/** 新时代文明实践推动日: the last weekend of every month (Art 37). */
const PRACTICE_DAY: NamedDay = { name: '推动日', ref: { article: 37, paragraph: 2 } };

/** What day it is in Beijing; null: a day like any other. */
export function namedDayOf(at: number): NamedDay | null {
  const { date, weekday, month } = partsOf(at);
  if (date === 11) return QUEUE_DAY;
  if (date === 22) return SEAT_DAY;
  const isWeekend = WEEKDAYS[weekday] === '周六' || WEEKDAYS[weekday] === '周日';
  // A weekend belongs to the month of its Saturday; a Sunday that is already the next month's 1st is left out.
  const saturday = weekday === 0 ? at - DAY_MS : at;
  const isLast = partsOf(saturday + 7 * DAY_MS).month !== partsOf(saturday).month;
  return isWeekend && isLast && partsOf(saturday).month === month ? PRACTICE_DAY : null;
}
