import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, VOLUNTEER, WARD } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, type Phone } from '../support/phone';
import { back, detailOf, fill, goTo, IDENTITY, Phones, said, tap, tick } from './resident-flow';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const phones = new Phones();
const open = (openid: string, address: string, at = cloud): Promise<Phone> => phones.open(browser, at, openid, address);
afterEach(() => phones.close());

describe('my data', () => {
  it('contact is left with a yes, shown masked, and gone when the yes is taken back', async () => {
    const { page } = await open('oOpen', `${IDENTITY}/privacy/privacy`);
    await tap(page, '留下称呼和电话');
    await fill(page, '怎么称呼您', '林阿姨');
    await fill(page, '电话', '010-00000077');
    await tap(page, '存下');
    await said(page, '要先看过并同意这一条');
    await tick(page, /留下称呼和电话/);
    await tap(page, '存下');
    await said(page, '林*姨');
    await tap(page, '撤回留下称呼和电话');
    await page.getByText('撤回', { exact: true }).last().tap();
    await said(page, '已撤回');
    expect((await cloud.person('oOpen').call('identity.showProfile', {})).phone).toBe('');
  });

  it('whoever looked at it is named, with the day', async () => {
    const volunteer = cloud.person('oLooked');
    await volunteer.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
    await volunteer.call('identity.registerVolunteer', VOLUNTEER);
    const { userId } = await volunteer.call('identity.showMe', {});
    await cloud.person('oDemoStation').call('identity.showVolunteer', { unitId: 'st-huaiyinli', userId });
    const { page } = await open('oLooked', `${IDENTITY}/privacy/privacy`);
    await said(page, '看志愿者的姓名和电话');
    await said(page, /槐荫里实践站 · 今天/);
  });

  it('is exported as a spreadsheet that opens', async () => {
    const { page } = await open('oDemoResident', `${IDENTITY}/privacy/privacy`);
    await tap(page, /导出我的资料/);
    const file = page.getByRole('dialog', { name: '文档' });
    await file.getByText(/XLSX/).waitFor();
    const bytes = await file.getByText('下载到这台电脑').evaluate(async (link) => {
      const { href } = link as unknown as { href: string };
      return [...new Uint8Array(await (await fetch(href)).arrayBuffer()).slice(0, 2)];
    });
    expect(String.fromCharCode(...bytes)).toBe('PK');
  });

  it('is deleted after one typed the word, wards and all, and nothing is left on the phone', async () => {
    await cloud.person('oLeaving').call('identity.addWard', WARD);
    const { page } = await open('oLeaving', '/pages/mine/mine');
    await page.getByRole('button', { name: /我的消息/ }).waitFor();
    await tap(page, '隐私和我的资料');
    await tap(page, /删除我的资料/);
    await said(page, /您替 1 位办的：王\*奶/);
    await tap(page, '删除我的资料');
    await said(page, '要删，请输入“删除”两个字');
    await fill(page, '想好了，请输入“删除”两个字', '删除');
    await tap(page, '删除我的资料');
    await said(page, '删好了');
    const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':kept:')));
    expect(left).toEqual([]);
    expect(await cloud.person('oLeaving').refusal('identity.showMe', {})).toBe('ERASING');
  });

  it('the center’s last staff cannot be deleted, and is told why', async () => {
    const { page } = await open('oDemoCenter', `${IDENTITY}/erase/erase`);
    await fill(page, '想好了，请输入“删除”两个字', '删除');
    await tap(page, '删除我的资料');
    await said(page, /区中心至少要留一位工作人员/);
  });
});

describe('messages', () => {
  it('wait with their number on 我的, open where they lead, and are then read', async () => {
    const startAt = Math.ceil((Date.now() + HOUR_MS) / HOUR_MS) * HOUR_MS;
    const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', {
      title: '马上开始的合唱',
      startAt,
      stopAt: startAt - 60_000,
    });
    await cloud.person('oSinger').call('activities.signUp', { ...activity, people: 1 });
    // The tick of this minute may have run already: the next one comes two minutes on.
    await cloud.setClock(Date.now() + 2 * MINUTE_MS);
    await cloud.fireTimer('jobs', 'tick');
    const { page } = await open('oSinger', '/pages/home/home');
    await page.getByRole('tab', { name: '我的，1 条新消息' }).tap();
    await tap(page, '我的消息，1 条新的');
    await page.getByRole('button', { name: /新消息，.*马上开始的合唱/ }).tap();
    await said(page, '报上了');
    await back(page);
    await back(page);
    await page.getByRole('tab', { name: '我的', exact: true }).waitFor();
    await page.getByRole('button', { name: '我的消息', exact: true }).waitFor();
    await cloud.setClock(null);
  });

  it('of which there are none says what will come', async () => {
    const { page } = await open('oQuiet', `${IDENTITY}/messages/messages`);
    await said(page, '还没有消息');
  });
});

describe('roles', () => {
  it('an invitation that came as a card is read, accepted and given back', async () => {
    const { code } = await cloud
      .person('oDemoStreet')
      .call('roles.invite', { unitId: 'st-huaiyinli', role: 'staff', note: '新同事', lastDay: null });
    const { page } = await open('oColleague', `${IDENTITY}/invitation/invitation?code=${code}`);
    await said(page, '槐荫里实践站');
    await said(page, '发活动、看名单、办这里和下面单位的事');
    await tap(page, '接受');
    await said(page, '您已经接受');
    await tap(page, '进入管理');
    await goTo(page, cloud, 'oColleague', `${IDENTITY}/roles/roles`);
    await tap(page, '交还槐荫里实践站工作人员');
    await page.getByText('交还', { exact: true }).last().tap();
    await said(page, '您没有别的角色');
    await tap(page, '我有邀请码');
    await fill(page, '邀请码', '短');
    await tap(page, '看看是什么');
    await said(page, '邀请码是 8 位字母和数字，请再看一下');
    await fill(page, '邀请码', 'ABCD2345');
    await tap(page, '看看是什么');
    await said(page, '这份邀请已经用过、撤回或过期了，请对方再发一份');
  });

  it('what one holds stands under 我的角色', async () => {
    const { page } = await open('oDemoLeader', `${IDENTITY}/roles/roles`);
    await said(page, '能带队、点名、亮签到码');
    await said(page, '没有期限');
  });

  it('a role with a last day says until when', async () => {
    const { code } = await cloud
      .person('oDemoStreet')
      .call('roles.invite', { unitId: 'st-huaiyinli', role: 'staff', note: '帮一阵子', lastDay: '2099-06-30' });
    await cloud.person('oHelper').call('roles.acceptInvitation', { code });
    const { page } = await open('oHelper', `${IDENTITY}/roles/roles`);
    await said(page, '到 2099年6月30日');
  });
});

describe('being reminded', () => {
  const signUp = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '报名', exact: true }).tap();
    await tap(page, '确认报名 1 位');
  };
  const question = (page: Page) => page.getByRole('dialog', { name: '订阅消息' });
  const activityAt = (days: number) =>
    publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', {
      startAt: Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + days * DAY_MS,
    });

  it('is asked in the tap that signs up, in words before; a yes counts, a no changes nothing and is not asked again', async () => {
    const one = await activityAt(5);
    const two = await activityAt(6);
    const { page } = await open('oAsked', detailOf(one.activityId));
    await page.getByRole('button', { name: '报名', exact: true }).tap();
    await said(page, /开始前 2 小时提醒我/);
    await tap(page, '确认报名 1 位');
    await question(page).getByText('拒绝').tap();
    await said(page, '报上了');
    await goTo(page, cloud, 'oAsked', detailOf(two.activityId));
    await signUp(page);
    await said(page, '报上了');
    expect(await question(page).count()).toBe(0);
  });

  it('who allows it gets one message of each', async () => {
    const one = await activityAt(7);
    const { page } = await open('oWilling', detailOf(one.activityId));
    const credited = page.waitForRequest((request) => (request.postData() ?? '').includes('notices.addCredits'));
    await signUp(page);
    await question(page).getByRole('button', { name: '允许' }).tap();
    expect((await credited).postDataJSON()).toMatchObject({ input: { templates: ['start', 'change', 'turn'] } });
    await said(page, '报上了');
  });

  it('in 长辈版 is a card on the receipt and not a dialog over the sign-up', async () => {
    const one = await activityAt(8);
    await cloud.person('oElder').call('identity.setElder', { isElder: true });
    const { page } = await open('oElder', '/pages/home/home');
    await said(page, '长辈版已打开');
    await goTo(page, cloud, 'oElder', detailOf(one.activityId));
    await signUp(page);
    await said(page, '报上了');
    expect(await question(page).count()).toBe(0);
    await tap(page, '提醒我');
    await question(page).getByRole('button', { name: '允许' }).tap();
    await said(page, '好了，到时候微信会告诉您');
  });
});

describe('a district that nobody has opened yet', () => {
  let empty: CloudProcess;
  beforeAll(async () => {
    empty = await startCloud({ preview: true, args: ['--empty'] });
  });
  afterAll(() => empty.dispose());

  it('says so and is opened by whoever has the code, once', async () => {
    const keys = fs.readFileSync(path.join(empty.data, 'keys'), 'utf8');
    const code = /^SETUP_CODE=(.+)$/m.exec(keys)?.[1] ?? '';
    const { page } = await open('oFounder', `${IDENTITY}/station/station`, empty);
    await said(page, '这个区还没开通');
    await tap(page, '我有开通码');
    await fill(page, '开通码', 'wrong');
    await fill(page, '区中心全称', '测试区新时代文明实践中心');
    await fill(page, '简称', '测试中心');
    await tap(page, '开通');
    await said(page, '开通码不对，请照部署的人给的再输一次');
    await fill(page, '开通码', code);
    await tap(page, '开通');
    await said(page, '开通了');
    expect((await empty.person('oFounder').call('identity.showMe', {})).roles).toHaveLength(1);

    const second = await open('oSecond', `${IDENTITY}/set-up/set-up`, empty);
    await fill(second.page, '开通码', code);
    await fill(second.page, '区中心全称', '另一个新时代文明实践中心');
    await fill(second.page, '简称', '另一个');
    await tap(second.page, '开通');
    await said(second.page, '区中心已经有工作人员了，请他们邀请您');
  });
});
