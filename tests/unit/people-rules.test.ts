import { ageOn } from '../../miniprogram/shared/ages';
import { maskName, maskPhone } from '../../miniprogram/shared/masks';
import { clockOf, dayOf, instantOf } from '../../miniprogram/shared/time';
import { startOfWeek, weekOf } from '../../miniprogram/shared/weeks';
import { afterQuietHours } from '../../cloudfunctions/modules/notices/quiet-hours';

describe('age in full years', () => {
  it.each([
    ['2010-05-17', '2024-05-16', 13],
    ['2010-05-17', '2024-05-17', 14],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-05-18', '2026-05-17', -1],
  ])('born %s, on %s: %i', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age);
  });
  it('of a day that is none is no number', () => {
    expect(ageOn('1990-02-30', '2026-01-01')).toBeNaN();
  });
});

describe('masks', () => {
  it.each([
    ['', ''],
    ['王', '*'],
    ['林某', '林*'],
    ['王小明', '王*明'],
    ['欧阳建国', '欧**国'],
    ['😀阿姨', '😀*姨'],
  ])('%j is shown as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
  it.each([
    ['', ''],
    ['13812345678', '138****5678'],
    ['010-00990081', '010****0081'],
    ['1234', '****'],
  ])('%j is shown as %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('weeks', () => {
  it('begin on Monday in Beijing, whatever zone the process has', () => {
    const sunday = instantOf('2026-05-17', '23:59');
    const monday = instantOf('2026-05-18', '00:00');
    expect(weekOf(monday)).toBe(weekOf(sunday) + 1);
    expect(startOfWeek(weekOf(monday))).toBe(monday);
    expect(weekOf(instantOf('2027-01-01', '08:00'))).toBe(weekOf(instantOf('2026-12-31', '08:00')));
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-05-16', '07:59', '2026-05-16 08:00'],
    ['2026-05-16', '08:00', '2026-05-16 08:00'],
    ['2026-05-16', '20:59', '2026-05-16 20:59'],
    ['2026-05-16', '21:00', '2026-05-17 08:00'],
    ['2026-05-31', '23:30', '2026-06-01 08:00'],
  ])('a message of %s %s goes at %s', (day, clock, at) => {
    const sent = afterQuietHours(instantOf(day, clock));
    expect(`${dayOf(sent)} ${clockOf(sent)}`).toBe(at);
  });
});
