import type { OutputOf } from '../../../cloudfunctions/contract';
import { isShort, phaseOf, type ActivityPhase } from '../../shared/activity-phase';
import { isOut, stateName } from '../../shared/activity-states';
import { clockOf, daysBetween, momentLabel, partsOf, WEEKDAYS } from '../../shared/time';

export type ActivityData = OutputOf<'activities.list'>['rows'][number];

export interface Tag {
  text: string;
  /** '', blue, red, green or gold */
  tone: string;
}

/** What a row shows, worked out once, so that the template only prints. */
export interface ActivityView {
  activityId: string;
  title: string;
  /** on the plate */
  day: string;
  weekday: string;
  tone: 'norm' | 'plain';
  /** '09:30 – 11:00 · 槐荫里实践站' */
  line: string;
  tags: Tag[];
  label: string;
}

/** What a page's `rows` grows by, by its paths, so that what is shown is not sent again. */
export const addedRows = (rows: readonly ActivityView[], more: readonly ActivityView[]): Record<string, unknown> =>
  Object.fromEntries(more.map((view, i) => [`rows[${rows.length + i}]`, view]));

export function toActivityView(activity: ActivityData, now: number): ActivityView {
  const phase = phaseOf(activity, now);
  const { year, date, month, weekday } = partsOf(activity.startAt);
  const today = partsOf(now);
  const distance = daysBetween(now, activity.startAt);
  const name = distance === 0 ? '今天' : distance === 1 ? '明天' : (WEEKDAYS[weekday] ?? '');
  // A bare "6" in November would be read as a day of this November.
  const isOtherMonth = (month !== today.month || year !== today.year) && distance !== 1;
  const inFull = `${year === today.year ? '' : `${year}年 `}${name}`;
  const time = `${clockOf(activity.startAt)} – ${clockOf(activity.endAt)}`;
  const tags = tagsOf(activity, phase, now);
  return {
    activityId: activity.activityId,
    title: activity.title,
    day: String(date),
    weekday: isOtherMonth ? `${month}月` : name,
    tone: phase === 'later' || phase === 'finished' || phase === 'cancelled' ? 'plain' : 'norm',
    line: `${isOtherMonth ? `${inFull} ` : ''}${time} · ${activity.placeName}`,
    tags,
    label: [
      activity.title,
      momentLabel(activity.startAt, now),
      activity.placeName,
      ...tags.map(({ text }) => text),
    ].join('，'),
  };
}

function tagsOf(activity: ActivityData, phase: ActivityPhase, now: number): Tag[] {
  const tags = [...phaseTags(activity, phase, now)];
  if (activity.countsHours && phase !== 'cancelled') tags.push({ text: '可记志愿时长', tone: '' });
  return tags;
}

function phaseTags(activity: ActivityData, phase: ActivityPhase, now: number): Tag[] {
  const { left, cap, myPeople, myQueue, openAt } = activity;
  if (!isOut(activity.state)) return [{ text: stateName(activity.state), tone: 'gold' }];
  if (phase === 'cancelled') return [{ text: '已取消', tone: 'red' }];
  if (phase === 'finished') return [{ text: '已结束', tone: '' }];
  if (myPeople > 0) return [{ text: myPeople > 1 ? `✓ 已报 ${myPeople} 位` : '✓ 已报名', tone: 'green' }];
  if (myQueue === 'offered') return [{ text: '轮到您了，去确认', tone: 'green' }];
  if (myQueue === 'waiting') return [{ text: '在排队', tone: 'gold' }];
  if (phase === 'later') return [{ text: `${momentLabel(openAt, now)} 开始报名`, tone: '' }];
  if (phase === 'full')
    return [
      { text: activity.waiting > 0 ? `已满，${activity.waiting} 家在排队` : '已满，可排队', tone: 'gold' },
      { text: `共 ${cap} 位`, tone: '' },
    ];
  if (phase === 'closed') return [{ text: '报名已截止', tone: '' }];
  if (phase === 'underway') return [{ text: '正在进行', tone: 'blue' }];
  return [
    { text: `余 ${left} 位`, tone: isShort(left, cap) ? 'red' : 'blue' },
    { text: `共 ${cap} 位`, tone: '' },
  ];
}
