import { SolarDay } from 'tyme4ts';
import { namedDayOf } from '../../../miniprogram/shared/named-days';
import { DAY_MS, partsOf, startOfDay } from '../../../miniprogram/shared/time';

export interface DayName {
  name: string;
  /** at most three characters: what a cell of the month has room for */
  short: string;
}

const name = (full: string, short = full): DayName => ({ name: full, short });

/** By month and date of the calendar on the wall, 'MM-DD'. */
const SOLAR: Readonly<Record<string, DayName>> = {
  '01-01': name('元旦'),
  '03-05': name('学雷锋日', '学雷锋'),
  '05-01': name('劳动节'),
  '05-31': name('世界无烟日', '无烟日'),
  '06-05': name('世界环境日', '环境日'),
  '10-01': name('国庆节'),
  '12-05': name('国际志愿者日', '志愿者'),
};

/** By lunar month and date. A leap month has a negative number in the library: its days are no festivals again. */
const LUNAR: Readonly<Record<string, DayName>> = {
  '1-1': name('春节'),
  '1-15': name('元宵节'),
  '5-5': name('端午节'),
  '7-7': name('七夕'),
  '8-15': name('中秋节'),
  '9-9': name('重阳节'),
  '12-8': name('腊八节'),
};
const NEW_YEARS_EVE = name('除夕');
const CLEAR_AND_BRIGHT = name('清明');

/**
 * What a day of Beijing ('YYYY-MM-DD') is called, the monthly name first. Lunar dates and the solar term
 * are worked out by the library and not kept as a table: a table ends some year, unnoticed.
 */
export function namesOf(day: string): DayName[] {
  const at = startOfDay(day);
  const monthly = namedDayOf(at);
  const solar = SOLAR[day.slice(5)];
  const lunar = LUNAR[lunarDate(at)];
  return [
    ...(monthly ? [name(monthly.name)] : []),
    ...(solar ? [solar] : []),
    ...(lunar ? [lunar] : []),
    // The last lunar month has 29 or 30 days: the eve is known by the day that follows it.
    ...(lunarDate(at + DAY_MS) === '1-1' ? [NEW_YEARS_EVE] : []),
    ...(isClearAndBright(at) ? [CLEAR_AND_BRIGHT] : []),
  ];
}

function solarDay(at: number): SolarDay {
  const { year, month, date } = partsOf(at);
  return SolarDay.fromYmd(year, month, date);
}

function lunarDate(at: number): string {
  const lunar = solarDay(at).getLunarDay();
  return `${lunar.getMonth()}-${lunar.getDay()}`;
}

/** The day on which the solar term begins, not the fortnight that it lasts. */
function isClearAndBright(at: number): boolean {
  const term = solarDay(at).getTermDay();
  return term.getName() === CLEAR_AND_BRIGHT.name && term.getDayIndex() === 0;
}
