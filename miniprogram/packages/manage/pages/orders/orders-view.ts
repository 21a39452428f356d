import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { clockOf, rangeLabel } from '../../../../shared/time';

export type Row = OutputOf<'recruitment.listManaged'>['rows'][number];
export type View = 'running' | 'draft' | 'past';

export interface OrderView {
  orderId: string;
  title: string;
  time: string;
  state: string;
  tone: string;
  /** 0: not counted, or nothing to count */
  need: number;
  have: number;
  numbers: string;
  label: string;
}

/** Where an order stands for its staff, in a word and a tone. */
export function stateOf({ state, startAt, endAt, summary }: Row, now: number): [word: string, tone: string] {
  if (state === 'draft') return ['草稿', 'gold'];
  if (state === 'cancelled') return ['已取消', 'red'];
  if (endAt <= now) return ['结束了', ''];
  if (state === 'closed') return ['不再招', ''];
  if (summary.at > 0 && summary.left === 0) return ['招满了', 'green'];
  return startAt <= now ? ['正在值守', 'blue'] : ['正在招', 'blue'];
}

export const viewOf = ({ state, endAt }: Row, now: number): View =>
  state === 'draft' ? 'draft' : state === 'cancelled' || endAt <= now ? 'past' : 'running';

export function toOrderView(row: Row, now: number): OrderView {
  const { orderId, title, startAt, endAt, summary } = row;
  const [state, tone] = stateOf(row, now);
  const time = rangeLabel(startAt, endAt, now);
  const isCounted = row.state !== 'draft' && summary.at > 0;
  const numbers = isCounted
    ? `已应 ${summary.need - summary.left} / 共需 ${summary.need} 人次，${clockOf(summary.at)} 更新`
    : '';
  return {
    ...{ orderId, title, time, state, tone, numbers },
    need: isCounted ? summary.need : 0,
    have: summary.need - summary.left,
    label: [title, time, state, numbers].filter((text) => text !== '').join('，'),
  };
}

/** What runs is read from the soonest end on; the rest as the server gives it, the newest first. */
export function toViews(rows: readonly Row[], now: number): Record<View, OrderView[]> {
  const of = (view: View): Row[] => rows.filter((row) => viewOf(row, now) === view);
  const running = of('running').sort((a, b) => a.endAt - b.endAt);
  const views = (some: readonly Row[]): OrderView[] => some.map((row) => toOrderView(row, now));
  return { running: views(running), draft: views(of('draft')), past: views(of('past')) };
}
