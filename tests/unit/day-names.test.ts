import { namesOf } from '../../cloudfunctions/modules/activities/day-names';
import { DAY_MS, dayOf, startOfDay } from '../../miniprogram/shared/time';

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

/** 'year name' -> its days, read once: asking the library for each of 2557 days is what takes time here. */
function readYears(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (let at = startOfDay('2024-01-01'); at < startOfDay('2031-01-01'); at += DAY_MS) {
    const day = dayOf(at);
    for (const { name } of namesOf(day)) {
      const key = `${day.slice(0, 4)} ${name}`;
      found.set(key, [...(found.get(key) ?? []), day]);
    }
  }
  return found;
}
let years: Map<string, string[]>;
const daysNamed = (name: string, year: number): string[] => years.get(`${year} ${name}`) ?? [];

const named = (day: string): string[] => namesOf(day).map(({ name }) => name);

/** Each year's day as printed in almanacs, 2024 to 2030. */
const LUNAR: Record<string, string[]> = {
  春节: ['02-10', '01-29', '02-17', '02-06', '01-26', '02-13', '02-03'],
  元宵节: ['02-24', '02-12', '03-03', '02-20', '02-09', '02-27', '02-17'],
  清明: ['04-04', '04-04', '04-05', '04-05', '04-04', '04-04', '04-05'],
  端午节: ['06-10', '05-31', '06-19', '06-09', '05-28', '06-16', '06-05'],
  中秋节: ['09-17', '10-06', '09-25', '09-15', '10-03', '09-22', '09-12'],
  重阳节: ['10-11', '10-29', '10-18', '10-08', '10-26', '10-16', '10-05'],
};
const SOLAR: Record<string, string> = {
  元旦: '01-01',
  学雷锋日: '03-05',
  劳动节: '05-01',
  世界无烟日: '05-31',
  世界环境日: '06-05',
  国庆节: '10-01',
  国际志愿者日: '12-05',
};

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('names of days when TZ=%s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
    years = readYears();
  });
  afterAll(() => {
    process.env.TZ = before;
  });

  it.each(Object.entries(LUNAR))('%s falls on its lunar day, once a year', (name, dates) => {
    const found = YEARS.map((year) => daysNamed(name, year));
    expect(found).toEqual(YEARS.map((year, i) => [`${year}-${dates[i] ?? ''}`]));
  });

  it.each(Object.entries(SOLAR))('%s is %s', (name, date) => {
    expect(YEARS.map((year) => daysNamed(name, year))).toEqual(YEARS.map((year) => [`${year}-${date}`]));
  });

  it('除夕 is the day before 春节, whether its month has 29 days or 30', () => {
    const eves = YEARS.map((year) => daysNamed('除夕', year));
    const dayBefore = (date: string, i: number): string[] => [dayOf(startOfDay(`${YEARS[i] ?? 0}-${date}`) - DAY_MS)];
    expect(eves).toEqual(LUNAR.春节?.map(dayBefore));
    expect(eves[1]).toEqual(['2025-01-28']);
  });
});

test('七夕 and 腊八节', () => {
  expect([2024, 2025, 2026].flatMap((year) => daysNamed('七夕', year))).toEqual([
    '2024-08-10',
    '2025-08-29',
    '2026-08-19',
  ]);
  // The 8th of the twelfth lunar month may fall into January of the next year: 2024 saw one, 2025 another.
  expect([2024, 2025, 2026].flatMap((year) => daysNamed('腊八节', year))).toEqual([
    '2024-01-18',
    '2025-01-07',
    '2026-01-26',
  ]);
});

test('a leap month does not repeat a festival: 2025 has two sixth months, 2028 two fifth ones', () => {
  expect(daysNamed('端午节', 2028)).toHaveLength(1);
  expect(daysNamed('七夕', 2025)).toHaveLength(1);
});

test('a day may have several names, the monthly one first; most have none', () => {
  expect(named('2024-10-11')).toEqual(['排队日', '重阳节']);
  expect(named('2025-05-31')).toEqual(['推动日', '世界无烟日', '端午节']);
  expect(named('2026-11-10')).toEqual([]);
});

test('what stands in a cell has room there', () => {
  const days = Array.from({ length: 366 }, (_, i) => dayOf(startOfDay('2024-01-01') + i * DAY_MS));
  expect(days.flatMap(namesOf).filter(({ short }) => short.length > 3)).toEqual([]);
});
