import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ageLabel, suitsFact } from '../../../../shared/ages';
import { isShort, phaseOf } from '../../../../shared/activity-phase';
import { articleLabel, articleTone, type ArticleTone } from '../../../../shared/regulation';
import { clockOf, dayLabel, momentLabel, partsOf, rangeLabel, WEEKDAYS } from '../../../../shared/time';

export type Activity = OutputOf<'activities.show'>['activity'];

export interface ArticleLink {
  article: number;
  label: string;
  tone: ArticleTone;
  /** the law's own words */
  text: string;
}

/** What the page prints and which way it leads on. */
export interface DetailView {
  title: string;
  unitName: string;
  date: string;
  weekday: string;
  summary: string;
  facts: Fact[];
  cap: number;
  taken: number;
  left: number;
  /** parties in the queue */
  waiting: number;
  urgent: boolean;
  deadline: string;
  bring: string;
  risk: string;
  articles: ArticleLink[];
  contactName: string;
  contactPhone: string;
  /** what the main button does; '' when `blocked` says why there is none */
  act: '' | 'sign-up' | 'wait' | 'mine';
  label: string;
  blocked: string;
  /** how many one may bring now */
  peopleMax: number;
  timeLine: string;
  /** said at the sign-up and not asked; '': all ages */
  ages: string;
  unitId: string;
  /** somebody whom the person acts for may still be signed up or taken off */
  canProxy: boolean;
  /** why nobody can be signed up by another now; '' when they can */
  proxyBlocked: string;
  /** what came of it is on record */
  isRecorded: boolean;
}

export function toDetailView(activity: Activity, now: number): DetailView {
  const { startAt, endAt, stopAt, left, cap } = activity;
  const { date, month, weekday } = partsOf(startAt);
  return {
    title: activity.title,
    unitName: activity.unitName,
    date: String(date),
    weekday: `${month}月 ${WEEKDAYS[weekday] ?? ''}`,
    summary: activity.summary,
    facts: factsOf(activity, now),
    cap,
    taken: cap - left,
    left,
    waiting: activity.waiting,
    urgent: isShort(left, cap),
    deadline: `报名到 ${dayLabel(stopAt, now)} ${clockOf(stopAt)}`,
    bring: activity.bring,
    risk: activity.risk,
    articles: activity.articleRefs.map(({ article, text }) => ({
      article,
      label: articleLabel(article),
      tone: articleTone(article),
      text,
    })),
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    ...wayOn(activity, now),
    canProxy: activity.state === 'published' && now < startAt,
    proxyBlocked: whyNot(activity, now),
    peopleMax: peopleMaxOf(activity, now),
    timeLine: rangeLabel(startAt, endAt, now),
    ages: ageLabel(activity.ageMin, activity.ageMax),
    unitId: activity.unitId,
    isRecorded: activity.state === 'recorded' || activity.state === 'archived',
  };
}

function factsOf(activity: Activity, now: number): Fact[] {
  const { placeName, address, access } = activity;
  const suits = suitsFact(activity.suits, activity.ageMin, activity.ageMax);
  const place = address && address !== placeName ? [address, access] : [access];
  return [
    { k: '时间', v: rangeLabel(activity.startAt, activity.endAt, now) },
    { k: '地点', v: placeName, note: place.filter(Boolean).join('；') },
    { k: '费用', v: activity.cost },
    ...(suits ? [suits] : []),
    ...(activity.form.length > 0
      ? [{ k: '报名', v: `要填 ${activity.form.length} 项`, note: activity.form.map(({ label }) => label).join('、') }]
      : []),
    { k: '时长', v: activity.countsHours ? '可记志愿服务时长，站里确认后算' : '参加活动，不算志愿时长' },
  ];
}

/** One next step, or one sentence that says why there is none and when there will be. */
function wayOn(activity: Activity, now: number): Pick<DetailView, 'act' | 'label' | 'blocked'> {
  const { mine } = activity;
  if (mine && mine.state !== 'cancelled') return { act: 'mine', label: MINE_LABELS[mine.state], blocked: '' };
  if (phaseOf(activity, now) === 'full') return { act: 'wait', label: '排队等位', blocked: '' };
  const blocked = whyNot(activity, now);
  return blocked === '' ? { act: 'sign-up', label: '报名', blocked } : { act: '', label: '', blocked };
}

const MINE_LABELS = {
  claiming: '看我的报名',
  joined: '看我的报名',
  waiting: '看排到哪了',
  offered: '轮到您了，去确认',
  noshow: '看我的报名',
} as const;

/** Who waits may want more places than are left now. */
const peopleMaxOf = (activity: Activity, now: number): number =>
  phaseOf(activity, now) === 'full' ? activity.peopleMax : Math.max(1, Math.min(activity.peopleMax, activity.left));

/** Why nobody can sign up now, and when they can; '' when they can. */
function whyNot(activity: Activity, now: number): string {
  switch (phaseOf(activity, now)) {
    case 'open':
      return '';
    case 'later':
      return `${momentLabel(activity.openAt, now)} 开始报名`;
    case 'full':
      return '已经报满了';
    case 'closed':
      return '报名已截止';
    case 'underway':
      return '正在进行，不能再报了';
    case 'finished':
      return '已经结束了';
    default:
      return activity.cancelReason === '' ? '这场取消了' : `这场取消了：${activity.cancelReason}`;
  }
}
