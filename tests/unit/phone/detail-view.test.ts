import { toDetailView } from '../../../miniprogram/packages/activities/pages/detail/detail-view';
import { activity, at, forbidLocalTime, mine, NOW } from './activity';

type More = Parameters<typeof activity>[0];
const view = (more: More = {}, now = NOW) => toDetailView(activity(more), now);

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

describe('one way on, or one sentence that says why there is none', () => {
  const start = at('2026-11-25 09:30');
  test.each<[string, More, number, string, string]>([
    ['open', {}, NOW, 'sign-up', ''],
    ['not open yet: when it will be', { openAt: at('2026-11-24 09:00') }, NOW, '', '明天 09:00 开始报名'],
    ['full', { left: 0 }, NOW, 'wait', ''],
    ['places are free, for those who wait', { waiting: 1 }, NOW, 'wait', ''],
    ['I wait', { mine: mine({ state: 'waiting' }), left: 0 }, NOW, 'mine', ''],
    ['closed', {}, start - 60_000, '', '报名已截止'],
    ['on', {}, start, '', '正在进行，不能再报了'],
    ['over', {}, start + 90 * 60_000, '', '已经结束了'],
    ['cancelled', { state: 'cancelled' }, NOW, '', '这场取消了'],
    ['I am in', { mine: mine() }, NOW, 'mine', ''],
    ['I am in, and it is full', { mine: mine(), left: 0 }, NOW, 'mine', ''],
    ['not known yet whether I am in', { mine: mine({ state: 'claiming' }) }, NOW, 'mine', ''],
    ['I was in and cancelled', { mine: mine({ state: 'cancelled' }) }, NOW, 'sign-up', ''],
    ['I cancelled, and it is full', { mine: mine({ state: 'cancelled' }), left: 0 }, NOW, 'wait', ''],
  ])('%s', (_, more, now, act, blocked) => {
    const shown = view(more, now);
    expect([shown.act, shown.blocked]).toEqual([act, blocked]);
  });
});

test('facts come in the order in which one asks: when, where, what it costs, for whom, whether it counts', () => {
  expect(view().facts).toEqual([
    { k: '时间', v: '11月25日 周三 09:30 – 11:00' },
    { k: '地点', v: '槐荫里 3 号楼', note: '示例街道槐荫里 3 号；有坡道' },
    { k: '费用', v: '免费' },
    { k: '适合', v: '18 岁以上' },
    { k: '时长', v: '参加活动，不算志愿时长' },
  ]);
});

test('only service is promised hours, and only once the station confirms them', () => {
  expect(view({ countsHours: true }).facts.at(-1)?.v).toBe('可记志愿服务时长，站里确认后算');
});

test('nothing is said twice and nothing empty is said', () => {
  const facts = view({ suits: '', address: '槐荫里 3 号楼', access: '' }).facts;
  expect(facts.map(({ k }) => k)).toEqual(['时间', '地点', '费用', '时长']);
  expect(facts[1]?.note).toBe('');
});

test.each([
  ['what one sign-up may take', { peopleMax: 5, left: 12 }, 5],
  ['what is left', { peopleMax: 5, left: 3 }, 3],
  ['as many as one may bring, when one waits for them', { peopleMax: 5, left: 0 }, 5],
])('one may bring %s', (_, more, peopleMax) => {
  expect(view(more).peopleMax).toBe(peopleMax);
});

test('numbers fit each other and few places are urgent', () => {
  const { cap, taken, left, urgent } = view({ cap: 20, left: 4 });
  expect({ cap, taken, left, urgent }).toEqual({ cap: 20, taken: 16, left: 4, urgent: true });
  expect(view({ cap: 20, left: 5 }).urgent).toBe(false);
});

test('the articles keep the law’s words, each on the plate of its part of the law', () => {
  const articleRefs = [
    { article: 24, text: '不堆放杂物' },
    { article: 26, text: '不乱扔垃圾' },
    { article: 37, paragraph: 2, text: '每月最后一个周末' },
  ];
  expect(view({ articleRefs }).articles).toEqual([
    { article: 24, label: '第24条', tone: 'norm', text: '不堆放杂物' },
    { article: 26, label: '第26条', tone: 'govern', text: '不乱扔垃圾' },
    { article: 37, label: '第37条', tone: 'plain', text: '每月最后一个周末' },
  ]);
});

test('the plate has the day, its month and weekday; the deadline a day and a time', () => {
  const { date, weekday, deadline, timeLine } = view({ startAt: at('2026-11-24 09:30') });
  expect([date, weekday, deadline]).toEqual(['24', '11月 周二', '报名到 明天 08:30']);
  expect(timeLine).toBe('明天 09:30 – 11:00');
});
