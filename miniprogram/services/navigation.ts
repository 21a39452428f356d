/** Paths of the pages, so that no page spells another one's. */
export const TABS = {
  home: '/pages/home/home',
  classroom: '/pages/classroom/classroom',
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
export const openWorkbench = (unitId: string): void =>
  open(`/packages/manage/pages/workbench/workbench?unit=${unitId}`);
/** A new activity of a unit, or an existing one. */
export const openActivityEditor = (unitId: string, activityId = ''): void =>
  open(`/packages/manage/pages/activity-edit/activity-edit?unit=${unitId}&id=${activityId}`);

/** The receipt takes the place of the page that signed up: going back leads to the list, not to a stale form. */
export const replaceByReceipt = (activityId: string): void =>
  void wx.redirectTo({ url: `/packages/activities/pages/receipt/receipt?id=${activityId}` });

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
  setData(data: { active: TabName; root: string }): void;
}

/** Marks a tab as the open one; each tab page has a bar of its own. */
export function selectTab(page: { getTabBar?(): unknown; data: { root: string } }, active: TabName): void {
  const bar = page.getTabBar && (page.getTabBar() as TabBar | null);
  if (bar) bar.setData({ active, root: page.data.root });
}
