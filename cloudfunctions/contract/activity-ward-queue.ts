import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, staffOf } from './action';
import { ACCEPT_ERRORS, QUEUE_ERRORS } from './activities';
import { registration } from './activity-fields';
import { count, id, instant } from './fields';
import { filled } from './form-fields';

/** The queue for somebody whom a unit acts for: the same rules as for everybody, and the unit on record as the proxy. */
export const activityWardQueue = {
  'activities.waitWard': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      wardId: id,
      activityId: id,
      startAt: instant,
      endAt: instant,
      people: count('人数', 1, LIMITS.peopleMax),
      ...filled,
    }),
    output: z.object({ registration }),
    errors: QUEUE_ERRORS,
  }),

  /** Takes the places that were offered to the ward. The times are those that staff saw: they tell the elder of them. */
  'activities.acceptWardOffer': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, wardId: id, activityId: id, startAt: instant, endAt: instant }),
    output: z.object({ registration }),
    errors: ACCEPT_ERRORS,
  }),
};
