import type { OutputOf } from '../../../cloudfunctions/contract';
import { URGENT_MS } from '../../shared/recruitment';
import { clockOf, daysBetween, HOUR_MS, MINUTE_MS, momentLabel, partsOf } from '../../shared/time';

export type OrderData = OutputOf<'recruitment.list'>['rows'][number];
type Answer = OutputOf<'recruitment.listMine'>['rows'][number];

/** How a call stands for somebody who thinks of coming. */
export type OrderPhase = 'urgent' | 'open' | 'full' | 'ended';

/** What a card shows, worked out once, so that the template only prints. */
export interface OrderView {
  orderId: string;
  title: string;
  unitName: string;
  phase: OrderPhase;
  tag: string;
  /** shifts of one's own, in words; '' for none */
  mine: string;
  /** 今天 18:30 – 20:30 · 6 个点位 */
  line: string;
  need: number;
  have: number;
  left: number;
  /** epoch ms of the soonest shift that is short of people; of the first that is to come when all are full */
  nextAt: number;
  suitsMe: boolean;
  label: string;
}

type Shifts = OrderData['shifts'];

/** The soonest shift that is short of people. */
const nextShort = (shifts: Shifts, now: number): Shifts[number] | undefined =>
  shifts.filter(({ startAt, left }) => startAt > now && left > 0).sort((a, b) => a.startAt - b.startAt)[0];

export function orderPhase({ shifts }: Pick<OrderData, 'shifts'>, now: number): OrderPhase {
  const short = nextShort(shifts, now);
  if (short) return short.startAt - now <= URGENT_MS ? 'urgent' : 'open';
  return shifts.some(({ startAt }) => startAt > now) ? 'full' : 'ended';
}

/** Places left in shifts that may still be answered: of what has begun nobody is asked for. */
export const openLeft = (shifts: Shifts, now: number): number =>
  shifts.reduce((sum, { startAt, left }) => sum + (startAt > now ? Math.max(0, left) : 0), 0);

export function toOrderView(order: OrderData, mine: readonly Answer[], now: number): OrderView {
  const { orderId, title, unitName, shifts, summary, suitsMe } = order;
  const phase = orderPhase(order, now);
  const left = openLeft(shifts, now);
  const have = Math.max(0, summary.need - summary.left);
  const own = mineOf(mine.filter((answer) => answer.orderId === orderId && answer.endAt > now));
  const tag = tagOf(phase, nextShort(shifts, now)?.startAt ?? 0, now);
  const line = `${spanOf(order, now)} · ${order.sites} 个点位`;
  const gap = left > 0 ? `还差 ${left} 人` : phase === 'full' ? '已招满，可候补' : '已经开始，不再招';
  return {
    ...{ orderId, title, unitName, phase, tag, line, left, suitsMe },
    mine: own,
    // Of shifts that have begun only who came counts: nobody is asked for them any more.
    need: have + left,
    have,
    nextAt: nextShort(shifts, now)?.startAt ?? order.endAt,
    label: ['招募令', title, tag, line, gap, own].filter(Boolean).join('，'),
  };
}

function tagOf(phase: OrderPhase, nextAt: number, now: number): string {
  if (phase === 'full') return '✓ 已招满';
  if (phase === 'ended') return '正在进行';
  return phase === 'urgent' ? `急 · ${untilLabel(nextAt, now)}` : '招募中';
}

/** Short before it begins what counts is how long it is until then. */
function untilLabel(at: number, now: number): string {
  const minutes = Math.ceil((at - now) / MINUTE_MS);
  if (minutes > 180) return momentLabel(at, now);
  const hours = Math.floor((minutes * MINUTE_MS) / HOUR_MS);
  const rest = minutes - hours * 60;
  return `还剩 ${[hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分` : ''].filter(Boolean).join(' ')}`;
}

/** One shift by its hours, several by their days. */
function spanOf({ shifts, startAt, endAt }: OrderData, now: number): string {
  if (shifts.length === 1) return `${momentLabel(startAt, now)} – ${clockOf(endAt)}`;
  const [first, last] = [partsOf(startAt), partsOf(endAt)];
  const days =
    daysBetween(startAt, endAt) === 0
      ? `${first.month}月${first.date}日`
      : first.month === last.month
        ? `${first.month}月${first.date} – ${last.date}日`
        : `${first.month}月${first.date}日 – ${last.month}月${last.date}日`;
  return `${days} · ${shifts.length} 班可挑`;
}

function mineOf(own: readonly Answer[]): string {
  const count = (state: Answer['state']): number => own.filter((answer) => answer.state === state).length;
  if (count('offered') > 0) return '轮到您了，去确认';
  if (count('accepted') > 0) return `✓ 我应了 ${count('accepted')} 班`;
  return count('standby') > 0 ? '在候补' : '';
}

/** Urgent ones first, then by when they are short of people; what is full comes last. */
export function inOrder(views: readonly OrderView[]): OrderView[] {
  const rank = { urgent: 0, open: 1, full: 2, ended: 3 } as const;
  return [...views].sort((a, b) => rank[a.phase] - rank[b.phase] || a.nextAt - b.nextAt);
}
