import { HOUR_MS } from '../../../miniprogram/shared/time';
import { toOrderNumbersView } from '../../../miniprogram/packages/manage/pages/numbers/order-view';
import {
  behindOf,
  titleOf,
  toRows,
  type Listed,
} from '../../../miniprogram/packages/manage/pages/order-rows/rows-view';
import { cutBoard, type BoardGroup } from '../../../miniprogram/packages/manage/pages/today/today-view';
import { toFreeRows, toHeldRows } from '../../../miniprogram/packages/recruitment/pages/for-unit/for-unit-view';
import type { ShiftCells } from '../../../miniprogram/packages/recruitment/pages/detail/shift-view';

const NOW = Date.UTC(2026, 10, 24, 2);
const span = { startAt: NOW - 3 * HOUR_MS, endAt: NOW - HOUR_MS };

test('numbers of an order open their rows for staff, and for an auditor only what has no names', () => {
  const numbers = {
    ...{ title: '路口值守', unitId: 'st', unitName: '示例站', ...span, called: 9, answered: 5, people: 4, need: 6 },
    ...{ accepted: 3, standby: 1, left: 1, came: 2, absent: 1, ahead: 0, awaiting: 1, recorded: 1, minutes: 120 },
    ...{ thanked: 0, starCounts: [0, 0, 0, 1, 0], asOf: NOW },
  };
  const rows = toOrderNumbersView(numbers, { isStaff: true, isLeader: false, isAuditor: false }).groups.flatMap(
    (group) => group.rows,
  );
  expect(rows.map(({ id, behind }) => [id, behind])).toEqual(rows.map(({ id }) => [id, id]));
  expect(rows.find(({ id }) => id === 'thanked')?.note).toBe('从“到了”里谢');
  expect(rows.some(({ id }) => id === 'ahead')).toBe(false);
  const seen = toOrderNumbersView(numbers, { isStaff: false, isLeader: false, isAuditor: true }).groups.flatMap(
    (group) => group.rows,
  );
  expect(seen.filter(({ behind }) => behind !== '').map(({ id }) => id)).toEqual(['evaluations']);
});

test('each row behind a number says in a word how it stands', () => {
  const row = (more: Partial<Listed['rows'][number]>): Listed['rows'][number] => ({
    ...{ rowId: '1', name: '林*', phoneTail: '0142', isMinor: false, siteName: '东口', postName: '引导', ...span },
    ...{ state: 'accepted', hasCome: false, minutes: null, isThanked: false, canThank: false },
    ...more,
  });
  const wordOf = (more: Partial<Listed['rows'][number]>) => toRows({ rows: [row(more)], asOf: NOW })[0]?.word;
  expect(wordOf({})).toBe('没到');
  expect(wordOf({ endAt: NOW + HOUR_MS })).toBe('应了');
  expect(wordOf({ hasCome: true })).toBe('到了');
  expect(wordOf({ hasCome: true, minutes: 90, isThanked: true })).toBe('1.5 小时，谢过');
  expect(wordOf({ state: 'noshow' })).toBe('没到');
  expect(wordOf({ state: 'standby' })).toBe('候补');
  expect(wordOf({ state: 'offered' })).toBe('留了位');
  expect(wordOf({ state: 'declined' })).toBe('退了');
  expect(wordOf({ state: 'correction', minutes: -30 })).toContain('更正');
  const [called] = toRows({ rows: [row({ state: 'called', siteName: '', postName: '', name: '' })], asOf: NOW });
  expect(called).toMatchObject({ word: '', place: '', name: '没留姓名 0142' });
  expect([behindOf('came'), behindOf('nothing'), titleOf('came')]).toEqual(['came', 'accepted', '到了的人']);
});

test('a long day is drawn some rows at a time, and its groups say how many they have', () => {
  const group = (id: BoardGroup['id'], count: number): BoardGroup => ({
    id,
    title: id,
    count,
    rows: Array.from({ length: count }, (_, i) => ({
      ...{ activityId: `${id}${i}`, title: '', time: '', place: '', state: '', tone: '', numbers: '' },
      ...{ have: 0, need: 0, canShowCode: false },
    })),
  });
  const cut = cutBoard([group('now', 3), group('later', 4), group('over', 2)], 5);
  expect(cut.map(({ id, count, rows }) => [id, count, rows.length])).toEqual([
    ['now', 3, 3],
    ['later', 4, 2],
  ]);
});

test('a unit reads until when it names people, and cells where nobody waits', () => {
  const held = {
    ...{ cellId: 'o_0_0_0', unitId: 'te', unitName: '队', siteName: '东口', postName: '引导', ...span },
    ...{ nameUntil: NOW + HOUR_MS, places: 3, named: 1, isHeld: true },
  };
  const rows = [held, { ...held, cellId: 'o_0_0_1', isHeld: false }, { ...held, cellId: 'x', unitId: 'other' }];
  const shown = toHeldRows({ units: [], rows, asOf: NOW }, 'te');
  expect(shown.map(({ numbers, canName }) => [numbers, canName])).toEqual([
    ['3 人，已定 1', true],
    ['定了 1 人', false],
  ]);
  const cells: ShiftCells['cells'] = [0, 1, 2].map((site) => ({
    ...{ cellId: `o_${site}_0_0`, site, post: 0, need: 3 },
    ...{ left: site === 1 ? 0 : 2, waiting: 0 },
  }));
  const sites = [{ name: '东' }, { name: '西' }, { name: '南' }];
  const posts = [{ name: '引导', need: 3, skill: '' as const, stops: [] }];
  const free = toFreeRows({ sites, posts }, { cells, mine: [], asOf: NOW }, shown);
  expect(free.map(({ title, note }) => [title, note])).toEqual([
    ['南 · 引导', '还差 2 人'],
    ['西 · 引导', '已满'],
  ]);
});
