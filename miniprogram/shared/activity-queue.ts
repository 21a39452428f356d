import { QUIET_FROM_HOUR, QUIET_TO_HOUR } from './notices';
import { DAY_MS, dayOf, HOUR_MS, startOfDay } from './time';

/** An offered place is kept this long. */
const OFFER_MS = 2 * HOUR_MS;
/** After the quiet hours a person has this long to find the message of the night. */
const MORNING_MS = HOUR_MS;

/**
 * Until when an offered place is kept: two hours; over night until an hour after the quiet hours, because nobody is
 * rung up then; never past the start.
 *
 * @param now epoch ms, as all instants here
 */
export function offerEnd(now: number, startAt: number): number {
  const plain = now + OFFER_MS;
  const midnight = startOfDay(dayOf(plain));
  const night = [midnight - DAY_MS, midnight].find(
    (day) => plain > day + QUIET_FROM_HOUR * HOUR_MS && now < day + DAY_MS + QUIET_TO_HOUR * HOUR_MS,
  );
  const end = night === undefined ? plain : Math.max(plain, night + DAY_MS + QUIET_TO_HOUR * HOUR_MS + MORNING_MS);
  return Math.min(end, startAt);
}
