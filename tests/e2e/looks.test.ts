import type { Browser } from 'playwright-core';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { auditPage } from './audit';
import { connectBrowser, openPhone, type Phone } from '../support/phone';

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
  // A card under way in its third part, so that all of it is seen.
  const items = [{ ownerId: 'a30-1', position: 3, at: Date.now() }];
  await cloud.person('oDemoStation').call('classroom.saveProgress', { items });
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
  classroom: () => '/pages/classroom/classroom',
  'article list': () => '/packages/classroom/pages/article-list/article-list',
  'cards of a theme': () => '/packages/classroom/pages/article-list/article-list?theme=1',
  'an article with penalties': () => '/packages/classroom/pages/article/article?no=56',
  lesson: () => '/packages/classroom/pages/lesson/lesson?id=a30-1',
  quiz: () => '/packages/classroom/pages/quiz/quiz?id=a30-1',
  'week’s challenge': () => '/packages/classroom/pages/test/test?kind=week',
  review: () => '/packages/classroom/pages/review/review',
  'late verdicts': () => '/packages/classroom/pages/test/test?kind=late',
  'station choice': () => '/packages/identity/pages/station/station',
  workbench: () => '/packages/manage/pages/workbench/workbench?unit=st-huaiyinli',
  'activity editor': () => '/packages/manage/pages/activity-edit/activity-edit?unit=st-huaiyinli',
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

  const openAt = async (path: string): Promise<Phone> => {
    const phone = await openPhone(browser, `${cloud.origin}/phone?as=oDemoStation`, {
      viewport: { width, height: 812 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const { page } = phone;
    // The first page tells the phone that the account uses 长辈版; then the one in question opens.
    await page.getByText(/本周活动 \d+ 场/).waitFor();
    await page.goto(`${cloud.origin}/phone?as=oDemoStation#${path}`);
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    await page.locator('[aria-busy=true][aria-label=正在打开]').waitFor({ state: 'detached' });
    return phone;
  };
  const expectSound = async ({ page, context }: Phone): Promise<void> => {
    const audit = await page.evaluate(auditPage, { tapRpx: isElder ? 120 : 88, typeRpx: isElder ? 32 : 24 });
    expect(audit).toMatchObject({ smallTaps: [], smallType: [], lowContrast: [], overflow: [], nameless: [] });
    expect(audit.nodes).toBeLessThanOrEqual(500);
    await context.close();
  };

  it.each(Object.keys(PAGES) as PageName[])('%s can be read, hit and named', async (name) => {
    await expectSound(await openAt(PAGES[name]()));
  });

  it('an answered question can be read, hit and named', async () => {
    const phone = await openAt('/packages/classroom/pages/quiz/quiz?id=a16-1');
    const { page } = phone;
    await page.getByRole('radio').first().tap();
    await page.getByRole('button', { name: '选好了' }).tap();
    await page.getByRole('dialog').waitFor();
    await expectSound(phone);
  });
});
