import { rangeLabel } from '../../../miniprogram/shared/time';
import { tell } from '../notices';
import { rolesHeldAt } from '../roles';
import type { AnswerRow } from './answers.repository';
import { recruitmentOrders } from './orders.repository';

/** That somebody else comes: to whoever leads, who sees the names on the board, and to who handed on. */
export async function tellSwap(row: AnswerRow, now: number): Promise<void> {
  const { _id, orderId, userId, round, startAt, endAt } = row;
  const order = await recruitmentOrders.get(orderId);
  if (!order) return;
  const span = rangeLabel(startAt, endAt, now);
  const message = { kind: 'recruitment-swap', page: '', at: now, until: endAt } as const;
  const fact = ['recruitment-swap', _id, String(round)];
  for (const { userId: leaderId } of await rolesHeldAt(order.unitId, ['leader', 'staff'], now)) {
    await tell({
      ...message,
      fact: [...fact, leaderId],
      userId: leaderId,
      title: `换了一位：${order.title}`,
      text: `${span}这一班有一位志愿者换了人，人数没变`,
      template: '',
    });
  }
  await tell({
    ...message,
    fact,
    userId,
    title: `有人接班了：${order.title}`,
    text: `${span}这一班由接班的邻居去，您不用去了`,
    template: 'change',
  });
}
