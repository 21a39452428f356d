import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, staffOf, staffOrAuditorOf } from './action';
import { day } from './activity-fields';
import { count, cursor, id, instant, paragraph } from './fields';

const level = z.object({
  /** 0 below the first */
  stars: z.int(),
  name: z.string(),
  /** minutes at which the next begins; null: there is none */
  nextAt: z.int().nullable(),
});

const correction = z.object({
  correctionId: id,
  state: z.enum(['asked', 'granted', 'refused']),
  /** what it should be, in minutes */
  minutes: z.int(),
  reason: z.string(),
  /** what the second person said */
  note: z.string(),
  askedAt: instant,
});

/** 服务记录 as Order 67, Article 7 lists it; the name of the person is the reader's own, or masked beside it. */
const record = z.object({
  recordId: id,
  kind: z.enum(['service', 'correction']),
  title: z.string(),
  content: z.string(),
  placeName: z.string(),
  organiser: z.string(),
  inCharge: z.string(),
  from: instant,
  to: instant,
  /** a correction's may be below 0 */
  minutes: z.int(),
  /** calls answered; 0 where none are counted */
  calls: z.int(),
  /** place in the unit's chain; 0: not yet */
  seq: z.int(),
});

const proof = z.object({
  code: z.string(),
  /** masked for everybody but its owner */
  name: z.string(),
  fromDay: day,
  toDay: day,
  minutes: z.int(),
  times: z.int(),
  lines: z.array(z.object({ organiser: z.string(), times: z.int(), minutes: z.int() })),
  issuedAt: instant,
});

const broken = z.object({
  seq: z.int(),
  recordId: z.string(),
  /** what does not fit, in words */
  what: z.string(),
});

export const records = {
  /** 热线值守 of a unit this year, in Beijing: what its shifts came to. Of who rang nothing is known. */
  'records.sumHotline': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      year: z.int(),
      /** one person's part in one shift, with hours on record */
      shifts: z.int(),
      minutes: z.int(),
      calls: z.int(),
      asOf: instant,
    }),
    errors: [],
  }),

  /** The caller's own, latest first. */
  'records.listMine': action({
    kind: 'query',
    allow: resident,
    input: z.object({ cursor }),
    output: z.object({
      rows: z.array(record.extend({ correction: correction.nullable() })),
      cursor,
      minutes: z.int(),
      level,
      isVolunteer: z.boolean(),
      asOf: instant,
    }),
    errors: [],
  }),

  /** The caller asks a second person to change the minutes of one record. */
  'records.askCorrection': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      recordId: id,
      minutes: count('应该是多少分钟', 0, LIMITS.recordMinutesMax),
      reason: paragraph('哪里不对', LIMITS.correctionReasonMax, 4),
    }),
    output: z.object({ correctionId: id }),
    errors: ['NOT_FOUND', 'CORRECTION_ASKED', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
    perHour: 10,
  }),

  'records.listCorrections': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, state: z.enum(['asked', 'done']) }),
    output: z.object({
      rows: z.array(
        correction.extend({
          record,
          name: z.string(),
          /** to be answered by this day (10 working days) */
          dueAt: instant,
          /** the caller's own request, which somebody else has to answer */
          isMine: z.boolean(),
        }),
      ),
      asOf: instant,
    }),
    errors: ['NO_KEYS'],
  }),

  /** A second person grants it, which adds the difference as a record of its own, or refuses it with a word why. */
  'records.decideCorrection': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      correctionId: id,
      decision: z.enum(['granted', 'refused']),
      note: paragraph('说明', LIMITS.correctionReasonMax),
    }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'SECOND_PERSON', 'CORRECTION_DONE', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED', 'BAD_INPUT'],
  }),

  /** A page that anybody can check by its code. It is a record, not an official certificate. */
  'records.makeProof': action({
    kind: 'command',
    allow: resident,
    input: z.object({ fromDay: day, toDay: day }),
    output: z.object({ proof }),
    errors: ['NO_RECORDS', 'NO_KEYS'],
    perHour: 20,
  }),

  /** Whether a code stands for hours that are still so recorded. */
  'records.verify': action({
    kind: 'query',
    allow: resident,
    input: z.object({
      code: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[0-9A-Z]{10}$/, '核对码是 10 位字母和数字'),
    }),
    output: z.object({
      proof,
      /** so it is now: the same hours, and the chain below them unbroken. corrected: hours were corrected since */
      state: z.enum(['same', 'corrected', 'broken']),
      minutesNow: z.int(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
    perHour: 60,
  }),

  /** Records of a unit, latest first, with names masked; the look is logged. */
  'records.listUnit': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, activityId: id.nullable().default(null), cursor }),
    output: z.object({ rows: z.array(record.extend({ name: z.string() })), cursor, asOf: instant }),
    errors: ['NO_KEYS'],
  }),

  /** A spreadsheet in the order of Order 67, Article 7, for entering into the national system. */
  'records.export': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, fromDay: day, toDay: day }),
    output: z.object({ url: z.string(), fileName: z.string(), rows: z.int(), until: instant }),
    errors: ['NO_RECORDS', 'NO_KEYS'],
    perHour: 20,
  }),

  /** Reads the unit's chain from the first record to the last. */
  'records.verifyChain': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      length: z.int(),
      /** of the last record; '' while there is none */
      head: z.string(),
      broken: broken.nullable(),
      /** recorded, and not chained yet */
      waiting: z.int(),
      asOf: instant,
    }),
    errors: [],
    perHour: 60,
  }),

  /** What does not look right in the last three months; none of it is a verdict. */
  'records.listAnomalies': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      rows: z.array(
        z.object({
          kind: z.enum(['long-day', 'two-places', 'one-leader', 'far-apart']),
          /** what was seen, in words */
          text: z.string(),
          /** the days or hours that it is about */
          at: instant,
          /** masked; '' when it is about no one person */
          name: z.string(),
          activityIds: z.array(id),
        }),
      ),
      asOf: instant,
    }),
    errors: ['NO_KEYS'],
  }),
};
