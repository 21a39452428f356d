import type { Browser, Page } from 'playwright-core';
import { DAY_MS, dayOf, HOUR_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, tomorrow, VOLUNTEER } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { orderSheet } from '../support/spreadsheets';
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

const UNIT = 'st-huaiyinli';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).tap();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const board = (orderId: string): string => `/packages/manage/pages/order-board/order-board?id=${orderId}`;

const sites = Array.from({ length: 27 }, (_, i) => [`示例路 ${i + 1} 号院门口`]);
const posts = [
  ['引导', 2, null],
  ['登记', 1, null],
  ['巡看', 1, '秩序引导'],
];
const days = Array.from({ length: 7 }, (_, i) => dayOf(tomorrow() + (i + 1) * DAY_MS));
const shifts = days.flatMap((day) => [
  [day, '09:00', '12:00'],
  [day, '14:00', '17:00'],
]);

/** The first file that a phone is asked for, it asks for consent too. */
async function pick(page: Page, buffer: Buffer, isFirst = false): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await tap(page, /选填好的表格|重新选表格/);
  if (isFirst) await tap(page, '同意，接着用');
  await (await chooser).setFiles({ name: '招募令.xlsx', mimeType: XLSX, buffer });
}

it('an order of 27 sites goes from a spreadsheet to its board in under ten steps; mistakes are named by their row', async () => {
  const { page, errors } = await open('oDemoStation', `/packages/manage/pages/workbench/workbench?unit=${UNIT}`);
  await tap(page, '招募令'); // 1
  await tap(page, '写招募令'); // 2
  await page.getByRole('radio', { name: '检测点秩序' }).tap(); // 3
  await tap(page, /从表格填/); // 4
  // The way over a sheet with a mistake in it is not counted: nobody has to go it.
  await pick(page, await orderSheet({ sites, posts: [['引导', '两个', null]], shifts }), true);
  await page.getByText('岗位 第 2 行：人数要写数字，比如 2').waitFor();
  await page.getByText('读到 27 个点位、0 个岗位、14 班，已经填上。还有 1 处要改：').waitFor();
  await pick(page, await orderSheet({ sites, posts, shifts })); // 5 and 6
  await page.getByText('27 点位 × 3 岗位 × 14 班 = 1134 个位置').waitFor();
  await page.getByText('1512', { exact: true }).waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).tap(); // 7
  await page.getByText('已应 0 / 共需 1512 人次').waitFor();
  await page.getByText('第 1–5 班，共 14 班').waitFor();
  expect(errors).toEqual([]);
});

it('step by step: what is wrong is said at its field, and what was typed waits on the phone', async () => {
  const { page, errors } = await open('oDemoStation', `/packages/manage/pages/order-edit/order-edit?unit=${UNIT}`);
  await tap(page, '下一步');
  await page.getByText('请写几句为什么招募、来了做什么').waitFor();
  await page.getByRole('radio', { name: '卡口值守' }).tap();
  await tap(page, '下一步');
  await field(page, '点位').fill('示例小区东门\n示例小区西门\n示例小区东门');
  await tap(page, '下一步');
  await page.getByText('第 3 个“示例小区东门”和第 1 个一样，请去掉一个').waitFor();
  await field(page, '点位').fill('示例小区东门\n示例小区西门');
  await page.reload();
  await page.getByText('接着上次没写完的').waitFor();
  await tap(page, '下一步');
  await page.getByText('写了 2 个点位，最多 40 个').waitFor();
  await tap(page, '下一步');
  await tap(page, '去掉第 2 个岗位巡看一圈');
  await tap(page, '多一人');
  await tap(page, '下一步');
  await tap(page, '排出来');
  await page.getByText('请选从哪天起').waitFor();
  await tap(page, /^从哪天/);
  await page.getByText('确定', { exact: true }).tap();
  await page.getByRole('checkbox', { name: '晚上 6–9 点' }).tap();
  await field(page, '别的时段').fill('半夜');
  await tap(page, '排出来');
  await page.getByText('“半夜”看不懂，请写成 07:00-09:30').waitFor();
  await field(page, '别的时段').fill('22:00-23:30');
  await tap(page, '排出来');
  await page.getByText('排了 2 班').waitFor();
  await tap(page, '下一步');
  await page.getByText('招谁、怎么叫', { exact: true }).waitFor();
  await tap(page, '下一步');
  await page.getByText('2 点位 × 1 岗位 × 2 班 = 4 个位置').waitFor();
  await tap(page, '保存草稿');
  await page.getByText('存好了，只有站里看得到').waitFor();
  await page.goto(`${cloud.origin}/phone?as=oDemoStation#/packages/manage/pages/orders/orders?unit=${UNIT}`);
  await page.getByRole('tab', { name: '草稿 1' }).tap();
  await page.getByRole('button', { name: /小区卡口值守招募.*草稿/ }).waitFor();
  expect(errors).toEqual([]);
});

it('the board shows answers while it lies open: who, their number as a look, the roster, and the order called off', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(cloud.person('oDemoStation'), UNIT, {
    title: '板上看得到的招募',
    sites: [{ name: '东口' }, { name: '西口' }],
    posts: [{ name: '引导', need: 1, skill: '' }],
  });
  const { page, errors } = await open('oDemoStation', board(orderId));
  await page.getByRole('button', { name: /^东口，.*0\/1 人，差.1$/ }).waitFor();
  const cellId = `${orderId}_0_0_0`;
  for (const openid of ['oBoardFirst', 'oBoardSecond']) {
    const person = cloud.person(openid);
    await person.call('identity.chooseStation', { unitId: UNIT });
    await person.call('identity.registerVolunteer', VOLUNTEER);
    await person.call('recruitment.answer', { picks: [{ cellId, startAt, endAt }], standby: true });
  }
  // Half a minute is not waited for: coming back to the page asks at once.
  await page.reload();
  await tap(page, /^东口，.*1\/1 人，满\+1$/);
  await page.getByText('引导，已有 1 / 要 1 人').waitFor();
  await page.getByRole('button', { name: /王\*国，尾号 0071，候补第 1 位/ }).waitFor();
  await tap(page, /王\*国，尾号 0071，✓ 应了/);
  await tap(page, '看姓名和电话');
  await page.getByRole('button', { name: '拨打 010-00000071' }).waitFor();
  await page.getByText('这一次看已经记下，本人查得到。').waitFor();
  await tap(page, '关上');
  await tap(page, '导出名单');
  await tap(page, '关闭');
  await tap(page, /^叫到本街道/);
  await page.getByText('叫人', { exact: true }).tap();
  await page.getByText('现在叫到本街道。').waitFor();
  await page.getByRole('button', { name: /^叫到全区/ }).waitFor();
  await tap(page, '取消招募令');
  await tap(page, '取消招募令并通知');
  await page.getByText('取消的原因至少 2 个字').waitFor();
  await field(page, '取消的原因').fill('明天有大风，点位撤了');
  await tap(page, '取消招募令并通知');
  await page.getByText('取消的原因：明天有大风，点位撤了').waitFor();
  expect(errors).toEqual([]);

  const auditor = await open('oDemoAuditor', board(orderId));
  await auditor.page.getByText('已取消').waitFor();
  expect(await auditor.page.getByRole('button', { name: /东口|导出名单/ }).count()).toBe(0);
  const resident = await open('oDemoResident', board(orderId));
  await resident.page.getByText('这里只给站里工作人员用').waitFor();
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the pages of recruitment orders can be read, hit and named', async () => {
    const staff = cloud.person('oDemoStation');
    const { orderId, shifts: spans } = await publishRecruitment(staff, UNIT, {
      title: '一个把三十个字都用满了的招募令标题看看它在各种屏上折成几行',
      sites: Array.from({ length: 40 }, (_, i) => ({
        name: `${i + 1} 号点：示例区示例街道槐荫里文化活动中心东侧路口`,
      })),
      posts: [{ name: '引导', need: 20, skill: '' }],
      shifts: Array.from({ length: 7 }, (_, i) => ({
        startAt: tomorrow() + i * DAY_MS,
        endAt: tomorrow() + i * DAY_MS + 3 * HOUR_MS,
      })),
    });
    const person = cloud.person(`oOrderLook${MODE_NAMES.indexOf(mode)}`);
    await person.call('identity.chooseStation', { unitId: UNIT });
    await person.call('identity.registerVolunteer', VOLUNTEER);
    const picks = spans.slice(0, 3).map((span, i) => ({ cellId: `${orderId}_0_0_${i}`, ...span }));
    await person.call('recruitment.answer', { picks, standby: false });

    const phone = await openInMode(browser, cloud, mode, 'oDemoStation');
    const { page } = phone;
    await showPage(phone, `/packages/manage/pages/orders/orders?unit=${UNIT}`);
    await expectSound(phone, screens);
    await showPage(phone, board(orderId));
    await page.getByText(/^第 1.*班，共 7 班$/).waitFor();
    await expectSound(phone, screens);
    await page
      .getByRole('button', { name: /^1 号点.*1\/20 人/ })
      .first()
      .tap();
    await page.getByText('✓ 应了').waitFor();
    await expectSound(phone, screens);

    await showPage(phone, `/packages/manage/pages/order-edit/order-edit?unit=${UNIT}`);
    await tap(page, '下一步');
    await page.getByText('请写个标题').waitFor();
    await expectSound(phone, screens);
    await page.getByRole('radio', { name: '帮扶' }).tap();
    await tap(page, /从表格填/);
    await page.getByRole('button', { name: '下载空表' }).waitFor();
    await expectSound(phone, screens);
    await pick(page, await orderSheet({ sites, posts: [['引导', '两个', null]], shifts }), true);
    await page.getByText('岗位 第 2 行：人数要写数字，比如 2').waitFor();
    await expectSound(phone, screens);
    await tap(page, '关上');
    for (const title of ['在哪些点位', '要哪些岗位', '排哪几班', '招谁、怎么叫', '看一遍再发']) {
      await tap(page, '下一步');
      await page.getByText(title, { exact: true }).waitFor();
      await expectSound(phone, screens);
    }
    await phone.context.close();
  });
});
