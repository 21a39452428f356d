import * as z from 'zod';
import { PLATFORMS } from '../../../miniprogram/shared/platforms';
import { articleRef } from '../../contract/fields';
import { collection, is, type Where } from '../../kernel/database';

export const activityDocument = z.object({
  _id: z.string(),
  v: z.literal(1),
  /** who publishes it */
  unitId: z.string(),
  unitName: z.string(),
  /** whom it is for: readers at this unit and below are shown it first */
  audienceUnitId: z.string(),
  state: z.enum(['draft', 'published', 'cancelled']),
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
  /** parties in the queue; while there are any, places go to them alone */
  waiting: z.int(),
  /** operations done on `left` and `waiting` (applyOnce) */
  applied: z.array(z.string()),
  /** the last staff edit's own id: the same request arriving again is known by it */
  lastEdit: z.string(),
  createdAt: z.number(),
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
