import { DAY_MS } from './time';
import { WEEK_MS } from './weeks';

/** When an activity is, and when one signs up for it; epoch ms. */
export interface SeriesTimes {
  openAt: number;
  stopAt: number;
  startAt: number;
  endAt: number;
}

/** So many weeks later, same weekday and hours: China keeps no summer time. Sign-up that is open stays open. */
export function weeksLater({ openAt, stopAt, startAt, endAt }: SeriesTimes, weeks: number, now: number): SeriesTimes {
  const by = weeks * WEEK_MS;
  return {
    openAt: openAt > now ? openAt + by : openAt,
    stopAt: stopAt + by,
    startAt: startAt + by,
    endAt: endAt + by,
  };
}

/** An activity held again has at least so long to be signed up for. */
const OPEN_MS = DAY_MS;

/** How many weeks later the same can be held again: the next one at least, in which there is a day to sign up. */
export const weeksUntilAgain = ({ stopAt }: SeriesTimes, now: number): number =>
  Math.max(1, Math.ceil((now + OPEN_MS - stopAt) / WEEK_MS));
