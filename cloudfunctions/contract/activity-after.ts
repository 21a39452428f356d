import * as z from 'zod';
import { moveOf } from '../../miniprogram/shared/activity-states';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, roleOf, staffOf, staffOrAuditorOf, teamOrAuditorOf } from './action';
import { day, photoState, state } from './activity-fields';
import { count, fileId, id, instant, paragraph, version } from './fields';

const stars = count('几分', 1, LIMITS.starsMax);
const evaluation = z.object({ stars, words: paragraph('想说的话', LIMITS.evaluationMax) });
/** How many gave one star, two, …: five numbers. */
const starCounts = z.array(z.int()).length(LIMITS.starsMax);
/** What people said, without who said it. */
export const evaluationList = z.object({
  starCounts,
  rows: z.array(evaluation.extend({ day })),
  /** there are more, older ones */
  isCut: z.boolean(),
});

/** What staff write when it is over. */
const summaryDraft = z.object({
  text: paragraph('总结', LIMITS.recordMax, 20),
  /** people who came, as counted by whoever writes it */
  came: count('来了几位', 0, LIMITS.cameMax),
  photos: z.array(fileId).max(LIMITS.photosMax, `照片最多 ${LIMITS.photosMax} 张`),
});
/** With an address that ends. */
const photo = z.object({ fileId, url: z.string() });

const CONTENT_ERRORS = ['CONTENT_REFUSED', 'CONTENT_UNCHECKED'] as const;

/** What comes after the end: what people thought of it, and what staff put on record. */
export const activityAfter = {
  /** The caller's own word on it, and whether it may be given now. */
  'activities.showEvaluation': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({
      title: z.string(),
      unitName: z.string(),
      startAt: instant,
      endAt: instant,
      mine: evaluation.nullable(),
      /** early: not over yet; late: more than a month ago; absent: the caller was not on the list */
      can: z.enum(['yes', 'early', 'late', 'absent']),
      until: instant,
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** One to five, with some words. By who was on the list, once; it may be changed until a month after the end. */
  'activities.evaluate': action({
    kind: 'command',
    allow: resident,
    input: evaluation.extend({ activityId: id }),
    output: z.object({ mine: evaluation }),
    errors: ['NOT_FOUND', 'EVALUATE_EARLY', 'EVALUATE_LATE', 'EVALUATE_ABSENT', ...CONTENT_ERRORS],
  }),
  /** What people said, the latest first, without who said it. */
  'activities.listEvaluations': action({
    kind: 'query',
    allow: staffOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: evaluationList,
    errors: ['NOT_FOUND'],
  }),

  /** Puts on record what came of it, after the end. Its words are checked; its photos wait for a second person's look. */
  'activities.record': action({
    kind: 'command',
    allow: roleOf(moveOf('record').by)('activity', 'activityId'),
    input: z.object({ activityId: id, version, summary: summaryDraft }),
    output: z.object({ version }),
    errors: [
      'NOT_FOUND',
      'VERSION_CONFLICT',
      'ACTIVITY_CANCELLED',
      'ACTIVITY_STATE',
      'RECORD_EARLY',
      ...CONTENT_ERRORS,
    ],
  }),
  /** Lets out the photos that are named, and deletes the others. By somebody else than whoever put them there. */
  'activities.reviewPhotos': action({
    kind: 'command',
    allow: staffOf('activity', 'activityId'),
    input: z.object({ activityId: id, version, shown: z.array(fileId).max(LIMITS.photosMax) }),
    output: z.object({ version }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'SECOND_PERSON', 'PHOTOS_REVIEWED'],
  }),
  /** What is on record, for those who write and review it; null: nothing yet. */
  'activities.showRecord': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: z.object({
      title: z.string(),
      state,
      version,
      startAt: instant,
      endAt: instant,
      /** places that were taken */
      taken: z.int(),
      /** the last day for it */
      dueDay: day,
      record: z
        .object({
          text: z.string(),
          came: z.int(),
          photos: z.array(photo),
          photoState,
          /** the caller put the photos there, so another person looks at them */
          isMine: z.boolean(),
        })
        .nullable(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** What is on record, for everybody. */
  'activities.showOutcome': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ text: z.string(), came: z.int(), photos: z.array(photo), starCounts }),
    errors: ['NOT_FOUND'],
  }),
  /** What units at and below this one have held and not put on record, the oldest first. */
  'activities.listUnrecorded': action({
    kind: 'query',
    allow: teamOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      rows: z.array(
        z.object({
          activityId: id,
          title: z.string(),
          unitId: id,
          unitName: z.string(),
          endAt: instant,
          dueDay: day,
          isOverdue: z.boolean(),
        }),
      ),
      /** there are more, later ones */
      isCut: z.boolean(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  /** What one activity came to, each number counted from the rows that its page leads to. No names. */
  'activities.showNumbers': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: z.object({
      title: z.string(),
      unitId: id,
      startAt: instant,
      endAt: instant,
      countsHours: z.boolean(),
      /** who has a place or had one and did not come: sign-ups, and the people in them */
      parties: z.int(),
      people: z.int(),
      /** in the queue, those to whom places are offered included */
      waiting: z.int(),
      waitingPeople: z.int(),
      /** have not said whether they come at the new time */
      unconfirmed: z.int(),
      /** people of the sign-ups that arrived, and of those that did not */
      came: z.int(),
      absent: z.int(),
      /** sign-ups whose arrival two people say */
      twoSided: z.int(),
      /** sign-ups whose hours still wait for a word */
      awaiting: z.int(),
      /** records of service, and what all records of this activity come to, corrections included */
      recorded: z.int(),
      minutes: z.int(),
      /** calls answered, by those records; null: none are counted here */
      calls: z.int().nullable(),
      starCounts,
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Who waits for a place, in the order in which places are offered. */
  'activities.listWaiting': action({
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
          people: z.int(),
          queuedAt: instant,
          /** places are kept for them until then; 0: not yet */
          offerUntil: instant,
        }),
      ),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
};
