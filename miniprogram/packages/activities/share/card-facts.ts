import type { OutputOf } from '../../../../cloudfunctions/contract';
import type { CardFacts } from '../../../services/share/draw-card';
import { titleLines } from '../../../services/share/lines';
import { isShort } from '../../../shared/activity-phase';
import { clockOf, dayLabel, partsOf, WEEKDAYS } from '../../../shared/time';

type Activity = OutputOf<'activities.show'>['activity'];

/** What a poster says beside. */
export interface PosterFacts extends CardFacts {
  until: string;
}

export function cardFacts(activity: Activity, now: number): PosterFacts {
  const { startAt, stopAt, left, cap, waiting } = activity;
  const { month, date, weekday } = partsOf(startAt);
  const isFull = left <= 0 || waiting > 0;
  return {
    day: `${month}月${date}日 ${WEEKDAYS[weekday] ?? ''}`,
    clock: clockOf(startAt),
    title: titleLines(activity.title),
    place: activity.placeName,
    gap: isFull ? ['已满，可以排队', '', ''] : ['余', String(left), '位'],
    isUrgent: isShort(left, cap),
    have: cap - left,
    need: cap,
    asOf: `截至 ${clockOf(now)}`,
    until: `报名到 ${dayLabel(stopAt, now)} ${clockOf(stopAt)}`,
  };
}
