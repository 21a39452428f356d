import { monthCells, monthTurns, shifted } from '../../../miniprogram/components/wm-month/month-view';
import {
  allErrors,
  EMPTY_FORM,
  EMPTY_POST,
  EMPTY_SLOT,
  fieldErrors,
  toDraft,
  toForm,
  toNext,
  withoutPost,
} from '../../../miniprogram/packages/manage/pages/rota-edit/form';
import { markOf, toSlots, type Month, type Rota } from '../../../miniprogram/packages/manage/pages/rota/rota-view';
import { weekdaysLabel } from '../../../miniprogram/packages/manage/rota-words';
import {
  markOf as ownMarkOf,
  toAsks,
  type Mine,
} from '../../../miniprogram/packages/recruitment/pages/my-rota/my-rota-view';
import { instantOf } from '../../../miniprogram/shared/time';

const NOW = instantOf('2026-12-01', '08:00');
const POST = { name: '东门岗', kinds: ['秩序引导', '看门'], way: 'fixed' as const, stops: [] };
const ROTA: Rota = {
  unitId: 'st-a',
  state: 'published',
  version: 1,
  draft: {
    title: '十二月值守',
    note: '有保险',
    fromDay: '2026-12-01',
    toDay: '2026-12-20',
    posts: [POST, { name: '走一圈', kinds: ['治安巡逻'], way: 'walk', stops: ['东门', '车棚'] }],
    slots: [
      { post: 0, weekdays: [2], startClock: '09:00', endClock: '11:00', need: 2 },
      { post: 1, weekdays: [2, 3], startClock: '06:00', endClock: '07:00', need: 1 },
    ],
  },
  offDays: [{ day: '2026-12-09', reason: '下雪' }],
  cancelReason: '',
  asOf: NOW,
};
const MONTH: Month = {
  people: [{ userId: 'u1', name: '王*国', phoneTail: '0071' }],
  turns: [
    { slot: 0, day: '2026-12-01', person: 0, state: 'agreed', reason: '' },
    { slot: 1, day: '2026-12-01', person: 0, state: 'asked', reason: '' },
    { slot: 1, day: '2026-12-02', person: 0, state: 'asked', reason: '' },
  ],
  asOf: NOW,
};

test('a day says who is there and what nobody was asked for; off it is off, and without names nothing is said to be missing', () => {
  expect(markOf(ROTA, MONTH, '2026-12-01')).toMatchObject({ mark: '1/3', sub: '缺 2', tone: 'red' });
  expect(markOf(ROTA, MONTH, '2026-12-02')).toMatchObject({ mark: '0/1', sub: '等答复', tone: 'gold' });
  expect(markOf(ROTA, MONTH, '2026-12-09')).toMatchObject({ mark: '', sub: '停' });
  expect(markOf(ROTA, MONTH, '2026-12-22')).toBeNull();
  expect(markOf(ROTA, null, '2026-12-01')).toMatchObject({ mark: '3 人', sub: '' });
  expect(toSlots(ROTA, MONTH, '2026-12-01').map(({ clock, tag }) => [clock, tag])).toEqual([
    ['06:00 – 07:00', '缺 1，等 1 位答复'],
    ['09:00 – 11:00', '缺 1 人'],
  ]);
});

test('a month stands in whole weeks, Monday first', () => {
  const cells = monthCells('2026-12', () => null, NOW);
  expect(cells).toHaveLength(35);
  expect(cells[1]).toMatchObject({ day: '2026-12-01', today: true });
  expect(shifted('2026-12', 1)).toBe('2027-01');
  expect(monthTurns('2026-12', '2026-12', '2027-01')).toMatchObject({ hasPrevious: false, hasNext: true });
});

test('what is saved is what is read again; a kind of one’s own stays in its words', () => {
  const form = toForm(ROTA.draft);
  expect(form.posts[0]).toMatchObject({ kinds: ['秩序引导'], others: '看门' });
  expect(toDraft(form)).toEqual(ROTA.draft);
  expect(toNext(ROTA.draft, NOW)).toMatchObject({ fromDay: '2026-12-21', toDay: '2027-01-09' });
  expect(toNext(ROTA.draft, instantOf('2027-03-01', '08:00')).fromDay).toBe('2027-03-02');
});

test('without a post its slots go, and those of later posts stay with theirs', () => {
  const { posts, slots } = withoutPost(toForm(ROTA.draft), 0);
  expect(posts.map(({ name }) => name)).toEqual(['走一圈']);
  expect(slots).toMatchObject([{ post: 0, startClock: '06:00' }]);
});

test('what is missing is said at its place', () => {
  expect(Object.keys(allErrors(EMPTY_FORM)).sort()).toEqual(['fromDay', 'note', 'posts', 'slots', 'title', 'toDay']);
  const bad = { ...toForm(ROTA.draft), posts: [EMPTY_POST], slots: [EMPTY_SLOT], toDay: '2027-12-01' };
  expect(Object.keys(allErrors(bad)).sort()).toEqual(['posts.0', 'slots.0', 'toDay']);
  expect(fieldErrors({ 'draft.posts.1.name': '太长', 'draft.title': '太短' })).toEqual({
    'posts.1': '太长',
    title: '太短',
  });
});

test('weekdays read as people say them', () => {
  expect(weekdaysLabel([0, 1, 2, 3, 4, 5, 6])).toBe('每天');
  expect(weekdaysLabel([5, 1, 2, 3, 4])).toBe('周一至周五');
  expect(weekdaysLabel([0, 3])).toBe('周三、周日');
});

test('what one is asked for is one question a slot; what has begun is no question any more', () => {
  const turn = (day: string, slot: number) => ({
    ...{ rotaId: 'r1', slot, state: 'asked' as const, reason: '' as const },
    startAt: instantOf(day, '09:00'),
    endAt: instantOf(day, '11:00'),
  });
  const words = { title: '十二月值守', note: '有保险', unitName: '站', contactName: '周老师', contactPhone: '' };
  const mine: Mine = {
    rotas: [{ rotaId: 'r1', ...words, slots: [POST, POST] }],
    turns: [turn('2026-11-30', 0), turn('2026-12-02', 0), turn('2026-12-03', 0), turn('2026-12-03', 1)],
    asOf: NOW,
  };
  expect(toAsks(mine).map(({ slot, count }) => [slot, count])).toEqual([
    [0, '2 班'],
    [1, '1 班'],
  ]);
  expect(ownMarkOf(mine, '2026-12-03')).toMatchObject({ mark: '2 班', sub: '待答' });
});
