import type { DemoActivity } from '../demo-schema';
import { cultureAndScience } from './culture-science';
import { etiquette } from './etiquette';
import { fitnessAndHealth } from './fitness-health';
import { safety } from './safety';
import { skillsAndLaw } from './skills-law';
import { theoryAndEducation } from './theory-education';

export const demoActivities: readonly DemoActivity[] = [
  ...theoryAndEducation,
  ...cultureAndScience,
  ...fitnessAndHealth,
  ...skillsAndLaw,
  ...safety,
  ...etiquette,
];

/** Keys of the activities that show a case; kept true by test. */
export const demoCases = {
  /** two places left */
  nearlyFull: 'zongzi',
  /** overlap on one Saturday: who has joined the first cannot join the second */
  clash: ['zongzi', 'bike-check'],
  /** sign-up opens some days after the demo starts, whatever day that is */
  notYetOpen: 'smoke-free',
  full: ['seat-stories', 'car-door'],
} as const;

/**
 * Days from the demo's first day to an activity's: week 0 is tomorrow and the six days after it, so that a demo
 * started on any day has three full weeks ahead.
 * @param todayWeekday Sunday 0 (or 7) … Saturday 6
 * @returns 1–21
 */
export function daysAhead(todayWeekday: number, { week, weekday }: Pick<DemoActivity, 'week' | 'weekday'>): number {
  return ((weekday - todayWeekday + 13) % 7) + 1 + 7 * week;
}
