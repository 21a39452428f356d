import * as z from 'zod';
import { ACTIVITY_MOVES, moveOf, type ActivityMove } from '../../miniprogram/shared/activity-states';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, roleOf, teamOf, teamOrAuditorOf } from './action';
import { activityDraft, activityRow } from './activity-fields';
import { count, id, instant, version } from './fields';

const moverOf = (move: ActivityMove) => roleOf(moveOf(move).by)('activity', 'activityId');

/** What staff saw of each: who is moved has not changed since. */
const seen = z
  .array(z.object({ activityId: id, version }))
  .min(1)
  .max(LIMITS.seriesMax);
const results = z.object({
  results: z.array(
    z.object({
      activityId: id,
      isDone: z.boolean(),
      /** why not; '' when it is done */
      message: z.string(),
    }),
  ),
});

/** The same activity week after week: each an activity of its own, with its own places, roll and numbers. */
export const activitySeries = {
  /**
   * Writes `times` drafts, a week apart, the first at the draft's own times. Sign-up closes with each; it opens a week
   * later for each too, unless it is open already. Sent twice, they are written once.
   */
  'activities.createSeries': action({
    kind: 'command',
    allow: teamOf('unit', 'unitId'),
    input: z.object({ unitId: id, draft: activityDraft, times: count('几场', 2, LIMITS.seriesMax) }),
    output: z.object({ activityIds: z.array(id) }),
    errors: ['NOT_FOUND', 'UNIT_CLOSED'],
  }),

  /** The other dates of an activity that are still to come, soonest first; none when it is no series. */
  'activities.listSeries': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ rows: z.array(activityRow), asOf: instant }),
    errors: ['NOT_FOUND'],
  }),

  /** All of a series for its staff, with what the caller may do with each now. */
  'activities.listManagedSeries': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: z.object({
      unitId: id,
      rows: z.array(
        activityRow.extend({ version, can: z.array(z.enum(ACTIVITY_MOVES.map(({ id: moveId }) => moveId))) }),
      ),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  /** Hands in those that were seen, each on its own: one that cannot be does not hold up the others. */
  'activities.submitSeries': action({
    kind: 'command',
    allow: moverOf('submit'),
    input: z.object({ activityId: id, seen }),
    output: results,
    errors: ['NOT_FOUND'],
  }),
  'activities.publishSeries': action({
    kind: 'command',
    allow: moverOf('publish'),
    input: z.object({ activityId: id, seen }),
    output: results,
    errors: ['NOT_FOUND'],
  }),
};
