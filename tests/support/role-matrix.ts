import type { ActionName, InputOf } from '../../cloudfunctions/contract';
import type { Allow, RoleName } from '../../cloudfunctions/contract/action';
import { activityDraft, lessonDraft, sessionDraft } from './builders';
import { recruitmentInputs } from './role-matrix-recruitment';

/** The place whose things the inputs below name, and where `units.move` would hang it. Center first. */
export const HERE = ['ct-shili', 'in-shili', 'st-huaiyinli'] as const;
const THERE = ['ct-shili', 'in-yanshi'] as const;
const STATION = HERE[2];

interface MatrixCaller {
  openid: string;
  /** the one role that the demo gives them, and where */
  held: { role: RoleName; unitId: string } | null;
}

export const CALLERS = {
  none: { openid: 'oMatrixNew', held: null },
  resident: { openid: 'oDemoResident', held: null },
  volunteer: { openid: 'oDemoVolunteer', held: null },
  leader: { openid: 'oDemoLeader', held: { role: 'leader', unitId: 'te-zhantai' } },
  contact: { openid: 'oDemoEnterprise', held: { role: 'contact', unitId: 'en-kuaisong' } },
  'staff here': { openid: 'oDemoStation', held: { role: 'staff', unitId: STATION } },
  'staff of a sibling unit': { openid: 'oDemoNeighbor', held: { role: 'staff', unitId: 'st-geshaoxiang' } },
  'staff above': { openid: 'oDemoStreet', held: { role: 'staff', unitId: 'in-shili' } },
  center: { openid: 'oDemoCenter', held: { role: 'staff', unitId: 'ct-shili' } },
  auditor: { openid: 'oDemoAuditor', held: { role: 'auditor', unitId: 'ct-shili' } },
} as const satisfies Record<string, MatrixCaller>;
export type CallerName = keyof typeof CALLERS;

/** What the declaration says, worked out here again and not by the code that keeps it. */
export function isDeclared(allow: Allow, { held }: MatrixCaller): boolean {
  if (allow.who === 'resident') return true;
  if (held === null || !allow.roles.includes(held.role)) return false;
  const counted: readonly string[] = allow.isAbove ? HERE.slice(0, -1) : HERE;
  const isThere = allow.and === undefined || (THERE as readonly string[]).includes(held.unitId);
  return counted.includes(held.unitId) && isThere;
}

/** Things of the station that stand for all others of their kind. */
export interface Things {
  activityId: string;
  sessionId: string;
  orderId: string;
  rotaId: string;
  roleId: string;
  invitationId: string;
  lessonId: string;
  postId: string;
  assignmentId: string;
}

const unitId = STATION;
const wardId = 'nobodysward00000';
const ward = {
  name: '王奶奶',
  phone: '',
  relation: 'parent',
  ageBand: 'adult',
  consentWay: 'spoken',
  consent: 1,
} as const;
const unitDraft = {
  name: '测试用的志愿服务队',
  shortName: '测试队',
  address: '',
  lng: 0,
  lat: 0,
  phone: '',
  contactName: '',
  opening: '',
  intro: '',
  platforms: [],
};
const times = { startAt: 1, endAt: 2, people: 1 };

/** A sound input for every action: the compiler refuses this table when an action is missing. */
export const soundInputs: { [Name in ActionName]: (things: Things) => InputOf<Name> } = {
  'home.show': () => ({}),
  'identity.showMe': () => ({}),
  'identity.chooseStation': () => ({ unitId }),
  'identity.setElder': () => ({ isElder: false }),
  'identity.showProfile': () => ({}),
  'identity.saveContact': () => ({ name: '王阿姨', phone: '010-00000071', consent: 1 }),
  'identity.registerVolunteer': () => ({
    name: '王建国',
    phone: '010-00000071',
    birthDate: '1980-01-01',
    skills: [],
    freeTimes: [],
    guardian: null,
    consent: 1,
    guardianConsent: null,
  }),
  'identity.updateVolunteer': () => ({ skills: ['order'], freeTimes: ['61'] }),
  'identity.withdrawConsent': () => ({ purpose: 'contact' }),
  'identity.listWards': () => ({}),
  'identity.addWard': () => ward,
  'identity.removeWard': () => ({ wardId }),
  'identity.listUnitWards': () => ({ unitId }),
  'identity.addUnitWard': () => ({ ...ward, unitId, relation: 'staff' }),
  'identity.removeUnitWard': () => ({ unitId, wardId }),
  'identity.listVolunteers': () => ({ unitId, phone: null, cursor: null }),
  'identity.countPeople': () => ({ unitId }),
  'identity.showVolunteer': () => ({ unitId, userId: wardId }),
  'roles.list': () => ({ unitId }),
  'roles.invite': () => ({ unitId, role: 'leader', note: '王建国', lastDay: null }),
  'roles.withdrawInvitation': ({ invitationId }) => ({ invitationId }),
  'roles.showInvitation': () => ({ code: '23456789' }),
  'roles.acceptInvitation': () => ({ code: '23456789' }),
  'roles.end': ({ roleId }) => ({ roleId }),
  'roles.resign': ({ roleId }) => ({ roleId }),
  'roles.setUp': () => ({ code: 'not the code', name: '测试区新时代文明实践中心', shortName: '测试中心' }),
  'units.listStations': () => ({}),
  'units.show': () => ({ unitId }),
  'units.listBelow': () => ({ unitId }),
  'units.create': () => ({ parentId: unitId, kind: 'team', draft: unitDraft }),
  // A version that is not there: the tree has to stay as it is for the next caller.
  'units.update': () => ({ unitId, version: 99, draft: unitDraft }),
  'units.move': () => ({ unitId, version: 99, parentId: THERE[1] }),
  'units.setState': () => ({ unitId, version: 99, state: 'open' }),
  'notices.list': () => ({ cursor: null }),
  'notices.markRead': () => ({ upTo: 1 }),
  'notices.showTemplates': () => ({}),
  'notices.addCredits': () => ({ templates: ['start'] }),
  'privacy.show': () => ({}),
  'privacy.export': () => ({}),
  'privacy.erase': () => ({ confirm: '删除' }),
  'audit.list': () => ({ unitId, kind: null, action: null, actorId: null, from: null, to: null, cursor: null }),
  'classroom.showRegulation': () => ({ regulationId: 'beijing-civility' }),
  'classroom.showHome': () => ({}),
  'classroom.listCards': () => ({}),
  'classroom.showCard': () => ({ cardId: 'a30-1' }),
  'classroom.saveProgress': () => ({ items: [{ ownerId: 'a30-1', position: 1, at: 1 }] }),
  'classroom.answer': () => ({ questionId: 'a30-1-q1', picked: ['a'], at: 1 }),
  'classroom.listReviews': () => ({}),
  'classroom.showTest': () => ({ kind: 'week' }),
  'activities.listByArticle': () => ({ article: 30 }),
  'classroom.listCourses': () => ({}),
  'classroom.showLesson': () => ({ lessonId: 'fraud-1' }),
  'classroom.listManagedLessons': () => ({ unitId }),
  'classroom.showManagedLesson': ({ lessonId }) => ({ lessonId }),
  'classroom.createLesson': () => ({ unitId, draft: lessonDraft() }),
  'classroom.updateLesson': ({ lessonId }) => ({ lessonId, version: 99, draft: lessonDraft() }),
  'classroom.submitLesson': ({ lessonId }) => ({ lessonId, version: 99 }),
  'classroom.publishLesson': ({ lessonId }) => ({ lessonId, version: 99 }),
  'classroom.returnLesson': ({ lessonId }) => ({ lessonId, version: 99, reason: '再改一改' }),
  'classroom.withdrawLesson': ({ lessonId }) => ({ lessonId, version: 99 }),
  'classroom.listPosts': () => ({ lessonId: 'fraud-1', cursor: null }),
  'classroom.addPost': () => ({ lessonId: 'fraud-1', text: '学到了一招' }),
  'classroom.removePost': ({ postId }) => ({ postId }),
  'classroom.listUnitPosts': () => ({ unitId, state: 'waiting', cursor: null }),
  'classroom.moderatePost': ({ postId }) => ({ postId, state: 'shown' }),
  'classroom.listMyAssignments': () => ({}),
  'classroom.openAssignment': ({ assignmentId }) => ({ assignmentId, fromUnitId: null }),
  'classroom.assign': () => ({ unitId, ownerId: 'a30-1', targetIds: [unitId], dueDay: '2099-01-01' }),
  'classroom.listAssignments': () => ({ unitId }),
  'classroom.showAssignment': ({ assignmentId }) => ({ unitId, assignmentId }),
  'classroom.closeAssignment': ({ assignmentId }) => ({ assignmentId }),
  'activities.list': () => ({ scope: 'district', platform: null, day: null, cursor: null }),
  'activities.listPlaced': () => ({ scope: 'district', platform: null, day: null }),
  'activities.showMonth': () => ({ month: '2026-11' }),
  'activities.listMine': () => ({ when: 'coming' }),
  'activities.show': ({ activityId }) => ({ activityId }),
  'activities.signUp': ({ activityId }) => ({ activityId, ...times }),
  'activities.wait': ({ activityId }) => ({ activityId, ...times }),
  'activities.acceptOffer': ({ activityId }) => ({ activityId }),
  'activities.signUpWard': ({ activityId }) => ({ unitId, wardId, activityId, ...times }),
  'activities.waitWard': ({ activityId }) => ({ unitId, wardId, activityId, ...times }),
  'activities.acceptWardOffer': ({ activityId }) => ({ unitId, wardId, activityId, startAt: 1, endAt: 2 }),
  'activities.cancelSignUp': ({ activityId }) => ({ activityId }),
  'activities.cancelWard': ({ activityId }) => ({ unitId, wardId, activityId }),
  'activities.showWards': ({ activityId }) => ({ activityId }),
  'activities.showUnitWards': ({ activityId }) => ({ unitId, activityId }),
  'activities.showSlip': ({ activityId }) => ({ activityId }),
  'activities.showUnitSlip': ({ activityId }) => ({ unitId, wardId, activityId }),
  'activities.listManaged': () => ({ unitId, state: null }),
  'activities.showManaged': ({ activityId }) => ({ activityId }),
  'activities.create': () => ({ unitId, draft: activityDraft() }),
  'activities.update': ({ activityId }) => ({ activityId, version: 1, draft: activityDraft() }),
  'activities.createSeries': () => ({ unitId, draft: activityDraft(), times: 2 }),
  'activities.listSeries': ({ activityId }) => ({ activityId }),
  'activities.listManagedSeries': ({ activityId }) => ({ activityId }),
  'activities.submitSeries': ({ activityId }) => ({ activityId, seen: [{ activityId, version: 99 }] }),
  'activities.publishSeries': ({ activityId }) => ({ activityId, seen: [{ activityId, version: 99 }] }),
  'records.sumHotline': () => ({ unitId }),
  'activities.reconfirm': ({ activityId }) => ({ activityId, startAt: 1, endAt: 2 }),
  'activities.reconfirmWard': ({ activityId }) => ({ unitId, wardId, activityId, startAt: 1, endAt: 2 }),
  'activities.listUnconfirmed': ({ activityId }) => ({ activityId }),
  // Versions that are not there: the activity has to stay as it is for the next caller.
  'activities.listAnswers': ({ activityId }) => ({ activityId }),
  'activities.exportAnswers': ({ activityId }) => ({ activityId }),
  'activities.exportRoster': ({ activityId }) => ({ activityId }),
  'activities.submit': ({ activityId }) => ({ activityId, version: 99 }),
  'activities.return': ({ activityId }) => ({ activityId, version: 99, reason: '再改一改' }),
  'activities.publish': ({ activityId }) => ({ activityId, version: 1 }),
  'activities.showToday': () => ({ unitId }),
  'attendance.showCode': ({ activityId }) => ({ activityId }),
  'attendance.showRoster': ({ activityId }) => ({ activityId }),
  'attendance.showContact': ({ activityId }) => ({ activityId, userId: wardId }),
  'attendance.checkIn': ({ activityId }) => ({ activityId, side: 'in', phrase: '000000' }),
  'attendance.showMine': ({ activityId }) => ({ activityId }),
  'attendance.listMyAwaited': () => ({}),
  'attendance.showMyCode': ({ activityId }) => ({ activityId }),
  'attendance.agree': ({ activityId }) => ({ activityId }),
  'attendance.callRoll': ({ activityId }) => ({
    activityId,
    marks: [{ userId: wardId, side: 'in', at: 1, way: 'roll', markId: 'mark-of-the-matrix' }],
  }),
  'attendance.scanMember': ({ activityId }) => ({ activityId, side: 'in', code: 'no code at all' }),
  'attendance.undo': ({ activityId }) => ({ activityId, userId: wardId, side: 'in', why: 'slip' }),
  'attendance.release': ({ activityId }) => ({ activityId, userIds: [wardId] }),
  'attendance.takeBackNoShow': ({ activityId }) => ({ activityId, userId: wardId }),
  'attendance.countAwaited': () => ({ unitId }),
  'attendance.listAwaited': () => ({ unitId }),
  'attendance.confirm': ({ activityId }) => ({ activityId, items: [{ userId: wardId, outAt: null }] }),
  'records.listMine': () => ({ cursor: null }),
  'records.askCorrection': () => ({ recordId: 'nosuchrecord', minutes: 60, reason: '少记了半个小时' }),
  'records.listCorrections': () => ({ unitId, state: 'asked' }),
  'records.decideCorrection': () => ({ unitId, correctionId: 'nosuchcorrection', decision: 'granted', note: '' }),
  'records.makeProof': () => ({ fromDay: '2026-01-01', toDay: '2026-12-31' }),
  'records.verify': () => ({ code: '23456789AB' }),
  'records.listUnit': () => ({ unitId, cursor: null }),
  'records.export': () => ({ unitId, fromDay: '2026-01-01', toDay: '2026-12-31' }),
  'records.verifyChain': () => ({ unitId }),
  'records.listAnomalies': () => ({ unitId }),
  'activities.cancel': ({ activityId }) => ({ activityId, reason: '雨太大' }),
  'activities.archive': ({ activityId }) => ({ activityId, version: 99 }),
  'activities.listSubmitted': () => ({ unitId }),
  'activities.showEvaluation': ({ activityId }) => ({ activityId }),
  'activities.evaluate': ({ activityId }) => ({ activityId, stars: 5, words: '' }),
  'activities.listEvaluations': ({ activityId }) => ({ activityId }),
  'activities.record': ({ activityId }) => ({
    activityId,
    version: 99,
    summary: { text: '来了二十位街坊，三个楼道的杂物都清走了，过道也扫了。', came: 20, photos: [] },
  }),
  'activities.reviewPhotos': ({ activityId }) => ({ activityId, version: 99, shown: [] }),
  'activities.showRecord': ({ activityId }) => ({ activityId }),
  'activities.showOutcome': ({ activityId }) => ({ activityId }),
  'activities.listUnrecorded': () => ({ unitId }),
  'activities.showNumbers': ({ activityId }) => ({ activityId }),
  'activities.listWaiting': ({ activityId }) => ({ activityId }),
  'activities.listSimilar': ({ activityId }) => ({ activityId }),
  'links.make': ({ activityId }) => ({ page: 'activity', objectId: activityId }),
  'links.makeForUnit': ({ activityId }) => ({ unitId, page: 'activity', objectId: activityId }),
  'links.open': () => ({ linkId: 'nolink00', groupCloudId: null }),
  'links.showCode': () => ({ linkId: 'nolink00' }),
  'links.showCard': ({ activityId }) => ({ unitId, page: 'activity', objectId: activityId }),
  'links.showReach': ({ activityId }) => ({ activityId }),
  'live.list': () => ({ view: 'menu' }),
  'live.show': ({ sessionId }) => ({ sessionId }),
  'live.order': ({ sessionId }) => ({ sessionId, startAt: 1, endAt: 2 }),
  'live.cancelOrder': ({ sessionId }) => ({ sessionId }),
  'live.orderForUnit': ({ sessionId }) => ({ unitId, sessionId, ...times }),
  'live.cancelUnitOrder': ({ sessionId }) => ({ unitId, sessionId }),
  'live.listManaged': () => ({ unitId }),
  'live.showManaged': ({ sessionId }) => ({ sessionId }),
  'live.listOrders': ({ sessionId }) => ({ sessionId }),
  'live.create': () => ({ unitId, draft: sessionDraft() }),
  'live.update': ({ sessionId }) => ({ sessionId, version: 99, draft: sessionDraft() }),
  'live.setChannels': ({ sessionId }) => ({ sessionId, channels: { finderUserName: '', feedId: '' } }),
  'live.setReplay': ({ sessionId }) => ({ sessionId, lessonId: '' }),
  ...recruitmentInputs,
  'live.cancel': ({ sessionId }) => ({ sessionId, reason: '老师临时有事' }),
};
