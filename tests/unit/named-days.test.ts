import { namedDayOf } from '../../miniprogram/shared/named-days';
import { DAY_MS, instantOf } from '../../miniprogram/shared/time';

const nameOn = (day: string, clock = '12:00'): string | null => namedDayOf(instantOf(day, clock))?.name ?? null;

/** Named days of a month, as 'date name'. */
function namedDays(month: string): string[] {
  const first = instantOf(`${month}-01`, '12:00');
  const days = Array.from({ length: 31 }, (_, i) => first + i * DAY_MS);
  return days.flatMap((at) => {
    const named = namedDayOf(at);
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    return named && day.startsWith(month) ? [`${day.slice(8)} ${named.name}`] : [];
  });
}

test('the 11th is the day of queueing, the 22nd the day of offering one’s seat, in every month', () => {
  for (let month = 1; month <= 12; month += 1) {
    const prefix = `2026-${String(month).padStart(2, '0')}`;
    expect([nameOn(`${prefix}-11`), nameOn(`${prefix}-22`)]).toEqual(['排队日', '让座日']);
  }
});

describe('推动日 is the last weekend: its Saturday and its Sunday', () => {
  test.each([
    [
      'a month that begins on a Sunday and ends within the week',
      '2026-11',
      ['11 排队日', '22 让座日', '28 推动日', '29 推动日'],
    ],
    [
      'a month that ends on a Saturday: its Sunday is the next month’s',
      '2026-10',
      ['11 排队日', '22 让座日', '31 推动日'],
    ],
    ['a month that ends on a Sunday', '2026-05', ['11 排队日', '22 让座日', '30 推动日', '31 推动日']],
    ['the shortest month', '2026-02', ['11 排队日', '22 让座日', '28 推动日']],
    ['a leap year’s February that ends on a Saturday', '2048-02', ['11 排队日', '22 让座日', '29 推动日']],
    ['December, over the end of the year', '2026-12', ['11 排队日', '22 让座日', '26 推动日', '27 推动日']],
  ])('%s', (_, month, days) => {
    expect(namedDays(month)).toEqual(days);
  });
});

test('a weekend day that is the 22nd keeps the older name', () => {
  expect(nameOn('2026-02-22')).toBe('让座日'); // a Sunday of the last weekend but one
  expect(nameOn('2025-02-22')).toBe('让座日'); // the Saturday of the last full weekend: February 2025 ends on a Friday
  expect(nameOn('2025-02-23')).toBe('推动日');
});

test('the day is Beijing’s, from midnight to midnight', () => {
  expect([nameOn('2026-11-10', '23:59'), nameOn('2026-11-11', '00:00')]).toEqual([null, '排队日']);
  expect([nameOn('2026-11-11', '23:59'), nameOn('2026-11-12', '00:00')]).toEqual(['排队日', null]);
});

test('each names the words of the regulation that it practises', () => {
  const ref = (day: string): unknown => namedDayOf(instantOf(day, '12:00'))?.ref;
  expect(ref('2026-11-11')).toEqual({ article: 17, item: 3 });
  expect(ref('2026-11-22')).toEqual({ article: 18, item: 3 });
  expect(ref('2026-11-28')).toEqual({ article: 37, paragraph: 2 });
});
