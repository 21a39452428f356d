import type { Browser, Page } from 'playwright-core';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { SETTLED_MS, STATION, tick, volunteer } from '../support/attendance';
import { publishRecruitment } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, openTab } from '../support/phone';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
afterEach(() => cloud.setClock(null));

const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();

it('on duty: the leader’s board leads to the code, the volunteer’s shift to the scanner, and both see who is there', async () => {
  const sites = [{ name: '东口点位' }];
  const { orderId, startAt, endAt } = await publishRecruitment(cloud.person('oDemoStation'), STATION, { sites });
  const member = await volunteer(cloud, 'oOnDuty');
  const cellId = `${orderId}_0_0_0`;
  await member.call('recruitment.answer', { picks: [{ cellId, startAt, endAt }], standby: false });
  await cloud.setClock(startAt - MINUTE_MS);

  const at = (openid: string, path: string): string => `${cloud.origin}/phone?as=${openid}#${path}`;
  const board = `/packages/manage/pages/order-board/order-board?id=${orderId}`;
  const leader = await openPhone(browser, at('oDemoStation', board));
  await tap(leader.page, /^东口点位.*1\/\d+ 人/);
  await tap(leader.page, '点名、亮出签到码');
  await said(leader.page, '没到 1');
  await tap(leader.page, '亮出签到码');
  await leader.page.locator('.t-qrcode canvas').waitFor();

  const duty = `/packages/recruitment/pages/receipt/receipt?id=${cellId}`;
  const phone = await openTab(leader.context, at('oOnDuty', duty));
  await tap(phone.page, '扫码签到、签退');
  const code = phone.page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /wm1:/ });
  await tap(phone.page, '扫码签到');
  await code.tap();
  await said(phone.page, /签到了/);
  await leader.page.bringToFront();
  await tap(leader.page, '看名单');
  await said(leader.page, /\/ 1 到场/);

  await cloud.setClock(endAt);
  const { phrase } = await cloud.person('oDemoStation').call('attendance.showCode', { activityId: `${orderId}_0_0` });
  await member.call('attendance.checkIn', { activityId: `${orderId}_0_0`, side: 'out', phrase });
  await cloud.setClock(endAt + SETTLED_MS);
  await tick(cloud);
  const late = await openTab(leader.context, at('oOnDuty', '/packages/service-records/pages/list/list'));
  await said(late.page, /东口点位/);
  const { minutes } = await member.call('records.listMine', { cursor: null });
  expect(minutes * MINUTE_MS).toBe(endAt - startAt);
  expect(minutes * MINUTE_MS).toBeGreaterThanOrEqual(HOUR_MS);
  expect([...leader.errors, ...phone.errors, ...late.errors]).toEqual([]);
});
