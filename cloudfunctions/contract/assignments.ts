import * as z from 'zod';
import { action, resident, staffOf, staffOrAuditorOf } from './action';
import { ownerId } from './classroom-fields';
import { id, instant } from './fields';

const dueDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对，请重新选');

const assigned = z.object({
  assignmentId: id,
  ownerId,
  title: z.string(),
  dueDay,
  unitName: z.string(),
  isDone: z.boolean(),
});

/** A card or lesson pushed down the three levels with a date; reach and completion are counted, never who (S2). */
export const assignments = {
  'classroom.listMyAssignments': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({ rows: z.array(assigned) }),
    errors: [],
  }),
  /** The caller opened it; from which station's card, if from one. */
  'classroom.openAssignment': action({
    kind: 'command',
    allow: resident,
    input: z.object({ assignmentId: id, fromUnitId: id.nullable() }),
    output: z.object({ ownerId, title: z.string(), dueDay }),
    errors: ['NOT_FOUND'],
  }),
  'classroom.assign': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      ownerId,
      /** units at or below the caller's; each reaches everything below it */
      targetIds: z.array(id).min(1, '请选发给谁').max(100, '一次最多发给 100 个单位'),
      dueDay,
    }),
    output: z.object({ assignmentId: id }),
    errors: ['NOT_FOUND', 'NOT_BELOW'],
  }),
  'classroom.listAssignments': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      /** made by this unit, and those that reach it from above */
      rows: z.array(assigned.omit({ isDone: true }).extend({ isOwn: z.boolean(), state: z.enum(['open', 'closed']) })),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** By station below the unit in question: how many belong there, opened it, did it, came by the station's own card. */
  'classroom.showAssignment': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, assignmentId: id }),
    output: z.object({
      title: z.string(),
      ownerId,
      dueDay,
      state: z.enum(['open', 'closed']),
      isOwn: z.boolean(),
      stations: z.array(
        z.object({
          unitId: id,
          name: z.string(),
          people: z.int(),
          opened: z.int(),
          done: z.int(),
          /** opened from this station's card, by whomever */
          reached: z.int(),
        }),
      ),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  'classroom.closeAssignment': action({
    kind: 'command',
    allow: staffOf('assignment', 'assignmentId'),
    input: z.object({ assignmentId: id }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
};
