import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { rangeLabel } from '../../../../shared/time';

export interface SwapView {
  title: string;
  facts: Fact[];
  /** the place is the reader's own: somebody else has to take it over */
  isOwn: boolean;
  orderId: string;
  /** to be signed first; null: nothing is */
  agreement: OutputOf<'recruitment.showSwap'>['agreement'];
}

/** A shift that somebody hands on, as whoever may take it over reads it. */
export function toSwapView(swap: OutputOf<'recruitment.showSwap'>, now: number): SwapView {
  const { title, siteName, postName, risk, startAt, endAt, isOwn, orderId, agreement } = swap;
  const facts = [
    { k: '时间', v: rangeLabel(startAt, endAt, now) },
    { k: '地点', v: siteName },
    { k: '做什么', v: postName },
    { k: '风险', v: risk },
  ];
  return { title, facts, isOwn, orderId, agreement: agreement?.signedAt === 0 ? agreement : null };
}
