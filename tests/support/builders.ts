import type { InputOf } from '../../cloudfunctions/contract';
import { DAY_MS, dayOf, HOUR_MS } from '../../miniprogram/shared/time';
import { activityDraft, tomorrow, type ActivityDraft } from './activity-draft';
import type { Person } from './local-cloud';

export { activityDraft, tomorrow, type ActivityDraft } from './activity-draft';

export interface Published {
  activityId: string;
  startAt: number;
  endAt: number;
}

/** Written and published by a unit's staff, as the manage pages do it. */
export async function publishActivity(
  staff: Person,
  unitId: string,
  more: Partial<ActivityDraft> = {},
): Promise<Published> {
  const draft = activityDraft(more);
  const { activityId, version } = await staff.call('activities.create', { unitId, draft });
  await staff.call('activities.publish', { activityId, version });
  return { activityId, startAt: draft.startAt, endAt: draft.endAt };
}

export type SessionDraft = InputOf<'live.create'>['draft'];

/** A live session that can be ordered at once. */
export function sessionDraft(more: Partial<SessionDraft> = {}): SessionDraft {
  const startAt = more.startAt ?? tomorrow() + DAY_MS;
  return {
    title: '测试用的直播课',
    platform: 'safety',
    summary: '跟着老师把家里的灶台、软管和阀门看一遍，边看边问。',
    lecturer: '叶老师',
    articleRefs: [{ article: 17 }],
    startAt,
    endAt: startAt + HOUR_MS,
    orderUntil: startAt - 3 * HOUR_MS,
    takersMin: 3,
    ...more,
  };
}

export interface Offered {
  sessionId: string;
  startAt: number;
  endAt: number;
}

/** Offered by a unit's staff, as the manage pages do it. */
export async function offerSession(staff: Person, unitId: string, more: Partial<SessionDraft> = {}): Promise<Offered> {
  const draft = sessionDraft(more);
  const { sessionId } = await staff.call('live.create', { unitId, draft });
  return { sessionId, startAt: draft.startAt, endAt: draft.endAt };
}

export type RecruitmentDraft = InputOf<'recruitment.create'>['draft'];

/** A recruitment order of one cell: two people, on a morning that nothing else takes. */
export function recruitmentDraft(more: Partial<RecruitmentDraft> = {}): RecruitmentDraft {
  const startAt = tomorrow() + 9 * DAY_MS;
  return {
    title: '测试用的招募令',
    why: '路口早晚人多，请邻居们一起来引导。',
    risk: '在路边站着，要留意来往的车。',
    insurance: '到岗期间有意外险',
    bring: '水杯',
    sites: [{ name: '槐荫里东口' }],
    posts: [{ name: '秩序引导', need: 2, skill: '' }],
    shifts: [{ startAt, endAt: startAt + 2 * HOUR_MS }],
    ...more,
  };
}

/** Published by a unit's staff, with all its cells. The times are those of the first shift. */
export async function publishRecruitment(staff: Person, unitId: string, more: Partial<RecruitmentDraft> = {}) {
  const draft = recruitmentDraft(more);
  const { orderId, version } = await staff.call('recruitment.create', { unitId, draft });
  for (let isReady = false; !isReady;) {
    ({ isReady } = await staff.call('recruitment.publish', { orderId, version }));
  }
  const { startAt, endAt } = draft.shifts[0] ?? { startAt: 0, endAt: 0 };
  return { orderId, startAt, endAt, shifts: draft.shifts };
}

export type RotaDraft = InputOf<'rotas.create'>['draft'];

/** A rota of a week that nothing else takes: one post every day, 09:00 to 11:00. */
export function rotaDraft(more: Partial<RotaDraft> = {}): RotaDraft {
  const from = tomorrow() + 20 * DAY_MS;
  return {
    title: '测试用的值守排班',
    note: '带水杯；有意外险；下雨站到门里。',
    fromDay: dayOf(from),
    toDay: dayOf(from + 6 * DAY_MS),
    posts: [{ name: '东门岗', kinds: ['秩序引导', '垃圾分类'], way: 'fixed', stops: [] }],
    slots: [{ post: 0, weekdays: [0, 1, 2, 3, 4, 5, 6], startClock: '09:00', endClock: '11:00', need: 1 }],
    ...more,
  };
}

/** Written and published by a unit's staff, as the manage pages do it. */
export async function publishRota(staff: Person, unitId: string, more: Partial<RotaDraft> = {}) {
  const draft = rotaDraft(more);
  const { rotaId, version } = await staff.call('rotas.create', { unitId, draft });
  await staff.call('rotas.publish', { rotaId, version });
  return { rotaId, draft };
}

/** Somebody whom a caller acts for. */
export const WARD: InputOf<'identity.addWard'> = {
  name: '王奶奶',
  phone: '',
  relation: 'parent',
  ageBand: 'adult',
  consentWay: 'spoken',
  consent: 1,
};

let notes = 0;

/** A role given the only way that there is: an invitation from above, accepted. @returns its id, as staff see it */
export async function giveRole(
  giver: Person,
  taker: Person,
  { unitId, role }: Pick<InputOf<'roles.invite'>, 'unitId' | 'role'>,
): Promise<{ roleId: string }> {
  notes += 1;
  const note = `第 ${notes} 位`;
  const { code } = await giver.call('roles.invite', { unitId, role, note, lastDay: null });
  await taker.call('roles.acceptInvitation', { code });
  const { roles } = await giver.call('roles.list', { unitId });
  const given = roles.find((held) => held.note === note && held.role === role);
  if (!given) throw new Error('the role is not in the list');
  return { roleId: given.roleId };
}

/** A volunteer's data, sound in every field. */
export const VOLUNTEER: InputOf<'identity.registerVolunteer'> = {
  name: '王建国',
  phone: '010-00000071',
  birthDate: '1980-01-01',
  skills: ['order'],
  freeTimes: ['61'],
  guardian: null,
  consent: 1,
  guardianConsent: null,
};

export type LessonDraft = InputOf<'classroom.createLesson'>['draft'];

/** A lesson that can be submitted and published at once. */
export const lessonDraft = (more: Partial<LessonDraft> = {}): LessonDraft => ({
  title: '楼道里的电动车',
  courseId: '',
  minutes: 3,
  blocks: [
    { kind: 'text', text: '电动车推进楼道，一着火，烟先封住的就是这条路。' },
    { kind: 'steps', steps: ['推到车棚', '锁好', '拔下电池带走'] },
  ],
  articleRefs: [{ article: 30 }],
  source: '',
  questions: [
    {
      kind: 'single',
      stem: '下雨了，电动车停哪里',
      options: [
        { id: 'a', text: '楼道里' },
        { id: 'b', text: '车棚里' },
      ],
      answer: ['b'],
      reason: '楼道是大家逃生的路，车棚才是车待的地方。',
      ref: { article: 30 },
    },
  ],
  ...more,
});
