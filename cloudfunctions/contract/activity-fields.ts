import * as z from 'zod';
import { ACTIVITY_MOVES, ACTIVITY_STATE_IDS } from '../../miniprogram/shared/activity-states';
import { LIMITS } from '../../miniprogram/shared/limits';
import { PLATFORMS } from '../../miniprogram/shared/platforms';
import { form, question } from './form-fields';
import { articleRef, articleRefs, count, id, instant, line, paragraph, phone, version } from './fields';

export const platform = z.enum(
  PLATFORMS.map(({ id: platformId }) => platformId),
  '请选一个平台',
);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对，请重新选');
export const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '没有这个月，请重新选');
const registrationState = z.enum(['claiming', 'joined', 'waiting', 'offered', 'cancelled', 'noshow']);
export const state = z.enum(ACTIVITY_STATE_IDS);

/** What a row of a list shows. */
export const activityRow = z.object({
  activityId: id,
  title: z.string(),
  platform,
  unitId: id,
  unitName: z.string(),
  placeName: z.string(),
  /** people serve others here, so hours may be recorded; taking part as audience never counts */
  countsHours: z.boolean(),
  state,
  openAt: instant,
  stopAt: instant,
  startAt: instant,
  endAt: instant,
  cap: z.int(),
  left: z.int(),
  /** parties in the queue; while there are any, places go to them alone */
  waiting: z.int(),
  /** places that the caller holds; 0 when not signed up */
  myPeople: z.int(),
  /** whether the caller stands in the queue, or has been offered places */
  myQueue: z.enum(['', 'waiting', 'offered']),
});

export const registration = z.object({
  activityId: id,
  state: registrationState,
  /** places taken */
  people: z.int(),
  /** when the sign-up was asked for */
  claimedAt: instant,
  cancelReason: z.enum(['', 'self', 'refused', 'expired', 'activity']),
  /** places are kept until then; 0: none were offered */
  offerUntil: instant,
  /** what the person agreed to: other times than the activity's until they say that they come at its new ones */
  startAt: instant,
  endAt: instant,
});

export const detail = activityRow.extend({
  summary: z.string(),
  address: z.string(),
  access: z.string(),
  bring: z.string(),
  risk: z.string(),
  cost: z.string(),
  suits: z.string(),
  /** 0: no bound */
  ageMin: z.int(),
  ageMax: z.int(),
  articleRefs: z.array(articleRef.extend({ text: z.string() })),
  contactName: z.string(),
  contactPhone: z.string(),
  peopleMax: z.int(),
  /** what is asked at the sign-up */
  form: z.array(question),
  mine: registration.nullable(),
  /** parties before the caller's in the queue */
  ahead: z.int(),
  /** why it was called off; '' when it was not */
  cancelReason: z.string(),
});

/** What staff write. Times are instants; the four are checked against each other. */
export const activityDraft = z
  .object({
    title: line('标题', LIMITS.titleMax, LIMITS.titleMin),
    platform,
    summary: paragraph('内容介绍', LIMITS.summaryMax, 10),
    placeName: line('地点', LIMITS.placeNameMax, 2),
    address: line('地址', LIMITS.addressMax),
    access: line('无障碍条件', LIMITS.noteMax),
    bring: line('带上什么', LIMITS.noteMax),
    risk: line('注意什么', LIMITS.noteMax),
    cost: line('费用', LIMITS.noteMax, 1),
    suits: line('适合谁', LIMITS.noteMax),
    /** full years that it is meant for, both included; 0: no bound. Said, not asked: nobody gives a birth date for it */
    ageMin: count('最小年龄', 0, LIMITS.ageMax),
    ageMax: count('最大年龄', 0, LIMITS.ageMax),
    articleRefs,
    countsHours: z.boolean(),
    contactName: line('联系人', LIMITS.contactNameMax, 1),
    contactPhone: phone,
    openAt: instant,
    stopAt: instant,
    startAt: instant,
    endAt: instant,
    cap: count('名额', 1, LIMITS.capMax),
    peopleMax: count('一次最多报几位', 1, LIMITS.peopleMax),
    form: form.default([]),
  })
  .superRefine((draft, context) => {
    const wrong = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (draft.endAt <= draft.startAt) wrong('endAt', '结束要晚于开始');
    if (draft.endAt - draft.startAt > LIMITS.activityHoursMax * 3_600_000) {
      wrong('endAt', `一场最长 ${LIMITS.activityHoursMax} 小时，更长的请分成几场`);
    }
    if (draft.stopAt > draft.startAt) wrong('stopAt', '报名要在开始之前截止');
    if (draft.openAt >= draft.stopAt) wrong('openAt', '开始报名要早于报名截止');
    if (draft.ageMax > 0 && draft.ageMax < draft.ageMin) wrong('ageMax', '最大年龄不能比最小的小');
    if (draft.peopleMax > draft.cap) wrong('peopleMax', '一次最多报的人数不能多过名额');
  });

/** Of a summary. waiting: for a second person's look; until then residents see none. */
export const photoState = z.enum(['none', 'waiting', 'shown']);

export const managed = z.object({
  activityId: id,
  unitId: id,
  unitName: z.string(),
  version,
  state,
  left: z.int(),
  /** parties in the queue */
  waiting: z.int(),
  /** parties that have not said yet whether they come at the new time */
  unconfirmed: z.int(),
  draft: activityDraft,
  /** why it was handed back, and why it was called off; '' when it was not */
  returnReason: z.string(),
  cancelReason: z.string(),
  /** when it came into which state, the latest last */
  moves: z.array(z.object({ to: state, at: instant })),
  photoState,
  /** what the caller may do with it now */
  can: z.array(z.enum(ACTIVITY_MOVES.map(({ id: moveId }) => moveId))),
  canEdit: z.boolean(),
  asOf: instant,
});
