import { dutyPath } from '../../../miniprogram/shared/recruitment';
import { MINUTE_MS, rangeLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { tell } from '../notices';
import { expireOffer } from './accept-offer';
import { carryOn } from './claim';
import { answers, type AnswerRow } from './answers.repository';
import { cells } from './cells.repository';
import { end } from './decline';
import { finishLeave } from './leave';
import { makeCells } from './make-cells';
import { recruitmentOrders, type RecruitmentOrderRow } from './orders.repository';
import { repairOffer } from './refill';

/** An answer that stands half-way this long belongs to a process that died. */
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;
const ORDERS_MAX = 5;

/** Carries on what crashes left half-way, and offers that ran out. @returns how many were found */
export async function repairAnswers(now: number): Promise<number> {
  const found = await answers.find(
    {
      todo: is.in(['join', 'late', 'queue', 'swap', 'unit', 'look', 'offer', 'tell', 'leave', 'exit', 'free', 'hand']),
      todoAt: is.lte(now - LEFT_ALONE_MS),
    },
    { limit: BATCH_MAX },
  );
  for (const row of found) await repair(row, now);
  const over = await answers.find({ todo: 'expire', todoAt: is.lte(now) }, { limit: BATCH_MAX });
  for (const row of over) await expireOffer(row, now);
  return found.length + over.length;
}

async function repair(row: AnswerRow, now: number): Promise<void> {
  if (row.state === 'claiming') await carryOn(row, now);
  else if (row.state === 'standby' || row.state === 'offered') await repairOffer(row, now);
  else await finishLeave(row, now);
}

/** Cells still to be made, and people of cancelled orders still to be freed. @returns how many orders were carried on */
export async function carryOnOrders(now: number): Promise<number> {
  const due = await recruitmentOrders.find(
    { todo: is.in(['cells', 'cancel']), todoAt: is.lte(now) },
    { limit: ORDERS_MAX },
  );
  for (const order of due) await (order.todo === 'cells' ? makeCells(order) : endAll(order, now));
  return due.length;
}

async function endAll(order: RecruitmentOrderRow, now: number): Promise<void> {
  const { _id, endedTo } = order;
  // Again, for cells that were being made while it was cancelled.
  await cells.changeAll({ orderId: _id }, { state: 'cancelled' });
  const rows = await answers.find({ orderId: _id, _id: is.gt(endedTo) }, { order: [['_id', 'asc']], limit: BATCH_MAX });
  for (const row of rows) await endOne(order, row, now);
  const isDone = rows.length < BATCH_MAX;
  const change = isDone ? ({ todo: '' } as const) : { endedTo: rows.at(-1)?._id ?? endedTo };
  await recruitmentOrders.change({ _id, todo: 'cancel', endedTo }, change);
}

/** Told before it is ended: a crash in between tells again, which is told once, and ends. */
async function endOne({ title, cancelReason }: RecruitmentOrderRow, row: AnswerRow, now: number): Promise<void> {
  const { _id, round, userId, startAt, endAt } = row;
  if (row.state === 'declined' || startAt <= now) return;
  await tell({
    fact: ['recruitment-cancelled', _id, String(round)],
    userId,
    kind: 'recruitment-cancelled',
    title: `招募取消了：${title}`,
    text: `${rangeLabel(startAt, endAt, now)}这一班不用去了：${cancelReason}`,
    page: dutyPath(row.cellId),
    template: 'change',
    at: now,
    until: startAt,
  });
  try {
    await end(_id, 'order', now);
  } catch (error) {
    // A claim that was refused in the end has nothing to give back.
    if (!(error instanceof AppError)) throw error;
  }
}
