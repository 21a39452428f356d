import { is, to } from '../../kernel/database';
import { cells } from './cells.repository';
import { recruitmentOrders, stateOf, type RecruitmentOrderRow } from './orders.repository';

/** Counted again at most this often, however many read it. */
const FRESH_MS = 10_000;
const SHIFT_CELLS_MAX = 400;

/** The order with how many places are left, counted now or at most a little earlier; of many readers one counts. */
export async function counted(order: RecruitmentOrderRow, now: number): Promise<RecruitmentOrderRow> {
  const { _id, summary, shifts } = order;
  if (stateOf(order, now) !== 'published' || now - summary.at < FRESH_MS) return order;
  const mayCount = { _id, countedAt: is.lte(now - FRESH_MS) };
  if (!(await recruitmentOrders.change(mayCount, { countedAt: now }))) return order;
  const fresh = { need: 0, left: 0, lefts: shifts.map(() => 0), at: now };
  for (const shift of shifts.keys()) {
    for (const { need, left } of await cells.find({ orderId: _id, shift }, { limit: SHIFT_CELLS_MAX })) {
      fresh.need += need;
      fresh.left += left;
      fresh.lefts[shift] = (fresh.lefts[shift] ?? 0) + left;
    }
  }
  await recruitmentOrders.change({ _id }, { summary: to.be(fresh) });
  return { ...order, summary: fresh };
}
