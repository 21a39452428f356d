import * as z from 'zod';
import { PLATFORMS } from '../../../miniprogram/shared/platforms';
import { UNIT_KINDS } from '../../../miniprogram/shared/unit-kinds';
import { SKILLS } from '../../../miniprogram/shared/volunteers';

/**
 * Shape of the demo district. The data files take their types from here and nothing else (`import type`): they are
 * parsed by the tests, not at start. Bounds are those a careful station keeps, tighter than the contract's.
 */
const id = z.string().regex(/^[a-z]{2}-[a-z]+$/);
/** 010 and eight digits that begin with 0: no such number is given out, so nobody real can be called. */
const phone = z.string().regex(/^010-000000\d{2}$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** What our own words must not contain, and why. */
const UNWANTED: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}[,.;:?!()]|[,.;:?!()]\p{Script=Han}/u, 'half-width punctuation'],
  [/\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Script=Han}/u, 'digits and Latin stand apart from Chinese words'],
  [/弘扬|助力|打造|凝聚|赋能|正能量|营造|浓厚|广大|积极参与|火热/, 'a slogan'],
  [/你/, 'the reader is 您'],
  [/条例|规定|依法|违法|处罚|第.{1,4}条/, 'law is quoted by articleRefs, never told in our own words'],
];

/** One line of plain words for residents: trimmed, no line break. */
const line = (max: number, min = 1) =>
  z
    .string()
    .min(min)
    .max(max)
    .regex(/^(\S(.*\S)?)?$/u)
    .superRefine((text, context) => {
      for (const [pattern, why] of UNWANTED) {
        if (pattern.test(text)) context.addIssue({ code: 'custom', message: `${why}: ${text}` });
      }
    });

export const demoUnitSchema = z.strictObject({
  id,
  kind: z.enum(UNIT_KINDS.map(({ id: kind }) => kind)),
  /** null for the center */
  parentId: id.nullable(),
  name: line(24),
  shortName: line(10),
  address: line(40),
  /** near Beijing so that a map opens where one expects it; on a round grid, not at an address */
  place: z.strictObject({ lng: z.number().min(116.5).max(116.6), lat: z.number().min(39.95).max(40.05) }),
  phone,
  contactName: line(8),
  opening: line(40),
  intro: line(60),
});
export type DemoUnit = z.infer<typeof demoUnitSchema>;

export const demoPersonSchema = z.strictObject({
  openid: z.string().regex(/^oDemo[A-Z][a-z]+$/),
  displayName: line(8),
  who: line(40),
  stationId: id,
  /** registered as a volunteer: no role, so it is said apart */
  isVolunteer: z.boolean(),
  roles: z.array(z.strictObject({ role: z.enum(['leader', 'staff', 'auditor', 'contact']), unitId: id })),
});
export type DemoPerson = z.infer<typeof demoPersonSchema>;

export const demoResidentSchema = z.strictObject({
  openid: z.string().regex(/^oDemoCrowd\d{3}$/),
  displayName: line(8),
  stationId: id,
});
/** One of the crowd that fills activities. */
export type DemoResident = z.infer<typeof demoResidentSchema>;

export const demoActivitySchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  unitId: id,
  platform: z.enum(PLATFORMS.map(({ id: platform }) => platform)),
  title: line(22, 4),
  summary: line(120, 20),
  placeName: line(24),
  address: line(40),
  access: line(60, 0),
  bring: line(60),
  risk: line(60, 0),
  cost: line(40),
  suits: line(40),
  /** full years; 0: no bound */
  ageMin: z.int().min(0).max(120),
  ageMax: z.int().min(0).max(120),
  articleRefs: z
    .array(
      z.strictObject({
        article: z.int().min(1),
        paragraph: z.int().min(1).optional(),
        item: z.int().min(1).optional(),
      }),
    )
    .min(1)
    .max(2),
  /** the named day that it belongs to: an idea of the content, its date is still `week` and `weekday` */
  namedDay: z.enum(['queue', 'seat', 'practice', 'smokeFree', 'dragonBoat']).optional(),
  /** people serve others here; learning or watching is never counted as hours (ux 4) */
  countsHours: z.boolean(),
  week: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /** 1 Monday … 7 Sunday */
  weekday: z.int().min(1).max(7),
  start: clock,
  end: clock,
  cap: z.int().min(1),
  /** places that one sign-up may take */
  peopleMax: z.int().min(1).max(5),
  /** places that are taken when the demo starts */
  taken: z.int().min(0),
  opensDaysBefore: z.int().min(1),
  closesHoursBefore: z.int().min(1),
  contactName: line(8),
  contactPhone: phone,
});
export type DemoActivity = z.infer<typeof demoActivitySchema>;

export const demoSessionSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  unitId: id,
  platform: z.enum(PLATFORMS.map(({ id: platform }) => platform)),
  title: line(22, 4),
  summary: line(120, 20),
  lecturer: line(8),
  articleRefs: z
    .array(z.strictObject({ article: z.int().min(1), item: z.int().min(1).optional() }))
    .min(1)
    .max(2),
  /** days from the demo's first day, or already under way */
  when: z.union([z.strictObject({ daysAhead: z.int(), start: clock }), z.strictObject({ minutesAgo: z.int().min(0) })]),
  minutes: z.int().min(15).max(120),
  orderHoursBefore: z.int().min(1),
  takersMin: z.int().min(1),
  /** residents of the crowd who ordered, and units with how many people */
  persons: z.int().min(0),
  units: z.array(z.strictObject({ unitId: id, people: z.int().min(1).max(200) })),
  /** no such 视频号 exists: WeChat says so and the page goes on */
  channels: z.strictObject({ finderUserName: z.enum(['', 'sphShiliDemo']), feedId: z.literal('') }),
  replayLessonId: z.string(),
});
export type DemoSession = z.infer<typeof demoSessionSchema>;

export const demoOrderSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  unitId: id,
  title: line(22, 4),
  why: line(120, 10),
  risk: line(60, 2),
  insurance: line(60, 2),
  bring: line(60, 0),
  sites: z.array(line(12, 2)).min(1),
  posts: z
    .array(
      z.strictObject({
        name: line(6, 2),
        need: z.int().min(1).max(9),
        skill: z.union([z.literal(''), z.enum(SKILLS.map(({ id: skillId }) => skillId))]),
        stops: z.array(line(12, 2)).min(2).max(12).optional(),
      }),
    )
    .min(1),
  /** the so-manieth rush hour from now on, or a day from the demo's first */
  shifts: z
    .array(
      z.union([
        z.strictObject({ rush: z.int().min(0) }),
        z.strictObject({ daysAhead: z.int().min(2), start: clock, end: clock }),
      ]),
    )
    .min(1),
  /** places taken: shift by shift, site by site, a digit a post */
  taken: z.array(z.array(z.string().regex(/^\d+$/))),
});
export type DemoOrder = z.infer<typeof demoOrderSchema>;

export const demoRotaSchema = z.strictObject({
  unitId: id,
  title: line(22, 4),
  note: line(120, 10),
  /** from the demo's first day on */
  days: z.int().min(7).max(62),
  posts: z
    .array(
      z.strictObject({
        name: line(12, 2),
        kinds: z.array(line(8, 2)).min(1).max(5),
        way: z.enum(['fixed', 'walk']),
        stops: z.array(line(12, 2)),
      }),
    )
    .min(1),
  slots: z
    .array(
      z.strictObject({
        post: z.int().min(0),
        /** 0 Sunday … 6 Saturday */
        weekdays: z.array(z.int().min(0).max(6)).min(1),
        startClock: clock,
        endClock: clock,
        need: z.int().min(1).max(9),
      }),
    )
    .min(1),
  /** who said yes to a slot, and who has not answered yet */
  people: z.array(
    z.strictObject({ openid: z.string().regex(/^oDemo[A-Z][a-z]+$/), slot: z.int().min(0), isAgreed: z.boolean() }),
  ),
});
export type DemoRota = z.infer<typeof demoRotaSchema>;
