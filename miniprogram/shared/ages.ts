import { startOfDay } from './time';

/**
 * Volunteering from 14, with a guardian's consent under 18. Beijing's practice (rules.md: the old trial
 * measures; their successor could not be read in full), so both are settings and not law quoted.
 */
export const VOLUNTEER_AGE_MIN = 14;
export const ADULT_AGE = 18;

/** Full years on a day, both 'YYYY-MM-DD'; NaN when either is no day. */
export function ageOn(birthDate: string, day: string): number {
  if (Number.isNaN(startOfDay(birthDate)) || Number.isNaN(startOfDay(day))) return NaN;
  const [birthYear, birthMonthDay] = split(birthDate);
  const [year, monthDay] = split(day);
  return year - birthYear - (monthDay < birthMonthDay ? 1 : 0);
}

/** Born on 29 February, one turns older on 1 March of other years. */
const split = (day: string): [number, string] => [Number(day.slice(0, 4)), day.slice(5)];
