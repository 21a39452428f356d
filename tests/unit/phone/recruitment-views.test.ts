import { inOrder, toOrderView, type OrderData } from '../../../miniprogram/components/wm-order-card/order-view';
import { Board } from '../../../miniprogram/packages/recruitment/pages/detail/board';
import { choiceWords, confirmFacts, nearestOpen } from '../../../miniprogram/packages/recruitment/pages/detail/choices';
import { shareTitle, toDetailView } from '../../../miniprogram/packages/recruitment/pages/detail/detail-view';
import {
  firstShift,
  toShiftTabs,
  type CellData,
  type MyAnswer,
} from '../../../miniprogram/packages/recruitment/pages/detail/shift-view';
import { cardFacts } from '../../../miniprogram/services/share/order-picture';
import { filtered, toViews } from '../../../miniprogram/pages/recruitment/recruitment-view';
import { HOUR_MS } from '../../../miniprogram/shared/time';
import { forbidLocalTime, NOW } from './activity';
import { answerOf, LATER, order, row, span, TODAY } from './recruitment-data';

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

/** left of each post, site by site */
const cellsOf = (lefts: readonly (readonly number[])[], shift = 0): CellData[] =>
  lefts.flatMap((posts, site) =>
    posts.map((left, post) => ({
      cellId: `o1_${site}_${post}_${shift}`,
      ...{ site, post, left, waiting: 0 },
      need: post === 0 ? 2 : 1,
    })),
  );

function boardOf(lefts: readonly (readonly number[])[], mine: readonly MyAnswer[] = [], shown = order()): Board {
  const board = new Board();
  board.see(shown, mine);
  const own = mine.filter(({ cellId }) => cellId.startsWith('o1_') && cellId.endsWith('_0'));
  board.seeShift(0, { cells: cellsOf(lefts), mine: [...own], asOf: NOW });
  return board;
}
const words = (board: Board): string[][] =>
  board.rowsOf(0).map(({ cells }) => cells.map(({ word, note }) => [word, note].filter(Boolean).join(' ')));

describe('a call in the list', () => {
  test.each<[string, Partial<OrderData>, string, string]>([
    ['within a day', {}, 'urgent', `急 · 今天 18:30`],
    ['later', { shifts: [{ ...span(LATER), left: 3 }] }, 'open', '招募中'],
    ['nobody missing', { shifts: [{ ...span(LATER), left: 0 }] }, 'full', '✓ 已招满'],
    ['begun', { shifts: [{ ...span(NOW - HOUR_MS), left: 2 }] }, 'ended', '正在进行'],
  ])('%s', (_, more, phase, tag) => {
    expect(toOrderView(row(more), [], NOW)).toMatchObject({ phase, tag });
  });

  test('short before it begins the time that is left is told', () => {
    expect(toOrderView(row(), [], TODAY - 84 * 60_000).tag).toBe('急 · 还剩 1 小时 24 分');
  });

  test('what it is short of is of shifts that are still to come, and the whole card is one label', () => {
    const view = toOrderView(row(), [answerOf('o1_0_0_1', LATER)], TODAY + 1);
    expect(view).toMatchObject({ left: 3, have: 11, need: 14, mine: '✓ 我应了 1 班' });
    expect(view.label).toBe('招募令，路口护学，招募中，11月23 – 26日 · 2 班可挑 · 4 个点位，还差 3 人，✓ 我应了 1 班');
  });

  test('most pressing first, full ones last; filters', () => {
    const rows = [
      row({ orderId: 'full', shifts: [{ ...span(TODAY), left: 0 }] }),
      row({ orderId: 'calm', shifts: [{ ...span(LATER), left: 2 }], suitsMe: false }),
      row({ orderId: 'o1' }),
    ];
    const mine = { rows: [answerOf('o1_0_0_0', TODAY)], asOf: NOW };
    const views = toViews({ list: { rows, asOf: NOW }, mine });
    expect(views.map(({ orderId }) => orderId)).toEqual(['o1', 'calm', 'full']);
    expect(filtered(views, 'suits').map(({ orderId }) => orderId)).toEqual(['o1']);
    expect(filtered(views, 'mine').map(({ orderId }) => orderId)).toEqual(['o1']);
    expect(inOrder([])).toEqual([]);
  });
});

describe('the table', () => {
  test('each state has its word', () => {
    const board = boardOf([
      [2, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(words(board)).toEqual([
      ['差 2', '已满 可候补'],
      ['差 1', '差 1'],
      ['已满 可候补', '已满 可候补'],
    ]);
    expect(board.rowsOf(0)[0]?.cells[0]).toMatchObject({ kind: 'urgent', say: '差 2 人，急，可选' });
    expect(board.rowsOf(0)[1]?.cells[0]).toMatchObject({ kind: 'open', say: '差 1 人，可选' });
  });

  test('one’s own is told, and what would be at the same time', () => {
    const board = boardOf([[1, 1]], [answerOf('o1_0_0_0', TODAY)], order({ sites: [{ name: '东门' }] }));
    expect(words(board)).toEqual([['✓ 我', '撞时间']]);
    const other = boardOf(
      [[1, 1]],
      [answerOf('o2_0_0_0', TODAY + 2 * HOUR_MS + 1)],
      order({ sites: [{ name: '东门' }] }),
    );
    // Half an hour lies between two shifts.
    expect(words(other)).toEqual([['撞时间', '撞时间']]);
    const free = boardOf(
      [[1, 1]],
      [answerOf('o2_0_0_0', TODAY, { state: 'standby' })],
      order({ sites: [{ name: '东门' }] }),
    );
    expect(words(free)).toEqual([['差 1', '差 1']]);
  });

  test('a choice takes the place of another one of its shift, and the bar says it in words', () => {
    const board = boardOf([
      [2, 0],
      [1, 1],
      [0, 0],
    ]);
    board.toggle(0, board.cellOf(0, 0, 0)!);
    board.toggle(0, board.cellOf(0, 1, 0)!);
    expect(words(board)[1]?.[0]).toBe('差 1 已选');
    expect(choiceWords(board.choices())).toEqual({
      what: '西门 · 护送',
      sub: '今天 18:30 – 20:30',
      act: '我来',
    });
    board.toggle(0, board.cellOf(0, 2, 0)!);
    expect(choiceWords(board.choices())).toMatchObject({ what: '北门 · 护送', act: '排候补' });
    expect(confirmFacts(order(), board.choices())[1]).toMatchObject({ k: '时间', note: '现在满了，排候补' });
    board.toggle(0, board.cellOf(0, 2, 0)!);
    expect(choiceWords(board.choices())).toEqual({ what: '', sub: '', act: '' });
  });

  test('what has begun or was answered meanwhile is no choice any more', () => {
    const board = boardOf([[2, 1]]);
    board.toggle(0, board.cellOf(0, 0, 0)!);
    board.see(order({ asOf: TODAY }), []);
    expect(board.choices()).toEqual([]);
  });

  test('the two nearest that are free: the same post at the next site first', () => {
    const cells = cellsOf([
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
    const board = boardOf([[1, 1]]);
    board.toggle(0, board.cellOf(0, 0, 0)!);
    const [choice] = board.choices();
    expect(nearestOpen(order(), cells, choice!).map(({ label }) => label)).toEqual([
      '去西门 · 护送，还差 1 人',
      '去东门 · 劝导，还差 1 人',
    ]);
  });

  test('27 sites by 3 posts are one update of at most 16 KB', () => {
    const sites = Array.from({ length: 27 }, (_, i) => ({ name: `第 ${i + 1} 号点位` }));
    const posts = ['护送', '劝导', '物资'].map((name) => ({ name, need: 2, skill: '' as const, stops: [] }));
    const board = boardOf(
      sites.map(() => [0, 0, 0]),
      [],
      order({ sites, posts }),
    );
    const json = JSON.stringify({ rows: board.rowsOf(0) });
    const bytes = encodeURI(json).replace(/%../g, '-').length;
    expect(bytes).toBeLessThanOrEqual(16 * 1024);
  });

  test('the list says everything that the table says, what may be taken first', () => {
    const items = boardOf([
      [0, 1],
      [1, 0],
    ]).itemsOf(0);
    expect(items.map(({ title, line, act }) => [title, line, act])).toEqual([
      ['东门 · 劝导', '差 1 人 · 急', '我来'],
      ['西门 · 护送', '差 1 人', '我来'],
      ['东门 · 护送', '已满 · 可候补', '排候补'],
      ['西门 · 劝导', '已满 · 可候补', '排候补'],
    ]);
    expect(items[0]?.say).toBe('今天 18:30 到 20:30，东门 · 劝导，差 1 人，急，可选');
  });

  test('shifts: what each is short of, the clock where a day has two, and where one looks first', () => {
    const tabs = toShiftTabs(order(), [answerOf('o1_0_0_0', TODAY)], NOW);
    expect(tabs.map(({ label, clock, gap }) => [label, clock, gap])).toEqual([
      ['周一 23', '', '✓ 我已应'],
      ['周四 26', '', '差 3'],
    ]);
    expect(firstShift(tabs)).toBe(1);
    const twoADay = order({ shifts: [TODAY, TODAY + 3 * HOUR_MS].map((start) => ({ ...span(start), left: 0 })) });
    expect(toShiftTabs(twoADay, [], NOW).map(({ clock, gap }) => [clock, gap])).toEqual([
      ['18:30', '已满'],
      ['21:30', '已满'],
    ]);
  });
});

describe('the page of a call', () => {
  test('says why nobody, or not this person, can answer', () => {
    expect(toDetailView(order()).blocked).toBe('');
    const walked = order({ posts: [{ name: '巡看', need: 1, skill: '', stops: ['东口', '南口'] }] });
    expect(toDetailView(walked).routes).toEqual(['巡看：东口 → 南口']);
    expect(toDetailView(order()).routes).toEqual([]);
    expect(toDetailView(order({ minAge: 18 })).facts.map(({ v }) => v)).toContain('满 18 岁');
    const cancelled = order({ order: row({ state: 'cancelled' }), cancelReason: '雨太大' });
    expect(toDetailView(cancelled)).toMatchObject({ notice: '这次招募取消了：雨太大', noticeKind: 'error' });
    expect(toDetailView(order({ asOf: LATER })).notice).toBe('各班都开始了，不再招人');
  });

  test('its card tells the gap of now, and days as a calendar has them', () => {
    expect(shareTitle(toDetailView(order()), order())).toBe('还差 9 人｜路口护学，今天 18:30');
    expect(cardFacts(order())).toMatchObject({
      day: '招募令',
      clock: '11月23日',
      place: '最早 周一 18:30 · 3 个点位',
      gap: ['还差', '9', '人'],
      isUrgent: true,
    });
    const full = order({ shifts: row().shifts.map((shift) => ({ ...shift, left: 0 })) });
    expect(shareTitle(toDetailView(full), full)).toBe('已招满，可以候补｜路口护学');
    expect(cardFacts(full).gap).toEqual(['已招满，可以候补', '', '']);
  });
});
