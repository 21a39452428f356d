import { toActivityView, type Tag } from '../../../miniprogram/components/wm-activity-row/activity-view';
import { activity, at, forbidLocalTime, mine, NOW } from './activity';

type More = Parameters<typeof activity>[0];
const view = (more: More = {}, now = NOW) => toActivityView(activity(more), now);
const words = (tags: readonly Tag[]): string[] => tags.map(({ text, tone }) => (tone ? `${text} (${tone})` : text));

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

describe('tags say how it stands, with the real number', () => {
  const start = at('2026-11-25 09:30');
  test.each<[string, More, number, string[]]>([
    ['places are left', {}, NOW, ['余 12 位 (blue)', '共 20 位']],
    ['few are left, a fifth', { left: 4 }, NOW, ['余 4 位 (red)', '共 20 位']],
    ['none is left', { left: 0 }, NOW, ['已满，可排队 (gold)', '共 20 位']],
    ['sign-up opens later', { openAt: at('2026-11-24 09:00') }, NOW, ['明天 09:00 开始报名']],
    ['sign-up is over', {}, start - 60_000, ['报名已截止']],
    ['it is on', {}, start, ['正在进行 (blue)']],
    ['it is over', {}, start + 90 * 60_000, ['已结束']],
    ['it was cancelled', { state: 'cancelled' }, NOW, ['已取消 (red)']],
    ['it is a draft', { state: 'draft' }, NOW, ['草稿 (gold)']],
    ['I am in', { myPeople: 1, mine: mine({ people: 1 }) }, NOW, ['✓ 已报名 (green)']],
    ['I come with another', { myPeople: 2, mine: mine() }, NOW, ['✓ 已报 2 位 (green)']],
    ['I am in and it is full', { myPeople: 1, left: 0 }, NOW, ['✓ 已报名 (green)']],
    ['I was in and it is over', { myPeople: 1 }, start + 90 * 60_000, ['已结束']],
    ['I am in and it was cancelled', { myPeople: 1, state: 'cancelled' }, NOW, ['已取消 (red)']],
  ])('%s', (_, more, now, tags) => {
    expect(words(view(more, now).tags)).toEqual(tags);
  });
});

test('hours are promised where people serve, and never for what was cancelled', () => {
  expect(words(view({ countsHours: true }).tags)).toEqual(['余 12 位 (blue)', '共 20 位', '可记志愿时长']);
  expect(words(view({ countsHours: true, state: 'cancelled' }).tags)).toEqual(['已取消 (red)']);
});

describe('the plate and the line tell the day without doubt', () => {
  test.each([
    ['today', '2026-11-23 18:00', ['23', '今天', '18:00 – 19:30 · 槐荫里 3 号楼']],
    ['tomorrow', '2026-11-24 09:30', ['24', '明天', '09:30 – 11:00 · 槐荫里 3 号楼']],
    ['yesterday', '2026-11-22 09:30', ['22', '周日', '09:30 – 11:00 · 槐荫里 3 号楼']],
    ['this month', '2026-11-28 09:30', ['28', '周六', '09:30 – 11:00 · 槐荫里 3 号楼']],
    ['another month', '2026-12-06 09:30', ['6', '12月', '周日 09:30 – 11:00 · 槐荫里 3 号楼']],
    ['next year', '2027-01-02 09:30', ['2', '1月', '2027年 周六 09:30 – 11:00 · 槐荫里 3 号楼']],
    ['this month of last year', '2025-11-22 09:30', ['22', '11月', '2025年 周六 09:30 – 11:00 · 槐荫里 3 号楼']],
  ])('%s', (_, start, shown) => {
    const { day, weekday, line } = view({ startAt: at(start) });
    expect([day, weekday, line]).toEqual(shown);
  });

  test('tomorrow is tomorrow over the end of a month too', () => {
    const { day, weekday, line } = view({ startAt: at('2026-12-01 09:30') }, at('2026-11-30 20:00'));
    expect([day, weekday, line]).toEqual(['1', '明天', '09:30 – 11:00 · 槐荫里 3 号楼']);
  });

  test('the day is Beijing’s: half past midnight there is the day before in London', () => {
    const { day, weekday } = view({ startAt: Date.UTC(2026, 10, 24, 16, 30) });
    expect([day, weekday]).toEqual(['25', '周三']);
  });
});

test('the plate is blue for what one can come to, grey for what is not open or gone', () => {
  const tone = (more: More, now = NOW): string => view(more, now).tone;
  expect(tone({})).toBe('norm');
  expect(tone({ left: 0 })).toBe('norm');
  expect(tone({ openAt: NOW + 1 })).toBe('plain');
  expect(tone({ state: 'cancelled' })).toBe('plain');
  expect(tone({}, at('2026-11-26 09:00'))).toBe('plain');
});

test('the label joins what, when, where and how it stands', () => {
  expect(view({ left: 4, countsHours: true }).label).toBe(
    '楼门清理，11月25日 周三 09:30，槐荫里 3 号楼，余 4 位，共 20 位，可记志愿时长',
  );
});
