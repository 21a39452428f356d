import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { clockAt, publishService, scan, serve, SETTLED_MS, STATION, tick, volunteer } from '../support/attendance';
import { giveRole } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { expectSound, LOOKS, MODE_NAMES, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
let staff: Person;
let leader: Person;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  staff = cloud.person('oDemoStation');
  leader = cloud.person('oHoursLeader');
  await giveRole(staff, leader, { unitId: STATION, role: 'leader' });
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
afterEach(() => cloud.setClock(null));

const RECORDS = '/packages/service-records/pages';
const MANAGE = '/packages/manage/pages';
const LIST = `${RECORDS}/list/list`;
const CERTIFICATE = `${RECORDS}/certificate/certificate`;
const verifyOf = (code: string): string => `${RECORDS}/verify/verify?code=${code}`;
const manage = (page: string): string => `${MANAGE}/${page}/${page}?unit=${STATION}`;
/** The first of a subpackage's pages is compiled when it is asked for, and the workbench asks a dozen questions. */
const FIRST_MS = 15_000;
async function open(openid: string, path: string): Promise<Phone> {
  const phone = await openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
  phone.page.setDefaultTimeout(FIRST_MS);
  return phone;
}
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();

/** Two hours, recorded and in the chain. */
async function served(openid: string): Promise<Person> {
  const member = await volunteer(cloud, openid);
  await serve(cloud, member, leader, await publishService(staff, [member]));
  return member;
}

/** Came by the leader's code and forgot to sign out. */
async function forgot(openid: string): Promise<Person> {
  const member = await volunteer(cloud, openid);
  const activity = await publishService(staff, [member]);
  await clockAt(cloud, activity, -MINUTE_MS);
  await scan(member, leader, activity, 'in');
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  return member;
}

it('a volunteer sees their hours, writes a 服务记录, and somebody else checks it', async () => {
  await served('oHasHours');
  const phone = await open('oHasHours', '/pages/mine/mine');
  await said(phone.page, '志愿时长（已确认）· 志愿者');
  await tap(phone.page, '服务记录');
  await said(phone.page, '测试用的楼门清理');
  // The phone offers days up to its own today; what was served is of a day that is still to come for it.
  await phone.page.clock.setFixedTime(Date.now() + 10 * DAY_MS);
  await tap(phone.page, '开一张服务记录');
  await tap(phone.page, '写一张');
  await said(phone.page, '服务时间共 2 小时');
  await phone.page.locator('.t-qrcode canvas').waitFor();
  const label = await phone.page.getByLabel(/^核对码 [0-9A-Z]{10}$/).getAttribute('aria-label');
  const code = label?.slice(-10) ?? '';
  const other = await open('oChecksHours', verifyOf(''));
  const field = other.page.getByRole('textbox', { name: '核对码' });
  await field.fill('12');
  await tap(other.page, '核对');
  await said(other.page, '核对码是 10 位字母和数字');
  await field.fill('23456789AB');
  await tap(other.page, '核对');
  await said(other.page, '没有这个核对码，请照证明上的再输一次');
  await field.fill(`${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`);
  await tap(other.page, '核对');
  await said(other.page, '对得上');
  await said(other.page, '王*国');
  expect([...phone.errors, ...other.errors]).toEqual([]);
});

it('staff confirm hours of who forgot to sign out; the volunteer sees what waits, and then the hours', async () => {
  const member = await forgot('oForgotOut');
  const phone = await open('oForgotOut', '/pages/mine/mine');
  await said(phone.page, '还有 1 次等确认，约 2 小时');
  const desk = await open('oDemoStation', manage('workbench'));
  await tap(desk.page, '确认时长，等 1 条');
  await said(desk.page, /没签退$/);
  await tap(desk.page, '确认这 1 条');
  await said(desk.page, '1 条记下了');
  await said(desk.page, '都确认了');
  expect((await member.call('records.listMine', { cursor: null })).minutes).toBe(120);
  expect([...phone.errors, ...desk.errors]).toEqual([]);
});

it('a correction is asked for by one and decided by another; a refusal says why', async () => {
  await served('oAsksMore');
  const phone = await open('oAsksMore', LIST);
  const row = phone.page.getByRole('button', { name: /^测试用的楼门清理/ });
  await row.tap();
  await tap(phone.page, '时长不对，申请更正');
  await phone.page.getByRole('textbox', { name: '应该是多少分钟' }).fill('150');
  await tap(phone.page, '交给站里');
  await said(phone.page, '请写一句哪里不对');
  await phone.page.getByRole('textbox', { name: '哪里不对' }).fill('多帮忙收拾了半个小时');
  await tap(phone.page, '交给站里');
  await said(phone.page, '申请改成 2.5 小时，站里 10 个工作日内答复');
  const desk = await open('oDemoStation', manage('corrections'));
  await tap(desk.page, /^王\*国，测试用的楼门清理，2 小时 → 2\.5 小时/);
  await tap(desk.page, '不改');
  await said(desk.page, '请写一句为什么不改，申请的人看得到');
  await tap(desk.page, '照申请改');
  await said(desk.page, '没有等答复的');
  await phone.page.reload();
  await said(phone.page, '+30 分钟');
  await said(phone.page, '已更正');
  expect([...phone.errors, ...desk.errors]).toEqual([]);
});

it('the auditor sees the chain whole, what to ask about, and writes nothing', async () => {
  await served('oIsChained');
  await tick(cloud);
  const desk = await open('oDemoAuditor', manage('workbench'));
  await tap(desk.page, '核对留底');
  await said(desk.page, '从头到尾都对得上');
  await forgot('oStaysOpen');
  await showPage(desk, manage('hours-confirm'));
  await said(desk.page, '审计人员只看，不确认');
  await showPage(desk, manage('records'));
  await said(desk.page, '王*国 · 测试用的楼门清理');
  expect(await desk.page.getByRole('button', { name: '导出表格' }).count()).toBe(0);
  await showPage(desk, manage('anomalies'));
  await said(desk.page, '没有看着不对的');
  expect(desk.errors).toEqual([]);
});

it('staff export the records as a spreadsheet', async () => {
  await served('oIsExported');
  const { page, errors } = await open('oDemoStation', manage('records'));
  await tap(page, '导出表格');
  await said(page, /一次最多 1000 条/);
  expect(errors).toEqual([]);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the pages of hours can be read, hit and named', async () => {
    const who = `oHoursLook${MODE_NAMES.indexOf(mode)}`;
    const member = await served(who);
    const [record] = (await member.call('records.listMine', { cursor: null })).rows;
    const recordId = record?.recordId ?? '';
    await member.call('records.askCorrection', { recordId, minutes: 150, reason: '多收拾了半个小时' });
    await forgot(`${who}b`);
    const phone = await openInMode(browser, cloud, mode, who);
    for (const [path, text] of [
      ['/pages/mine/mine', '小时'],
      [LIST, '等答复'],
      [`${RECORDS}/correct/correct?id=${recordId}`, '已经申请过了，等站里答复'],
      [verifyOf(''), '扫服务记录上的码'],
      [CERTIFICATE, '写一张'],
    ] as const) {
      await showPage(phone, path);
      await said(phone.page, text);
      await expectSound(phone, screens);
    }
    await phone.page.clock.setFixedTime(Date.now() + 20 * DAY_MS);
    await showPage(phone, LIST);
    await showPage(phone, CERTIFICATE);
    await tap(phone.page, '写一张');
    await phone.page.locator('.t-qrcode canvas').waitFor();
    await expectSound(phone, screens);
    await phone.context.close();
    const desk = await openInMode(browser, cloud, mode, 'oDemoAuditor');
    for (const page of ['workbench', 'hours-confirm', 'corrections', 'records', 'chain', 'anomalies']) {
      await showPage(desk, manage(page));
      await expectSound(desk, screens);
    }
    await desk.context.close();
    const station = await openInMode(browser, cloud, mode, 'oDemoStation');
    for (const page of ['hours-confirm', 'corrections', 'records']) {
      await showPage(station, manage(page));
      await expectSound(station, screens);
    }
    await station.context.close();
  });
});
