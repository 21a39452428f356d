/** Paths of the pages, so that no page spells another one's. */
export const TABS = {
  home: '/pages/home/home',
  activities: '/pages/activities/activities',
  mine: '/pages/mine/mine',
} as const;
export type TabName = keyof typeof TABS;

export const openTab = (name: TabName): void => void wx.switchTab({ url: TABS[name] });

const open = (url: string): void => void wx.navigateTo({ url });

export const openActivity = (activityId: string): void =>
  open(`/packages/activities/pages/detail/detail?id=${activityId}`);
export const openReceipt = (activityId: string): void =>
  open(`/packages/activities/pages/receipt/receipt?id=${activityId}`);
export const openArticle = (article: number): void => open(`/packages/classroom/pages/article/article?no=${article}`);
export const openStationChoice = (): void => open('/packages/identity/pages/station/station');
export const openWorkbench = (unitId: string): void =>
  open(`/packages/manage/pages/workbench/workbench?unit=${unitId}`);
/** A new activity of a unit, or an existing one. */
export const openActivityEditor = (unitId: string, activityId = ''): void =>
  open(`/packages/manage/pages/activity-edit/activity-edit?unit=${unitId}&id=${activityId}`);

/** 直播点学: the menu, one session, and the lesson in which its replay is watched. */
export const openLiveMenu = (): void => open('/packages/classroom/pages/live/live');
export const openLiveSession = (sessionId: string): void =>
  open(`/packages/classroom/pages/live-detail/live-detail?id=${sessionId}`);
export const openCourseLesson = (lessonId: string): void =>
  open(`/packages/classroom/pages/course-lesson/course-lesson?id=${lessonId}`);
export const openManagedLive = (unitId: string): void => open(`/packages/manage/pages/live/live?unit=${unitId}`);
export const openLiveOrders = (sessionId: string): void =>
  open(`/packages/manage/pages/live-orders/live-orders?id=${sessionId}`);
/** A new session of a unit, or an existing one. */
export const openLiveEditor = (unitId: string, sessionId = ''): void =>
  open(`/packages/manage/pages/live-edit/live-edit?unit=${unitId}&id=${sessionId}`);

/** The receipt takes the place of the page that signed up: going back leads to the list, not to a stale form. */
export const replaceByReceipt = (activityId: string): void =>
  void wx.redirectTo({ url: `/packages/activities/pages/receipt/receipt?id=${activityId}` });

/** Back, or home when a shared card or a code opened this page. */
export function goBack(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else openTab('home');
}

export const canGoBack = (): boolean => getCurrentPages().length > 1;

interface TabBar {
  setData(data: { active: TabName; root: string }): void;
}

/** Marks a tab as the open one; each tab page has a bar of its own. */
export function selectTab(page: { getTabBar?(): unknown; data: { root: string } }, active: TabName): void {
  const bar = page.getTabBar && (page.getTabBar() as TabBar | null);
  if (bar) bar.setData({ active, root: page.data.root });
}
