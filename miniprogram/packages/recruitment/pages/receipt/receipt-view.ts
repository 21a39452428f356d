import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { hoursLabel } from '../../../../shared/levels';
import { closesAt, opensAt } from '../../../../shared/attendance';
import { clockOf, dayLabel, daysBetween, momentLabel, rangeLabel } from '../../../../shared/time';

export type MyDuty = OutputOf<'recruitment.showMine'>;
type Answer = NonNullable<MyDuty['answer']>;

/** Leaving the queue, declining what is offered and giving a place back are said in their own words. */
export interface LeaveWords {
  label: string;
  note: string;
  title: string;
  text: string;
  act: string;
  done: string;
}

export interface DutyHead {
  headline: string;
  subline: string;
  tone: 'green' | 'gold' | 'grey';
  icon: string;
}

export interface DutyView extends DutyHead {
  orderId: string;
  title: string;
  facts: Fact[];
  /** that was signed; null: none */
  agreement: MyDuty['agreement'];
  /** of a post that is walked, in their order */
  stops: string[];
  contactName: string;
  contactPhone: string;
  /** a place is kept, and the person has to say that they come */
  canAccept: boolean;
  canLeave: boolean;
  /** may be handed on to somebody who agrees */
  canSwap: boolean;
  /** arriving or leaving can be marked now */
  canCheckIn: boolean;
  /** gone from this one, and the call still goes on */
  canAgain: boolean;
  /** over, and the person was there: what they thought of it may be said */
  canEvaluate: boolean;
  /** what the station said after it; null: nothing */
  thanks: { line: string; words: string } | null;
  leave: LeaveWords;
}

/** null: the person never answered here. */
export function toDutyView(duty: MyDuty): DutyView | null {
  const { answer, order, asOf: now } = duty;
  if (!answer) return null;
  const isAhead = now < answer.startAt && order.state !== 'cancelled';
  return {
    ...headOf(duty, answer),
    orderId: order.orderId,
    title: order.title,
    facts: [
      { k: '时间', v: rangeLabel(answer.startAt, answer.endAt, now) },
      { k: '地点', v: duty.siteName },
      { k: '做什么', v: duty.postName },
      { k: '领队', v: duty.contactName, note: duty.contactPhone },
      ...(duty.bring ? [{ k: '带上', v: duty.bring }] : []),
      { k: '风险', v: duty.risk },
      { k: '保险', v: duty.insurance },
    ],
    stops: duty.stops,
    agreement: duty.agreement?.signedAt ? duty.agreement : null,
    contactName: duty.contactName,
    contactPhone: duty.contactPhone,
    canAccept: answer.state === 'offered' && now < answer.offerUntil && isAhead,
    canLeave: ['accepted', 'standby', 'offered'].includes(answer.state) && isAhead,
    canSwap: answer.state === 'accepted' && isAhead,
    canCheckIn:
      (answer.state === 'accepted' || answer.reason === 'relief') &&
      order.state !== 'cancelled' &&
      // Thanked for hours that are on record: there is nothing to mark any more.
      !duty.thanks &&
      isMarking(answer, now),
    canAgain:
      answer.state === 'declined' && answer.reason !== 'relief' && order.state === 'published' && now < order.endAt,
    canEvaluate: answer.state === 'accepted' && order.state !== 'cancelled' && now >= answer.endAt,
    thanks: duty.thanks && { line: `记下了 ${hoursLabel(duty.thanks.minutes)}`, words: duty.thanks.words },
    leave: LEAVING[answer.state === 'standby' || answer.state === 'offered' ? answer.state : 'accepted'],
  };
}

function headOf({ order, cancelReason, ahead, asOf: now }: MyDuty, answer: Answer): DutyHead {
  const { state, reason, startAt, endAt, offerUntil } = answer;
  if (order.state === 'cancelled' || reason === 'order') {
    const why = cancelReason === '' ? '' : `${cancelReason}。`;
    return { headline: '这次招募取消了', subline: `${why}不用去了`, tone: 'grey', icon: 'cancel' };
  }
  if (reason === 'expired' || (state === 'offered' && now >= offerUntil))
    return { headline: '没来得及确认', subline: '位置给了下一位，还想来可以再应', tone: 'grey', icon: 'later' };
  if (reason === 'relief')
    return { headline: '有人来顶岗了', subline: '走以前请签退，时长记到签退为止', tone: 'green', icon: 'done' };
  if (reason === 'swap')
    return { headline: '换给别人了', subline: '这一班由接手的人去，您不用去了', tone: 'grey', icon: 'move' };
  if (state === 'declined') return { headline: '您已经退出', subline: '位置让给别人了', tone: 'grey', icon: 'cancel' };
  if (state === 'noshow')
    return {
      headline: '记的是没有到岗',
      subline: '不对的话，在下面说明一次，由另一位工作人员来看',
      tone: 'grey',
      icon: 'cancel',
    };
  if (state === 'claiming')
    return { headline: '正在核对', subline: '还不知道应上没有，请别重复点', tone: 'gold', icon: 'later' };
  if (state !== 'accepted' && now >= startAt)
    return { headline: '没等到空位', subline: '这一班开始了，不再排了', tone: 'grey', icon: 'later' };
  if (state === 'offered') {
    const subline = `有个位置给您留着，${momentLabel(offerUntil, now)} 前点确认才算应下`;
    return { headline: '轮到您了', subline, tone: 'green', icon: 'bell' };
  }
  if (state === 'standby') {
    const subline = ahead === 0 ? '有人退出，下一个就是您' : `前面 ${ahead} 人，有空位就告诉您`;
    return { headline: `候补第 ${ahead + 1}`, subline, tone: 'gold', icon: 'later' };
  }
  return acceptedHead({ startAt, endAt }, now);
}

const isMarking = (times: Pick<Answer, 'startAt' | 'endAt'>, now: number): boolean =>
  now >= opensAt('in', times) && now <= closesAt('out', times);

function acceptedHead({ startAt, endAt }: Pick<Answer, 'startAt' | 'endAt'>, now: number): DutyHead {
  if (now >= endAt) return { headline: '这一班结束了', subline: '谢谢您来', tone: 'grey', icon: 'done' };
  if (now >= startAt)
    return { headline: '正在进行', subline: `到 ${clockOf(endAt)} 结束`, tone: 'green', icon: 'done' };
  const distance = daysBetween(now, startAt);
  const when = `${dayLabel(startAt, now)} ${clockOf(startAt)} 见`;
  return {
    headline: '应下了',
    subline: distance > 1 ? `${when}，还有 ${distance} 天` : when,
    tone: 'green',
    icon: 'done',
  };
}

const LEAVING: Record<'accepted' | 'standby' | 'offered', LeaveWords> = {
  accepted: {
    label: '来不了，退出这一班',
    note: '开始前随时能退，不用说原因',
    title: '退出这一班？',
    text: '退出后，位置会让给候补的第 1 位。',
    act: '退出',
    done: '退出了，位置让出来了',
  },
  standby: {
    label: '不等了，退出候补',
    note: '退出后再来，要从队尾排起',
    title: '退出候补？',
    text: '退出后再来，要从队尾排起。',
    act: '退出候补',
    done: '退出候补了',
  },
  offered: {
    label: '去不了，让给下一位',
    note: '让出来，后面的人马上就能去',
    title: '让给下一位？',
    text: '让出来以后，位置给候补的下一位。',
    act: '让出来',
    done: '让给下一位了',
  },
};
