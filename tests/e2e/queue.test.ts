import type { Browser, Page } from 'playwright-core';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { expectSound, LOOKS, MODE_NAMES, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const detail = (activityId: string): string => `/packages/activities/pages/detail/detail?id=${activityId}`;
const receipt = (activityId: string): string => `/packages/activities/pages/receipt/receipt?id=${activityId}`;
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const decline = (page: Page): Promise<void> => page.getByRole('dialog', { name: '订阅消息' }).getByText('拒绝').tap();

const fullActivity = async (title: string) => {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { title, cap: 2, peopleMax: 2 });
  await cloud.person('oDemoResident').call('activities.signUp', { ...activity, people: 2 });
  return activity;
};

it('full, waiting, a place given back, the turn, and the place taken', async () => {
  const { activityId } = await fullActivity('满了再排的一场');
  const waiter = await open('oWaiter', detail(activityId));
  await tap(waiter.page, '排队等位');
  await waiter.page.getByText('轮到您时给您留位').waitFor();
  await tap(waiter.page, '排队等 1 位');
  await decline(waiter.page);
  await waiter.page.getByText('排在第 1').waitFor();
  await waiter.page.getByText('下一个就是您').waitFor();

  const holder = await open('oDemoResident', receipt(activityId));
  await tap(holder.page, /^来不了，取消报名/);
  await tap(holder.page, '取消报名');
  await holder.page.getByText('您已经取消').waitFor();

  await waiter.page.goto(`${cloud.origin}/phone?as=oWaiter#/pages/mine/mine`);
  await waiter.page.getByRole('button', { name: /满了再排的一场.*轮到您了，去确认/ }).tap();
  await waiter.page.getByText(/给您留了 1 位，.*前点确认才算报上/).waitFor();
  await tap(waiter.page, '确认，1 位都去');
  await waiter.page.getByText('报到号').first().waitFor();
  expect((await cloud.person('oWaiter').call('activities.show', { activityId })).activity).toMatchObject({
    myPeople: 1,
    left: 1,
  });
  expect([...waiter.errors, ...holder.errors]).toEqual([]);
});

it('who meets a queue while signing up is offered a place in it, and leaves it again', async () => {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { cap: 1, peopleMax: 1 });
  const { page, errors } = await open('oSurprised', detail(activity.activityId));
  await tap(page, '报名');
  await cloud.person('oFaster').call('activities.signUp', { ...activity, people: 1 });
  await tap(page, '确认报名 1 位');
  await decline(page);
  await page.getByText('刚刚报满了，您可以排队等位').waitFor();
  await page.getByRole('dialog', { name: '报名' }).getByRole('button', { name: '排队等位' }).tap();
  await tap(page, '排队等 1 位');
  await page.getByText('排在第 1').waitFor();
  await tap(page, /^不等了，退出排队/);
  await tap(page, '退出排队');
  await page.getByText('您已经取消').waitFor();
  expect(errors).toEqual([]);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the queue can be read, hit and named', async () => {
    const { activityId, startAt, endAt } = await fullActivity(`排队的样子 ${mode}`);
    const who = `oLook${MODE_NAMES.indexOf(mode)}`;
    const person = cloud.person(who);
    await person.call('activities.wait', { activityId, startAt, endAt, people: 1 });
    const phone = await openInMode(browser, cloud, mode, who);
    await showPage(phone, detail(activityId));
    await expectSound(phone, screens);
    await showPage(phone, receipt(activityId));
    await phone.page.getByText('排在第 1').waitFor();
    await expectSound(phone, screens);
    await cloud.person('oDemoResident').call('activities.cancelSignUp', { activityId });
    await showPage(phone, '/pages/mine/mine');
    await showPage(phone, receipt(activityId));
    await phone.page.getByRole('button', { name: '确认，1 位都去' }).waitFor();
    await expectSound(phone, screens);
    await phone.context.close();
  });
});
