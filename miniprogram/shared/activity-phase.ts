import type { ActivityState } from './activity-states';

/**
 * What an activity is now. Only decisions are stored (`state`, activity-states); what follows from the clock and from
 * the places left is worked out here, by both sides, so that it can never be stale.
 */
export type ActivityPhase =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'cancelled'
  /** published, sign-up opens later */
  | 'later'
  | 'open'
  | 'full'
  /** sign-up is over, not begun yet */
  | 'closed'
  | 'underway'
  | 'finished';

export interface ActivityTimes {
  state: ActivityState;
  /** sign-up runs from openAt (included) to stopAt (excluded) */
  openAt: number;
  stopAt: number;
  startAt: number;
  endAt: number;
  /** places left */
  left: number;
  /** parties in the queue */
  waiting: number;
}

export function phaseOf(activity: ActivityTimes, now: number): ActivityPhase {
  // What was written down or put away afterwards is over, whatever the clock says.
  if (activity.state === 'recorded' || activity.state === 'archived') return 'finished';
  if (activity.state !== 'published') return activity.state;
  if (now >= activity.endAt) return 'finished';
  if (now >= activity.startAt) return 'underway';
  if (now < activity.openAt) return 'later';
  if (now >= activity.stopAt) return 'closed';
  // Places that are free while somebody waits are theirs.
  return activity.left > 0 && activity.waiting === 0 ? 'open' : 'full';
}

/** Few left = at most a fifth of the places: then the number is shown as urgent (ux.md, wm-activity-row). */
export function isShort(left: number, cap: number): boolean {
  return left > 0 && left * 5 <= cap;
}
