import { toGroups } from '../../../miniprogram/packages/identity/pages/station/station-list';
import { distanceLabel, metersBetween } from '../../../miniprogram/shared/distance';

const station = (name: string, lat = 0, lng = 0) => ({
  unitId: name,
  name: `${name}实践站`,
  shortName: name,
  address: `${name} 1 号`,
  lat,
  lng,
  phone: '',
  contactName: '',
  opening: '每天',
});
const INSTITUTES = [
  { unitId: 'a', name: '东街道所', shortName: '东街', stations: [station('槐荫里', 39.91, 116.4), station('鸽哨巷')] },
  { unitId: 'b', name: '西街道所', shortName: '西街', stations: [station('葡萄架', 39.901, 116.4)] },
];
const names = (wish: Parameters<typeof toGroups>[1]): string[][] =>
  toGroups(INSTITUTES, wish).map(({ title, rows }) => [title, ...rows.map(({ unitId }) => unitId)]);

test('by street, as the district has them', () => {
  expect(names({ search: '', place: null })).toEqual([
    ['东街', '槐荫里', '鸽哨巷'],
    ['西街', '葡萄架'],
  ]);
});

test.each([
  ['a name', '葡萄', [['西街', '葡萄架']]],
  ['an address', '鸽哨巷 1', [['东街', '鸽哨巷']]],
  ['a street', '西街', [['西街', '葡萄架']]],
  ['words in any order', ' 1 葡萄 ', [['西街', '葡萄架']]],
  ['what is nowhere', '月球', []],
])('narrowed by %s', (_, search, groups) => {
  expect(names({ search, place: null })).toEqual(groups);
});

test('nearest first in one list, with the distance; what nobody placed on the map comes last without one', () => {
  const [near] = toGroups(INSTITUTES, { search: '', place: { lat: 39.9, lng: 116.4 } });
  expect(near?.rows.map(({ unitId, distance }) => [unitId, distance])).toEqual([
    ['葡萄架', '约 100 米'],
    ['槐荫里', '约 1.1 公里'],
    ['鸽哨巷', ''],
  ]);
});

test('a degree of latitude is 111 kilometres, and a place is nowhere from itself', () => {
  const here = { lat: 39, lng: 116 };
  expect(Math.round(metersBetween(here, { lat: 40, lng: 116 }) / 1000)).toBe(111);
  expect(metersBetween(here, here)).toBe(0);
});

test.each([
  [0, '约 100 米'],
  [349, '约 300 米'],
  [960, '约 1000 米'],
  [1240, '约 1.2 公里'],
])('%d metres read %s', (meters, label) => {
  expect(distanceLabel(meters)).toBe(label);
});
