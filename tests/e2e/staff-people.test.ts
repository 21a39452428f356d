import type { Browser, Page } from 'playwright-core';
import { giveRole, publishActivity, VOLUNTEER, WARD } from '../support/builders';
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

const MANAGE = '/packages/manage/pages';
const STATION = 'st-huaiyinli';
const open = (openid: string, page: string, query: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${MANAGE}/${page}/${page}?${query}`);
const tap = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).tap();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

const DRAFT = { address: '', lng: 0, lat: 0, phone: '', contactName: '', opening: '', intro: '', platforms: [] };
const makeUnit = (parentId: string, name: string, shortName: string, kind: 'station' | 'team' = 'team') =>
  cloud.person('oDemoCenter').call('units.create', { parentId, kind, draft: { ...DRAFT, name, shortName } });

describe('roles', () => {
  test('the street invites, a resident accepts, the role shows, and is ended', async () => {
    const { page, errors } = await open('oDemoStreet', 'units', `unit=${STATION}`);
    await tap(page, '人和角色');
    await page.getByText('现在 1 位').waitFor();
    await tap(page, '邀请');
    await page.getByRole('radio', { name: /^工作人员/ }).tap();
    await field(page, '给谁').fill('林阿姨');
    await page.getByRole('radio', { name: /^不设期限/ }).tap();
    await tap(page, '生成邀请码');
    await page.getByText('给林阿姨的邀请码').waitFor();
    const spoken = await page.getByLabel(/^([2-9A-HJ-NP-Z] ){7}[2-9A-HJ-NP-Z]$/).getAttribute('aria-label');
    const code = (spoken ?? '').replaceAll(' ', '');
    await tap(page, '完成');
    await page.getByText('工作人员 · 等接受').waitFor();

    const resident = cloud.person('oDemoResident');
    await resident.call('roles.acceptInvitation', { code });
    await tap(page, '返回');
    await tap(page, '人和角色');
    await page.getByText('现在 2 位').waitFor();
    const mine = await openPhone(browser, `${cloud.origin}/phone?as=oDemoResident#/pages/mine/mine`);
    await mine.page.getByRole('button', { name: '进入槐荫里实践站管理' }).waitFor();

    await tap(page, '结束林阿姨的工作人员角色');
    await tap(page, '结束角色');
    await page.getByText('现在 1 位').waitFor();
    await tap(page, /^以前的/);
    await page.getByText('林阿姨').first().waitFor();
    expect(await resident.refusal('roles.list', { unitId: STATION })).toBe('FORBIDDEN');
    expect([...errors, ...mine.errors]).toEqual([]);
  });

  test('the card carries the code and no name', async () => {
    const { page } = await open('oDemoStreet', 'invite', `unit=${STATION}&give=leader`);
    await field(page, '给谁').fill('王建国');
    await page.getByRole('radio', { name: /^不设期限/ }).tap();
    await tap(page, '生成邀请码');
    await tap(page, '发给对方');
    const card = page.getByText('槐荫里邀请您做队长，点开就能接受');
    await card.waitFor();
    expect(await card.textContent()).not.toContain('王建国');
  });

  test('an invitation that was not taken up is withdrawn, and its code is worth nothing', async () => {
    const street = cloud.person('oDemoStreet');
    const input = { unitId: 'st-shiziyuan', role: 'leader', note: '改主意了', lastDay: null } as const;
    const { code } = await street.call('roles.invite', input);
    const { page } = await open('oDemoStreet', 'team', 'unit=st-shiziyuan');
    await tap(page, '撤回给改主意了的邀请');
    await page.getByText('等接受的邀请').waitFor({ state: 'detached' });
    expect(await cloud.person('oDemoResident').refusal('roles.acceptInvitation', { code })).toBe('INVITATION_OVER');
  });

  test('what is missing is said under its question, and nothing typed is lost', async () => {
    const { page } = await open('oDemoStreet', 'invite', `unit=${STATION}&give=staff,leader`);
    await field(page, '给谁').fill('何小米');
    await tap(page, '生成邀请码');
    await page.getByText('请选一个角色').waitFor();
    await page.getByText('请选做到什么时候').waitFor();
    await page.getByRole('radio', { name: /^到某一天为止/ }).tap();
    await page.getByRole('radio', { name: /^队长/ }).tap();
    await tap(page, '生成邀请码');
    await page.getByText('请选最后一天').waitFor();
    expect(await field(page, '给谁').inputValue()).toBe('何小米');
  });

  test('the last one at the center cannot leave, and is told what to do first', async () => {
    const { page } = await open('oDemoCenter', 'team', 'unit=ct-shili');
    await tap(page, /^结束许老师的工作人员角色/);
    await page.getByText('这是您自己的角色').waitFor();
    await tap(page, '结束角色');
    await page.getByText('区中心至少要留一位工作人员，请先邀请另一位再办').waitFor();
    await page.getByText('许老师', { exact: true }).waitFor();
  });
});

describe('volunteers', () => {
  beforeAll(async () => {
    for (let i = 0; i < 22; i += 1) {
      const person = cloud.person(`oPeopleVolunteer${i}`);
      await person.call('identity.chooseStation', { unitId: STATION });
      const phone = `010-000004${String(i).padStart(2, '0')}`;
      await person.call('identity.registerVolunteer', { ...VOLUNTEER, phone });
    }
  });

  test('one is found by phone, looked at in full, and can see that they were', async () => {
    const { page, errors } = await open('oDemoStation', 'volunteers', `unit=${STATION}`);
    await field(page, '按电话找').fill('0400');
    await tap(page, '找');
    await page.getByText('电话要填 11 位手机号，或带区号的座机').waitFor();
    await field(page, '按电话找').fill('010-00000407');
    await tap(page, '找');
    await page.getByText('找到 1 位').waitFor();
    await tap(page, /^王\*国/);
    await page.getByText('看一次记一次').waitFor();
    await tap(page, '看姓名和电话');
    await page.getByText('010-00000407').waitFor();
    await page.getByText('王建国').first().waitFor();
    await tap(page, '拨打王建国电话');
    await page.getByText('010-00000407').first().waitFor();
    const { looks } = await cloud.person('oPeopleVolunteer7').call('privacy.show', {});
    expect(looks.map(({ what }) => what)).toContain('看志愿者的姓名和电话');
    expect(errors).toEqual([]);
  });

  test('the list comes a page at a time', async () => {
    const { page } = await open('oDemoStation', 'volunteers', `unit=${STATION}`);
    const rows = page.getByRole('button', { name: /^王\*国/ });
    await rows.nth(19).waitFor();
    expect(await rows.count()).toBe(20);
    // Reaching the end asks by itself, which takes the button away under a tap: scrolling is the act.
    await page.getByRole('button', { name: '再往下看' }).scrollIntoViewIfNeeded();
    await rows.nth(21).waitFor();
  });
});

test('an elder is registered, signed up, gets a slip, and is let go', async () => {
  const { activityId } = await publishActivity(cloud.person('oDemoStation'), STATION, { title: '替老人报的一场' });
  const { page, errors } = await open('oDemoStation', 'wards', `unit=${STATION}`);
  await tap(page, '登记一位');
  await tap(page, '登记');
  await page.getByText('请填姓名或称呼').waitFor();
  await page.getByText('要本人同意了才能登记').waitFor();
  await field(page, '姓名或称呼').fill('佟老太');
  await page.getByRole('radio', { name: '当面说好了' }).tap();
  await page.getByRole('checkbox', { name: /本人同意了/ }).tap();
  await tap(page, '登记');
  await page.getByText('照应的 3 位').waitFor();

  await tap(page, '替老人报名');
  await tap(page, /^替老人报的一场/);
  await tap(page, '替佟*太报名');
  await tap(page, '佟*太的报到小条');
  await page.getByText('佟老太').waitFor();
  expect(await page.getByLabel(/^报到号 \d{4}$/).count()).toBe(1);

  await tap(page, '返回');
  await tap(page, '取消佟*太的报名');
  await tap(page, '取消报名');
  await page.getByRole('button', { name: '替佟*太报名' }).waitFor();
  const { activity } = await cloud.person('oDemoStation').call('activities.show', { activityId });
  expect(activity.left).toBe(activity.cap);

  for (let i = 0; i < 2; i += 1) await tap(page, '返回');
  await tap(page, /^佟\*太/);
  await tap(page, '不再替他办');
  await tap(page, '删掉');
  await page.getByText('照应的 2 位').waitFor();
  expect(errors).toEqual([]);
});

describe('the auditor', () => {
  test('comes in through 我的, reads what was done and looked at, and narrows it', async () => {
    const { unitId } = await makeUnit('in-shili', '给审计看的一个队', '审计看');
    await giveRole(cloud.person('oDemoStreet'), cloud.person('oPeopleLeader'), { unitId, role: 'leader' });
    const { page, errors } = await openPhone(browser, `${cloud.origin}/phone?as=oDemoAuditor#/pages/mine/mine`);
    await tap(page, '查看示例区新时代文明实践中心的记录');
    await page.getByText('都能看，什么都不改').waitFor();
    expect(await page.getByRole('button', { name: '发活动' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^老人代办/ }).count()).toBe(0);
    await tap(page, /^操作记录，今天/);

    await tap(page, '做了什么');
    await page.getByRole('radio', { name: '加一个单位' }).tap();
    await tap(page, '加一个单位'); // the chip says what the list is narrowed to
    await page.getByRole('radio', { name: '发出角色邀请' }).tap();
    await tap(page, '哪个单位');
    await tap(page, '往下到示例街道新时代文明实践所');
    await tap(page, '往下到给审计看的一个队');
    await tap(page, /^只看这里和下面/);
    const rows = page.getByRole('button', { name: /给审计看的一个队，发出角色邀请$/ });
    await rows.waitFor();
    await rows.tap();
    await page.getByText(unitId, { exact: true }).waitFor();
    await tap(page, '只看这个人经手的');
    await page.getByRole('button', { name: /^经手人 / }).waitFor();
    await rows.waitFor();
    expect(errors).toEqual([]);
  });

  test('by days: up to today, what was looked at just now is there', async () => {
    const { page } = await open('oDemoAuditor', 'audit', 'unit=ct-shili');
    await page.getByRole('tab', { name: '看的资料' }).tap();
    await tap(page, '哪几天');
    await tap(page, /^最后一天/);
    await cloud.person('oDemoStation').call('identity.listUnitWards', { unitId: STATION });
    await page.getByText('确定', { exact: true }).filter({ visible: true }).tap();
    await tap(page, '看这几天');
    await page.getByText('看代办名单').first().waitFor();
  });

  test('is nobody else: staff who open the log by its address are told so', async () => {
    const { page } = await open('oDemoCenter', 'audit', 'unit=ct-shili');
    await page.getByText('这里只给站里工作人员用').waitFor();
  });
});

test('whoever opens these pages by their address without a role is told that they are not for them', async () => {
  for (const name of ['team', 'volunteers', 'wards', 'audit', 'workbench']) {
    const { page, context } = await open('oDemoResident', name, `unit=${STATION}`);
    await page.getByText('这里只给站里工作人员用').waitFor();
    await context.close();
  }
  await expect(
    cloud.person('oDemoResident').refusal('identity.addUnitWard', { ...WARD, unitId: STATION }),
  ).resolves.toBe('FORBIDDEN');
});
