import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { openLeft, orderPhase, type OrderPhase } from '../../../../components/wm-order-card/order-view';
import { VOLUNTEER_AGE_MIN } from '../../../../shared/ages';
import { isRound, routeWords } from '../../../../shared/recruitment';
import { clockOf, momentLabel } from '../../../../shared/time';
import type { Order } from './shift-view';

/** What the page prints above the table, and why nobody can answer. */
export interface DetailView {
  orderId: string;
  title: string;
  unitName: string;
  need: number;
  have: number;
  left: number;
  phase: OrderPhase;
  /** 共需 52 人次，已有 40 */
  sums: string;
  /** 17:05 更新 */
  asOf: string;
  facts: Fact[];
  posts: string[];
  /** of posts that are walked: '巡看：东口 → 南口' */
  routes: string[];
  contactName: string;
  contactPhone: string;
  /** '' when one may answer */
  blocked: string;
  /** something to know before reading on; '' for nothing */
  notice: string;
  noticeKind: 'info' | 'error';
  isVolunteer: boolean;
}

export function toDetailView(order: Order): DetailView {
  const { asOf: now } = order;
  const { summary, title, unitName, orderId } = order.order;
  const left = openLeft(order.shifts, now);
  const have = Math.max(0, summary.need - summary.left);
  return {
    ...{ orderId, title, unitName, left, have },
    need: have + left,
    phase: orderPhase(order, now),
    sums: `共需 ${have + left} 人次，已有 ${have}`,
    asOf: `${clockOf(summary.at || now)} 更新`,
    facts: [
      { k: '为什么', v: order.why },
      ...order.posts.filter(isRound).map(({ name, stops }) => ({ k: '巡回', v: `${name}：${routeWords(stops)}` })),
      { k: '风险', v: order.risk },
      { k: '保险', v: order.insurance },
      ...(order.bring ? [{ k: '带上', v: order.bring }] : []),
      ...(order.minAge > VOLUNTEER_AGE_MIN ? [{ k: '年龄', v: `满 ${order.minAge} 岁` }] : []),
      ...(order.agreement
        ? [{ k: '协议', v: order.agreement.signedAt > 0 ? '您签过了' : '应之前要签一份，选好位置就能看' }]
        : []),
      { k: '领队', v: order.contactName },
    ],
    posts: order.posts.map(({ name }) => name),
    routes: order.posts.filter(isRound).map(({ name, stops }) => `${name}：${routeWords(stops)}`),
    contactName: order.contactName,
    contactPhone: order.contactPhone,
    isVolunteer: order.isVolunteer,
    ...stopOf(order),
  };
}

/** Why nobody, or not this person, can answer: said where they look, not by a grey button. */
function stopOf({ order, cancelReason, shifts, asOf }: Order): Pick<DetailView, 'blocked' | 'notice' | 'noticeKind'> {
  if (order.state === 'cancelled')
    return { blocked: '取消了，不用来', notice: `这次招募取消了：${cancelReason}`, noticeKind: 'error' };
  if (order.state === 'closed' || shifts.every(({ startAt }) => startAt <= asOf))
    return { blocked: '不再招了', notice: '各班都开始了，不再招人', noticeKind: 'info' };
  return { blocked: '', notice: '', noticeKind: 'info' };
}

/** Its words in a chat. */
export function shareTitle({ title, left, phase }: DetailView, { shifts, asOf }: Order): string {
  if (phase === 'full') return `已招满，可以候补｜${title}`;
  const next = Math.min(
    ...shifts.filter((shift) => shift.startAt > asOf && shift.left > 0).map(({ startAt }) => startAt),
  );
  return left > 0 ? `还差 ${left} 人｜${title}，${momentLabel(next, asOf)}` : title;
}
