import type { OrderData } from '../../../miniprogram/components/wm-order-card/order-view';
import type { MyAnswer, Order } from '../../../miniprogram/packages/recruitment/pages/detail/shift-view';
import { HOUR_MS } from '../../../miniprogram/shared/time';
import { at, NOW } from './activity';

export const TODAY = at('2026-11-23 18:30');
export const LATER = at('2026-11-26 16:00');
export const span = (startAt: number) => ({ startAt, endAt: startAt + 2 * HOUR_MS });

export const row = (more: Partial<OrderData> = {}): OrderData => ({
  orderId: 'o1',
  title: '路口护学',
  unitId: 'st-huaiyinli',
  unitName: '槐荫里实践站',
  state: 'published',
  ...{ startAt: TODAY, endAt: LATER + 2 * HOUR_MS },
  summary: { need: 20, left: 9, at: NOW },
  sites: 4,
  shifts: [
    { ...span(TODAY), left: 6 },
    { ...span(LATER), left: 3 },
  ],
  suitsMe: true,
  ...more,
});

export const answerOf = (cellId: string, startAt: number, more: Partial<MyAnswer> = {}) => ({
  cellId,
  orderId: 'o1',
  ...span(startAt),
  state: 'accepted' as const,
  reason: '' as const,
  offerUntil: 0,
  ...{ title: '路口护学', siteName: '东门', postName: '护送' },
  ...more,
});

export const order = (more: Partial<Order> = {}): Order => ({
  order: row(),
  ...{ why: '修路', risk: '有车来往', insurance: '有意外险', bring: '水杯', cancelReason: '' },
  ...{ contactName: '周老师', contactPhone: '010-00000010' },
  sites: [{ name: '东门' }, { name: '西门' }, { name: '北门' }],
  posts: [
    { name: '护送', need: 2, skill: '', stops: [] },
    { name: '劝导', need: 1, skill: '', stops: [] },
  ],
  shifts: row().shifts,
  isVolunteer: true,
  agreement: null,
  minAge: 14,
  asOf: NOW,
  ...more,
});
