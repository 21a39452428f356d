import * as z from 'zod';
import { action, resident, staffOf, teamOrAuditorOf } from './action';
import { registration } from './activity-fields';
import { id, instant } from './fields';

const RECONFIRM_ERRORS = [
  'NOT_FOUND',
  'NOT_ACTING_FOR',
  'NOT_SIGNED_UP',
  'ACTIVITY_CHANGED',
  'ACTIVITY_CANCELLED',
  'ALREADY_STARTED',
  'TIME_CLASH',
] as const;

/** What comes after the time of a published activity was changed. */
export const activityChanges = {
  /**
   * Comes at the new times too: the places stay, the time that is held moves. The times are those that the person saw.
   * Asking twice is the same as asking once; who does not come cancels as ever.
   */
  'activities.reconfirm': action({
    kind: 'command',
    allow: resident,
    input: z.object({ activityId: id, startAt: instant, endAt: instant, wardId: id.nullable().default(null) }),
    output: z.object({ registration }),
    errors: RECONFIRM_ERRORS,
  }),
  /** The same by a unit's staff for somebody whom the unit acts for. */
  'activities.reconfirmWard': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, wardId: id, activityId: id, startAt: instant, endAt: instant }),
    output: z.object({ registration }),
    errors: RECONFIRM_ERRORS,
  }),
  /** Who has not said yet whether they come at the new time, names masked; the look is logged. */
  'activities.listUnconfirmed': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: z.object({
      title: z.string(),
      rows: z.array(
        z.object({
          rowId: id,
          /** masked; '' when they never gave one */
          name: z.string(),
          /** the tail; '' when they never gave one */
          phone: z.string(),
          /** 报到号 */
          code: z.string(),
          people: z.int(),
          /** who did it for them */
          proxy: z.enum(['', 'person', 'unit']),
          /** what they agreed to */
          startAt: instant,
          endAt: instant,
        }),
      ),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
};
