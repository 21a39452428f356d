import { LegalHoliday } from 'tyme4ts';
import { DAY_MS, dayOf, partsOf, startOfDay } from '../../../miniprogram/shared/time';

/**
 * Whether people work on a day: China's legal holidays and the days that are worked for them, as the State Council
 * announces them each autumn for the next year; of a year that the library does not know yet, weekdays.
 */
function isWorkingDay(at: number): boolean {
  const { year, month, date, weekday } = partsOf(at);
  const known = LegalHoliday.fromYmd(year, month, date);
  return known ? known.isWork() : weekday !== 0 && weekday !== 6;
}

/** The so-manieth working day after the day of an instant, 'YYYY-MM-DD' in Beijing. */
export function workingDayAfter(at: number, days: number): string {
  let day = startOfDay(dayOf(at));
  for (let left = days; left > 0;) {
    day += DAY_MS;
    if (isWorkingDay(day)) left -= 1;
  }
  return dayOf(day);
}
