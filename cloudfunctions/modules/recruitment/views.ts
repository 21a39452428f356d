import type { OutputOf } from '../../contract';
import { unitOf } from '../units';
import type { AnswerRow } from './answers.repository';
import { stateOf, type RecruitmentOrderRow } from './orders.repository';

type AnswerView = OutputOf<'recruitment.decline'>['answer'];
type OrderView = OutputOf<'recruitment.list'>['rows'][number];

export const toAnswer = ({ cellId, orderId, startAt, endAt, state, reason, offerUntil }: AnswerRow): AnswerView => ({
  cellId,
  orderId,
  startAt,
  endAt,
  state,
  reason,
  offerUntil,
});

export const toRow = async (order: RecruitmentOrderRow, now: number): Promise<OrderView> => {
  const { _id: orderId, title, unitId, startAt, endAt, summary } = order;
  const unitName = (await unitOf(unitId))?.name ?? '';
  return { orderId, title, unitId, unitName, state: stateOf(order, now), startAt, endAt, summary };
};
