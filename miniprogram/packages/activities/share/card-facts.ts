import type { OutputOf } from '../../../../cloudfunctions/contract';
import { isShort } from '../../../shared/activity-phase';
import { clockOf, dayLabel, partsOf, WEEKDAYS } from '../../../shared/time';

type Activity = OutputOf<'activities.show'>['activity'];

/** What a card or poster says. No name and no phone of a person, whatever it is about. */
export interface CardFacts {
  day: string;
  clock: string;
  title: string[];
  place: string;
  /** words before, the number, words after: 余 2 位; without a number the first says it */
  gap: [string, string, string];
  isUrgent: boolean;
  have: number;
  need: number;
  asOf: string;
  until: string;
}

/** Characters of a line, so that it can be read at the width of a card in a chat. */
const LINE = 9;
const LINES = 2;
/** What no line begins with. */
const CLOSING = /^[，。、：；！？）》”]/;

export function cardFacts(activity: Activity, now: number): CardFacts {
  const { startAt, stopAt, left, cap, waiting } = activity;
  const { month, date, weekday } = partsOf(startAt);
  const isFull = left <= 0 || waiting > 0;
  return {
    day: `${month}月${date}日 ${WEEKDAYS[weekday] ?? ''}`,
    clock: clockOf(startAt),
    title: linesOf(activity.title, LINE, LINES),
    place: activity.placeName,
    gap: isFull ? ['已满，可以排队', '', ''] : ['余', String(left), '位'],
    isUrgent: isShort(left, cap),
    have: cap - left,
    need: cap,
    asOf: `截至 ${clockOf(now)}`,
    until: `报名到 ${dayLabel(stopAt, now)} ${clockOf(stopAt)}`,
  };
}

/** Lines of so many characters; what is too long ends with …, and no line begins with a closing mark. */
export function linesOf(text: string, width: number, linesMax: number): string[] {
  const lines: string[] = [];
  let rest = Array.from(text);
  while (rest.length > 0 && lines.length < linesMax) {
    const isOver = rest.length > width && CLOSING.test(rest[width] ?? '');
    const line = rest.slice(0, isOver ? width - 1 : width);
    rest = rest.slice(line.length);
    lines.push(line.join(''));
  }
  const last = lines.length - 1;
  if (rest.length > 0)
    lines[last] = `${Array.from(lines[last] ?? '')
      .slice(0, width - 1)
      .join('')}…`;
  return lines;
}
