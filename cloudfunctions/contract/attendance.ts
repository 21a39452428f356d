import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, staffOrAuditorOf, teamOf, teamOrAuditorOf } from './action';
import { count, id, instant } from './fields';

const side = z.enum(['in', 'out'], '请选签到还是签退');

/**
 * How somebody was marked. code, phrase, member: by two people, one showing and one reading. roll, arrival: by whoever
 * leads. claim: by the member, with a code that had run out. agree: one says that what another marked is right.
 */
const way = z.enum(['code', 'phrase', 'member', 'roll', 'arrival', 'claim', 'agree']);

const shownMark = z.object({
  /** the earliest that was not taken back */
  at: instant,
  way,
  /** two people say so */
  isAgreed: z.boolean(),
});

const awaited = z.enum(['', 'presence', 'out', 'second', 'volunteer']);

/** One person's arriving and leaving. */
export const attendance = z.object({
  in: shownMark.nullable(),
  out: shownMark.nullable(),
  /** what the hours still wait for; '' for nothing */
  awaited,
  /** recorded, in minutes; null: not yet, or there are none to record */
  minutes: z.int().nullable(),
});

const rosterRow = z.object({
  userId: id,
  /** masked; '' when the person never gave one */
  name: z.string(),
  /** last four digits; '' */
  phoneTail: z.string(),
  /** 报到号 */
  code: z.string(),
  people: z.int(),
  isMinor: z.boolean(),
  /** signed up by somebody who acts for them */
  isProxy: z.boolean(),
  /** signed up, or their place was given away because they had not come */
  state: z.enum(['joined', 'noshow']),
  attendance,
});

const rollMark = z.object({
  userId: id,
  side,
  /** when the leader tapped, by the leader's phone */
  at: instant,
  way: z.enum(['roll', 'arrival']),
  /** made once on the phone: the same mark sent again counts once */
  markId: id,
});

const MARK_ERRORS = ['NOT_FOUND', 'ACTIVITY_CANCELLED', 'CHECK_IN_EARLY', 'CHECK_IN_OVER'] as const;

/** An activity that the caller leads, with how many are there. */
const led = z.object({ here: z.int(), people: z.int() });

export const attendances = {
  /** The code of this half minute, for the leader's screen. Neither the phone nor the code holds a secret. */
  'attendance.showCode': action({
    kind: 'query',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: led.extend({
      title: z.string(),
      startAt: instant,
      endAt: instant,
      payload: z.string(),
      /** 口令, 6 digits */
      phrase: z.string(),
      /** the next one is there from this instant on */
      slotEndsAt: instant,
      /** the last who came, names masked */
      latest: z.array(z.object({ name: z.string(), at: instant, side })),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'ACTIVITY_CANCELLED', 'NO_KEYS'],
  }),

  'attendance.showRoster': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: led.extend({
      title: z.string(),
      startAt: instant,
      endAt: instant,
      countsHours: z.boolean(),
      left: z.int(),
      rows: z.array(rosterRow),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),

  /** Name and phone in full, to call somebody who has not come; the look is written down, and its subject can read of it. */
  'attendance.showContact': action({
    kind: 'query',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id, userId: id }),
    output: z.object({
      name: z.string(),
      phone: z.string(),
      guardian: z.string(),
      guardianPhone: z.string(),
    }),
    errors: ['NOT_FOUND', 'NOT_ON_LIST', 'NO_KEYS'],
  }),

  /**
   * The member reads the leader's code or 口令. In time, it says for both that the member is there. Late, with
   * `scannedAt`, it is only the member's word and waits for the leader.
   */
  'attendance.checkIn': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      activityId: id,
      side,
      code: z.string().max(200).default(''),
      phrase: z.string().max(12).default(''),
      /** when it was scanned without a network, by the member's phone; null: now */
      scannedAt: instant.nullable().default(null),
      /** asks for a free place on the spot */
      walkIn: z.boolean().default(false),
      /** calls answered, where calls are counted; at the leaving */
      calls: count('接了几个电话', 0, LIMITS.callsMax).nullable().default(null),
    }),
    output: z.object({ attendance }),
    errors: [
      ...MARK_ERRORS,
      'CODE_EXPIRED',
      'CODE_WRONG',
      'PHRASE_WRONG',
      'PHRASE_LOCKED',
      'NOT_ON_LIST',
      'NO_PLACE_LEFT',
      'NOT_CHECKED_IN',
      'TIME_CLASH',
      'NOT_A_VOLUNTEER',
      'AGE_NOT_MET',
      'AGREEMENT_NEEDED',
      'RECRUITMENT_CANCELLED',
      'NO_KEYS',
    ],
  }),

  /** The caller's own part; null: not signed up. */
  'attendance.showMine': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({
      title: z.string(),
      startAt: instant,
      endAt: instant,
      countsHours: z.boolean(),
      countsCalls: z.boolean(),
      left: z.int(),
      attendance: attendance.nullable(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  /** What the caller's own hours of past activities still wait for, the latest first. */
  'attendance.listMyAwaited': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      rows: z.array(z.object({ activityId: id, title: z.string(), startAt: instant, endAt: instant, awaited })),
      asOf: instant,
    }),
    errors: [],
  }),

  /** The code of this half minute that the leader scans. */
  'attendance.showMyCode': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ payload: z.string(), slotEndsAt: instant, asOf: instant }),
    errors: ['NOT_FOUND', 'NOT_ON_LIST', 'NO_KEYS'],
  }),

  /** What the leader marked is right: hours that waited for the member's own word are recorded. */
  'attendance.agree': action({
    kind: 'command',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ attendance }),
    errors: ['NOT_FOUND', 'NOT_ON_LIST', 'NOT_CHECKED_IN'],
  }),

  /** The leader's roll call, also one that was taken without a network. Each mark is answered on its own. */
  'attendance.callRoll': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id, marks: z.array(rollMark).min(1).max(50) }),
    output: z.object({
      marks: z.array(z.object({ markId: id, code: z.string(), attendance: attendance.nullable() })),
    }),
    errors: ['NOT_FOUND', 'ACTIVITY_CANCELLED'],
  }),

  /** The leader scans a member's code; also later, when there was no network: it counts from the code's own half minute. */
  'attendance.scanMember': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id, side, code: z.string().max(200), isLate: z.boolean().default(false) }),
    output: z.object({ userId: id, name: z.string(), attendance }),
    errors: [...MARK_ERRORS, 'CODE_EXPIRED', 'CODE_WRONG', 'NOT_ON_LIST', 'NOT_CHECKED_IN', 'NO_KEYS'],
  }),

  /** Takes back what was marked; not once the hours are recorded. */
  'attendance.undo': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({
      activityId: id,
      userId: id,
      side,
      /** a slip of the finger, the person was not there, or something else */
      why: z.enum(['slip', 'absent', 'other']),
    }),
    output: z.object({ attendance }),
    errors: ['NOT_FOUND', 'NOT_ON_LIST', 'HOURS_RECORDED'],
  }),

  /** Gives away the places of people who have not come a quarter of an hour after the start. */
  'attendance.release': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id, userIds: z.array(id).min(1).max(50) }),
    output: z.object({ released: z.array(id) }),
    errors: ['NOT_FOUND', 'RELEASE_EARLY'],
  }),

  /** How many wait at a unit for a second person: hours of past activities, and requests to correct some. No names. */
  'attendance.countAwaited': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({ hours: z.int(), corrections: z.int() }),
    errors: [],
  }),

  /** What hours of a unit's activities still wait for, the oldest first. */
  'attendance.listAwaited': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      rows: z.array(
        z.object({
          activityId: id,
          title: z.string(),
          userId: id,
          name: z.string(),
          awaited,
          startAt: instant,
          endAt: instant,
          in: shownMark.nullable(),
          out: shownMark.nullable(),
          /** the caller cannot be the one it waits for: they marked it themselves, or it is themselves */
          isMine: z.boolean(),
        }),
      ),
      asOf: instant,
    }),
    errors: ['NO_KEYS'],
  }),

  /** A member of staff says that these came, and when those left who forgot to sign out. */
  'attendance.confirm': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({
      activityId: id,
      items: z
        .array(z.object({ userId: id, outAt: instant.nullable() }))
        .min(1)
        .max(50),
    }),
    output: z.object({ items: z.array(z.object({ userId: id, attendance: attendance.nullable() })) }),
    errors: ['NOT_FOUND', 'ACTIVITY_CANCELLED'],
  }),
};
