import { WAVES } from '../../../miniprogram/shared/waves';
import { is } from '../../kernel/database';
import type { UseCase } from '../../kernel/router';
import { cells, type CellRow } from './cells.repository';
import { mustGet, type RecruitmentOrderRow } from './orders.repository';
import { toRow } from './views';

/** What one query answers at most. */
const QUERY_MAX = 1000;

export const showBoard: UseCase<'recruitment.showBoard'> = async ({ now }, { orderId }) => {
  const order = await mustGet(orderId);
  const { sites, posts, shifts, cancelReason } = order;
  const found = order.state === 'draft' ? [] : await cellsOf(order);
  const perShift = sites.length * posts.length;
  const board = shifts.map(({ startAt, endAt }) => {
    const none = () => Array.from({ length: perShift }, () => 0);
    return { startAt, endAt, need: none(), left: none(), waiting: none() };
  });
  for (const { site, post, shift, need, left, waiting } of found) {
    const lists = board[shift];
    const at = site * posts.length + post;
    if (lists) [lists.need[at], lists.left[at], lists.waiting[at]] = [need, left, waiting];
  }
  return {
    order: await toRow(order, now),
    cancelReason,
    wave: (WAVES[order.reach] ?? WAVES[0]).id,
    sites: sites.map(({ name }) => name),
    posts,
    shifts: board,
    asOf: now,
  };
};

/** People wanted by all of its cells, as they are now. */
export async function needOf(order: RecruitmentOrderRow): Promise<number> {
  return (await cellsOf(order)).reduce((sum, { need }) => sum + need, 0);
}

/** Whole shifts at a time, as many as one query answers. */
async function cellsOf({ _id: orderId, sites, posts, shifts }: RecruitmentOrderRow): Promise<CellRow[]> {
  const step = Math.max(1, Math.floor(QUERY_MAX / (sites.length * posts.length)));
  const found: CellRow[] = [];
  for (let from = 0; from < shifts.length; from += step) {
    found.push(...(await cells.find({ orderId, shift: is.range(from, from + step) }, { limit: QUERY_MAX })));
  }
  return found;
}
