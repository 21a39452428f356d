import type { OutputOf } from '../../../../../cloudfunctions/contract';
import {
  toActivityView,
  type ActivityData,
  type ActivityView,
} from '../../../../components/wm-activity-row/activity-view';
import { asksAgain, phaseOf } from '../../../../shared/activity-phase';

export type Part = OutputOf<'activities.showUnitWards'>['wards'][number];
export type Activity = OutputOf<'activities.show'>['activity'];

export interface PartRow {
  wardId: string;
  name: string;
  isJoined: boolean;
  /** signed up for another time than it is now, and nobody has said yet whether they come */
  isMoved: boolean;
  /** 已报 1 位 */
  state: string;
}

export const toPartRow = ({ wardId, name, registration }: Part, activity: Activity, now: number): PartRow => {
  const isJoined = registration?.state === 'joined';
  const isMoved = asksAgain(activity, registration, now);
  const isHalf = registration?.state === 'claiming';
  return {
    wardId,
    name,
    isJoined,
    isMoved,
    state: isMoved
      ? '时间改了，没回'
      : isJoined
        ? '✓ 已报'
        : isHalf
          ? '正在核对，请稍等再看'
          : registration
            ? '取消了'
            : '没报',
  };
};

/** Rows to choose from: what can still be signed up for. Whether staff themselves go is not the question here. */
export const openRows = (rows: readonly ActivityData[], now: number): ActivityView[] =>
  rows.filter((row) => phaseOf(row, now) === 'open').map((row) => toActivityView({ ...row, myPeople: 0 }, now));

/** Why nobody can be signed up; '': they can. */
export function blockedBy(activity: Activity, now: number): string {
  switch (phaseOf(activity, now)) {
    case 'open':
      return '';
    case 'later':
      return '还没到报名时间';
    case 'full':
      return '已经报满了，有人取消才能再报';
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
