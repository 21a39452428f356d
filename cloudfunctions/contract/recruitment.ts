import * as z from 'zod';
import { VOLUNTEER_AGE_MIN } from '../../miniprogram/shared/ages';
import { LIMITS } from '../../miniprogram/shared/limits';
import { WAVES, waveIndex } from '../../miniprogram/shared/waves';
import { SKILLS } from '../../miniprogram/shared/volunteers';
import { action, resident, staffOf, staffOrAuditorOf } from './action';
import { count, id, instant, line, paragraph, version } from './fields';

const HOUR_MS = 3_600_000;

/** What a post asks for; '' when anybody can do it. */
export const skill = z.union([z.literal(''), z.enum(SKILLS.map(({ id: skillId }) => skillId))]);

const shift = z
  .object({ startAt: instant, endAt: instant })
  .refine(({ startAt, endAt }) => endAt > startAt, '结束要晚于开始')
  .refine(
    ({ startAt, endAt }) => endAt - startAt <= LIMITS.shiftHoursMax * HOUR_MS,
    `一班最长 ${LIMITS.shiftHoursMax} 小时`,
  );

/** Of a post that is walked, in their order; none: it is stood at. */
const stops = z
  .array(line('停留点', LIMITS.placeNameMax, 2))
  .max(LIMITS.stopsMax, `一条路线最多 ${LIMITS.stopsMax} 站`)
  .refine((all) => all.length === 0 || all.length >= LIMITS.stopsMin, `巡回至少要 ${LIMITS.stopsMin} 站`);

/** A post as an order has it. */
export const post = z.object({ name: z.string(), need: z.int(), skill, stops: z.array(z.string()) });

const scope = z.enum(WAVES.map(({ id: waveId }) => waveId));

/** Who is called, from near to far. The first goes out with the order, each of the others at its time or by hand. */
const waves = z
  .array(z.object({ scope, at: instant }))
  .max(WAVES.length)
  .refine(
    (all) => all.every(({ scope: each }, i) => i === 0 || waveIndex(each) > waveIndex(all[i - 1]?.scope ?? each)),
    '先近后远：先本站，再街道，再全区',
  )
  .refine((all) => all.every(({ at }, i) => i < 2 || at > (all[i - 1]?.at ?? 0)), '后一轮要晚于前一轮');

export const orderDraft = z
  .object({
    title: line('标题', LIMITS.titleMax, LIMITS.titleMin),
    why: paragraph('为什么招募', LIMITS.summaryMax, 10),
    risk: paragraph('有什么风险', LIMITS.summaryMax, 2),
    insurance: line('保险', LIMITS.noteMax, 2),
    bring: line('带什么', LIMITS.noteMax),
    /** full years on the day of the shift */
    minAge: count('最小年龄', VOLUNTEER_AGE_MIN, LIMITS.minAgeMax).default(VOLUNTEER_AGE_MIN),
    waves: waves.default([]),
    /** the station's own words, signed before a place is taken; '' asks for none */
    agreement: paragraph('协议', LIMITS.agreementMax)
      .refine((text) => text === '' || text.length >= LIMITS.agreementMin, `协议至少 ${LIMITS.agreementMin} 个字`)
      .default(''),
    sites: z
      .array(z.object({ name: line('点位', LIMITS.placeNameMax, 2) }))
      .min(1, '请加一个点位')
      .max(LIMITS.sitesMax),
    posts: z
      .array(
        z.object({
          name: line('岗位', LIMITS.placeNameMax, 2),
          /** people wanted, at each site in each shift */
          need: count('人数', 1, LIMITS.needMax),
          skill,
          stops: stops.default([]),
        }),
      )
      .min(1, '请加一个岗位')
      .max(LIMITS.postsMax),
    shifts: z.array(shift).min(1, '请加一班').max(LIMITS.shiftsMax),
  })
  .refine(
    ({ sites, posts, shifts }) => sites.length * posts.length * shifts.length <= LIMITS.cellsMax,
    '点位、岗位和班次太多了，请分成几份招募令',
  );

const state = z.enum(['draft', 'published', 'closed', 'cancelled']);

/** What an order asks to be signed, and when the caller did; 0: not yet. null: it asks for nothing. */
export const agreement = z.object({ text: z.string(), version, signedAt: instant }).nullable();

export const orderRow = z.object({
  orderId: id,
  title: z.string(),
  unitId: id,
  unitName: z.string(),
  state,
  /** of its first and last shift */
  startAt: instant,
  endAt: instant,
  /** people wanted and places left, as they were at `at`; at 0: not counted yet */
  summary: z.object({ need: z.int(), left: z.int(), at: instant }),
});

/** Places left of a shift are counted with the order's own. */
const shiftRow = z.object({ startAt: instant, endAt: instant, left: z.int() });

/** What a person said to one cell. declined: by themselves, never granted, not taken up in time, called off, handed on, relieved */
export const answerRow = z.object({
  cellId: id,
  orderId: id,
  startAt: instant,
  endAt: instant,
  state: z.enum(['claiming', 'accepted', 'standby', 'offered', 'declined', 'noshow']),
  reason: z.enum(['', 'self', 'refused', 'expired', 'order', 'swap', 'relief']),
  offerUntil: instant,
});

/** young: the order asks for more years. unsigned: for an agreement that is not signed yet. gone: no such cell, or it does not call the person's station yet */
const outcome = z.enum([
  'accepted',
  'standby',
  'offered',
  'clash',
  'full',
  'over',
  'changed',
  'cancelled',
  'gone',
  'young',
  'unsigned',
  'busy',
]);
const CONTENT_ERRORS = ['CONTENT_REFUSED', 'CONTENT_UNCHECKED'] as const;

/** 招募令 (S10): an order has sites × posts × shifts; volunteers answer each cell on its own. */
export const recruitment = {
  'recruitment.create': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, draft: orderDraft }),
    output: z.object({ orderId: id, version }),
    errors: ['NOT_FOUND', 'UNIT_CLOSED'],
  }),
  /** Only a draft: what people answered to stays as they read it. */
  'recruitment.update': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, version, draft: orderDraft }),
    output: z.object({ version }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'RECRUITMENT_OUT'],
  }),
  /** Checks the words and makes the cells; what is too many for one call is carried on by `jobs`. */
  'recruitment.publish': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, version }),
    output: z.object({ isReady: z.boolean() }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'RECRUITMENT_CANCELLED', ...CONTENT_ERRORS],
  }),
  'recruitment.cancel': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, reason: line('取消的原因', LIMITS.cancelReasonMax, 2) }),
    output: z.object({}),
    errors: ['NOT_FOUND', ...CONTENT_ERRORS],
  }),
  'recruitment.listManaged': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({ rows: z.array(orderRow), asOf: instant }),
    errors: [],
  }),
  'recruitment.showManaged': action({
    kind: 'query',
    allow: staffOrAuditorOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: z.object({
      order: orderRow,
      version,
      draft: orderDraft,
      cancelReason: z.string(),
      /** the widest that was sent; a draft's is the one that goes out with it */
      wave: scope,
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** From what the person saw to what they want; never below what is taken. More places go to who waits. */
  'recruitment.changeNeed': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({
      orderId: id,
      cellId: id,
      seen: z.int().min(0).max(LIMITS.needMax),
      need: count('人数', 1, LIMITS.needMax),
    }),
    output: z.object({ need: z.int(), left: z.int(), waiting: z.int() }),
    errors: ['NOT_FOUND', 'NEED_CHANGED', 'NEED_BELOW_TAKEN', 'SHIFT_STARTED', 'RECRUITMENT_CANCELLED'],
  }),
  /** Calls those of a wider circle as well; their notices go out with `jobs`. Sent twice is sent once. */
  'recruitment.sendWave': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, scope }),
    output: z.object({ wave: scope }),
    errors: ['NOT_FOUND', 'RECRUITMENT_DRAFT', 'RECRUITMENT_CLOSED', 'RECRUITMENT_CANCELLED'],
  }),

  /** Open orders that call the caller's station. */
  'recruitment.list': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      rows: z.array(
        orderRow.extend({
          sites: z.int(),
          shifts: z.array(shiftRow),
          /** anybody may do one of its posts, or it asks for what the caller said they can do */
          suitsMe: z.boolean(),
        }),
      ),
      asOf: instant,
    }),
    errors: [],
  }),
  'recruitment.show': action({
    kind: 'query',
    allow: resident,
    input: z.object({ orderId: id }),
    output: z.object({
      order: orderRow,
      why: z.string(),
      risk: z.string(),
      insurance: z.string(),
      bring: z.string(),
      minAge: z.int(),
      cancelReason: z.string(),
      contactName: z.string(),
      contactPhone: z.string(),
      sites: z.array(z.object({ name: z.string() })),
      posts: z.array(post),
      shifts: z.array(shiftRow),
      isVolunteer: z.boolean(),
      agreement,
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'RECRUITMENT_ELSEWHERE'],
  }),
  /** Cells of one shift, with the caller's own answers. */
  'recruitment.showShift': action({
    kind: 'query',
    allow: resident,
    input: z.object({
      orderId: id,
      shift: z
        .int()
        .min(0)
        .max(LIMITS.shiftsMax - 1),
    }),
    output: z.object({
      cells: z.array(
        z.object({ cellId: id, site: z.int(), post: z.int(), need: z.int(), left: z.int(), waiting: z.int() }),
      ),
      mine: z.array(answerRow),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** The times are those that the person saw. Each cell is answered on its own; twice is the same as once. */
  'recruitment.answer': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      picks: z
        .array(z.object({ cellId: id, startAt: instant, endAt: instant }))
        .min(1, '请选一班')
        .max(LIMITS.picksMax, `一次最多选 ${LIMITS.picksMax} 班`),
      /** when a cell is full, wait for a place in it */
      standby: z.boolean(),
    }),
    output: z.object({ results: z.array(z.object({ cellId: id, outcome })) }),
    errors: ['NOT_A_VOLUNTEER'],
  }),
  /** Until the shift begins; nobody asks why. */
  'recruitment.decline': action({
    kind: 'command',
    allow: resident,
    input: z.object({ cellId: id }),
    output: z.object({ answer: answerRow }),
    errors: ['NOT_ANSWERED', 'SHIFT_STARTED'],
  }),
  'recruitment.acceptOffer': action({
    kind: 'command',
    allow: resident,
    input: z.object({ cellId: id }),
    output: z.object({ answer: answerRow }),
    errors: ['NOT_OFFERED', 'OFFER_OVER', 'TIME_CLASH', 'RECRUITMENT_CANCELLED'],
  }),
  'recruitment.listMine': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      rows: z.array(answerRow.extend({ title: z.string(), siteName: z.string(), postName: z.string() })),
      asOf: instant,
    }),
    errors: [],
  }),
};
