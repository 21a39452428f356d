import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, roleOf } from './action';
import { count, id, instant } from './fields';
import { agreement, answerRow } from './recruitment';

const cardCode = z.string().regex(/^[0-9a-f]{20}$/, '链接不对，请单位重新发一次');
/** Whoever may answer for a body: its contact, its leader, or staff. */
const speakerOf = roleOf(['contact', 'leader', 'staff']);

/** Places of one cell that a unit answers for. */
export const unitPlacesView = z.object({
  cellId: id,
  unitId: id,
  unitName: z.string(),
  siteName: z.string(),
  postName: z.string(),
  startAt: instant,
  endAt: instant,
  /** until then people are named; what is left then goes to the others */
  nameUntil: instant,
  places: z.int(),
  named: z.int(),
  /** people can be named */
  isHeld: z.boolean(),
});

/** An organisation answers with so many places, and names the people later. */
export const recruitmentUnits = {
  /** Units that the caller speaks for, and what they hold of an order. */
  'recruitment.showForUnits': action({
    kind: 'query',
    allow: resident,
    input: z.object({ orderId: id }),
    output: z.object({
      units: z.array(z.object({ unitId: id, name: z.string() })),
      rows: z.array(unitPlacesView),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** All of them or none, in one step; the times are those that the person saw. Twice is the same as once. */
  'recruitment.takeForUnit': action({
    kind: 'command',
    allow: speakerOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      cellId: id,
      startAt: instant,
      endAt: instant,
      places: count('人数', 1, LIMITS.needMax),
    }),
    output: z.object({ row: unitPlacesView }),
    errors: [
      'NOT_FOUND',
      'PLACES_SHORT',
      'NAMING_LATE',
      'NEED_CHANGED',
      'RECRUITMENT_CANCELLED',
      'RECRUITMENT_ELSEWHERE',
    ],
  }),
  /** A card for the unit's people: whoever opens it and agrees has one of the places. The latest card counts. */
  'recruitment.inviteForUnit': action({
    kind: 'command',
    allow: speakerOf('unit', 'unitId'),
    input: z.object({ unitId: id, cellId: id }),
    output: z.object({ code: z.string() }),
    errors: ['UNIT_PLACES_GONE'],
  }),
  /** Lets go of what is not named yet. */
  'recruitment.releaseForUnit': action({
    kind: 'command',
    allow: speakerOf('unit', 'unitId'),
    input: z.object({ unitId: id, cellId: id }),
    output: z.object({ row: unitPlacesView }),
    errors: ['UNIT_PLACES_GONE'],
  }),
  'recruitment.showUnitPlace': action({
    kind: 'query',
    allow: resident,
    perHour: 60,
    input: z.object({ code: cardCode }),
    output: unitPlacesView
      .omit({ places: true, named: true })
      .extend({ orderId: id, title: z.string(), risk: z.string(), agreement, free: z.int() }),
    errors: ['UNIT_PLACES_GONE', 'RECRUITMENT_CANCELLED'],
  }),
  /** Takes one of the unit's places; sent twice is sent once. */
  'recruitment.acceptUnitPlace': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ code: cardCode }),
    output: z.object({ answer: answerRow }),
    errors: [
      'NOT_A_VOLUNTEER',
      'UNIT_PLACES_GONE',
      'SWAP_IN_CELL',
      'TIME_CLASH',
      'AGE_NOT_MET',
      'AGREEMENT_NEEDED',
      'SHIFT_STARTED',
      'RECRUITMENT_CANCELLED',
    ],
  }),
};
