import type { MyAnswer } from '../../../miniprogram/packages/recruitment/pages/detail/shift-view';
import { toDays } from '../../../miniprogram/packages/recruitment/pages/my-shifts/shifts-view';
import { toDutyView, type MyDuty } from '../../../miniprogram/packages/recruitment/pages/receipt/receipt-view';
import { HOUR_MS } from '../../../miniprogram/shared/time';
import { forbidLocalTime, NOW } from './activity';
import { answerOf, LATER, row, TODAY } from './recruitment-data';

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

describe('a shift of one’s own', () => {
  const duty = (more: Partial<MyAnswer> = {}, rest: Partial<MyDuty> = {}): MyDuty => ({
    answer: answerOf('o1_0_0_0', TODAY, more),
    ahead: 2,
    stops: ['东口', '南口'],
    agreement: null,
    order: row(),
    ...{ siteName: '东门', postName: '护送', risk: '有车', insurance: '有', bring: '', cancelReason: '' },
    ...{ contactName: '周老师', contactPhone: '010-00000010', thanks: null, asOf: NOW },
    ...rest,
  });

  test.each<[string, MyDuty, string, { canAccept: boolean; canLeave: boolean }]>([
    ['accepted', duty(), '应下了', { canAccept: false, canLeave: true }],
    ['on', duty({}, { asOf: TODAY }), '正在进行', { canAccept: false, canLeave: false }],
    ['over', duty({}, { asOf: TODAY + 2 * HOUR_MS }), '这一班结束了', { canAccept: false, canLeave: false }],
    ['standby', duty({ state: 'standby' }), '候补第 3', { canAccept: false, canLeave: true }],
    ['offered', duty({ state: 'offered', offerUntil: NOW + 1 }), '轮到您了', { canAccept: true, canLeave: true }],
    ['too late', duty({ state: 'offered', offerUntil: NOW }), '没来得及确认', { canAccept: false, canLeave: true }],
    ['declined', duty({ state: 'declined', reason: 'self' }), '您已经退出', { canAccept: false, canLeave: false }],
    [
      'called off',
      duty({}, { order: row({ state: 'cancelled' }) }),
      '这次招募取消了',
      { canAccept: false, canLeave: false },
    ],
    ['never a place', duty({ state: 'standby' }, { asOf: TODAY }), '没等到空位', { canAccept: false, canLeave: false }],
  ])('%s', (_, shown, headline, more) => {
    expect(toDutyView(shown)).toMatchObject({ headline, ...more });
  });

  test('never given: there is none', () => {
    expect(toDutyView({ ...duty(), answer: null })).toBeNull();
  });

  test('by day, soonest first; what is over or given back is looked up apart', () => {
    const rows = [
      answerOf('o1_0_0_1', LATER),
      answerOf('o1_0_0_0', TODAY),
      answerOf('o3_0_0_0', TODAY, { state: 'declined', reason: 'expired' }),
    ];
    const turn = {
      rotaId: 'r1',
      slot: 0,
      startAt: LATER,
      endAt: LATER + HOUR_MS,
      state: 'agreed',
      reason: '',
    } as const;
    const post = { name: '东门岗', kinds: ['秩序引导'], way: 'fixed' as const, stops: [] };
    const words = { title: '十二月值守', note: '', unitName: '', contactName: '', contactPhone: '' };
    const rotas = { rotas: [{ rotaId: 'r1', ...words, slots: [post] }], turns: [turn], asOf: NOW };
    const coming = toDays([{ rows, asOf: NOW }, rotas], 'coming');
    expect(coming.map(({ day, rows: own }) => [day, own.length])).toEqual([
      ['今天', 1],
      ['11月26日 周四', 2],
    ]);
    expect(coming[1]?.rows[1]).toMatchObject({ title: '十二月值守', place: '东门岗', tag: '✓ 值守，您答应了' });
    expect(toDays([{ rows, asOf: NOW }, rotas], 'past')[0]?.rows[0]?.tag).toBe('没来得及确认');
  });
});
