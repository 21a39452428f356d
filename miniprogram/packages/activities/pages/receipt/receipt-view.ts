import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import type { FlowStep } from '../../../../components/wm-flow/wm-flow';
import { phaseOf } from '../../../../shared/activity-phase';
import { clockOf, dayLabel, daysBetween, momentLabel, rangeLabel } from '../../../../shared/time';

export type Activity = OutputOf<'activities.show'>['activity'];

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
  people: number;
}

/** null: the person has never signed up here. */
export function toReceiptView(activity: Activity, now: number): ReceiptView | null {
  const { mine } = activity;
  if (!mine) return null;
  const joined = mine.state === 'joined';
  const phase = phaseOf(activity, now);
  const upcoming = now < activity.startAt && phase !== 'cancelled';
  return {
    ...headOf(activity, now),
    title: activity.title,
    facts: [
      { k: '时间', v: rangeLabel(activity.startAt, activity.endAt, now) },
      { k: '地点', v: activity.placeName, note: [activity.address, activity.access].filter(Boolean).join('；') },
      { k: '人数', v: `${mine.people} 位` },
      ...(activity.bring ? [{ k: '带上', v: activity.bring }] : []),
    ],
    steps: stepsOf(activity, now),
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    canCancel: joined && upcoming,
    canCheckIn: joined && now < activity.endAt && phase !== 'cancelled',
    canJoinAgain: mine.state === 'cancelled' && phase === 'open',
    people: mine.people,
  };
}

function headOf(activity: Activity, now: number): Pick<ReceiptView, 'headline' | 'subline' | 'tone' | 'icon'> {
  const { mine, startAt, endAt } = activity;
  if (activity.state === 'cancelled') {
    return { headline: '这场活动取消了', subline: '不用来了，位置不用管', tone: 'grey', icon: 'cancel' };
  }
  if (mine?.state === 'cancelled') {
    return { headline: '您已经取消', subline: '位置让给别人了', tone: 'grey', icon: 'cancel' };
  }
  if (mine?.state === 'claiming') {
    return { headline: '正在核对', subline: '还不知道报上没有，请别重复报', tone: 'gold', icon: 'later' };
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

function stepsOf(activity: Activity, now: number): FlowStep[] {
  const { mine, startAt, endAt, placeName } = activity;
  if (!mine) return [];
  const signedUp: FlowStep = {
    title: '已报名',
    note: `${mine.people} 位`,
    time: momentLabel(mine.claimedAt, now),
    state: mine.state === 'claiming' ? 'now' : 'done',
  };
  if (mine.state === 'cancelled')
    return [signedUp, { title: '已取消', note: '位置已经让出来', time: '', state: 'failed' }];
  if (activity.state === 'cancelled')
    return [signedUp, { title: '活动取消', note: '不用来了', time: '', state: 'failed' }];
  return [
    signedUp,
    {
      title: '到场',
      note: `到${placeName}找负责人`,
      time: momentLabel(startAt, now),
      state: now < startAt ? (mine.state === 'joined' ? 'now' : 'next') : 'done',
    },
    { title: '结束', note: '', time: clockOf(endAt), state: now >= endAt ? 'done' : now >= startAt ? 'now' : 'next' },
  ];
}
