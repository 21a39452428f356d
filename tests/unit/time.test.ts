import fc from 'fast-check';
import { quartersOf } from '../../miniprogram/shared/quarters';
import {
  clockOf,
  dayLabel,
  dayOf,
  daysBetween,
  instantOf,
  momentLabel,
  partsOf,
  rangeLabel,
  startOfDay,
} from '../../miniprogram/shared/time';

const at = (iso: string): number => Date.parse(iso);
const anInstant = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
  'days and times are those of Beijing when TZ=%s',
  (zone) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      process.env.TZ = before;
    });

    it('a day begins at 16:00 UTC', () => {
      expect(dayOf(at('2026-05-15T15:59:59Z'))).toBe('2026-05-15');
      expect(dayOf(at('2026-05-15T16:00:00Z'))).toBe('2026-05-16');
      expect(partsOf(at('2026-05-15T16:00:00Z'))).toMatchObject({ weekday: 6, hour: 0, minute: 0 });
      expect(clockOf(at('2026-05-16T01:30:00Z'))).toBe('09:30');
    });

    it('agrees with the platform’s own calendar for any instant', () => {
      const calendar = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Asia/Shanghai',
        dateStyle: 'short',
        timeStyle: 'short',
      });
      fc.assert(
        fc.property(anInstant, (instant) => `${dayOf(instant)} ${clockOf(instant)}` === calendar.format(instant)),
      );
    });

    it('what is written as day and clock reads back', () => {
      fc.assert(
        fc.property(anInstant, (instant) => {
          const minute = Math.floor(instant / 60_000) * 60_000;
          return instantOf(dayOf(minute), clockOf(minute)) === minute;
        }),
      );
    });
  },
);

it.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '', '2026-1-1', '2026-02-29'])('%s is no day', (day) => {
  expect(startOfDay(day)).toBeNaN();
});
it.each(['24:00', '12:60', '9:00', ''])('%s is no time of day', (clock) => {
  expect(instantOf('2026-05-16', clock)).toBeNaN();
});

it('says today and tomorrow, else the date, and the year when it is another', () => {
  const now = at('2026-12-30T23:30:00+08:00');
  expect(dayLabel(at('2026-12-30T00:10:00+08:00'), now)).toBe('今天');
  expect(dayLabel(at('2026-12-31T00:10:00+08:00'), now)).toBe('明天');
  expect(dayLabel(at('2026-05-16T09:30:00+08:00'), now)).toBe('5月16日 周六');
  expect(momentLabel(at('2027-01-01T09:30:00+08:00'), now)).toBe('2027年1月1日 周五 09:30');
  expect(daysBetween(now, at('2026-12-31T00:00:00+08:00'))).toBe(1);
});

it('a range over midnight carries the second day', () => {
  const now = at('2026-05-10T08:00:00+08:00');
  const start = at('2026-05-16T22:00:00+08:00');
  expect(rangeLabel(start, at('2026-05-16T23:00:00+08:00'), now)).toBe('5月16日 周六 22:00 – 23:00');
  expect(rangeLabel(start, at('2026-05-17T01:00:00+08:00'), now)).toBe('5月16日 周六 22:00 – 5月17日 周日 01:00');
});

it('two spans share a quarter when they overlap; spans that only meet on a quarter do not', () => {
  const span = fc.tuple(anInstant, fc.integer({ min: 1, max: 6 * 3_600_000 }));
  fc.assert(
    fc.property(span, span, ([startA, lengthA], [startB, lengthB]) => {
      const overlap = startA < startB + lengthB && startB < startA + lengthA;
      const shared = quartersOf(startA, startA + lengthA).some((quarter) =>
        quartersOf(startB, startB + lengthB).includes(quarter),
      );
      return !overlap || shared;
    }),
  );
  const nine = at('2026-05-16T09:00:00+08:00');
  const ten = at('2026-05-16T10:00:00+08:00');
  expect(quartersOf(nine, ten)).toHaveLength(4);
  expect(quartersOf(nine, ten).at(-1)).toBe(quartersOf(ten, ten + 1)[0]! - 1);
});
