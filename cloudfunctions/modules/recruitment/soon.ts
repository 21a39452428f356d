import { RISK_MS } from '../../../miniprogram/shared/recruitment';
import { is } from '../../kernel/database';
import { answers, type AnswerRow } from './answers.repository';
import { cellId } from './cells.repository';
import { mustGet, type RecruitmentOrderRow } from './orders.repository';

/** A page of the cloud's database. */
const PAGE_MAX = 1000;

/** Everybody who has a place in a shift of an order that runs or begins soon, with the sites of those shifts. */
export interface Soon {
  order: RecruitmentOrderRow;
  /** places in the order's shifts */
  shifts: number[];
  rows: AnswerRow[];
}

export async function expectedSoon(orderId: string, now: number): Promise<Soon> {
  const order = await mustGet(orderId);
  const isSoon = ({ startAt, endAt }: RecruitmentOrderRow['shifts'][number]) => startAt <= now + RISK_MS && endAt > now;
  const isOut = order.state !== 'draft' && order.state !== 'cancelled';
  const shifts = order.shifts.flatMap((span, shift) => (isOut && isSoon(span) ? [shift] : []));
  const ids = shifts.flatMap((shift) =>
    order.sites.flatMap((_, site) => order.posts.map((_post, post) => cellId(orderId, { site, post, shift }))),
  );
  return { order, shifts, rows: await acceptedIn(ids) };
}

/** In halves where a page does not hold them, so that nobody is cut off. */
async function acceptedIn(ids: readonly string[]): Promise<AnswerRow[]> {
  if (ids.length === 0) return [];
  const rows = await answers.find({ cellId: is.in([...ids]), state: 'accepted' }, { limit: PAGE_MAX });
  if (rows.length < PAGE_MAX || ids.length === 1) return rows;
  const half = Math.ceil(ids.length / 2);
  return (await Promise.all([acceptedIn(ids.slice(0, half)), acceptedIn(ids.slice(half))])).flat();
}
