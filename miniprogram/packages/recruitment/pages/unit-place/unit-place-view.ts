import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { rangeLabel } from '../../../../shared/time';

export interface UnitPlaceView {
  orderId: string;
  title: string;
  facts: Fact[];
  /** 还能定 3 人; all named: nobody can take one */
  note: string;
  isFull: boolean;
  /** what they have to sign first; null: nothing, or they have */
  agreement: OutputOf<'recruitment.showUnitPlace'>['agreement'];
}

/** A place that a unit answered for, as one of its people reads it. */
export function toUnitPlaceView(place: OutputOf<'recruitment.showUnitPlace'>, now: number): UnitPlaceView {
  const { orderId, title, unitName, siteName, postName, risk, startAt, endAt, agreement, free } = place;
  const facts = [
    { k: '单位', v: unitName },
    { k: '时间', v: rangeLabel(startAt, endAt, now) },
    { k: '地点', v: siteName },
    { k: '做什么', v: postName },
    { k: '风险', v: risk },
  ];
  const isFull = free <= 0;
  const note = isFull ? '单位的人已经定满了' : `单位应下的位置，还能定 ${free} 人`;
  return { orderId, title, facts, isFull, note, agreement: agreement?.signedAt === 0 ? agreement : null };
}
