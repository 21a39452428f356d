import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, staffOf, teamOf, teamOrAuditorOf } from './action';
import { activityDraft, activityRow, day, detail, managed, month, registration, state } from './activity-fields';
import { count, id, instant, version } from './fields';
import { filled } from './form-fields';

/** Whom it is about: somebody the caller acts for; null: the caller. */
const wardId = id.nullable().default(null);

const FORM_ERRORS = ['FORM_CHANGED', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED', 'NO_KEYS'] as const;
const SIGN_UP_ERRORS = [
  ...FORM_ERRORS,
  'NOT_FOUND',
  'NOT_ACTING_FOR',
  'ACTIVITY_FULL',
  'PLACES_SHORT',
  'PEOPLE_OVER',
  'ACTIVITY_LATER',
  'ACTIVITY_CLOSED',
  'ACTIVITY_CANCELLED',
  'ACTIVITY_CHANGED',
  'TIME_CLASH',
] as const;
const QUEUE_ERRORS = [
  ...FORM_ERRORS,
  'NOT_FOUND',
  'NOT_ACTING_FOR',
  'PEOPLE_OVER',
  'ACTIVITY_LATER',
  'ACTIVITY_CLOSED',
  'ACTIVITY_CANCELLED',
  'ACTIVITY_CHANGED',
] as const;
const CANCEL_ERRORS = ['NOT_SIGNED_UP', 'ALREADY_STARTED', 'NOT_ACTING_FOR', 'NOT_FOUND'] as const;
const SLIP_ERRORS = ['NOT_FOUND', 'NOT_SIGNED_UP', 'NOT_ACTING_FOR', 'NO_KEYS'] as const;

/** A ward, name masked, with their part in one activity; null: not signed up. */
const wardPart = z.object({ wardId: id, name: z.string(), registration: registration.nullable() });

const slip = z.object({
  /** '' when the person never gave one */
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  startAt: instant,
  endAt: instant,
  placeName: z.string(),
  address: z.string(),
  people: z.int(),
  /** 报到号, 4 digits */
  code: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
});

export const activities = {
  /** From lesson to deed: what is on at the caller's station and above that practises an article, soonest first. */
  'activities.listByArticle': action({
    kind: 'query',
    allow: resident,
    input: z.object({ article: z.int().min(1).max(63) }),
    output: z.object({ rows: z.array(activityRow), asOf: instant }),
    errors: [],
  }),

  /** A month of the calendar: its days that have a name, or something to come at the caller's station and above. */
  'activities.showMonth': action({
    kind: 'query',
    allow: resident,
    input: z.object({ month }),
    output: z.object({
      month,
      days: z.array(
        z.object({
          day,
          /** 排队日, 端午节 …; `short` has at most three characters */
          names: z.array(z.object({ name: z.string(), short: z.string() })),
          /** that have not begun */
          activities: z.int(),
        }),
      ),
      /** there are too many: from this day on they are not counted; null: all are */
      uncountedFrom: day.nullable(),
      asOf: instant,
    }),
    errors: [],
  }),

  /** Activities that the caller signed up for: `coming` soonest first, `past` latest first. */
  'activities.listMine': action({
    kind: 'query',
    allow: resident,
    input: z.object({ when: z.enum(['coming', 'past']), wardId }),
    output: z.object({ rows: z.array(activityRow.extend({ mine: registration })), asOf: instant }),
    errors: [],
  }),

  'activities.show': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ activity: detail, asOf: instant }),
    errors: ['NOT_FOUND'],
  }),

  /**
   * Takes `people` places. The times and the questions are those that the person saw: if they were changed since, the
   * sign-up is refused. Asking twice is the same as asking once.
   */
  'activities.signUp': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      activityId: id,
      startAt: instant,
      endAt: instant,
      people: count('人数', 1, LIMITS.peopleMax),
      ...filled,
      wardId,
    }),
    output: z.object({ registration }),
    errors: SIGN_UP_ERRORS,
  }),

  /**
   * Stands in the queue for `people` places; once as many are free and nobody before fits, they are offered for some
   * hours. Asking twice is the same as asking once; who has signed up or waits already is told so.
   */
  'activities.wait': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      activityId: id,
      startAt: instant,
      endAt: instant,
      people: count('人数', 1, LIMITS.peopleMax),
      ...filled,
      wardId,
    }),
    output: z.object({ registration }),
    errors: QUEUE_ERRORS,
  }),

  /** Takes the places that were offered. */
  'activities.acceptOffer': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      activityId: id,
      /** times that the person saw; null: the last that they were told of */
      startAt: instant.nullable().default(null),
      endAt: instant.nullable().default(null),
      wardId,
    }),
    output: z.object({ registration }),
    errors: [
      'NOT_FOUND',
      'NOT_ACTING_FOR',
      'NOT_OFFERED',
      'OFFER_OVER',
      'ACTIVITY_CANCELLED',
      'ACTIVITY_CHANGED',
      'TIME_CLASH',
    ],
  }),

  /** The same by a unit's staff for somebody whom the unit acts for. */
  'activities.signUpWard': action({
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
    errors: SIGN_UP_ERRORS,
  }),

  /** Gives the caller's places back, until the activity begins. */
  'activities.cancelSignUp': action({
    kind: 'command',
    allow: resident,
    input: z.object({ activityId: id, wardId }),
    output: z.object({ registration }),
    errors: CANCEL_ERRORS,
  }),
  'activities.cancelWard': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, wardId: id, activityId: id }),
    output: z.object({ registration }),
    errors: CANCEL_ERRORS,
  }),

  /** Those whom the caller acts for, with their part in an activity. */
  'activities.showWards': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ wards: z.array(wardPart), asOf: instant }),
    errors: ['NO_KEYS'],
  }),
  'activities.showUnitWards': action({
    kind: 'query',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, activityId: id }),
    output: z.object({ wards: z.array(wardPart), asOf: instant }),
    errors: ['NO_KEYS', 'NOT_FOUND'],
  }),

  /** A slip to print or to hold up, for who comes without a phone; the name in full for whoever acts for them. */
  'activities.showSlip': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id, wardId }),
    output: z.object({ slip }),
    errors: SLIP_ERRORS,
  }),
  'activities.showUnitSlip': action({
    kind: 'query',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, wardId: id, activityId: id }),
    output: z.object({ slip }),
    errors: SLIP_ERRORS,
  }),

  /** A unit's own activities for its staff and leaders, newest start first. */
  'activities.listManaged': action({
    kind: 'query',
    allow: teamOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, state: state.nullable() }),
    output: z.object({ rows: z.array(activityRow), asOf: instant }),
    errors: [],
  }),

  'activities.showManaged': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: managed,
    errors: ['NOT_FOUND'],
  }),

  'activities.create': action({
    kind: 'command',
    allow: teamOf('unit', 'unitId'),
    input: z.object({ unitId: id, draft: activityDraft }),
    output: z.object({ activityId: id, version }),
    errors: ['UNIT_CLOSED'],
  }),

  /**
   * A draft may change in everything; a published activity keeps its times and its place from the start on, and never
   * falls below the places taken. When its times or its place change, everybody in it is told. A leader changes what is
   * not handed in; what is, and what is out, only staff do.
   */
  'activities.update': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id, version, draft: activityDraft }),
    output: z.object({ version }),
    errors: [
      'NOT_FOUND',
      'VERSION_CONFLICT',
      'ACTIVITY_PUBLISHED',
      'ACTIVITY_CANCELLED',
      'ACTIVITY_STATE',
      'CAP_BELOW_TAKEN',
      'FORM_FIXED',
      'CONTENT_REFUSED',
      'CONTENT_UNCHECKED',
    ],
  }),
};
