import { applyOnce } from '../../kernel/apply-once';
import { to } from '../../kernel/database';
import { leaveOperation, orders, type OrderRow } from './orders.repository';
import { sessions } from './sessions.repository';

/** Takes the people of a cancelled order out of the count. Once, however often it is run; `jobs` runs it after a crash. */
export async function finishLeave(order: OrderRow): Promise<void> {
  const { _id, sessionId, round, people, todo } = order;
  if (todo !== 'leave') return;
  await applyOnce(sessions, { _id: sessionId }, leaveOperation(order), {
    where: {},
    change: { taken: to.inc(-people), lacking: to.inc(people) },
  });
  await orders.change({ _id, round, todo }, { todo: '' });
}
