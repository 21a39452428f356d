import type { Browser, Page } from 'playwright-core';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishService, rosterOf, volunteer } from '../support/attendance';
import type { Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser, openPhone, openTab, type Phone } from '../support/phone';
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
const ACTIVITIES = '/packages/activities/pages';
const screen = ({ activityId }: Published) => `${MANAGE}/check-in-screen/check-in-screen?id=${activityId}`;
const roster = ({ activityId }: Published) => `${MANAGE}/roster/roster?id=${activityId}`;
const receipt = ({ activityId }: Published) => `${ACTIVITIES}/receipt/receipt?id=${activityId}`;
const checkIn = ({ activityId }: Published, more: string) => `${ACTIVITIES}/check-in/check-in?id=${activityId}${more}`;
const addressOf = (openid: string, path: string): string => `${cloud.origin}/phone?as=${openid}#${path}`;
const open = (openid: string, path: string): Promise<Phone> => openPhone(browser, addressOf(openid, path));
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();
const setOnline = (page: Page, online: boolean) =>
  page.evaluate((on) => {
    (globalThis as unknown as { __preview: { settings: { update(s: object): void } } }).__preview.settings.update({
      online: on,
    });
  }, online);

it('the leader holds up the code, a volunteer scans it, and both see who is there', async () => {
  const member = await volunteer(cloud, 'oScansCode');
  const activity = await publishService(staff, [member]);
  await cloud.setClock(activity.startAt - MINUTE_MS);
  const leader = await open('oDemoStation', screen(activity));
  await leader.page.locator('.t-qrcode canvas').waitFor();
  const phone = await openTab(leader.context, addressOf('oScansCode', receipt(activity)));
  await said(phone.page, '可以签到了');
  await tap(phone.page, '扫码签到');
  const found = phone.page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /wm1:/ });
  await found.tap();
  await said(phone.page, /签到了/);
  await said(phone.page, /离开前再扫一次/);
  expect((await rosterOf(staff, activity)).rows[0]?.attendance.in).toMatchObject({ way: 'code', isAgreed: true });
  // The same code again asks before it does anything.
  await tap(phone.page, '扫码签退');
  await found.tap();
  await said(phone.page, '现在签退吗？');
  await tap(phone.page, '还没走');
  expect((await rosterOf(staff, activity)).rows[0]?.attendance.out).toBeNull();
  await leader.page.bringToFront();
  await tap(leader.page, '看名单');
  await said(leader.page, /\/ 1 到场/);
  expect([...leader.errors, ...phone.errors]).toEqual([]);
});

it('the leader scans the member’s own code', async () => {
  const member = await volunteer(cloud, 'oShowsCode');
  const activity = await publishService(staff, [member]);
  await cloud.setClock(activity.startAt);
  const phone = await open('oShowsCode', checkIn(activity, '&way=mine'));
  await phone.page.locator('.t-qrcode canvas').waitFor();
  const leader = await openTab(phone.context, addressOf('oDemoStation', roster(activity)));
  await tap(leader.page, '扫他的码');
  await leader.page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /wm2:/ }).tap();
  await said(leader.page, '在场 1');
  await phone.page.bringToFront();
  await tap(phone.page, '负责人扫好了');
  await said(phone.page, /签到了/);
  expect([...leader.errors, ...phone.errors]).toEqual([]);
});

it('a 口令 is typed; a wrong one says what to do', async () => {
  const member = await volunteer(cloud, 'oTypesPhrase');
  const activity = await publishService(staff, [member]);
  await cloud.setClock(activity.startAt);
  const { page, errors } = await open('oTypesPhrase', checkIn(activity, '&way=phrase'));
  const field = page.getByRole('textbox', { name: '负责人手机上的 6 位口令' });
  await field.fill('12');
  await tap(page, '签到');
  await said(page, '口令是 6 位数字');
  const { phrase } = await staff.call('attendance.showCode', { activityId: activity.activityId });
  await field.fill(phrase === '000000' ? '000001' : '000000');
  await tap(page, '签到');
  await said(page, /口令不对/);
  const now = await staff.call('attendance.showCode', { activityId: activity.activityId });
  await field.fill(now.phrase);
  await tap(page, '签到');
  await said(page, /离开前再扫一次/);
  expect(errors).toEqual([]);
});

it('yesterday’s code, and one of another activity, say what to do; who is not on the list joins on the spot', async () => {
  const activity = await publishService(staff, [], { cap: 1, peopleMax: 1 });
  await cloud.setClock(activity.startAt);
  const { payload: old } = await staff.call('attendance.showCode', { activityId: activity.activityId });
  await cloud.setClock(activity.startAt + 5 * MINUTE_MS);
  const late = await open('oWalksIn', checkIn(activity, `&c=${encodeURIComponent(old)}`));
  await said(late.page, '这个码过了时间，请扫负责人手机上的新码');
  const { payload } = await staff.call('attendance.showCode', { activityId: activity.activityId });
  const walker = await open('oWalksIn', checkIn(activity, `&c=${encodeURIComponent(payload)}`));
  await said(walker.page, /您没报这场。现场还有 1 位/);
  await tap(walker.page, '现场加入');
  await said(walker.page, /离开前再扫一次/);
  const second = await open('oWalksToo', checkIn(activity, `&c=${encodeURIComponent(payload)}`));
  await said(second.page, '您没报这场，现场也没有空位了');
  expect([...late.errors, ...walker.errors, ...second.errors]).toEqual([]);
});

it('a roll call without a network waits on the phone and counts once; a slip is taken back', async () => {
  const [one, two] = [await volunteer(cloud, 'oRollOne'), await volunteer(cloud, 'oRollTwo')];
  const activity = await publishService(staff, [one, two]);
  await cloud.setClock(activity.startAt);
  const { page, errors } = await open('oDemoStation', roster(activity));
  await said(page, '没到 2');
  const marks = page.getByRole('button', { name: '王*国到了' });
  await setOnline(page, false);
  await marks.first().tap();
  await said(page, '没到 1');
  await said(page, '1 条已存手机，联网自动交。');
  await marks.first().tap();
  await said(page, '没到 0');
  await page.getByRole('tab', { name: '在场 2' }).tap();
  await page.getByRole('button', { name: '撤回王*国' }).first().tap();
  await said(page, '在场 1');
  expect((await rosterOf(staff, activity)).here).toBe(0);
  await setOnline(page, true);
  await page.getByText(/已存手机/).waitFor({ state: 'detached' });
  await said(page, '在场 1');
  expect((await rosterOf(staff, activity)).here).toBe(1);
  expect(errors).toEqual([]);
});

it('a member’s scan without a network is their word, and waits for the leader', async () => {
  const member = await volunteer(cloud, 'oNoNetwork');
  const activity = await publishService(staff, [member]);
  await cloud.setClock(activity.startAt);
  const { payload } = await staff.call('attendance.showCode', { activityId: activity.activityId });
  const phone = await open('oNoNetwork', receipt(activity));
  await said(phone.page, '可以签到了');
  await setOnline(phone.page, false);
  await phone.page.evaluate(
    (to) => {
      location.hash = to;
    },
    checkIn(activity, `&c=${encodeURIComponent(payload)}`),
  );
  await said(phone.page, '没有网，先记下了');
  await cloud.setClock(activity.startAt + 10 * MINUTE_MS);
  await setOnline(phone.page, true);
  const leader = await open('oDemoStation', roster(activity));
  await leader.page.getByRole('tab', { name: /^在场/ }).tap();
  await leader.page.getByText('自己报的，等您点头').waitFor();
  await leader.page.getByRole('button', { name: /自己报的，等您点头/ }).tap();
  await tap(leader.page, '确实到了');
  await leader.page.getByText('自己报的，等您点头').waitFor({ state: 'detached' });
  expect((await rosterOf(staff, activity)).rows[0]?.attendance).toMatchObject({
    awaited: 'out',
    in: { isAgreed: true },
  });
  expect(leader.errors).toEqual([]);
});

it('names and phones are read one by one, and the look is written down', async () => {
  const member = await volunteer(cloud, 'oIsCalled');
  const activity = await publishService(staff, [member]);
  await cloud.setClock(activity.startAt + 20 * MINUTE_MS);
  const { page, errors } = await open('oDemoStation', roster(activity));
  await page.getByRole('button', { name: /^王\*国，尾号 0071/ }).tap();
  await tap(page, '看姓名和电话');
  await said(page, '王建国');
  await said(page, '拨打 010-00000071');
  const { looks } = await member.call('privacy.show', {});
  expect(looks.some(({ what }) => what.includes('看参加者的姓名和电话'))).toBe(true);
  await page.getByRole('button', { name: '关闭' }).last().tap();
  await tap(page, /^把没来的 1 家位置放出来/);
  await tap(page, '放出来');
  await said(page, '没来，位置放出去了');
  expect(errors).toEqual([]);
});

it('the auditor sees the list and marks nothing', async () => {
  const member = await volunteer(cloud, 'oIsAudited');
  const activity = await publishService(staff, [member]);
  const auditor = cloud.person('oDemoAuditor');
  const [row] = (await auditor.call('attendance.showRoster', { activityId: activity.activityId })).rows;
  const marks = [{ userId: row?.userId ?? '', side: 'in', at: 1, way: 'roll', markId: 'by-the-auditor' } as const];
  expect(await auditor.refusal('attendance.callRoll', { activityId: activity.activityId, marks })).toBe('FORBIDDEN');
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the day’s pages can be read, hit and named', async () => {
    const member = await volunteer(cloud, `oDayLook${MODE_NAMES.indexOf(mode)}`);
    const activity = await publishService(staff, [member]);
    await cloud.setClock(activity.startAt + HOUR_MS);
    const who = `oDayLook${MODE_NAMES.indexOf(mode)}`;
    const phone = await openInMode(browser, cloud, mode, who);
    await showPage(phone, receipt(activity));
    await said(phone.page, '扫码签到');
    await expectSound(phone, screens);
    for (const way of ['ways', 'phrase', 'mine']) {
      await showPage(phone, checkIn(activity, `&way=${way}`));
      await said(phone.page, '测试用的楼门清理');
      await expectSound(phone, screens);
    }
    await phone.context.close();
    const leader = await openInMode(browser, cloud, mode, 'oDemoStation');
    await showPage(leader, roster(activity));
    await said(leader.page, '没到 1');
    await expectSound(leader, screens);
    await showPage(leader, screen(activity));
    await leader.page.locator('.t-qrcode canvas').waitFor();
    await expectSound(leader, screens);
    await leader.context.close();
  });
});
