import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import type { FlowStep } from '../../../../components/wm-flow/wm-flow';
import { stepsOfDay } from '../../components/wm-my-day/my-day-view';
import { headOf as headOfDay, type Mine } from '../check-in/check-in-view';
import { asksAgain, phaseOf } from '../../../../shared/activity-phase';
import { opensAt } from '../../../../shared/attendance';
import { clockOf, dayLabel, daysBetween, momentLabel, rangeLabel } from '../../../../shared/time';

type Head = Pick<ReceiptView, 'headline' | 'subline' | 'tone' | 'icon'>;
export type Activity = OutputOf<'activities.show'>['activity'];

/** Leaving the queue, declining what was offered and giving places back are said in their own words. */
export interface CancelWords {
  label: string;
  note: string;
  title: string;
  text: string;
  act: string;
  done: string;
}

export interface ReceiptView {
  /** how it stands, in words, before anything else */
  headline: string;
  subline: string;
  tone: 'green' | 'gold' | 'grey';
  icon: string;
  title: string;
  facts: Fact[];
  steps: FlowStep[];
  contactName: string;
  contactPhone: string;
  canCancel: boolean;
  /** signed up, and it is not over: 报到号 counts */
  canCheckIn: boolean;
  canJoinAgain: boolean;
  /** it is over and the person was on the list: what they thought of it is asked */
  canEvaluate: boolean;
  /** places are kept, and the person has to say that they come */
  canAccept: boolean;
  /** the time that the person signed up for, when it is another now and they have not said yet whether they come; '' */
  movedFrom: string;
  /** waits for places */
  isWaiting: boolean;
  /** comes, came or was expected: the day itself is shown */
  isJoined: boolean;
  cancel: CancelWords;
  people: number;
}

/** null: the person has never signed up here. */
export function toReceiptView(activity: Activity, now: number, day: Mine | null = null): ReceiptView | null {
  const { mine } = activity;
  if (!mine) return null;
  const joined = mine.state === 'joined';
  const phase = phaseOf(activity, now);
  const upcoming = now < activity.startAt && phase !== 'cancelled';
  return {
    ...headOf(activity, now, day),
    title: activity.title,
    facts: [
      { k: '时间', v: rangeLabel(activity.startAt, activity.endAt, now) },
      { k: '地点', v: activity.placeName, note: [activity.address, activity.access].filter(Boolean).join('；') },
      { k: '人数', v: `${mine.people} 位` },
      ...(activity.bring ? [{ k: '带上', v: activity.bring }] : []),
    ],
    steps: stepsOf(activity, now, day),
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    canCancel: mine.state !== 'cancelled' && mine.state !== 'claiming' && upcoming,
    canCheckIn: joined && now < activity.endAt && phase !== 'cancelled',
    canJoinAgain: mine.state === 'cancelled' && (phase === 'open' || phase === 'full'),
    canEvaluate: joined && now >= activity.endAt && phase !== 'cancelled',
    canAccept: mine.state === 'offered' && now < mine.offerUntil && upcoming,
    movedFrom: asksAgain(activity, mine, now) ? rangeLabel(mine.startAt, mine.endAt, now) : '',
    isWaiting: mine.state === 'waiting',
    isJoined: joined && phase !== 'cancelled',
    cancel: cancelWords(mine.state, mine.people),
    people: mine.people,
  };
}

function headOf(activity: Activity, now: number, day: Mine | null): Head {
  const { mine, startAt, endAt } = activity;
  if (activity.state === 'cancelled') {
    const subline = activity.cancelReason === '' ? '不用来了，位置不用管' : `${activity.cancelReason}。不用来了`;
    return { headline: '这场活动取消了', subline, tone: 'grey', icon: 'cancel' };
  }
  if (mine?.cancelReason === 'expired') {
    return { headline: '没来得及确认', subline: '位置给了下一位，还想来可以再排', tone: 'grey', icon: 'later' };
  }
  if (mine?.state === 'cancelled') {
    return { headline: '您已经取消', subline: '位置让给别人了', tone: 'grey', icon: 'cancel' };
  }
  if (mine?.state === 'claiming') {
    return { headline: '正在核对', subline: '还不知道报上没有，请别重复报', tone: 'gold', icon: 'later' };
  }
  if (mine?.state === 'offered' || mine?.state === 'waiting') return queueHead(activity, now);
  if (mine?.state === 'noshow') {
    return {
      headline: '没有到场',
      subline: '位置给了现场的人，来了就请负责人看看还有没有位',
      tone: 'grey',
      icon: 'later',
    };
  }
  if (day?.attendance && (day.attendance.in || now >= opensAt('in', activity))) return headOfDay(day);
  if (asksAgain(activity, mine, now)) {
    return {
      headline: '时间改了，还来吗',
      subline: `改到 ${rangeLabel(startAt, endAt, now)}`,
      tone: 'gold',
      icon: 'later',
    };
  }
  if (now >= endAt) return { headline: '已经结束', subline: '谢谢您来', tone: 'grey', icon: 'done' };
  if (now >= startAt) {
    return { headline: '正在进行', subline: `到 ${clockOf(endAt)} 结束`, tone: 'green', icon: 'done' };
  }
  const distance = daysBetween(now, startAt);
  const when = `${dayLabel(startAt, now)} ${clockOf(startAt)}`;
  return {
    headline: '报上了',
    subline: distance > 1 ? `${when} 见，还有 ${distance} 天` : `${when} 见`,
    tone: 'green',
    icon: 'done',
  };
}

function queueHead({ mine, ahead, startAt }: Activity, now: number): Head {
  if (now >= startAt) return { headline: '没等到位置', subline: '活动开始了，不再排了', tone: 'grey', icon: 'later' };
  if (mine?.state !== 'offered') {
    const subline = ahead === 0 ? '下一个就是您，轮到时微信告诉您' : `前面还有 ${ahead} 家，轮到时微信告诉您`;
    return { headline: `排在第 ${ahead + 1}`, subline, tone: 'gold', icon: 'later' };
  }
  if (now >= mine.offerUntil) {
    return { headline: '没来得及确认', subline: '留位的时间过了，还想来可以再排', tone: 'grey', icon: 'later' };
  }
  const subline = `给您留了 ${mine.people} 位，${momentLabel(mine.offerUntil, now)} 前点确认才算报上`;
  return { headline: '轮到您了', subline, tone: 'green', icon: 'bell' };
}

function cancelWords(state: NonNullable<Activity['mine']>['state'], people: number): CancelWords {
  if (state === 'waiting') {
    return {
      label: '不等了，退出排队',
      note: '退出后再来，要从队尾排起',
      title: '退出排队？',
      text: '退出后再来，要从队尾排起。',
      act: '退出排队',
      done: '退出排队了',
    };
  }
  const text = `取消后，${people} 个位置会让给别人。`;
  if (state === 'offered') {
    return {
      label: '去不了，让给下一位',
      note: '让出来，后面的人马上就能去',
      title: '让给下一位？',
      text,
      act: '让出来',
      done: '让给下一位了',
    };
  }
  return {
    label: '来不了，取消报名',
    note: '开始前随时能取消，位置会让给别人',
    title: '取消报名？',
    text,
    act: '取消报名',
    done: '取消了，位置让出来了',
  };
}

function stepsOf(activity: Activity, now: number, day: Mine | null): FlowStep[] {
  const { mine, startAt, endAt, placeName } = activity;
  if (!mine) return [];
  const isQueued = mine.state === 'waiting' || mine.state === 'offered';
  const signedUp: FlowStep = {
    title: isQueued || mine.cancelReason === 'expired' ? '开始排队' : '已报名',
    note: `${mine.people} 位`,
    time: momentLabel(mine.claimedAt, now),
    state: mine.state === 'claiming' ? 'now' : 'done',
  };
  const turn: FlowStep[] = isQueued
    ? [{ title: '轮到您，点确认', note: '过时给下一位', time: '', state: now < startAt ? 'now' : 'failed' }]
    : [];
  if (activity.state === 'cancelled')
    return [signedUp, { title: '活动取消', note: '不用来了', time: '', state: 'failed' }];
  if (mine.state === 'cancelled')
    return [signedUp, { title: '已取消', note: '位置已经让出来', time: '', state: 'failed' }];
  if (day?.attendance) return [signedUp, ...stepsOfDay(day, placeName)];
  return [
    signedUp,
    ...turn,
    {
      title: '到场',
      note: `到${placeName}找负责人`,
      time: momentLabel(startAt, now),
      state: now < startAt ? (mine.state === 'joined' ? 'now' : 'next') : 'done',
    },
    { title: '结束', note: '', time: clockOf(endAt), state: now >= endAt ? 'done' : now >= startAt ? 'now' : 'next' },
  ];
}
