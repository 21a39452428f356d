import { workingDayAfter } from '../../cloudfunctions/modules/activities/working-days';
import { instantOf } from '../../miniprogram/shared/time';

describe('working days in China', () => {
  it.each([
    // A plain fortnight.
    ['2026-11-23 11:00', 10, '2026-12-07'],
    // 国庆: 1 to 7 October are free, Saturday the 10th is worked.
    ['2026-09-30 11:00', 1, '2026-10-08'],
    ['2026-09-30 11:00', 3, '2026-10-10'],
    ['2026-09-30 11:00', 4, '2026-10-12'],
    // 春节: Saturdays 14 and 28 February are worked.
    ['2026-02-13 20:00', 1, '2026-02-14'],
    // The last minute of a day in Beijing is still that day.
    ['2026-11-23 23:59', 1, '2026-11-24'],
    // Of a year that nobody has announced yet, weekdays.
    ['2031-10-03 09:00', 1, '2031-10-06'],
  ])('%s and %i more: %s', (end, days, due) => {
    const [day = '', clock = ''] = end.split(' ');
    expect(workingDayAfter(instantOf(day, clock), days)).toBe(due);
  });
});
