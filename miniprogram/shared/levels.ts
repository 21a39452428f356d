import { HOUR_MS, MINUTE_MS } from './time';

/** Hours at which a star begins (Beijing's practice, ../shared/rules.md); a district may set others by SERVICE_LEVELS. */
export const STAR_HOURS: readonly number[] = [100, 300, 600, 1000, 1500];
const NUMERALS = ['', '一', '二', '三', '四', '五'];

export interface Level {
  stars: number;
  name: string;
  /** minutes at which the next begins; null: there is none */
  nextAt: number | null;
}

const MINUTES_AN_HOUR = HOUR_MS / MINUTE_MS;

/** @param minutes recorded in all */
export function levelOf(minutes: number, starHours: readonly number[] = STAR_HOURS): Level {
  const stars = starHours.filter((hours) => minutes >= hours * MINUTES_AN_HOUR).length;
  const next = starHours[stars];
  const name = stars === 0 ? '志愿者' : `${NUMERALS[stars] ?? ''}星志愿者`;
  return { stars, name, nextAt: next === undefined ? null : next * MINUTES_AN_HOUR };
}

/** 1.5 小时, 45 分钟: what was served, never rounded up. */
export function hoursLabel(minutes: number): string {
  if (Math.abs(minutes) < MINUTES_AN_HOUR) return `${minutes} 分钟`;
  return `${hoursOf(minutes)} 小时`;
}

/** Hours with one decimal, cut and not rounded. */
export const hoursOf = (minutes: number): number => Math.trunc((minutes * 10) / MINUTES_AN_HOUR) / 10;
