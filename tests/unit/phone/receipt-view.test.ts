import { toReceiptView, type ReceiptView } from '../../../miniprogram/packages/activities/pages/receipt/receipt-view';
import { activity, at, forbidLocalTime, mine, NOW } from './activity';

type More = Parameters<typeof activity>[0];
const START = at('2026-11-25 09:30');
const END = at('2026-11-25 11:00');

function view(more: More = {}, now = NOW): ReceiptView {
  const shown = toReceiptView(activity({ mine: mine(), ...more }), now);
  if (!shown) throw new Error('there is a sign-up, so there is a receipt');
  return shown;
}
const steps = (more: More = {}, now = NOW): string[] =>
  view(more, now).steps.map(({ title, state, time }) => [title, state, time].filter(Boolean).join(' '));

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

test('without a sign-up there is no receipt', () => {
  expect(toReceiptView(activity(), NOW)).toBeNull();
});

describe('the head says how it stands before anything else', () => {
  test.each<[string, More, number, [string, string, string]]>([
    ['in two days', {}, NOW, ['报上了', '11月25日 周三 09:30 见，还有 2 天', 'green']],
    ['tomorrow', {}, at('2026-11-24 10:00'), ['报上了', '明天 09:30 见', 'green']],
    ['today', {}, START - 1, ['报上了', '今天 09:30 见', 'green']],
    [
      'moved',
      { mine: mine({ startAt: START - 1 }) },
      NOW,
      ['时间改了，还来吗', '改到 11月25日 周三 09:30 – 11:00', 'gold'],
    ],
    ['moved, and begun', { mine: mine({ startAt: START - 1 }) }, START, ['正在进行', '到 11:00 结束', 'green']],
    ['on', {}, START, ['正在进行', '到 11:00 结束', 'green']],
    ['over', {}, END, ['已经结束', '谢谢您来', 'grey']],
    ['not known', { mine: mine({ state: 'claiming' }) }, NOW, ['正在核对', '还不知道报上没有，请别重复报', 'gold']],
    ['mine cancelled', { mine: mine({ state: 'cancelled' }) }, NOW, ['您已经取消', '位置让给别人了', 'grey']],
    ['all cancelled', { state: 'cancelled' }, NOW, ['这场活动取消了', '不用来了，位置不用管', 'grey']],
    [
      'both cancelled: what matters is that nobody comes',
      { state: 'cancelled', mine: mine({ state: 'cancelled' }) },
      NOW,
      ['这场活动取消了', '不用来了，位置不用管', 'grey'],
    ],
  ])('%s', (_, more, now, head) => {
    const { headline, subline, tone } = view(more, now);
    expect([headline, subline, tone]).toEqual(head);
  });
});

describe('the steps lead from the sign-up to the end', () => {
  test.each<[string, More, number, string[]]>([
    ['before', {}, NOW, ['已报名 done 11月20日 周五 18:05', '到场 now 11月25日 周三 09:30', '结束 next 11:00']],
    ['on', {}, START, ['已报名 done 11月20日 周五 18:05', '到场 done 今天 09:30', '结束 now 11:00']],
    ['over', {}, END, ['已报名 done 11月20日 周五 18:05', '到场 done 今天 09:30', '结束 done 11:00']],
    [
      'not known yet',
      { mine: mine({ state: 'claiming' }) },
      NOW,
      ['已报名 now 11月20日 周五 18:05', '到场 next 11月25日 周三 09:30', '结束 next 11:00'],
    ],
    [
      'mine cancelled',
      { mine: mine({ state: 'cancelled' }) },
      NOW,
      ['已报名 done 11月20日 周五 18:05', '已取消 failed'],
    ],
    [
      'all cancelled: nobody is sent there',
      { state: 'cancelled' },
      NOW,
      ['已报名 done 11月20日 周五 18:05', '活动取消 failed'],
    ],
  ])('%s', (_, more, now, shown) => {
    expect(steps(more, now)).toEqual(shown);
  });

  test('at most one step is the next one to take', () => {
    for (const now of [NOW, START - 1, START, END - 1, END]) {
      expect(view({}, now).steps.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
    }
  });
});

test.each<[string, More, number, boolean]>([
  ['until it begins', {}, START - 1, true],
  ['not once it has begun', {}, START, false],
  ['not while it is unknown', { mine: mine({ state: 'claiming' }) }, NOW, false],
  ['not twice', { mine: mine({ state: 'cancelled' }) }, NOW, false],
  ['not what is cancelled as a whole', { state: 'cancelled' }, NOW, false],
])('one can cancel %s', (_, more, now, canCancel) => {
  expect(view(more, now).canCancel).toBe(canCancel);
});

test.each<[string, More, boolean]>([
  ['who cancelled while places are left', { mine: mine({ state: 'cancelled' }) }, true],
  ['by waiting, when it is full', { mine: mine({ state: 'cancelled' }), left: 0 }, true],
  ['not who is in', {}, false],
])('one can join again: %s', (_, more, canJoinAgain) => {
  expect(view(more).canJoinAgain).toBe(canJoinAgain);
});

test('facts say what to be there with, and for how many', () => {
  expect(view().facts).toEqual([
    { k: '时间', v: '11月25日 周三 09:30 – 11:00' },
    { k: '地点', v: '槐荫里 3 号楼', note: '示例街道槐荫里 3 号；有坡道' },
    { k: '人数', v: '2 位' },
    { k: '带上', v: '手套' },
  ]);
  expect(view({ bring: '' }).facts.map(({ k }) => k)).toEqual(['时间', '地点', '人数']);
});
