import { cellId, cells, type CellRow } from './cells.repository';
import { recruitmentOrders, type RecruitmentOrderRow } from './orders.repository';
import { planWaves } from './waves';

/** Cells made in one go, and how many of them at once. */
const GO_MAX = 300;
const AT_ONCE = 25;

const countOf = ({ sites, posts, shifts }: RecruitmentOrderRow): number => sites.length * posts.length * shifts.length;

/**
 * Makes the next cells of an order. Each has its place in the order as its id, so two that run at once, and one after
 * a crash, make the same ones.
 *
 * @returns whether all are made
 */
export async function makeCells(order: RecruitmentOrderRow): Promise<boolean> {
  const total = countOf(order);
  const end = Math.min(order.madeTo + GO_MAX, total);
  for (let from = order.madeTo; from < end; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, end - from) }, (_, i) => from + i);
    await Promise.all(numbers.map((number) => cells.insert(cellOf(order, number))));
  }
  const isDone = end === total;
  if (isDone) await planWaves(order);
  await recruitmentOrders.change(
    { _id: order._id, todo: 'cells', madeTo: order.madeTo },
    { madeTo: end, ...(isDone && { todo: '' }) },
  );
  return isDone;
}

/** Shift by shift, so that the first one can be answered first. */
function cellOf(order: RecruitmentOrderRow, number: number): CellRow {
  const { _id: orderId, sites, posts, shifts, minAge, audienceUnitId, reach, agreement } = order;
  const post = number % posts.length;
  const site = Math.floor(number / posts.length) % sites.length;
  const shift = Math.floor(number / (posts.length * sites.length));
  const [wanted, span] = [posts[post], shifts[shift]];
  if (!wanted || !span) throw new Error('a cell outside of its order');
  const { need } = wanted;
  const place = { site, post, shift };
  const fresh = { state: 'open', need, left: need, waiting: 0, todo: '', todoAt: 0 } as const;
  const open = { minAge, needsSigned: agreement !== '', audienceUnitId, reach };
  return { ...fresh, ...open, ...place, ...span, applied: [], _id: cellId(orderId, place), v: 1, orderId };
}
