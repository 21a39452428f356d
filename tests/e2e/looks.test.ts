import type { Browser } from 'playwright-core';
import { offerSession, publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { auditPage } from './audit';
import { connectBrowser, openPhone } from '../support/phone';

let cloud: CloudProcess;
let browser: Browser;
const ids: Record<string, string> = {};
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  const staff = cloud.person('oDemoStation');
  // As long as a station may write it, so that what fits here fits.
  const longest = await publishActivity(staff, 'st-huaiyinli', {
    title: '一个把三十个字都用满了的活动标题看看它在各种屏上折成几行才好',
    summary: '写满的介绍。'.repeat(80),
    placeName: '示例区示例街道槐荫里社区综合文化活动中心二层东侧的大教室',
    bring: '围裙、手套、水杯、写字的笔和一张家里的老照片，没有也行，站里都备着一份',
    cap: 2000,
    peopleMax: 10,
  });
  ids.longest = longest.activityId;
  const joined = await publishActivity(staff, 'st-huaiyinli');
  await cloud.person('oDemoStation').call('activities.signUp', { ...joined, people: 1 });
  ids.joined = joined.activityId;
  const session = await offerSession(staff, 'st-huaiyinli', {
    title: '一节把三十个字都用满了的直播课看看它在各种屏上折成几行才好呀',
    summary: '写满的介绍。'.repeat(80),
    lecturer: '名字很长很长的一位老师还带着职称的',
    articleRefs: [{ article: 17 }, { article: 29, item: 1 }],
    takersMin: 500,
  });
  ids.session = session.sessionId;
  await staff.call('live.orderForUnit', { ...session, unitId: 'st-huaiyinli', people: 199 });
  await staff.call('live.order', session);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const PAGES = {
  home: () => '/pages/home/home',
  activities: () => '/pages/activities/activities',
  mine: () => '/pages/mine/mine',
  'activity detail': () => `/packages/activities/pages/detail/detail?id=${ids.longest ?? ''}`,
  receipt: () => `/packages/activities/pages/receipt/receipt?id=${ids.joined ?? ''}`,
  article: () => '/packages/classroom/pages/article/article?no=16',
  'station choice': () => '/packages/identity/pages/station/station',
  workbench: () => '/packages/manage/pages/workbench/workbench?unit=st-huaiyinli',
  'activity editor': () => '/packages/manage/pages/activity-edit/activity-edit?unit=st-huaiyinli',
  'live menu': () => '/packages/classroom/pages/live/live',
  'live session': () => `/packages/classroom/pages/live-detail/live-detail?id=${ids.session ?? ''}`,
  'live sessions of a unit': () => '/packages/manage/pages/live/live?unit=st-huaiyinli',
  'orders of a live session': () => `/packages/manage/pages/live-orders/live-orders?id=${ids.session ?? ''}`,
  'live session editor': () => '/packages/manage/pages/live-edit/live-edit?unit=st-huaiyinli',
  'a page that failed': () => '/packages/activities/pages/detail/detail?id=nothing',
  'an empty list': () => '/packages/activities/pages/receipt/receipt?id=' + (ids.longest ?? ''),
};
type PageName = keyof typeof PAGES;

const MODES = {
  normal: { width: 375, colorScheme: 'light', isElder: false },
  dark: { width: 375, colorScheme: 'dark', isElder: false },
  长辈版: { width: 375, colorScheme: 'light', isElder: true },
  narrow: { width: 320, colorScheme: 'light', isElder: false },
} as const;

describe.each(Object.keys(MODES) as (keyof typeof MODES)[])('%s', (mode) => {
  const { width, colorScheme, isElder } = MODES[mode];
  beforeAll(() => cloud.person('oDemoStation').call('identity.setElder', { isElder }));

  it.each(Object.keys(PAGES) as PageName[])('%s can be read, hit and named', async (name) => {
    const phone = await openPhone(browser, `${cloud.origin}/phone?as=oDemoStation`, {
      viewport: { width, height: 812 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const { page } = phone;
    // The first page tells the phone that the account uses 长辈版; then the one in question opens.
    await page.getByText(/本周活动 \d+ 场/).waitFor();
    await page.goto(`${cloud.origin}/phone?as=oDemoStation#${PAGES[name]()}`);
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    await page.locator('[aria-busy=true][aria-label=正在打开]').waitFor({ state: 'detached' });
    const audit = await page.evaluate(auditPage, { tapRpx: isElder ? 120 : 88, typeRpx: isElder ? 32 : 24 });
    expect(audit).toMatchObject({ smallTaps: [], smallType: [], lowContrast: [], overflow: [], nameless: [] });
    expect(audit.nodes).toBeLessThanOrEqual(500);
    await phone.context.close();
  });
});
