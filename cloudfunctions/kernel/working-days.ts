import { SolarDay } from 'tyme4ts';
import { DAY_MS, dayOf, partsOf, startOfDay } from '../../miniprogram/shared/time';

/** By law the library knows: holidays of the state, and weekend days that are worked instead; else the weekdays. */
function isWorkingDay(at: number): boolean {
  const { year, month, date, weekday } = partsOf(at);
  const holiday = SolarDay.fromYmd(year, month, date).getLegalHoliday();
  return holiday ? holiday.isWork() : weekday >= 1 && weekday <= 5;
}

/** The end of the n-th working day after the day of `at` (Order 67, Article 11: ten working days). Epoch ms. */
export function afterWorkingDays(at: number, days: number): number {
  let day = startOfDay(dayOf(at));
  for (let left = days; left > 0;) {
    day += DAY_MS;
    if (isWorkingDay(day)) left -= 1;
  }
  return day + DAY_MS - 1;
}
