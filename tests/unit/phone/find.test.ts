import { ALL, chipsOf, inputOf, isPlain } from '../../../miniprogram/pages/activities/filters';
import { toNearby } from '../../../miniprogram/pages/activities/nearby';
import { ageLabel, suitsFact } from '../../../miniprogram/shared/ages';
import { activity, at, NOW } from './activity';

describe('nearest first', () => {
  const place = { lng: 116.5, lat: 40 };
  const placed = (activityId: string, lng: number, lat: number, startAt: number) => ({
    ...activity({ activityId, startAt }),
    lng,
    lat,
  });
  const soon = at('2026-11-24 09:00');
  const later = at('2026-11-26 09:00');

  it('of two as near the sooner; whose place nobody knows comes last', () => {
    const rows = [
      placed('nowhere', 0, 0, soon),
      placed('far', 116.6, 40, soon),
      placed('near later', 116.5, 40.001, later),
      placed('near soon', 116.5, 40.001, soon),
    ];
    const views = toNearby({ rows, isCut: false, asOf: NOW }, place);
    expect(views.map(({ activityId }) => activityId)).toEqual(['near soon', 'near later', 'far', 'nowhere']);
    expect(views.map(({ tags }) => tags[0]?.text)).toEqual(['约 100 米', '约 100 米', '约 8.5 公里', '不知道多远']);
    expect(views[2]?.label).toMatch(/约 8.5 公里$/);
  });
});

describe('what a list is narrowed to', () => {
  it('says it on its chips, and sends everything but the wish to have it near', () => {
    const filters = { ...ALL, age: 'child', near: true, search: '粽子' } as const;
    expect(chipsOf(filters, '槐荫里站', NOW).flatMap(({ on, label }) => (on ? [label] : []))).toEqual([
      '槐荫里站',
      '孩子',
      '离我近的',
    ]);
    expect(inputOf(filters)).toEqual({ scope: 'station', platform: null, day: null, age: 'child', search: '粽子' });
    expect(inputOf(ALL)).toMatchObject({ search: null });
  });

  it('is kept for the next opening only when it is not narrowed, in either scope', () => {
    expect([ALL, { ...ALL, scope: 'district' as const }].map(isPlain)).toEqual([true, true]);
    expect(
      [
        { ...ALL, search: '粽子' },
        { ...ALL, near: true },
        { ...ALL, day: '2026-11-23' },
      ].map(isPlain),
    ).toEqual([false, false, false]);
  });
});

describe('whom it is for', () => {
  it.each([
    [0, 0, ''],
    [6, 0, '6 岁以上'],
    [0, 12, '12 岁以下'],
    [6, 12, '6 – 12 岁'],
    [14, 14, '14 岁'],
  ])('%i to %i: %s', (ageMin, ageMax, label) => {
    expect(ageLabel(ageMin, ageMax)).toBe(label);
  });

  it('is said once, in the unit’s own words, with the years when those do not say them', () => {
    expect(suitsFact('18 岁以上，自己来', 18, 0)).toEqual({ k: '适合', v: '18 岁以上，自己来' });
    expect(suitsFact('爱跳舞的街坊', 60, 0)).toEqual({ k: '适合', v: '爱跳舞的街坊', note: '60 岁以上' });
    expect(suitsFact('', 6, 12)).toEqual({ k: '适合', v: '6 – 12 岁' });
    expect(suitsFact('', 0, 0)).toBeNull();
  });
});
