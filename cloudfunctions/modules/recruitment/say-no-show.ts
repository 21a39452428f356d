import { NO_SHOW_REPLY_MS } from '../../../miniprogram/shared/on-duty';
import { dutyPath } from '../../../miniprogram/shared/recruitment';
import { rangeLabel } from '../../../miniprogram/shared/time';
import { tell } from '../notices';
import { roundOf, type AnswerRow } from './answers.repository';
import { noShowId, noShows } from './on-duty.repository';
import { recruitmentOrders } from './orders.repository';

/** Puts on record who said it and tells the person, who may answer. Once, however often it is said. */
export async function sayNoShow(dutyId: string, row: AnswerRow, { by, now }: { by: string; now: number }) {
  const { _id: answer, cellId, userId, round, orderId, startAt, endAt } = row;
  const fact = { _id: noShowId(answer, round), v: 1, dutyId, cellId, userId, round, by, at: now } as const;
  const nothing = { reply: '', words: 'shown', repliedAt: 0, state: 'said', todo: '', todoAt: 0 } as const;
  const order = await recruitmentOrders.get(orderId);
  await noShows.insert({ ...fact, ...nothing });
  await tell({
    fact: ['recruitment-no-show', roundOf(row)],
    userId,
    kind: 'recruitment-no-show',
    title: `记的是没有到岗：${order?.title ?? ''}`,
    text: `${rangeLabel(startAt, endAt, now)}这一班。不对的话点开说明一次，由另一位工作人员来看`,
    page: dutyPath(cellId),
    template: 'change',
    at: now,
    until: now + NO_SHOW_REPLY_MS,
  });
}
