import * as z from 'zod';
import { ACTIVITY_STATE_IDS } from '../../../miniprogram/shared/activity-states';
import { PLATFORMS } from '../../../miniprogram/shared/platforms';
import { articleRef } from '../../contract/fields';
import { question } from '../../contract/form-fields';
import { collection, is, to, type Change, type Where } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

export const activityDocument = z.object({
  _id: z.string(),
  v: z.literal(1),
  /** who publishes it */
  unitId: z.string(),
  unitName: z.string(),
  /** whom it is for: readers at this unit and below are shown it first */
  audienceUnitId: z.string(),
  state: z.enum(ACTIVITY_STATE_IDS),
  /** grows by one with every staff edit */
  version: z.int(),
  platform: z.enum(PLATFORMS.map(({ id }) => id)),
  title: z.string(),
  summary: z.string(),
  placeName: z.string(),
  address: z.string(),
  access: z.string(),
  bring: z.string(),
  risk: z.string(),
  cost: z.string(),
  suits: z.string(),
  /** full years, both included; 0: no bound */
  ageMin: z.int(),
  ageMax: z.int(),
  articleRefs: z.array(articleRef),
  countsHours: z.boolean(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** what it is found by: 2-grams of the words, LIMITS.termsMax at most (search-terms) */
  terms: z.array(z.string()),
  /** where its unit is, GCJ-02 degrees, as it was at the last edit; 0, 0 when not known */
  lng: z.number(),
  lat: z.number(),
  /** epoch ms; sign-up from openAt (included) to stopAt (excluded) */
  openAt: z.number(),
  stopAt: z.number(),
  startAt: z.number(),
  endAt: z.number(),
  /** places in all, places left, places that one sign-up may take */
  cap: z.int(),
  left: z.int(),
  peopleMax: z.int(),
  /** what is asked at the sign-up, and a hash of it that sign-ups are held against ('' for none); rows of before lack both */
  form: z.array(question).default([]),
  formKey: z.string().default(''),
  /** parties in the queue; while there are any, places go to them alone */
  waiting: z.int(),
  /** operations done on `left` and `waiting` (applyOnce) */
  applied: z.array(z.string()),
  /** the last staff edit's own id: the same request arriving again is known by it */
  lastEdit: z.string(),
  /** when it was moved from state to state, the latest last (for the chart); who did it is in the audit */
  moves: z.array(z.object({ to: z.enum(ACTIVITY_STATE_IDS), at: z.number() })),
  /** who handed it in, as a hash (`writerOf`); '' as long as nobody did */
  writer: z.string(),
  /** why it was handed back to be changed, and why it was called off; '' when it was not */
  returnReason: z.string(),
  cancelReason: z.string(),
  /** changes of time or place since it is published, and when the last was made */
  changes: z.int(),
  changedAt: z.number(),
  /** which of them was the last of place */
  placeChange: z.int(),
  /**
   * Everybody who signed up is still to be gone through, by `jobs`, a batch at a time. cancel: told and freed; change:
   * told of the last change of time or place; places that came with a raised cap are offered after that. promote: only
   * those are to be offered
   */
  todo: z.enum(['', 'cancel', 'change', 'promote']),
  todoAt: z.number(),
  /** the registration that the batches got to, by id */
  toldTo: z.string(),
  createdAt: z.number(),
  /** what came of it; null: nothing is on record */
  record: z
    .object({
      text: z.string(),
      came: z.int(),
      /** file ids */
      photos: z.array(z.string()),
      photoState: z.enum(['none', 'waiting', 'shown']),
      /** who put it there, as a hash (`writerOf`) */
      by: z.string(),
    })
    .nullable(),
});
export type ActivityRow = z.infer<typeof activityDocument>;

export const activities = collection('activities', activityDocument);

/** Ids of published activities that start in [from, to), soonest first. */
export function findPublished(
  where: Where<ActivityRow>,
  span: { from: number; to: number },
  limit: number,
): Promise<ActivityRow[]> {
  return activities.find(
    { ...where, state: 'published', startAt: is.range(span.from, span.to) },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  );
}

/** Stands for who handed it in: the same for the same person, and it leads back to nobody who has gone. */
export const writerOf = (activityId: string, userId: string): string => idOf('activity-writer', activityId, userId);

/** The chart needs the last time of each state; an activity that goes to and fro more often keeps the latest. */
const MOVES_KEPT = 20;
export const movedTo = (state: ActivityRow['state'], at: number): Pick<Change<ActivityRow>, 'state' | 'moves'> => ({
  state,
  moves: to.push([{ to: state, at }], { slice: -MOVES_KEPT }),
});

/** What a new activity begins with, whatever is written in it. */
export const FRESH = {
  state: 'draft',
  version: 1,
  waiting: 0,
  moves: [],
  applied: [],
  writer: '',
  returnReason: '',
  cancelReason: '',
  changes: 0,
  changedAt: 0,
  placeChange: 0,
  todo: '',
  todoAt: 0,
  toldTo: '',
  record: null,
} as const satisfies Partial<ActivityRow>;
