import { dutyBoardPath, handoverPath, incidentPath, incidentsPath } from '../shared/on-duty';
import { isCardId } from '../shared/classroom';
import type { BehindId } from '../shared/order-numbers';
import { dutyPath, isDutyId, orderOfDuty, orderPath } from '../shared/recruitment';
import { isRotaDuty, MY_ROTA_PATH, partsOfRotaDuty } from '../shared/rotas';
import { unreadBadge } from './unread';

/** Paths of the pages, so that no page spells another one's. */
export const TABS = {
  home: '/pages/home/home',
  classroom: '/pages/classroom/classroom',
  activities: '/pages/activities/activities',
  recruitment: '/pages/recruitment/recruitment',
  mine: '/pages/mine/mine',
} as const;
export type TabName = keyof typeof TABS;

export const openTab = (name: TabName): void => void wx.switchTab({ url: TABS[name] });

const open = (url: string): void => void wx.navigateTo({ url });

export const openActivity = (activityId: string): void =>
  open(`/packages/activities/pages/detail/detail?id=${activityId}`);
/** Where a code is handed in, a 口令 typed, or one's own code held up. */
export const openCheckIn = (activityId: string, code = '', way: 'ways' | 'phrase' | 'mine' = 'ways'): void =>
  open(`/packages/activities/pages/check-in/check-in?id=${activityId}&c=${encodeURIComponent(code)}&way=${way}`);
export const openToday = (unitId: string): void => openManage('today', `unit=${unitId}`);
export const openRoster = (activityId: string): void => openManage('roster', `id=${activityId}`);
export const openCheckInScreen = (activityId: string): void => openManage('check-in-screen', `id=${activityId}`);
/** Between the code and the list one goes to and fro: that is not a way of many steps back. */
export const replaceByRoster = (activityId: string): void =>
  void wx.redirectTo({ url: `/packages/manage/pages/roster/roster?id=${activityId}` });
/** Where an organiser's questions are answered. @param ward.unitId the unit that acts for them; '': the person does */
export const openSignUp = (activityId: string, ward = { wardId: '', name: '', unitId: '' }): void =>
  open(
    `/packages/activities/pages/sign-up/sign-up?id=${activityId}&ward=${ward.wardId}` +
      `&name=${encodeURIComponent(ward.name)}&unit=${ward.unitId}`,
  );
export const openReceipt = (activityId: string): void =>
  open(`/packages/activities/pages/receipt/receipt?id=${activityId}`);
/** What one thought of it, after its end. */
export const openEvaluation = (activityId: string): void =>
  open(`/packages/activities/pages/evaluate/evaluate?id=${activityId}`);
/** What one unit publishes, and where it is. */
export const openUnitActivities = (unitId: string): void => open(`/packages/activities/pages/unit/unit?id=${unitId}`);
export const openPoster = (activityId: string): void =>
  open(`/packages/activities/pages/poster/poster?id=${activityId}`);
export const openCalendar = (): void => open('/packages/activities/pages/calendar/calendar');
export const openArticle = (article: number): void => open(`/packages/classroom/pages/article/article?no=${article}`);
export const openCourses = (): void => open('/packages/classroom/pages/courses/courses');
export const openTasks = (): void => open('/packages/classroom/pages/tasks/tasks');
export const openCourseLesson = (lessonId: string): void => open(courseLessonPath(lessonId));
/** What was asked to be learned: a card of the regulation or a lesson. Opening it there is what counts it. */
export const openTask = (ownerId: string, assignmentId: string): void => open(taskPath(ownerId, assignmentId));
export const openRegulation = (): void => open('/packages/classroom/pages/article-list/article-list');
/** The articles and cards of one of the six themes. */
export const openTheme = (theme: number): void =>
  open(`/packages/classroom/pages/article-list/article-list?theme=${theme}`);
/** With the cursor in the search field. */
export const openRegulationSearch = (): void => open('/packages/classroom/pages/article-list/article-list?search=1');
export const openLesson = (cardId: string): void => open(lessonPath(cardId));
export const openReview = (): void => open('/packages/classroom/pages/review/review');
export const openWeekTest = (): void => open('/packages/classroom/pages/test/test?kind=week');
export const openChapterTest = (chapter: number): void =>
  open(`/packages/classroom/pages/test/test?kind=chapter&chapter=${chapter}`);
/** Verdicts on what was answered without a network. */
export const openLateVerdicts = (): void => open('/packages/classroom/pages/test/test?kind=late');
export const openStationChoice = (): void => open('/packages/identity/pages/station/station');
/** The paper slip of a sign-up: one's own, or somebody's whom one acts for. */
export const openSlip = (activityId: string, wardId = ''): void =>
  open(`/packages/activities/pages/slip/slip?id=${activityId}&ward=${wardId}`);
export const openVolunteer = (): void => open('/packages/identity/pages/volunteer/volunteer');
export const openFamily = (): void => open('/packages/identity/pages/family/family');
export const openWard = (wardId: string): void => open(`/packages/identity/pages/ward/ward?id=${wardId}`);
export const openWardForm = (): void => open('/packages/identity/pages/add-ward/add-ward');
export const openPrivacy = (): void => open('/packages/identity/pages/privacy/privacy');
export const openContactForm = (): void => open('/packages/identity/pages/contact/contact');
export const openErasure = (): void => open('/packages/identity/pages/erase/erase');
export const openMessages = (): void => open('/packages/identity/pages/messages/messages');
export const openRoles = (): void => open('/packages/identity/pages/roles/roles');
export const openInvitation = (): void => open('/packages/identity/pages/invitation/invitation');
export const openSetUp = (): void => open('/packages/identity/pages/set-up/set-up');

const RECRUITMENT = '/packages/recruitment/pages';
/** A call for volunteers, to choose a shift in. */
export const openRecruitmentOrder = (orderId: string): void => open(orderPath(orderId));
/** One shift of one's own. */
export const openDuty = (cellId: string): void => open(dutyPath(cellId));
/** Answered: going back leads to the list, not to choices that are made. */
export const replaceByDuty = (cellId: string): void => void wx.redirectTo({ url: dutyPath(cellId) });
/** What one's shift leaves for the next, and what happened in it. */
export const openHandover = (cellId: string): void => open(handoverPath(cellId));
export const openIncident = (cellId: string): void => open(incidentPath(cellId));
/** Whether, when and for what one is rung up. */
export const openOnCall = (): void => open(`${RECRUITMENT}/on-call/on-call`);
/** A body answers with places, and names its people later. */
export const openForUnit = (orderId: string): void => open(`${RECRUITMENT}/for-unit/for-unit?id=${orderId}`);
export const openMyShifts = (): void => open(`${RECRUITMENT}/my-shifts/my-shifts`);
export const replaceByMyShifts = (): void => void wx.redirectTo({ url: `${RECRUITMENT}/my-shifts/my-shifts` });

const RECORDS = '/packages/service-records/pages';
/** One's own 服务记录: hours, and what they wait for. */
export const openRecords = (): void => open(`${RECORDS}/list/list`);
export const openCorrectionForm = (recordId: string): void => open(`${RECORDS}/correct/correct?id=${recordId}`);
export const openCertificate = (): void => open(`${RECORDS}/certificate/certificate`);
export const openVerify = (): void => open(verifyPath(''));
/** Where the card of a 服务记录 leads: anybody checks its code there. */
export const verifyPath = (code: string): string => `${RECORDS}/verify/verify?code=${code}`;

/** A page by its address, as messages carry it. */
export function openAddress(address: string): void {
  const tab = Object.values(TABS).find((path) => path === address);
  if (tab) void wx.switchTab({ url: tab });
  else open(address);
}

/** In the place of the page that made it possible: going back does not lead to a form that is done with. */
export const replaceByWorkbench = (unitId: string): void =>
  void wx.redirectTo({ url: `/packages/manage/pages/workbench/workbench?unit=${unitId}` });

/** Nothing behind it: what the other pages show is gone. */
export const endAtErased = (): void => void wx.reLaunch({ url: '/packages/identity/pages/erase/erase?done=1' });
export const openWorkbench = (unitId: string): void =>
  open(`/packages/manage/pages/workbench/workbench?unit=${unitId}`);
/** A new activity of a unit, or an existing one. */
export const openActivityEditor = (unitId: string, activityId = ''): void =>
  open(`/packages/manage/pages/activity-edit/activity-edit?unit=${unitId}&id=${activityId}`);

/** A new one, filled in with what another says. */
export const openActivityAgain = (unitId: string, fromId: string): void =>
  open(`/packages/manage/pages/activity-edit/activity-edit?unit=${unitId}&from=${fromId}`);

/** All dates of a weekly activity. */
export const openSeries = (activityId: string): void => openManage('series', `id=${activityId}`);
/** From the form that wrote them: there is no way back into it. */
export const replaceBySeries = (activityId: string): void =>
  void wx.redirectTo({ url: `/packages/manage/pages/series/series?id=${activityId}` });

/** An activity as its staff see it. */
/** What people came to: an activity, or a shift, of which the board of its order is the page. */
export function openManagedActivity(occasionId: string): void {
  const kept = partsOfRotaDuty(occasionId);
  if (kept) openRota(kept.rotaId, kept.day);
  else if (isDutyId(occasionId)) openOrderBoard(orderOfDuty(occasionId));
  else openManage('activity', `id=${occasionId}`);
}

/** Who has not said yet whether they come at its new time. */
export const openUnconfirmed = (activityId: string): void => openManage('unconfirmed', `id=${activityId}`);

/** What came after its end, and the numbers with the rows behind them. */
export const openRecord = (activityId: string): void => openManage('record', `id=${activityId}`);
export const openEvaluations = (activityId: string): void => openManage('evaluations', `id=${activityId}`);
export const openNumbers = (activityId: string): void => openManage('numbers', `id=${activityId}`);
export const openReach = (activityId: string): void => openManage('reach', `id=${activityId}`);
export const openWaiting = (activityId: string): void => openManage('waiting', `id=${activityId}`);
/** What people said at their sign-up. */
export const openAnswers = (activityId: string): void => openManage('answers', `id=${activityId}`);
export const openUnrecorded = (unitId: string): void => openManage('unrecorded', `unit=${unitId}`);
/** The same of a recruitment order: its numbers, the rows behind one of them, and what people said of its shifts. */
export const openOrderNumbers = (orderId: string): void => openManage('numbers', `order=${orderId}`);
export const openOrderRows = (orderId: string, behind: BehindId): void =>
  openManage('order-rows', `order=${orderId}&behind=${behind}`);
export const openOrderEvaluations = (orderId: string): void => openManage('evaluations', `order=${orderId}`);
/** Hours on record of one activity. */
export const openActivityRecords = (unitId: string, activityId: string): void =>
  openManage('records', `unit=${unitId}&activity=${activityId}`);

const openManage = (page: string, query: string): void => open(`/packages/manage/pages/${page}/${page}?${query}`);
export const openUnit = (unitId: string): void => openManage('units', `unit=${unitId}`);
/** Up the tree: back to where the unit is open already, so that walking up and down never fills the stack of pages. */
export function openUnitAbove(unitId: string): void {
  const pages = getCurrentPages();
  const found = pages.findIndex(
    ({ route, options }) => route === 'packages/manage/pages/units/units' && options.unit === unitId,
  );
  if (found >= 0) void wx.navigateBack({ delta: pages.length - 1 - found });
  else void wx.redirectTo({ url: `/packages/manage/pages/units/units?unit=${unitId}` });
}
export const openUnitEditor = (unitId: string): void => openManage('unit-edit', `unit=${unitId}`);
export const openUnitCreator = (parentId: string, kind: string): void =>
  openManage('unit-edit', `parent=${parentId}&kind=${kind}`);
export const openTeam = (unitId: string): void => openManage('team', `unit=${unitId}`);
/** @param roles those that the caller may give there */
export const openInvite = (unitId: string, roles: readonly string[]): void =>
  openManage('invite', `unit=${unitId}&give=${roles.join(',')}`);
export const openVolunteers = (unitId: string): void => openManage('volunteers', `unit=${unitId}`);
export const openWards = (unitId: string): void => openManage('wards', `unit=${unitId}`);
export const openWardEditor = (unitId: string): void => openManage('ward-edit', `unit=${unitId}`);
/** Whom of the unit's wards an activity is for; without one, the page asks which. */
export const openWardSignUp = (unitId: string, activityId = ''): void =>
  openManage('ward-sign-up', `unit=${unitId}&activity=${activityId}`);
export const openUnitSlip = (unitId: string, wardId: string, activityId: string): void =>
  open(`/packages/activities/pages/slip/slip?id=${activityId}&ward=${wardId}&unit=${unitId}`);
export const openHoursConfirm = (unitId: string): void => openManage('hours-confirm', `unit=${unitId}`);
export const openCorrections = (unitId: string): void => openManage('corrections', `unit=${unitId}`);
export const openUnitRecords = (unitId: string): void => openManage('records', `unit=${unitId}`);
export const openChain = (unitId: string): void => openManage('chain', `unit=${unitId}`);
export const openAnomalies = (unitId: string): void => openManage('anomalies', `unit=${unitId}`);
export const openAudit = (unitId: string): void => openManage('audit', `unit=${unitId}`);
/** A card of a page that has nothing of its own to share. */
export const SHARE_HOME = { title: '文明实践云', path: TABS.home };
/** Where the card of an invitation leads. */
export const invitationPath = (code: string): string => `/packages/identity/pages/invitation/invitation?code=${code}`;
/** 直播点学: the menu and one session; a replay is watched as a lesson. */
export const openLiveMenu = (): void => open('/packages/classroom/pages/live/live');
export const openLiveSession = (sessionId: string): void =>
  open(`/packages/classroom/pages/live-detail/live-detail?id=${sessionId}`);
export const openManagedLive = (unitId: string): void => open(`/packages/manage/pages/live/live?unit=${unitId}`);
export const openLiveOrders = (sessionId: string): void =>
  open(`/packages/manage/pages/live-orders/live-orders?id=${sessionId}`);
/** A new session of a unit, or an existing one. */
export const openLiveEditor = (unitId: string, sessionId = ''): void =>
  open(`/packages/manage/pages/live-edit/live-edit?unit=${unitId}&id=${sessionId}`);

/** 招募令 of a unit: their list, a new one or a draft, and how one fills up. */
export const openOrders = (unitId: string): void => openManage('orders', `unit=${unitId}`);
export const openOrderEditor = (unitId: string, orderId = ''): void =>
  openManage('order-edit', `unit=${unitId}&id=${orderId}`);
export const openOrderBoard = (orderId: string): void => openManage('order-board', `id=${orderId}`);
/** One shift at one site, and what was reported from an order. */
export const openDutyBoard = (dutyId: string): void => open(dutyBoardPath(dutyId));
export const openIncidents = (orderId: string): void => open(incidentsPath(orderId));
/** Out: going back leads to the list, not to a form that is done with. */
export const replaceByOrderBoard = (orderId: string): void =>
  void wx.redirectTo({ url: `/packages/manage/pages/order-board/order-board?id=${orderId}` });

/** 值守排班 of a unit: their list, a new one or a draft, a month of one, and whom to ask for a slot. */
export const openRotas = (unitId: string): void => openManage('rotas', `unit=${unitId}`);
export const openRotaEditor = (unitId: string, rotaId = ''): void =>
  openManage('rota-edit', `unit=${unitId}&id=${rotaId}`);
/** A new one, filled in with what another says, from the day after its end. */
export const openRotaAgain = (unitId: string, fromId: string): void =>
  openManage('rota-edit', `unit=${unitId}&from=${fromId}`);
export const openRota = (rotaId: string, day = ''): void => openManage('rota', `id=${rotaId}&day=${day}`);
/** Out: going back leads to the list, not to a form that is done with. */
export const replaceByRota = (rotaId: string): void =>
  void wx.redirectTo({ url: `/packages/manage/pages/rota/rota?id=${rotaId}` });
export const openRotaAsk = (rotaId: string, slot: number, day: string): void =>
  openManage('rota-ask', `id=${rotaId}&slot=${slot}&day=${day}`);
/** One's own turns. */
export const openMyRota = (): void => open(MY_ROTA_PATH);

export const openLessons = (unitId: string): void => openManage('lessons', `unit=${unitId}`);
/** A new lesson of a unit, or an existing one. */
export const openLessonEditor = (unitId: string, lessonId = ''): void =>
  openManage('lesson-edit', `unit=${unitId}&id=${lessonId}`);
export const openLessonReview = (unitId: string, lessonId: string): void =>
  openManage('lesson-review', `unit=${unitId}&id=${lessonId}`);
export const openPosts = (unitId: string): void => openManage('posts', `unit=${unitId}`);
export const openAssignments = (unitId: string): void => openManage('assignments', `unit=${unitId}`);
export const openAssignmentCreator = (unitId: string): void => openManage('assignment-new', `unit=${unitId}`);
export const openAssignment = (unitId: string, assignmentId: string): void =>
  openManage('assignment', `unit=${unitId}&id=${assignmentId}`);

export const courseLessonPath = (lessonId: string): string =>
  `/packages/classroom/pages/course-lesson/course-lesson?id=${lessonId}`;
/** @param fromUnitId the station whose card it is: reach is counted by station, never by person */
export function taskPath(ownerId: string, assignmentId: string, fromUnitId = ''): string {
  const page = isCardId(ownerId) ? `/packages/classroom/pages/lesson/lesson?id=${ownerId}` : courseLessonPath(ownerId);
  return `${page}&assignment=${assignmentId}${fromUnitId && `&from=${fromUnitId}`}`;
}
/** Sent, and seen how it goes: going back leads to the list. */
export const replaceByAssignment = (unitId: string, assignmentId: string): void =>
  void wx.redirectTo({ url: `/packages/manage/pages/assignment/assignment?unit=${unitId}&id=${assignmentId}` });
/** Lessons of a course take each other's place: going back leads to the list. */
export const replaceByCourseLesson = (lessonId: string): void =>
  void wx.redirectTo({ url: courseLessonPath(lessonId) });

/** The receipt takes the place of the page that signed up: going back leads to the list, not to a stale form. */
export function replaceByReceipt(occasionId: string): void {
  if (isRotaDuty(occasionId)) void wx.redirectTo({ url: MY_ROTA_PATH });
  else if (isDutyId(occasionId)) replaceByMyShifts();
  else void wx.redirectTo({ url: `/packages/activities/pages/receipt/receipt?id=${occasionId}` });
}

const lessonPath = (cardId: string): string => `/packages/classroom/pages/lesson/lesson?id=${cardId}`;

/** A card, its questions and the next card take each other's place: going back leads to where one came from. */
export const replaceByLesson = (cardId: string): void => void wx.redirectTo({ url: lessonPath(cardId) });
export const replaceByQuiz = (cardId: string): void =>
  void wx.redirectTo({ url: `/packages/classroom/pages/quiz/quiz?id=${cardId}` });

/** Back, or home when a shared card or a code opened this page. */
export function goBack(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else openTab('home');
}

export const canGoBack = (): boolean => getCurrentPages().length > 1;

interface TabBar {
  setData(data: { active: TabName; root: string; badge: string }): void;
}

/** Marks a tab as the open one; each tab page has a bar of its own. */
export function selectTab(page: { getTabBar?(): unknown; data: { root: string } }, active: TabName): void {
  const bar = page.getTabBar && (page.getTabBar() as TabBar | null);
  if (bar) bar.setData({ active, root: page.data.root, badge: unreadBadge() });
}
