import * as z from 'zod';
import { moveOf, type ActivityMove } from '../../miniprogram/shared/activity-states';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, roleOf, staffOrAuditorOf } from './action';
import { activityRow } from './activity-fields';
import { id, instant, line, version } from './fields';

/** Who may make a move stands in the table of the workflow, once for the server and for the chart. */
const moverOf = (move: ActivityMove) => roleOf(moveOf(move).by)('activity', 'activityId');

const MOVE_ERRORS = ['NOT_FOUND', 'VERSION_CONFLICT', 'ACTIVITY_CANCELLED', 'ACTIVITY_STATE'] as const;
const WORD_ERRORS = ['CONTENT_REFUSED', 'CONTENT_UNCHECKED'] as const;

/** The standard workflow (S13): every move of an activity from state to state, but for its summary. */
export const activityWorkflow = {
  /** Hands a draft to the staff who publish; its words pass the content check here, so that nobody reads others. */
  'activities.submit': action({
    kind: 'command',
    allow: moverOf('submit'),
    input: z.object({ activityId: id, version }),
    output: z.object({ version }),
    errors: [...MOVE_ERRORS, ...WORD_ERRORS],
  }),

  /** Hands it back to be changed. By somebody else than whoever handed it in: they simply change it. */
  'activities.return': action({
    kind: 'command',
    allow: moverOf('return'),
    input: z.object({ activityId: id, version, reason: line('退回的原因', LIMITS.noteMax, 2) }),
    output: z.object({ version }),
    errors: [...MOVE_ERRORS, ...WORD_ERRORS, 'SECOND_PERSON'],
  }),

  /** Shows it to residents, after the words passed the content check. */
  'activities.publish': action({
    kind: 'command',
    allow: moverOf('publish'),
    input: z.object({ activityId: id, version }),
    output: z.object({ version }),
    errors: [...MOVE_ERRORS, ...WORD_ERRORS],
  }),

  /**
   * Calls off what is published, until its end. Nobody can sign up from then on; who did, waits or was offered places is
   * told the reason and freed within minutes. Cancelling twice is cancelling once; the first reason stands.
   */
  'activities.cancel': action({
    kind: 'command',
    allow: moverOf('cancel'),
    input: z.object({ activityId: id, reason: line('取消的原因', LIMITS.cancelReasonMax, 2) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'ACTIVITY_STATE', ...WORD_ERRORS],
  }),

  /** Puts away what came of it: nothing in it changes any more. */
  'activities.archive': action({
    kind: 'command',
    allow: moverOf('archive'),
    input: z.object({ activityId: id, version }),
    output: z.object({ version }),
    errors: MOVE_ERRORS,
  }),

  /** What units at and below this one have handed in and waits to be published, soonest start first. */
  'activities.listSubmitted': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({ rows: z.array(activityRow), asOf: instant }),
    errors: [],
  }),
};
