import * as z from 'zod';
import { AGE_GROUPS } from '../../miniprogram/shared/ages';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident } from './action';
import { activityRow, day, platform } from './activity-fields';
import { cursor, id, instant, line } from './fields';

/** What a list of what is to come is narrowed to; all that is given holds together. */
const filters = z.object({
  /** station: the caller's station and what is above it; district: everything */
  scope: z.enum(['station', 'district']),
  platform: platform.nullable(),
  /** only this day (Asia/Shanghai); null: from now on */
  day: day.nullable(),
  /** only what suits people of this age; null: any */
  age: z
    .enum(AGE_GROUPS.map((each) => each.id))
    .nullable()
    .default(null),
  /** words of the title, the place, the unit or the first lines; two characters at least */
  search: line('要找的字', LIMITS.searchMax, 2).nullable().default(null),
  /** only what this unit publishes, whatever the scope; null: any unit */
  unitId: id.nullable().default(null),
});

export const activityFind = {
  /**
   * What can be signed up for. In the scope `station` the own station's first, then those of the units above, each
   * soonest first; else soonest first.
   */
  'activities.list': action({
    kind: 'query',
    allow: resident,
    input: filters.extend({ cursor }),
    output: z.object({ rows: z.array(activityRow), cursor: z.string().nullable(), asOf: instant }),
    errors: [],
  }),

  /**
   * The same in one answer, the soonest `nearMax` of them, with the places of their units: the phone puts the nearest
   * first by itself, so that where somebody is never leaves it.
   */
  'activities.listPlaced': action({
    kind: 'query',
    allow: resident,
    input: filters,
    output: z.object({
      /** GCJ-02 degrees; 0, 0 when not known */
      rows: z.array(activityRow.extend({ lng: z.number(), lat: z.number() })),
      /** there are more, later ones */
      isCut: z.boolean(),
      asOf: instant,
    }),
    errors: [],
  }),

  /** Up to two that still have places, for who finds one full: of the same platform first, soonest first. */
  'activities.listSimilar': action({
    kind: 'query',
    allow: resident,
    input: z.object({ activityId: id }),
    output: z.object({ rows: z.array(activityRow), asOf: instant }),
    errors: ['NOT_FOUND'],
  }),
};
