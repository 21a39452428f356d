import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { PLATFORMS } from '../../miniprogram/shared/platforms';
import { action, contactOrStaffOf, resident, staffOf, staffOrAuditorOf, teamOrAuditorOf } from './action';
import { ownerId } from './classroom-fields';
import { articleRef, articleRefs, count, id, instant, line, paragraph, version } from './fields';

const platform = z.enum(
  PLATFORMS.map(({ id: platformId }) => platformId),
  '请选一个平台',
);

/** What a row of a menu shows. Its phase is worked out from it (shared/live-phase). */
export const sessionRow = z.object({
  sessionId: id,
  title: z.string(),
  platform,
  unitId: id,
  unitName: z.string(),
  /** a form of address: 叶老师 */
  lecturer: z.string(),
  state: z.enum(['offered', 'cancelled']),
  startAt: instant,
  endAt: instant,
  orderUntil: instant,
  takersMin: z.int(),
  /** people who ordered, those of units included */
  taken: z.int(),
  /** when it was announced that it takes place; 0: not yet */
  scheduledAt: instant,
  hasReplay: z.boolean(),
});

const menuRow = sessionRow.extend({
  /** the caller ordered it for themselves */
  isMine: z.boolean(),
  /** people ordered for in the name of units that the caller speaks for */
  unitPeople: z.int(),
});

export const order = z.object({
  sessionId: id,
  state: z.enum(['claiming', 'ordered', 'cancelled']),
  people: z.int(),
  /** when it was asked for */
  at: instant,
});

/** 视频号 to open the room by; '' until known. With the name alone WeChat opens whatever that account has on air. */
const channels = z.object({
  finderUserName: z
    .string()
    .trim()
    .regex(/^(sph[0-9A-Za-z]{4,40})?$/, '视频号 ID 以 sph 开头，在视频号助手的“账号信息”里复制'),
  feedId: z
    .string()
    .trim()
    .regex(/^[\w/+=-]{0,200}$/, '直播编号里只有字母和数字，不知道就留空'),
});

const HOUR_MS = 3_600_000;

/** What staff write; published as soon as it is saved. */
export const sessionDraft = z
  .object({
    title: line('标题', LIMITS.titleMax, LIMITS.titleMin),
    platform,
    summary: paragraph('讲什么', LIMITS.summaryMax, 10),
    lecturer: line('谁来讲', LIMITS.contactNameMax, 1),
    articleRefs,
    startAt: instant,
    endAt: instant,
    orderUntil: instant,
    takersMin: count('开课人数', 1, LIMITS.takersMax),
  })
  .superRefine((draft, context) => {
    const wrong = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (draft.endAt <= draft.startAt) wrong('endAt', '结束要晚于开始');
    if (draft.endAt - draft.startAt > LIMITS.sessionHoursMax * HOUR_MS) {
      wrong('endAt', `一课最长 ${LIMITS.sessionHoursMax} 小时，更长的请分成几课`);
    }
    if (draft.orderUntil > draft.startAt) wrong('orderUntil', '点课要在开始之前截止');
  });

const seenTimes = { startAt: instant, endAt: instant };
const ORDER_ERRORS = ['NOT_FOUND', 'SESSION_CLOSED', 'SESSION_CANCELLED', 'SESSION_CHANGED'] as const;
const CANCEL_ERRORS = ['NOT_ORDERED', 'SESSION_STARTED'] as const;
const CONTENT_ERRORS = ['CONTENT_REFUSED', 'CONTENT_UNCHECKED'] as const;

/** 直播点学 (S19): sessions are offered, enough takers make one take place, the room is 视频号's, the replay a lesson. */
export const live = {
  /**
   * `menu`: not over and not failed, soonest first. `mine`: ordered by the caller or for their units. `replay`: over,
   * with a lesson to watch, latest first. Of the caller's station, their units, and what is above those.
   */
  'live.list': action({
    kind: 'query',
    allow: resident,
    input: z.object({ view: z.enum(['menu', 'mine', 'replay']) }),
    output: z.object({ rows: z.array(menuRow), asOf: instant }),
    errors: [],
  }),

  'live.show': action({
    kind: 'query',
    allow: resident,
    input: z.object({ sessionId: id }),
    output: z.object({
      session: sessionRow.extend({
        summary: z.string(),
        articleRefs: z.array(articleRef.extend({ text: z.string() })),
        channels,
        replayLessonId: z.string(),
        /** why it does not take place; '' while it does */
        cancelReason: z.string(),
        contactName: z.string(),
        contactPhone: z.string(),
        /** the caller's own order; null: none */
        mine: order.nullable(),
        /** units that the caller speaks for, with their orders */
        units: z.array(z.object({ unitId: id, name: z.string(), order: order.nullable() })),
      }),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  /** The times are those that the person saw: if they were changed since, it is refused. Twice is the same as once. */
  'live.order': action({
    kind: 'command',
    allow: resident,
    input: z.object({ sessionId: id, ...seenTimes }),
    output: z.object({ order }),
    errors: ORDER_ERRORS,
  }),
  'live.cancelOrder': action({
    kind: 'command',
    allow: resident,
    input: z.object({ sessionId: id }),
    output: z.object({ order }),
    errors: CANCEL_ERRORS,
  }),

  /** For `people` of a unit at once. A later tap does not change how many: it is cancelled and ordered anew. */
  'live.orderForUnit': action({
    kind: 'command',
    allow: contactOrStaffOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      sessionId: id,
      ...seenTimes,
      people: count('人数', 1, LIMITS.unitOrderMax),
    }),
    output: z.object({ order }),
    errors: ORDER_ERRORS,
  }),
  'live.cancelUnitOrder': action({
    kind: 'command',
    allow: contactOrStaffOf('unit', 'unitId'),
    input: z.object({ unitId: id, sessionId: id }),
    output: z.object({ order }),
    errors: CANCEL_ERRORS,
  }),

  /** A unit's own sessions, newest start first. */
  'live.listManaged': action({
    kind: 'query',
    allow: teamOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({ rows: z.array(sessionRow), asOf: instant }),
    errors: [],
  }),

  /** For whoever gives the lesson: how many, and which units; never which persons. */
  'live.listOrders': action({
    kind: 'query',
    allow: teamOrAuditorOf('session', 'sessionId'),
    input: z.object({ sessionId: id }),
    output: z.object({
      session: sessionRow,
      /** who ordered for themselves */
      persons: z.int(),
      units: z.array(z.object({ unitId: id, name: z.string(), people: z.int(), at: instant })),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  'live.showManaged': action({
    kind: 'query',
    allow: staffOrAuditorOf('session', 'sessionId'),
    input: z.object({ sessionId: id }),
    output: z.object({
      session: sessionRow,
      version,
      draft: sessionDraft,
      channels,
      replayLessonId: z.string(),
      cancelReason: z.string(),
      /** lessons that its replay can be */
      lessons: z.array(z.object({ lessonId: ownerId, title: z.string() })),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  /** Offers it, after the words passed the content check. */
  'live.create': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, draft: sessionDraft }),
    output: z.object({ sessionId: id, version }),
    errors: ['NOT_FOUND', 'UNIT_CLOSED', ...CONTENT_ERRORS],
  }),

  /** Once somebody ordered the times stay; once it takes place, the number too. */
  'live.update': action({
    kind: 'command',
    allow: staffOf('session', 'sessionId'),
    input: z.object({ sessionId: id, version, draft: sessionDraft }),
    output: z.object({ version }),
    errors: [
      'NOT_FOUND',
      'VERSION_CONFLICT',
      'SESSION_CANCELLED',
      'SESSION_OVER',
      'SESSION_ORDERED',
      'SESSION_SCHEDULED',
      ...CONTENT_ERRORS,
    ],
  }),

  /** Everyone who ordered is told, with the reason. */
  'live.cancel': action({
    kind: 'command',
    allow: staffOf('session', 'sessionId'),
    input: z.object({ sessionId: id, reason: line('取消的原因', LIMITS.cancelReasonMax, 2) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'SESSION_OVER', ...CONTENT_ERRORS],
  }),

  'live.setChannels': action({
    kind: 'command',
    allow: staffOf('session', 'sessionId'),
    input: z.object({ sessionId: id, channels }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'SESSION_CANCELLED'],
  }),

  /** The lesson in which the replay is watched; '' takes it away. */
  'live.setReplay': action({
    kind: 'command',
    allow: staffOf('session', 'sessionId'),
    input: z.object({ sessionId: id, lessonId: z.union([z.literal(''), ownerId]) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'SESSION_CANCELLED'],
  }),
};
