import * as z from 'zod';
import { action, teamOrAuditorOf } from './action';
import { id, instant } from './fields';

/** An activity, or one shift of a recruitment order at one site, whose title is the order's. */
const boardRow = z.object({
  /** or the id of the duty */
  activityId: id,
  unitId: id,
  unitName: z.string(),
  title: z.string(),
  placeName: z.string(),
  startAt: instant,
  endAt: instant,
  /** whom the activity names for questions */
  contactName: z.string(),
  cap: z.int(),
  taken: z.int(),
  /** parties in the queue; of a duty, people on standby */
  waiting: z.int(),
  /** who has a place, in people, as the roster counts: of them arrived, and arrived and not left yet */
  people: z.int(),
  here: z.int(),
  staying: z.int(),
});

export const today = {
  /** Everything that takes place today at a unit and below, the soonest first. Only numbers: of no person anything. */
  'activities.showToday': action({
    kind: 'query',
    allow: teamOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      rows: z.array(boardRow),
      /** there are more than are shown */
      isMore: z.boolean(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
};
