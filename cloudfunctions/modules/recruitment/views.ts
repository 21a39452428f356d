import type { OutputOf } from '../../contract';
import { unitOf } from '../units';
import type { AnswerRow } from './answers.repository';
import { stateOf, type RecruitmentOrderRow } from './orders.repository';

type AnswerView = OutputOf<'recruitment.decline'>['answer'];
type OrderView = OutputOf<'recruitment.show'>['order'];

export const toAnswer = ({ cellId, orderId, startAt, endAt, state, reason, offerUntil }: AnswerRow): AnswerView => ({
  cellId,
  orderId,
  startAt,
  endAt,
  state,
  reason,
  offerUntil,
});

/** Before the first count every place is open. */
export const toShifts = ({ sites, posts, shifts, summary }: RecruitmentOrderRow) => {
  const need = posts.reduce((sum, post) => sum + post.need, 0) * sites.length;
  return shifts.map(({ startAt, endAt }, i) => ({ startAt, endAt, left: summary.lefts[i] ?? need }));
};

export const toRow = async (order: RecruitmentOrderRow, now: number): Promise<OrderView> => {
  const { _id: orderId, title, unitId, startAt, endAt } = order;
  const { need, left, at } = order.summary;
  const unitName = (await unitOf(unitId))?.name ?? '';
  return { orderId, title, unitId, unitName, state: stateOf(order, now), startAt, endAt, summary: { need, left, at } };
};
