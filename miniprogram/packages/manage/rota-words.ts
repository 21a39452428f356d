import type { OutputOf } from '../../../cloudfunctions/contract';
import { dayOf, WEEKDAYS } from '../../shared/time';

type Row = OutputOf<'rotas.list'>['rows'][number];
type Draft = OutputOf<'rotas.show'>['draft'];

const monthDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** '12月1日 – 12月31日', with the year where it is not this one. */
export function daysLabel(fromDay: string, toDay: string, now: number): string {
  const year = dayOf(now).slice(0, 4);
  const from = fromDay.startsWith(year) ? monthDay(fromDay) : `${fromDay.slice(0, 4)}年${monthDay(fromDay)}`;
  const to = toDay.slice(0, 4) === fromDay.slice(0, 4) ? monthDay(toDay) : `${toDay.slice(0, 4)}年${monthDay(toDay)}`;
  return `${from} – ${to}`;
}

/** Where a rota stands, in a word and a tone. */
export function rotaState(
  { state, fromDay, toDay }: Pick<Row, 'state' | 'fromDay' | 'toDay'>,
  now: number,
): [word: string, tone: string] {
  if (state === 'draft') return ['草稿', 'gold'];
  if (state === 'cancelled') return ['已取消', 'red'];
  const today = dayOf(now);
  if (toDay < today) return ['结束了', ''];
  return fromDay <= today ? ['正在值守', 'green'] : ['还没开始', 'blue'];
}

/** Monday first, as weeks are read here. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** '每天', '周一至周五', '周一、周三'. */
export function weekdaysLabel(weekdays: readonly number[]): string {
  const on = WEEK.filter((weekday) => weekdays.includes(weekday));
  if (on.length === WEEK.length) return '每天';
  if (on.join() === '1,2,3,4,5') return '周一至周五';
  return on.map((weekday) => WEEKDAYS[weekday] ?? '').join('、');
}

/** 固定, or 巡回 with where it goes. */
export const wayLabel = ({ way, stops }: Pick<Draft['posts'][number], 'way' | 'stops'>): string =>
  way === 'fixed' ? '固定' : `巡回：${stops.join(' → ')}`;
