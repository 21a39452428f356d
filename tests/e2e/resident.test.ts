import type { Browser, Page } from 'playwright-core';
import { DAY_MS, dayOf, partsOf } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const phones: Phone[] = [];
const open = async (openid: string, path = '/pages/home/home'): Promise<Phone> => {
  const phone = await openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
  phones.push(phone);
  return phone;
};
afterEach(async () => {
  // Whatever a test was about: no page may complain, and nothing may leave the machine.
  const opened = phones.splice(0);
  const complaints = opened.flatMap(({ errors }) => errors);
  const hosts = new Set(opened.flatMap((phone) => [...phone.hosts]));
  await Promise.all(opened.map(({ context }) => context.close()));
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual(['127.0.0.1']);
});

/** The last tap of a sign-up; WeChat's question that comes with it is answered with no. */
async function signUp(page: Page, people: number): Promise<void> {
  await page.getByRole('button', { name: `确认报名 ${people} 位` }).tap();
  await page.getByRole('dialog', { name: '订阅消息' }).getByText('拒绝').tap();
}

const detailOf = (activityId: string): string => `/packages/activities/pages/detail/detail?id=${activityId}`;

it('a resident finds an activity by platform and day, signs two people up, sees it under 我的, and cancels', async () => {
  const startAt = tomorrow() + 2 * DAY_MS;
  await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', {
    title: '雨水花园认花草',
    platform: 'science',
    startAt,
    cap: 12,
  });
  const { page } = await open('oDemoResident');

  await page.getByRole('tab', { name: '活动' }).tap();
  await page.getByRole('button', { name: '平台' }).tap();
  await page.getByRole('radio', { name: '科技科普服务' }).tap();
  await page.getByRole('button', { name: '日期' }).tap();
  const { month, date } = partsOf(startAt);
  await page.getByRole('radio', { name: `${month}月${date}日` }).tap();
  const row = page.getByRole('button', { name: /雨水花园认花草.*余 12 位/ });
  await row.waitFor();
  expect(await page.getByRole('button', { name: /共 \d+ 位/ }).count()).toBe(1);

  await row.tap();
  await page.getByText('雨水花园认花草').last().waitFor();
  await page.getByText('手套').waitFor(); // what to bring
  await page.getByRole('button', { name: /第17条/ }).waitFor(); // the article that it practises
  await page.getByRole('button', { name: '报名', exact: true }).tap();
  await page.getByRole('button', { name: '多一位' }).tap();
  await signUp(page, 2);

  await page.getByText('报上了').waitFor();
  await page.getByText('2 位', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '返回' }).tap();
  await page.getByRole('tab', { name: '我的' }).tap();
  await page.getByRole('button', { name: /雨水花园认花草.*已报 2 位/ }).tap();

  await page.getByText('来不了，取消报名').tap();
  await page.getByText('取消报名', { exact: true }).last().tap();
  await page.getByText('您已经取消').waitFor();
  await page.getByRole('button', { name: /活动详情，可以再报/ }).tap();
  await page.getByRole('button', { name: '报名', exact: true }).waitFor();
  await page.getByRole('img', { name: '已有 0 人，共需 12 人' }).waitFor();
});

it('the article that an activity practises opens in the law’s own words', async () => {
  const { activityId } = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', {
    articleRefs: [{ article: 24, item: 3 }],
  });
  const { page } = await open('oDemoResident', detailOf(activityId));
  await page.getByRole('button', { name: /第24条，用餐实行分餐制、使用公筷公勺/ }).tap();
  await page.getByText('条例原文 · 第二十四条').waitFor();
  await page.getByText('（三）用餐实行分餐制、使用公筷公勺；').waitFor();
});

it('the last place goes while one is still choosing: the sheet says so and the page knows', async () => {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { cap: 1, peopleMax: 1 });
  const { page } = await open('oSlow', detailOf(activity.activityId));
  await page.getByRole('button', { name: '报名', exact: true }).tap();
  await cloud.person('oQuick').call('activities.signUp', { ...activity, people: 1 });
  await signUp(page, 1);
  await page.getByText('刚刚报满了，您可以排队等位').waitFor();
  await page.getByRole('button', { name: '关上' }).tap();
  await page.getByRole('button', { name: '排队等位', exact: true }).first().waitFor();
});

it('a clash names the other activity and leads to it', async () => {
  const staff = cloud.person('oDemoStation');
  const startAt = tomorrow() + 4 * DAY_MS;
  const one = await publishActivity(staff, 'st-huaiyinli', { title: '先报的合唱排练', startAt });
  const two = await publishActivity(staff, 'st-huaiyinli', { title: '同一时间的讲座', startAt });
  await cloud.person('oClash').call('activities.signUp', { ...one, people: 1 });
  const { page } = await open('oClash', detailOf(two.activityId));
  await page.getByRole('button', { name: '报名', exact: true }).tap();
  await signUp(page, 1);
  await page.getByText(/和您报的「先报的合唱排练」.*撞时间，只能去一个/).waitFor();
  await page.getByRole('button', { name: '看那一场' }).tap();
  await page.getByRole('button', { name: '看我的报名' }).waitFor();
});

it('an answer that is lost after the write is found again, and one place is taken', async () => {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { cap: 5 });
  const { page } = await open('oUnlucky', detailOf(activity.activityId));
  let lost = 0;
  await page.route('**/functions/api', async (route) => {
    const isSignUp = (route.request().postData() ?? '').includes('activities.signUp');
    if (!isSignUp || lost > 0) return route.continue();
    lost += 1;
    await route.fetch(); // the server did it; the phone never hears
    return route.abort();
  });
  await page.getByRole('button', { name: '报名', exact: true }).tap();
  await signUp(page, 1);
  await page.getByText('还不知道报上没有，正在核对，请别重复点').waitFor();
  await page.getByText('报上了').waitFor();
  expect(lost).toBe(1);
  const { activity: after } = await cloud
    .person('oUnlucky')
    .call('activities.show', { activityId: activity.activityId });
  expect([after.left, after.myPeople]).toEqual([4, 1]);
  phones.at(-1)!.errors.length = 0; // the aborted request itself
});

it('without a network one still sees what was kept, and is told that it is that', async () => {
  const { page, context } = await open('oDemoVolunteer');
  await page.getByText(/本周活动 \d+ 场/).waitFor();
  await context.setOffline(true);
  await page.getByRole('tab', { name: '我的' }).tap();
  await page.getByText('现在没有网').waitFor();
  await page.getByRole('tab', { name: '首页' }).tap();
  await page.getByText(/没有网。下面是 \d\d:\d\d 存下的内容/).waitFor();
  await page.getByText(/本周活动 \d+ 场/).waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: '重试' }).tap();
  await page.getByText(/没有网。下面是/).waitFor({ state: 'detached' });
});

it('a person without a station chooses one, and the list follows', async () => {
  const { page } = await open('oNewcomer');
  await page.getByRole('button', { name: '选我的站', exact: true }).tap();
  await page.getByRole('radio', { name: /葡萄架实践站/ }).tap();
  await page.getByRole('button', { name: /我的站：葡萄架/ }).waitFor();
  await page.getByRole('tab', { name: '活动' }).tap();
  await page.getByRole('button', { name: '葡萄架', pressed: true }).waitFor();
});

it('yesterday’s link opens a page that says what became of it', async () => {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli');
  await cloud.setClock(activity.endAt + DAY_MS);
  const { page } = await open('oLate', detailOf(activity.activityId));
  await page.getByText('已经结束了').waitFor();
  await cloud.setClock(null);
  expect(dayOf(Date.now())).not.toBe(dayOf(activity.endAt + DAY_MS));
});

it('a link to nothing says so and leads home', async () => {
  const { page } = await open('oDemoResident', detailOf('no-such-activity'));
  await page.getByText('没找到这一页').waitFor();
  await page.getByRole('button', { name: '回首页' }).tap();
  await page.getByText(/本周活动/).waitFor();
});
