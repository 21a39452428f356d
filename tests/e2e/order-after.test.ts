import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { serve, STATION, volunteer } from '../support/attendance';
import { publishRecruitment, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { expectSound, LOOKS, MODE_NAMES, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
let staff: Person;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  staff = cloud.person('oDemoStation');
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
afterEach(() => cloud.setClock(null));

const MANAGE = '/packages/manage/pages';
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();
const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text);

let orders = 0;
/** A shift that is over: one served, one did not come. The clock stands after it. */
async function held(name: string, title: string) {
  orders += 1;
  const startAt = tomorrow() + orders * DAY_MS;
  const shift = { startAt, endAt: startAt + 2 * HOUR_MS };
  const { orderId } = await publishRecruitment(staff, STATION, {
    title,
    sites: [{ name: '东口点位' }],
    shifts: [shift],
  });
  const picks = [{ cellId: `${orderId}_0_0_0`, ...shift }];
  const [server, absent] = [await volunteer(cloud, `o${name}Server`), await volunteer(cloud, `o${name}Absent`)];
  for (const person of [server, absent]) await person.call('recruitment.answer', { picks, standby: false });
  await serve(cloud, server, staff, { activityId: `${orderId}_0_0`, ...shift });
  return { orderId, receipt: `/packages/recruitment/pages/receipt/receipt?id=${orderId}_0_0_0` };
}

it('after an order: it is evaluated, its numbers open their rows, and who served is thanked in words', async () => {
  const { orderId, receipt } = await held('Walk', '走一遍的路口值守');
  const member = await open('oWalkServer', receipt);
  await tap(member.page, '评一评这一班');
  await member.page.getByRole('radio', { name: /^4 星/ }).tap();
  await fill(member.page, '想说的话', '换班时多留五分钟');
  await tap(member.page, '交评价');
  await said(member.page, /您评过了，.*前都能改/);

  const leader = await open('oDemoStation', `${MANAGE}/order-board/order-board?id=${orderId}`);
  const { page } = leader;
  await tap(page, /^这次招募的数字/);
  await page.getByRole('button', { name: '记下的时长，2 小时，1 条记录' }).waitFor();
  await tap(page, '没到，1 人次');
  await said(page, /王\*国 0071/);
  await said(page, '没到');
  await page.goBack();
  await tap(page, '评价，1 位，平均 4.0 星');
  await said(page, '换班时多留五分钟');
  await page.goBack();
  await tap(page, '到了，1 人次');
  await tap(page, /^谢谢王\*国/);
  await fill(page, '想说的话', '路口有您在，孩子们走得稳');
  await tap(page, '送出感谢');
  await said(page, /2 小时，谢过/);
  await page.goBack();
  await page.getByRole('button', { name: '谢过，1 人次' }).waitFor();

  const messages = await open('oWalkServer', '/packages/identity/pages/messages/messages');
  await tap(messages.page, /谢谢您：走一遍的路口值守/);
  await said(messages.page, '站里谢谢您');
  await said(messages.page, '路口有您在，孩子们走得稳');
  expect([member, leader, messages].flatMap(({ errors }) => errors)).toEqual([]);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the pages of what comes after an order can be read, hit and named', async () => {
    const name = `OrderLook${MODE_NAMES.indexOf(mode)}`;
    const { orderId, receipt } = await held(name, '一个把三十个字都用满了的招募令标题看看它在各种屏上折成几行');
    const leader = await openInMode(browser, cloud, mode, 'oDemoStation');
    const { page } = leader;
    for (const [path, words] of [
      [`${MANAGE}/numbers/numbers?order=${orderId}`, '记下的时长'],
      [`${MANAGE}/evaluations/evaluations?order=${orderId}`, '还没有人评'],
      [`${MANAGE}/today/today?unit=${STATION}`, /到了 1 \/ 2 位/],
      [`${MANAGE}/order-rows/order-rows?order=${orderId}&behind=came`, '一起谢谢这 1 位'],
    ] as const) {
      await showPage(leader, path);
      await said(page, words);
      await expectSound(leader, screens);
    }
    await tap(page, '一起谢谢这 1 位');
    await page.getByRole('button', { name: '送出感谢' }).waitFor();
    await expectSound(leader, screens);
    await tap(page, '送出感谢');
    await said(page, /2 小时，谢过/);
    const phone = await openInMode(browser, cloud, mode, `o${name}Server`);
    await showPage(phone, receipt);
    await said(phone.page, '站里谢谢您');
    await expectSound(phone, screens);
    await leader.context.close();
    await phone.context.close();
  });
});
