import type { OutputOf } from '../../../../../cloudfunctions/contract';
import {
  toActivityView,
  type ActivityData,
  type ActivityView,
} from '../../../../components/wm-activity-row/activity-view';
import { asksAgain, phaseOf } from '../../../../shared/activity-phase';
import { partWords } from '../../../../shared/ward-part';

export type Part = OutputOf<'activities.showUnitWards'>['wards'][number];
export type Activity = OutputOf<'activities.show'>['activity'];

export interface PartRow {
  wardId: string;
  name: string;
  isJoined: boolean;
  /** stands in the queue */
  isWaiting: boolean;
  /** places are kept, until staff say that the elder comes */
  isOffered: boolean;
  /** signed up for another time than it is now, and nobody has said yet whether they come */
  isMoved: boolean;
  /** 已报 1 位 */
  state: string;
  tone: '' | 'green' | 'gold';
}

export const toPartRow = (part: Part, activity: Activity, now: number): PartRow => {
  const { wardId, name, registration } = part;
  const isMoved = asksAgain(activity, registration, now);
  const { line, tone } = isMoved ? ({ line: '时间改了，没回', tone: 'gold' } as const) : partWords(part, now);
  return {
    wardId,
    name,
    isJoined: registration?.state === 'joined',
    isWaiting: registration?.state === 'waiting',
    isOffered: registration?.state === 'offered' && registration.offerUntil > now,
    isMoved,
    state: line,
    tone,
  };
};

/** What is asked before an elder's part is given up. */
export const leaveWords = ({ name, isWaiting, isOffered }: PartRow): { title: string; text: string; act: string } =>
  isWaiting
    ? { title: `${name}不排了？`, text: '退出以后，位次不保留。', act: '退出排队' }
    : isOffered
      ? { title: `${name}不要留的位置了？`, text: '位置会给下一位。', act: '放弃留位' }
      : {
          title: `取消${name}的报名？`,
          text: '位置会让给别人。记得告诉本人一声，小条也不用带了。',
          act: '取消报名',
        };

/** Rows to choose from: what can still be signed up for, or waited for. Whether staff themselves go is not the question here. */
export const openRows = (rows: readonly ActivityData[], now: number): ActivityView[] =>
  rows
    .filter((row) => ['open', 'full'].includes(phaseOf(row, now)))
    .map((row) => toActivityView({ ...row, myPeople: 0, myQueue: '' }, now));

/** Why nobody can be signed up or put into the queue; '': they can. */
export function blockedBy(activity: Activity, now: number): string {
  switch (phaseOf(activity, now)) {
    case 'open':
    case 'full':
      return '';
    case 'later':
      return '还没到报名时间';
    case 'closed':
      return '报名已截止';
    case 'underway':
      return '正在进行，不能再报了';
    case 'cancelled':
      return '这场取消了';
    default:
      return '已经结束了';
  }
}

/** How many places there are, or how long the queue is. */
export function placesLine(activity: Activity, now: number): string {
  if (phaseOf(activity, now) !== 'full') return `还有 ${activity.left} 个位置`;
  return activity.waiting > 0 ? `已经报满了，${activity.waiting} 家在排队` : '已经报满了，可以排队等位';
}
