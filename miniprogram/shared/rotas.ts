import { DAY_MS, dayOf, instantOf, partsOf, startOfDay } from './time';

/**
 * 值守排班. A rota says which posts are kept on which weekdays and when; a slot is one post at one time of day; a turn is
 * one person in one slot on one day.
 */

/** What posts are often kept for: to start from, and any of it can be worded otherwise. Not an official list. */
export const ROTA_KINDS = [
  '秩序引导',
  '文明劝导',
  '垃圾分类',
  '环境巡查',
  '治安巡逻',
  '消防巡看',
  '便民咨询',
  '邻里调解',
  '政策宣讲',
  '助老陪伴',
  '儿童看护',
  '阅览室值守',
  '活动室值守',
  '非机动车停放',
  '楼门清洁',
] as const;

export interface RotaSlot {
  /** place in the rota's posts, from 0 */
  post: number;
  /** 0 = Sunday */
  weekdays: readonly number[];
  /** HH:MM */
  startClock: string;
  endClock: string;
  /** people wanted */
  need: number;
}

export interface RotaDays {
  /** YYYY-MM-DD, both included */
  fromDay: string;
  toDay: string;
  offDays: readonly { day: string; reason: string }[];
}

/** Days of a calendar in Beijing, both ends included. */
export function daysFrom(fromDay: string, toDay: string): string[] {
  const [from, end] = [startOfDay(fromDay), startOfDay(toDay)];
  const days: string[] = [];
  for (let at = from; at <= end; at += DAY_MS) days.push(dayOf(at));
  return days;
}

/** Days on which a slot is kept: its weekdays within the rota, but for those off. */
export function daysOfSlot({ fromDay, toDay, offDays }: RotaDays, { weekdays }: Pick<RotaSlot, 'weekdays'>): string[] {
  const off = new Set(offDays.map(({ day }) => day));
  return daysFrom(fromDay, toDay).filter((day) => weekdays.includes(partsOf(startOfDay(day)).weekday) && !off.has(day));
}

export const spanOn = (day: string, { startClock, endClock }: Pick<RotaSlot, 'startClock' | 'endClock'>) => ({
  startAt: instantOf(day, startClock),
  endAt: instantOf(day, endClock),
});

/**
 * One slot on one day, as attendance knows it: `<rota>_r<slot>_<YYYYMMDD>`. A duty of a recruitment order has a plain
 * number where this has the `r`.
 */
export const rotaDutyId = (rotaId: string, slot: number, day: string): string =>
  [rotaId, `r${slot}`, day.replace(/-/g, '')].join('_');

const PATTERN = /^([0-9A-Za-z]+)_r(\d{1,2})_(\d{4})(\d{2})(\d{2})$/;

export const isRotaDuty = (id: string): boolean => PATTERN.test(id);

/** null: it is no such id */
export function partsOfRotaDuty(id: string): { rotaId: string; slot: number; day: string } | null {
  const found = PATTERN.exec(id);
  if (!found) return null;
  const [, rotaId = '', slot, ...day] = found;
  return { rotaId, slot: Number(slot), day: day.join('-') };
}

/** Where one's own turns are shown, as messages carry it. */
export const MY_ROTA_PATH = '/packages/recruitment/pages/my-rota/my-rota';
