import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { rangeLabel } from '../../../../shared/time';

export interface UnitPlaceView {
  title: string;
  facts: Fact[];
  /** 还能定 3 人; all named: nobody can take one */
  note: string;
  isFull: boolean;
}

/** A place that a unit answered for, as one of its people reads it. */
export function toUnitPlaceView(place: OutputOf<'recruitment.showUnitPlace'>, now: number): UnitPlaceView {
  const { title, unitName, siteName, postName, risk, startAt, endAt, free } = place;
  const facts = [
    { k: '单位', v: unitName },
    { k: '时间', v: rangeLabel(startAt, endAt, now) },
    { k: '地点', v: siteName },
    { k: '做什么', v: postName },
    { k: '风险', v: risk },
  ];
  const isFull = free <= 0;
  return { title, facts, isFull, note: isFull ? '单位的人已经定满了' : `单位应下的位置，还能定 ${free} 人` };
}
