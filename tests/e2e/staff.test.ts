import type { Browser, Page } from 'playwright-core';
import { activityDraft } from '../support/builders';
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
const EDITOR = '/packages/manage/pages/activity-edit/activity-edit?unit=st-huaiyinli';
const next = (page: Page) => page.getByRole('button', { name: '下一步' }).tap();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

async function writeActivity(page: Page, title: string): Promise<void> {
  await field(page, '标题').fill(title);
  await page.getByRole('button', { name: /归哪个平台/ }).tap();
  await page.getByRole('button', { name: '公共安全服务' }).tap();
  await field(page, '做什么').fill('跟着师傅看灶台、软管和阀门，自己家里也照着看一遍。');
  await page.getByRole('button', { name: /和条例哪一条有关/ }).tap();
  await page.getByRole('button', { name: /^第19条/ }).tap();
  await page.getByRole('button', { name: /不占用公用设施/ }).tap();
  await page.getByRole('button', { name: '去掉第19条（一）' }).waitFor();
  await next(page);
  for (const name of [/^开始/, /^结束/]) {
    await page.getByRole('button', { name }).tap();
    await page.getByText('确定', { exact: true }).tap();
    await page.getByText('确定', { exact: true }).waitFor({ state: 'hidden' });
  }
  await field(page, '地点').fill('槐荫里实践站二层');
  await next(page);
  await field(page, '名额').fill('8');
  await next(page);
  await field(page, '联系人').fill('周老师');
  await field(page, '电话').fill('010-00000021');
  await next(page);
  await page.getByText('看一遍再发').waitFor();
}

it('staff write an activity and publish it; a resident finds it and signs up; staff see the number', async () => {
  const { page, errors } = await open('oDemoStation', '/pages/mine/mine');
  await page.getByRole('button', { name: '进入槐荫里实践站管理' }).tap();
  await page.getByRole('button', { name: '发活动' }).tap();
  await writeActivity(page, '关窗之前看看燃气');
  await page.getByRole('button', { name: '发布', exact: true }).tap();
  await page.getByRole('button', { name: /关窗之前看看燃气.*正在报名，已报 0 共 8 位/ }).waitFor();

  const resident = await open('oDemoResident', '/pages/activities/activities');
  await resident.page.getByRole('button', { name: /关窗之前看看燃气/ }).tap();
  await resident.page.getByRole('button', { name: '报名', exact: true }).tap();
  await resident.page.getByRole('button', { name: '确认报名 1 位' }).tap();
  await resident.page.getByText('报上了').waitFor();

  await page.getByRole('button', { name: '返回' }).tap();
  await page.getByRole('button', { name: '进入槐荫里实践站管理' }).tap();
  await page.getByRole('button', { name: /关窗之前看看燃气.*已报 1 共 8 位/ }).waitFor();
  expect([...errors, ...resident.errors]).toEqual([]);
});

it('what is missing is said on its screen, before one goes on', async () => {
  const { page } = await open('oDemoStation', EDITOR);
  await next(page);
  await page.getByText('请写个标题').waitFor();
  await page.getByText('请选一条有关的条例').waitFor();
  await page.getByText('第 1 步，共 5 步').waitFor();
});

it('what the server refuses leads back to its screen, with the sentence under the field and nothing lost', async () => {
  const { page } = await open('oDemoStation', EDITOR);
  await writeActivity(page, '名额填错的一场');
  for (let i = 0; i < 2; i += 1) await page.getByRole('button', { name: '上一步' }).tap();
  await field(page, '名额').fill('0');
  await next(page);
  await next(page);
  await page.getByRole('button', { name: '存草稿' }).tap();
  await page.getByText('名额最少填 1').waitFor();
  await field(page, '名额').fill('8');
  await next(page);
  await next(page);
  await page.getByText('名额填错的一场').waitFor();
});

it('what was being typed is there after the page was closed, until it is saved', async () => {
  const { page } = await open('oDemoStation', EDITOR);
  await field(page, '标题').fill('写到一半接了个电话');
  await page.reload();
  await page.getByText('接着上次没写完的').waitFor();
  expect(await field(page, '标题').inputValue()).toBe('写到一半接了个电话');
  await page.getByRole('button', { name: '重新写' }).tap();
  await page.getByText('接着上次没写完的').waitFor({ state: 'detached' });
  expect(await field(page, '标题').inputValue()).toBe('');
});

it('a colleague saved first: this one is told and keeps what was typed', async () => {
  const staff = cloud.person('oDemoStation');
  const draft = activityDraft({ title: '两个人一起改的' });
  const { activityId, version } = await staff.call('activities.create', { unitId: 'st-huaiyinli', draft });
  const { page } = await open('oDemoStation', `${EDITOR}&id=${activityId}`);
  await field(page, '标题').fill('这边改的标题');
  await cloud.person('oDemoStreet').call('activities.update', { activityId, version, draft: { ...draft, cap: 9 } });
  for (let i = 0; i < 4; i += 1) await next(page);
  await page.getByRole('button', { name: '存草稿' }).tap();
  await page.getByText(/刚才有同事改过这一份/).waitFor();
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: '上一步' }).tap();
  expect(await field(page, '标题').inputValue()).toBe('这边改的标题');
});

it('a resident who opens the workbench by its address is told that it is not for them', async () => {
  const { page } = await open('oDemoResident', '/packages/manage/pages/workbench/workbench?unit=st-huaiyinli');
  await page.getByText('这里只给站里工作人员用').waitFor();
});
