import type { Browser } from 'playwright-core';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { activityDraft, publishActivity, tomorrow } from '../support/builders';
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

const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const activityPage = (activityId: string): string => `/packages/manage/pages/activity/activity?id=${activityId}`;

it('a leader hands in, the street hands back with a reason, the leader mends it, the street publishes', async () => {
  const draft = activityDraft({ title: '站台引导体验日' });
  const { activityId } = await cloud.person('oDemoLeader').call('activities.create', { unitId: 'te-zhantai', draft });
  const leader = await open('oDemoLeader', '/pages/mine/mine');
  await leader.page.getByRole('button', { name: /进入示例街道站台引导/ }).tap();
  await leader.page.getByRole('tab', { name: '草稿 1' }).tap();
  await leader.page.getByRole('button', { name: /站台引导体验日/ }).tap();
  await leader.page.getByRole('listitem', { name: /^草稿，您在这里/ }).waitFor();
  await leader.page.getByRole('button', { name: '提交', exact: true }).tap();
  await leader.page.getByText('交上去了，等工作人员发布').waitFor();

  const street = await open('oDemoStreet', '/packages/manage/pages/workbench/workbench?unit=in-shili');
  await street.page.getByRole('tab', { name: '等发布 1' }).waitFor();
  await street.page.getByRole('button', { name: /站台引导体验日，示例街道站台引导志愿服务队/ }).tap();
  await street.page.getByRole('button', { name: '退回去改' }).tap();
  await street.page.getByRole('textbox', { name: '为什么退回' }).fill('写清在哪个口集合');
  await street.page.getByRole('button', { name: '退回', exact: true }).tap();
  await street.page.getByText('退回的原因：写清在哪个口集合').waitFor();

  await leader.page.reload();
  await leader.page.getByText('退回的原因：写清在哪个口集合').waitFor();
  await leader.page.getByRole('button', { name: '改这一场' }).tap();
  await leader.page.getByText('第 1 步，共 5 步').waitFor();
  for (let i = 0; i < 4; i += 1) await leader.page.getByRole('button', { name: '下一步' }).tap();
  await leader.page.getByRole('button', { name: '提交', exact: true }).tap();
  await leader.page.getByRole('listitem', { name: /^等发布，您在这里/ }).waitFor();

  const again = await open('oDemoStreet', activityPage(activityId));
  await again.page.getByRole('button', { name: '发布', exact: true }).tap();
  await again.page.getByRole('listitem', { name: /^已发布，您在这里/ }).waitFor();
  const { state } = await cloud.person('oDemoStreet').call('activities.showManaged', { activityId });
  expect(state).toBe('published');
  expect([...leader.errors, ...street.errors, ...again.errors]).toEqual([]);
});

it('staff call an activity off; who signed up reads why', async () => {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', {
    title: '下雨就不办的一场',
    startAt: tomorrow() + 3 * HOUR_MS,
  });
  await cloud.person('oDemoResident').call('activities.signUp', { ...activity, people: 1 });
  const { page, errors } = await open('oDemoStation', activityPage(activity.activityId));
  await page.getByRole('button', { name: '取消这一场' }).tap();
  await page.getByRole('button', { name: '取消这一场并通知' }).tap();
  await page
    .getByText('请填取消的原因')
    .or(page.getByText(/取消的原因至少/))
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: '取消的原因' }).fill('雨太大，下周六再办');
  await page.getByRole('button', { name: '取消这一场并通知' }).tap();
  await page.getByText('取消的原因：雨太大，下周六再办').waitFor();
  await page.getByRole('listitem', { name: /^已取消，您在这里/ }).waitFor();

  await cloud.setClock(Date.now() + 2 * MINUTE_MS);
  await cloud.fireTimer('jobs', 'tick');
  const resident = await open('oDemoResident', '/packages/identity/pages/messages/messages');
  await resident.page.getByText('取消了：下雨就不办的一场').tap();
  await resident.page.getByText('这场活动取消了').waitFor();
  await resident.page.getByText('雨太大，下周六再办。不用来了').waitFor();
  expect([...errors, ...resident.errors]).toEqual([]);
});
