import {
  changesOf,
  hasDay,
  pageNow,
  pagesOf,
  placeOf,
  shortRows,
  toHead,
  toPictured,
  toRows,
  type Board,
} from '../../../miniprogram/packages/manage/pages/order-board/board-view';
import {
  ageNote,
  laterRows,
  wavesError,
  withFirst,
  withLater,
} from '../../../miniprogram/packages/manage/components/wm-order-calls/calls';
import { AGREEMENT } from '../../../miniprogram/packages/manage/components/wm-order-agreement/words';
import { riskLine, toRiskRows } from '../../../miniprogram/packages/manage/components/wm-at-risk/at-risk-view';
import { cardFacts } from '../../../miniprogram/services/share/order-picture';
import { needForm, needNote } from '../../../miniprogram/packages/manage/components/wm-answers/answers-view';
import {
  EMPTY_POST,
  postsErrors,
  toPost,
  toPostForm,
} from '../../../miniprogram/packages/manage/components/wm-order-posts/posts';
import {
  allErrors,
  EMPTY_FORM,
  fieldErrors,
  firstWrongStep,
  toDraft,
  toForm,
  totalsOf,
} from '../../../miniprogram/packages/manage/pages/order-edit/form';
import { sitesError } from '../../../miniprogram/packages/manage/pages/order-edit/lines';
import { makeShifts, shiftsError, withShifts } from '../../../miniprogram/packages/manage/pages/order-edit/shifts';
import { TEMPLATES } from '../../../miniprogram/packages/manage/pages/order-edit/templates';
import { orderDraft } from '../../../cloudfunctions/contract/recruitment';
import { HOUR_MS, instantOf } from '../../../miniprogram/shared/time';

const NOW = instantOf('2026-12-01', '10:00');
const plan = { fromDay: '2026-12-02', toDay: '2026-12-08', parts: ['08:00-12:00', '13:00-17:00'], others: '' };

describe('shifts made in bulk', () => {
  it('are every day from the first to the last, at each time', () => {
    const made = makeShifts({ ...plan, others: '19:00-21:30，6点-7点' }, NOW);
    if ('error' in made) throw new Error(made.error);
    expect(made.shifts.slice(0, 4)).toEqual(
      [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
        ['19:00', '21:30'],
        ['06:00', '07:00'],
      ].map(([from = '', to = '']) => ({ startAt: instantOf('2026-12-02', from), endAt: instantOf('2026-12-02', to) })),
    );
  });

  it('made twice stand once, in order', () => {
    const made = makeShifts(plan, NOW);
    if ('error' in made) throw new Error(made.error);
    expect(made.shifts).toHaveLength(14);
    expect(withShifts(made.shifts, [...made.shifts].reverse())).toEqual(made.shifts);
    expect(shiftsError(made.shifts)).toBe('');
    const more = makeShifts({ ...plan, others: '18:00-20:00' }, NOW);
    expect('shifts' in more && shiftsError(more.shifts)).toMatch(/最多 20 班，现在是 21 班/);
  });

  it.each([
    [{ fromDay: '' }, 'fromDay', '请选从哪天起'],
    [{ toDay: '2026-12-01' }, 'toDay', '最后一天要在第一天之后'],
    [{ parts: [] }, 'parts', '请选每天的哪几段'],
    [{ others: '早上' }, 'others', '“早上”看不懂，请写成 07:00-09:30'],
    [{ others: '09:00-23:00' }, 'others', '“09:00-23:00”看不懂，请写成 07:00-09:30'],
    [{ fromDay: '2026-12-01', toDay: '' }, 'fromDay', '有一班的时间已经过了，请从以后的日子排'],
  ])('%o is told at its field', (change, field, error) => {
    expect(makeShifts({ ...plan, ...change }, NOW)).toEqual({ field, error });
  });
});

describe('the form', () => {
  it.each(TEMPLATES)('$name is a sound order once it has sites and shifts', ({ words, posts }) => {
    const shifts = [{ startAt: NOW + HOUR_MS, endAt: NOW + 2 * HOUR_MS }];
    const form = { ...EMPTY_FORM, ...words, posts: posts.map(toPostForm), sites: '东口\n\n 西口 ', shifts };
    expect(allErrors(form)).toEqual({});
    const parsed = orderDraft.parse(toDraft(form));
    expect(parsed.sites).toEqual([{ name: '东口' }, { name: '西口' }]);
    expect(toDraft(toForm(parsed))).toEqual(toDraft(form));
  });

  it('an edit that touches nothing keeps who may answer and whom it calls when', () => {
    const shifts = [{ startAt: NOW + HOUR_MS, endAt: NOW + 2 * HOUR_MS }];
    const waves = [
      { scope: 'subdistrict' as const, at: 0 },
      { scope: 'district' as const, at: NOW + HOUR_MS },
    ];
    const { words, posts } = TEMPLATES[0]!;
    const form = {
      ...EMPTY_FORM,
      ...words,
      posts: posts.map(toPostForm),
      sites: '东口',
      shifts,
      minAge: 16,
      waves,
      isAsked: true,
      agreement: AGREEMENT,
    };
    const saved = orderDraft.parse(toDraft(form));
    expect(saved).toMatchObject({ minAge: 16, waves, agreement: AGREEMENT });
    expect(toDraft({ ...form, isAsked: false }).agreement).toBe('');
    expect(allErrors({ ...form, agreement: '太短' })).toEqual({ agreement: '请写协议，至少 20 个字' });
    expect(orderDraft.parse(toDraft(toForm(saved)))).toEqual(saved);
  });

  it('a post is stood at or walked; a route has two to twelve stops, and is kept on edit', () => {
    const walked = { ...EMPTY_POST, name: '巡看', isRound: true, route: '东口\n\n 南口 ' };
    expect(toPost(walked)).toMatchObject({ stops: ['东口', '南口'] });
    expect(toPost({ ...walked, isRound: false }).stops).toEqual([]);
    expect(toPost(toPostForm(toPost(walked)))).toEqual(toPost(walked));
    expect(toPostForm({ name: '引导', need: 2, skill: '' }).isRound).toBe(false);
    expect(postsErrors([{ ...walked, route: '东口' }])).toEqual({ 'posts.0.stops': '请写路线，至少 2 站，一行一站' });
    expect(postsErrors([{ ...walked, route: '东口\n南' }])).toEqual({ 'posts.0.stops': '第 2 站要写 2 到 40 个字' });
    expect(fieldErrors({ 'draft.posts.1.stops.0': '短' })).toEqual({ 'posts.1.stops': '短' });
  });

  it('whom it calls is chosen from near to far, each at its time', () => {
    const planned = withLater(withLater([], 'district', NOW + 9), 'subdistrict', NOW + 5);
    expect(planned.map(({ scope }) => scope)).toEqual(['station', 'subdistrict', 'district']);
    expect(wavesError(planned, NOW)).toBe('');
    expect(wavesError(planned, NOW + 5)).toBe('叫本街道的时间已经过了，请改到以后');
    expect(wavesError(withLater(planned, 'district', NOW + 2), NOW)).toBe('叫全区要晚于叫本街道');
    expect(withLater(planned, 'district', null)).toHaveLength(2);
    expect(withFirst(planned, 'subdistrict')).toEqual([
      { scope: 'subdistrict', at: 0 },
      { scope: 'district', at: NOW + 9 },
    ]);
    expect(withFirst(planned, 'station')).toEqual(planned);
    expect(laterRows([], NOW).map(({ label, when }) => [label, when])).toEqual([
      ['再叫本街道', ''],
      ['再叫全区', ''],
    ]);
    expect(ageNote(18)).toContain('未满 18 岁的应不了');
  });

  it('what is missing is told where it is typed; the first such screen is known', () => {
    expect(allErrors(EMPTY_FORM)).toMatchObject({
      title: '请写个标题',
      sites: '请写点位，一行一个',
      'posts.0': '请写岗位叫什么',
      shifts: '请排出班次',
    });
    expect(firstWrongStep({ 'posts.1': '…' })).toBe(2);
    expect(firstWrongStep({})).toBe(-1);
    expect(sitesError('东口\n西口\n东口')).toBe('第 3 个“东口”和第 1 个一样，请去掉一个');
  });

  it('what the server refuses is put at its field, with the place in the list', () => {
    const fields = {
      draft: '太多了',
      'draft.sites.2.name': '点位至少 2 个字',
      'draft.posts.1.need': '人数最多填 50',
      'draft.why': '短',
    };
    expect(fieldErrors(fields)).toEqual({
      shifts: '太多了',
      sites: '第 3 个：点位至少 2 个字',
      'posts.1': '人数最多填 50',
      why: '短',
    });
  });

  it('counts places and people', () => {
    const shifts = Array.from({ length: 14 }, (_, i) => ({ startAt: NOW + i, endAt: NOW + i + 1 }));
    const sites = Array.from({ length: 27 }, (_, i) => `${i + 1} 号点`).join('\n');
    const posts = [2, 1, 1].map((need, i) => ({ ...EMPTY_POST, name: `岗位 ${i}`, need }));
    expect(totalsOf({ ...EMPTY_FORM, sites, posts, shifts })).toEqual({
      sites: 27,
      posts: 3,
      shifts: 14,
      cells: 1134,
      people: 1512,
      isOver: false,
    });
  });
});

const shiftAt = (startAt: number, left: number[], waiting = [0, 0, 0, 0]) => ({
  startAt,
  endAt: startAt + HOUR_MS,
  need: [2, 1, 2, 1],
  left,
  waiting,
});
const board: Board = {
  order: {
    orderId: 'o1',
    title: '招募',
    unitId: 'st',
    unitName: '站',
    state: 'published',
    startAt: NOW - 2 * HOUR_MS,
    endAt: NOW + 99 * HOUR_MS,
    summary: { need: 0, left: 0, at: 0 },
  },
  cancelReason: '',
  wave: 'station',
  sites: ['东口', '西口'],
  posts: [
    { name: '引导', need: 2 },
    { name: '登记', need: 1 },
  ],
  shifts: [
    shiftAt(NOW - 2 * HOUR_MS, [1, 0, 0, 0]),
    shiftAt(NOW + HOUR_MS, [2, 1, 0, 1]),
    shiftAt(NOW + 48 * HOUR_MS, [2, 1, 0, 0], [0, 0, 2, 1]),
  ],
  asOf: NOW,
};

describe('the board', () => {
  it('adds the posts of a site up, and says in words how each shift stands', () => {
    const words = toRows(board, 0, 5).map(({ name, cells }) => [
      name,
      ...cells.map(({ n, w, k }) => `${n} ${w.replace('\u2009', ' ')} ${k}`),
    ]);
    expect(words).toEqual([
      ['东口', '2/3 过了 over', '0/3 急差 3 urgent', '0/3 差 3 open'],
      ['西口', '3/3 过了 over', '2/3 差 1 open', '3/3 满+3 full'],
    ]);
    expect(toHead(board)).toMatchObject({ need: 18, have: 10, gap: 8, standby: 3, state: '正在值守', isRunning: true });
    expect(toHead(board)).toMatchObject({ wave: '本站', nextWave: { id: 'subdistrict' } });
    expect(toHead({ ...board, wave: 'district' }).nextWave).toBeNull();
  });

  it('a number is changed from what is seen, never below who is in, and not of what has begun', () => {
    const place = placeOf(board, 1, 1);
    expect(place).toMatchObject({
      title: '西口',
      isAhead: true,
      posts: [
        { need: 2, left: 0 },
        { need: 1, left: 1 },
      ],
    });
    expect(placeOf(board, 1, 0).isAhead).toBe(false);
    const form = needForm(place, 0)!;
    expect(form).toMatchObject({ seen: 2, need: 2, min: 2, line: '现在要 2 人，已有 2 人，不能少于 2 人' });
    expect(needNote({ ...form, need: 4 })).toBe('多要 2 人，先给候补的人');
    expect(needForm(place, 1)).toMatchObject({ min: 1, line: '现在要 1 人，还没有人应' });
    expect(needForm(place, 2)).toBeNull();
  });

  it('says which shifts of the next day are short, the soonest and emptiest first; a card is drawn of its gap', () => {
    expect(hasDay(board)).toBe(true);
    expect(hasDay({ ...board, order: { ...board.order, state: 'cancelled' } })).toBe(false);
    expect(shortRows(board).map(({ place, left, isEmpty }) => [place, left, isEmpty])).toEqual([
      ['东口 · 引导', 2, true],
      ['东口 · 登记', 1, true],
      ['西口 · 登记', 1, true],
    ]);
    expect(cardFacts(toPictured(board))).toMatchObject({ gap: ['还差', '7', '人'], need: 17, isUrgent: true });
  });

  it('who is missing is said with what to do about it', () => {
    const one = { cellId: 'o1_0_0_0', userId: 'u1', name: '王*', phoneTail: '0071', isMinor: true };
    const spans = [NOW - HOUR_MS, NOW + HOUR_MS].map((startAt) => ({ startAt, endAt: startAt + 2 * HOUR_MS }));
    const rows = spans.map((span) => ({ ...one, ...span, siteName: '东口', postName: '引导' }));
    const found = { rows, missing: 2, here: 3, asOf: NOW };
    expect(toRiskRows(found).map(({ state, place }) => [state, place])).toEqual([
      ['开始了没到', '东口 · 引导'],
      ['快开始了', '东口 · 引导'],
    ]);
    expect(riskLine(found)).toBe('没签到 2 人，签到了 3 人');
    expect(riskLine({ rows: [], missing: 0, here: 0, asOf: NOW })).toBe('这两个小时里没有要签到的班');
  });

  it('opens at the first shift that is not over', () => {
    expect(pageNow(board, 1)).toBe(1);
    expect(pagesOf(board, 1)).toBe(3);
    expect(pageNow(board, 5)).toBe(0);
  });

  it('sends what changed and nothing else', () => {
    const before = toRows(board, 0, 5);
    const shifts = board.shifts.map((shift, i) => (i === 2 ? { ...shift, left: [1, 1, 0, 0] } : shift));
    const after = toRows({ ...board, shifts }, 0, 5);
    expect(changesOf(before, before)).toEqual({});
    expect(Object.keys(changesOf(before, after))).toEqual(['rows[0].cells[2]']);
    expect(changesOf([], after)).toEqual({ rows: after });
  });

  it('the largest fits into what a page may be sent at once', () => {
    const sites = Array.from({ length: 40 }, (_, i) => `${i} 号点：示例区示例街道槐荫里社区综合文化活动中心东侧路口`);
    const list = Array.from({ length: 80 }, () => 50);
    const lists = { need: list, left: list, waiting: list };
    const shifts = Array.from({ length: 18 }, (_, i) => ({ startAt: NOW + i, endAt: NOW + i + 1, ...lists }));
    const rows = toRows({ ...board, sites, shifts }, 0, 5);
    // As many bytes as the text takes in UTF-8: what is not ASCII is written %XX for each.
    expect(encodeURIComponent(JSON.stringify(rows)).replace(/%../g, '_').length).toBeLessThan(16 * 1024);
  });
});
