import { NOBODY, toRow, wordsOf } from '../../../miniprogram/packages/activities/components/wm-proxy/proxy-view';
import { readCalls } from '../../../miniprogram/packages/activities/pages/check-in/check-in-view';
import { againForm, changesOf, seriesDates } from '../../../miniprogram/packages/manage/pages/activity-edit/again';
import { saidOf, toSeriesView, type Series } from '../../../miniprogram/packages/manage/pages/series/series-view';
import { weeksLater, weeksUntilAgain } from '../../../miniprogram/shared/series';
import { DAY_MS, HOUR_MS } from '../../../miniprogram/shared/time';
import { WEEK_MS } from '../../../miniprogram/shared/weeks';
import { activityDraft } from '../../support/activity-draft';
import { activity, at, forbidLocalTime, NOW } from './activity';

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

describe('held again', () => {
  const past = activityDraft({ startAt: at('2026-10-10 09:30') });

  it('on the same weekday and at the same hours, in the next week that leaves a day to sign up', () => {
    const form = againForm(past, NOW);
    expect(form.startAt).toBe(at('2026-11-28 09:30'));
    expect(form.endAt - form.startAt).toBe(2 * HOUR_MS);
    expect(form.openAt).toBe(0);
    expect(form).toMatchObject({ title: past.title, cap: '20', times: 1 });
    const coming = activityDraft({ startAt: at('2026-11-24 09:00'), openAt: NOW + HOUR_MS });
    expect(againForm(coming, NOW)).toMatchObject({ startAt: at('2026-12-01 09:00'), openAt: NOW + HOUR_MS + WEEK_MS });
  });

  it('a week whose sign-up closes within a day is skipped', () => {
    const times = { openAt: 0, stopAt: NOW - WEEK_MS + DAY_MS - 1, startAt: 0, endAt: 0 };
    expect(weeksUntilAgain(times, NOW)).toBe(2);
    expect(weeksUntilAgain({ ...times, stopAt: times.stopAt + 1 }, NOW)).toBe(1);
    expect(weeksLater({ ...times, openAt: NOW }, 3, NOW).openAt).toBe(NOW);
  });

  it('what changes is said, with what it was', () => {
    const [time, signUp, places] = changesOf(past, againForm(past, NOW), NOW);
    expect(time).toEqual({ k: '时间', v: '11月28日 周六 09:30 – 11:30', note: '原来 10月10日 周六 09:30 – 11:30' });
    expect(signUp?.v).toBe('发布了就能报，11月28日 周六 08:30 截止');
    expect(places?.v).toBe('20 位，从头报');
  });

  it('every date of a series is named', () => {
    const form = { ...againForm(past, NOW), times: 3 };
    expect(seriesDates(form, NOW)).toEqual(['11月28日 周六', '12月5日 周六', '12月12日 周六']);
    expect(seriesDates({ ...form, startAt: 0 }, NOW)).toEqual([]);
  });
});

describe('a series for its staff', () => {
  const row = (id: string, can: Series['rows'][number]['can'], more: object = {}): Series['rows'][number] => ({
    ...activity({ activityId: id, state: 'draft' }),
    version: 1,
    can,
    ...more,
  });
  const series = (...rows: Series['rows']): Series => ({ unitId: 'u1', rows, asOf: NOW });

  it('is published by who may, else handed in; what is out already is left out', () => {
    const out = row('c', ['cancel'], { state: 'published' });
    const view = toSeriesView(series(row('a', ['submit', 'publish']), row('b', ['submit', 'publish']), out), null);
    expect(view).toMatchObject({ move: 'publish', act: '一起发布 2 场', line: '每周一次，共 3 场' });
    expect(view.seen.map(({ activityId }) => activityId)).toEqual(['a', 'b']);
    expect(view.rows[2]?.places).toBe('已报 8 / 20 位');
    expect(toSeriesView(series(row('a', ['submit'])), null).act).toBe('一起提交 1 场');
    expect(toSeriesView(series(out), null)).toMatchObject({ move: '', act: '', seen: [] });
  });

  it('says what came of each', () => {
    const results = [
      { activityId: 'a', isDone: true, message: '' },
      { activityId: 'b', isDone: false, message: '报名截止的时间已经过了' },
    ];
    const { rows } = toSeriesView(series(row('a', []), row('b', []), row('c', [])), { move: 'publish', results });
    expect(rows.map(({ result, isDone }) => [result, isDone])).toEqual([
      ['发布了', true],
      ['报名截止的时间已经过了', false],
      ['', false],
    ]);
    expect(saidOf('publish', results)).toBe('1 场发布了，1 场没有，原因写在下面');
    expect(saidOf('submit', results.slice(0, 1))).toBe('1 场都交上去了');
  });
});

describe('a ward in the queue', () => {
  const part = (state: 'waiting' | 'offered' | 'cancelled' | 'joined', more: object = {}, ahead = 0) => {
    const times = { claimedAt: NOW, startAt: NOW, endAt: NOW, offerUntil: 0, cancelReason: '' as const };
    return {
      wardId: 'w',
      name: '王*奶',
      ahead,
      registration: { activityId: 'a', state, people: 2, ...times, ...more },
    };
  };

  it('stands in words of whoever acts', () => {
    expect(toRow(part('waiting', {}, 3), NOW)).toMatchObject({ line: '在排队等 2 位，前面 3 家', people: 2 });
    const until = NOW + 2 * HOUR_MS;
    expect(toRow(part('offered', { offerUntil: until }), NOW).line).toBe('轮到了：留了 2 位，今天 12:00 前确认');
    expect(toRow(part('offered', { offerUntil: until }), until).line).toBe('没来得及确认，位置给了下一位');
    expect(toRow(part('cancelled', { cancelReason: 'expired' }), NOW)).toMatchObject({ state: '', people: 0 });
    expect(toRow({ ...part('joined'), registration: null }, NOW)).toMatchObject({ state: '', line: '没报这场' });
  });

  it('is asked for, and left, in words of its own', () => {
    expect(wordsOf('wait', { ...NOBODY, name: '王*奶' }, 2).act).toBe('排队等 2 位');
    expect(wordsOf('leave', toRow(part('waiting'), NOW), 1).act).toBe('退出排队');
    expect(wordsOf('leave', toRow(part('offered', { offerUntil: NOW + 1 }), NOW), 1).act).toBe('放弃留位');
    expect(wordsOf('leave', toRow(part('joined'), NOW), 1).act).toBe('取消报名');
  });
});

it('calls are a whole number up to the bound', () => {
  expect(['0', '17', ' 500 ', '501', '', '1.5', '-1', 'x'].map(readCalls)).toEqual([
    0,
    17,
    500,
    null,
    null,
    null,
    null,
    null,
  ]);
});
