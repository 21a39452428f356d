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

const STATION = 'st-huaiyinli';
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const managePage = (activityId: string): string => `/packages/manage/pages/activity/activity?id=${activityId}`;
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const fill = (page: Page, name: string, text: string): Promise<void> =>
  page.getByRole('textbox', { name, exact: true }).fill(text);

/** The spreadsheet opens in the phone's own viewer; it is put away again. */
async function exported(page: Page, name: string): Promise<void> {
  await tap(page, name);
  const file = page.getByRole('dialog', { name: '文档' });
  await file.getByText(/XLSX/).waitFor();
  await file.getByRole('button', { name: '关闭' }).tap();
}

it('staff ask, a resident answers, staff read and export', async () => {
  const draft = activityDraft({ title: '坐大巴去的一场参观' });
  const { activityId } = await cloud.person('oDemoStation').call('activities.create', { unitId: STATION, draft });

  const staff = await open('oDemoStation', managePage(activityId));
  const { page: desk } = staff;
  await tap(desk, '改这一场');
  for (const step of [1, 2]) {
    await desk.getByText(`第 ${step} 步，共 5 步`).waitFor();
    await tap(desk, '下一步');
  }
  await tap(desk, '加一项要问的');
  await tap(desk, '下一步');
  await desk.getByText('请写要问的话').waitFor();
  await fill(desk, '问什么', '您坐哪趟车');
  await fill(desk, '选项 1', '八点的');
  await fill(desk, '选项 2', '九点的');
  await tap(desk, '再加一项');
  await desk.getByRole('radio', { name: '姓名' }).tap();
  await desk.getByRole('switch', { name: '这一项一定要填' }).tap();
  await desk.getByText('姓名 · 可不填').waitFor();
  await tap(desk, '下一步');
  await tap(desk, '下一步');
  await desk.getByText('您坐哪趟车、姓名').waitFor();
  await tap(desk, '发布');
  await desk.getByRole('button', { name: '报名时填的，问了 2 项' }).waitFor();

  const resident = await open('oFillsIn', `/packages/activities/pages/detail/detail?id=${activityId}`);
  const { page } = resident;
  await tap(page, '报名');
  await page.getByText('站里想问 2 项').waitFor();
  await tap(page, '确认报名 1 位');
  await page.getByText('这一项要选').waitFor();
  await page.getByRole('radio', { name: '九点的' }).tap();
  await fill(page, '姓名', '令狐小满');
  // What was typed is there when the page comes back.
  await page.reload();
  await page.getByText('接着上次没填完的').waitFor();
  expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('令狐小满');
  await resident.context.setOffline(true);
  await tap(page, '确认报名 1 位');
  await page.getByText('没有网，连上网再试一次，填的内容还在').waitFor();
  await resident.context.setOffline(false);
  await tap(page, '确认报名 1 位');
  await page
    .getByRole('button', { name: /取消报名/ })
    .first()
    .waitFor();
  expect(resident.errors).toEqual([]);

  await desk.reload();
  await tap(desk, '报名时填的，问了 2 项');
  await desk.getByText('八点的 0 家，九点的 1 家').waitFor();
  await desk.getByText('令**满').waitFor();
  await exported(desk, '导出表格');
  await desk.goto(`${cloud.origin}/phone?as=oDemoStation#/packages/manage/pages/roster/roster?id=${activityId}`);
  await exported(desk, '导出名单，可以打印');
  await desk.goto(
    `${cloud.origin}/phone?as=oDemoStation#/packages/manage/pages/activity-edit/activity-edit?unit=${STATION}&id=${activityId}`,
  );
  for (const step of [1, 2]) {
    await desk.getByText(`第 ${step} 步，共 5 步`).waitFor();
    await tap(desk, '下一步');
  }
  await desk.getByText(/已经有人报了名，要问的不能再改/).waitFor();
  expect(await desk.getByRole('button', { name: '再加一项' }).count()).toBe(0);
  expect(staff.errors).toEqual([]);
});

it('who acts for somebody answers for them, and who is on the list already has nothing to fill in', async () => {
  const draft = activityDraft({
    title: '替家人填的一场',
    form: [{ id: 'q1', kind: 'yesno', label: '会不会用轮椅', isOptional: false, options: [] }],
  });
  const station = cloud.person('oDemoStation');
  const created = await station.call('activities.create', { unitId: STATION, draft });
  await station.call('activities.publish', created);
  const person = cloud.person('oActsFor');
  await person.call('identity.addWard', {
    ...{ name: '王奶奶', phone: '', relation: 'parent', ageBand: 'adult', consentWay: 'spoken', consent: 1 },
  });
  const { activityId } = created;
  const { page, errors } = await open('oActsFor', `/packages/activities/pages/detail/detail?id=${activityId}`);
  await tap(page, '替家人代报');
  await tap(page, '替王*奶报名');
  await page.getByRole('radio', { name: '否' }).tap();
  await tap(page, '替王*奶报 1 位');
  await page.getByText('✓ 已报 1 位').waitFor();
  const { startAt, endAt } = draft;
  const answers = [{ id: 'q1', texts: ['是'] }];
  const mine = { activityId, startAt, endAt, people: 1, form: draft.form ?? [], answers };
  await cloud.person('oOnList').call('activities.signUp', mine);
  const again = await open('oOnList', `/packages/activities/pages/sign-up/sign-up?id=${activityId}`);
  await again.page.getByText('您已经报了这一场').waitFor();
  await tap(again.page, '看我的报名');
  await again.page
    .getByRole('button', { name: /取消报名/ })
    .first()
    .waitFor();
  expect([...errors, ...again.errors]).toEqual([]);
});
