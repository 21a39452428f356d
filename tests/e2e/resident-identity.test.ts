import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, VOLUNTEER, WARD } from '../support/builders';
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

const phones: Phone[] = [];
const open = async (openid: string, address: string, at = cloud): Promise<Phone> => {
  const phone = await openPhone(browser, `${at.origin}/phone?as=${openid}#${address}`);
  phones.push(phone);
  return phone;
};
afterEach(async () => {
  const opened = phones.splice(0);
  const complaints = opened.flatMap(({ errors }) => errors);
  const hosts = new Set(opened.flatMap((phone) => [...phone.hosts]));
  await Promise.all(opened.map(({ context }) => context.close()));
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual(['127.0.0.1']);
});

const I = '/packages/identity/pages';
const MINE = '/pages/mine/mine';
const detailOf = (activityId: string): string => `/packages/activities/pages/detail/detail?id=${activityId}`;
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).tap();
const fill = (page: Page, label: string, value: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(value);
const tick = (page: Page, name: RegExp): Promise<void> => page.getByRole('checkbox', { name }).tap();
const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).tap();
const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).last().waitFor();
const back = (page: Page): Promise<void> => tap(page, '返回');

/** Turns the wheels of the platform's date picker. */
async function pickDay(page: Page, label: RegExp, day: readonly [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: label }).tap();
  const sheet = page.getByRole('dialog', { name: '请选择' });
  for (const [i, wheel] of ['年', '月', '日'].entries()) {
    const item = sheet.getByRole('listbox', { name: wheel }).getByRole('option', { name: day[i]!, exact: true });
    await item.evaluate((option) => (option as unknown as { click(): void }).click());
  }
  await sheet.getByText('确定').tap();
}

describe('my station', () => {
  it('is found by what one types, and chosen', async () => {
    const { page } = await open('oSearcher', `${I}/station/station`);
    await fill(page, '搜站名、街道或地址', '葡萄');
    await said(page, '找到 1 个站');
    await page.getByRole('radio', { name: /葡萄架实践站/ }).tap();
    await said(page, '您的站：葡萄架实践站');
    const { station } = await cloud.person('oSearcher').call('identity.showMe', {});
    expect(station?.name).toContain('葡萄架');
  });

  it('that nobody knows is said so, with the way back to all of them', async () => {
    const { page } = await open('oSearcher', `${I}/station/station`);
    await fill(page, '搜站名、街道或地址', '月球');
    await said(page, /没有叫这个的站/);
    await tap(page, '看全部的站');
    await page.getByRole('radio', { name: /槐荫里实践站/ }).waitFor();
  });

  it('is sorted by distance once the person agreed to the guide and to be located', async () => {
    const { page } = await open('oNear', `${I}/station/station`);
    await tap(page, '离我近的');
    await said(page, /只用来排远近，不保存/);
    await tap(page, '同意，接着用');
    await page
      .getByRole('dialog', { name: /位置信息/ })
      .getByText('允许', { exact: true })
      .tap();
    await page
      .getByRole('radio', { name: /约 [\d.]+ (米|公里)/ })
      .first()
      .waitFor();
    await tap(page, '改回按街道看');
    expect(await page.getByRole('radio', { name: /约/ }).count()).toBe(0);
  });

  it('can be chosen by street by who does not agree', async () => {
    const { page } = await open('oFar', `${I}/station/station`);
    await tap(page, '离我近的');
    await tap(page, '不同意');
    await said(page, '没开定位也能选：按街道找');
    await page.getByRole('radio', { name: /槐荫里实践站/ }).waitFor();
  });
});

describe('volunteers', () => {
  it('an adult registers, leaves to choose a station with nothing lost, and sees it masked', async () => {
    const { page } = await open('oAdult', `${I}/volunteer/volunteer`);
    await fill(page, '真实姓名', '王建国');
    await pickDay(page, /出生日期/, ['1980年', '6月', '6日']);
    await tap(page, '登记');
    await said(page, '请填能打通的电话');
    await said(page, '要先看过并同意，才能登记');
    await fill(page, '电话', '123');
    await page.getByRole('checkbox', { name: '陪伴照料' }).tap();
    await page.getByRole('checkbox', { name: '周六上午' }).tap();
    await tick(page, /登记成为志愿者/);
    await tap(page, '登记');
    await said(page, '电话要填 11 位手机号，或带区号的座机');
    await fill(page, '电话', '010-00000055');
    await tap(page, '登记');
    await said(page, '请先选好您的站，志愿者登记在站里');
    await tap(page, '登记在哪个站：还没选');
    await page.getByRole('radio', { name: /槐荫里实践站/ }).tap();
    await page.getByRole('button', { name: /登记在哪个站：槐荫里/ }).waitFor();
    expect(await page.getByLabel('真实姓名', { exact: true }).inputValue()).toBe('王建国');
    await tap(page, '登记');
    await said(page, '您是志愿者');
    await said(page, '王*国');
    await said(page, '周六上午');

    await tap(page, /改特长和时间/);
    await page.getByRole('checkbox', { name: '周日晚上' }).tap();
    await tap(page, '存下改动');
    await said(page, '周六上午、周日晚上');

    await tap(page, /撤回登记/);
    await page.getByText('撤回', { exact: true }).tap();
    await tap(page, '登记');
    expect((await cloud.person('oAdult').call('identity.showProfile', {})).name).toBe('');
  });

  it('somebody of 16 needs a guardian, who agrees beside them', async () => {
    await cloud.person('oTeen').call('identity.chooseStation', { unitId: 'st-huaiyinli' });
    const { page } = await open('oTeen', `${I}/volunteer/volunteer`);
    const year = new Date().getFullYear() - 16;
    await pickDay(page, /出生日期/, [`${year}年`, '1月', '2日']);
    await fill(page, '真实姓名', '王小明');
    await fill(page, '电话', '010-00000056');
    await tick(page, /登记成为志愿者/);
    await tap(page, '登记');
    await said(page, '请填监护人姓名');
    await said(page, '要监护人看过并同意，才能登记');
    await fill(page, '监护人姓名', '王建国');
    await fill(page, '监护人电话', '010-00000055');
    await choose(page, '父母');
    await tick(page, /监护人同意/);
    await tap(page, '登记');
    await said(page, '您是志愿者');
    await said(page, '王*国');
  });

  it('a child of 10 is told kindly when to come back, and there is nothing to send', async () => {
    const { page } = await open('oChild', `${I}/volunteer/volunteer`);
    const year = new Date().getFullYear() - 10;
    await pickDay(page, /出生日期/, [`${year}年`, '1月', '2日']);
    await said(page, new RegExp(`您 ${year + 14}年1月2日 起就能登记`));
    expect(await page.getByRole('button', { name: '登记', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: '看看能参加的活动' }).waitFor();
  });

  it('a half-filled form waits on the phone, without its ticks', async () => {
    const { page } = await open('oHalf', `${I}/volunteer/volunteer`);
    await fill(page, '真实姓名', '李半张');
    await tick(page, /登记成为志愿者/);
    await page.reload();
    await said(page, '接着上次没填完的');
    expect(await page.getByLabel('真实姓名', { exact: true }).inputValue()).toBe('李半张');
    await page.getByRole('checkbox', { name: /登记成为志愿者/, checked: false }).waitFor();
  });
});

describe('acting for somebody', () => {
  it('they are added, signed up, their slip printed, taken off and removed', async () => {
    const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { title: '重阳包饺子' });
    const { page } = await open('oDaughter', MINE);
    await tap(page, '我替谁办');
    await tap(page, '加一位');
    await tap(page, '加上');
    await said(page, '请填怎么称呼');
    await fill(page, '怎么称呼', '王奶奶');
    await choose(page, '父母');
    await choose(page, '18 岁以上');
    await choose(page, '当面说好了');
    await tick(page, /替家人或老人办事/);
    await tap(page, '加上');
    await page.getByRole('button', { name: /王\*奶/ }).waitFor();

    await page.goto(`${cloud.origin}/phone?as=oDaughter#${detailOf(activity.activityId)}`);
    await page.reload();
    await tap(page, '替家人代报');
    await tap(page, '替王*奶报名');
    await tap(page, '多一位');
    await tap(page, '替王*奶报名 2 位');
    await said(page, '✓ 已报 2 位');
    await page.getByRole('img', { name: '已有 2 人，共需 20 人' }).waitFor();

    await tap(page, '看王*奶的报到小条');
    await said(page, '王奶奶');
    await said(page, '010-00000021');
    const number = await page.getByLabel(/^报到号 \d{4}$/).textContent();
    expect(number).toMatch(/^\d{4}$/);
    await back(page);

    await page.goto(`${cloud.origin}/phone?as=oDaughter#${I}/family/family`);
    await page.reload();
    await page.getByRole('button', { name: /王\*奶/ }).tap();
    await tap(page, '替王*奶取消重阳包饺子');
    await page.getByText('取消报名', { exact: true }).last().tap();
    await said(page, '还没报活动');
    await tap(page, /不再替王\*奶办/);
    await page.getByText('删去', { exact: true }).tap();
    await said(page, '还没有替谁办');
    expect((await cloud.person('oDaughter').call('identity.listWards', {})).wards).toEqual([]);
  });

  it('a child under 14 needs the guardian’s own words, and another tick', async () => {
    const { page } = await open('oFather', `${I}/add-ward/add-ward`);
    await fill(page, '怎么称呼', '小宝');
    await choose(page, '子女');
    await choose(page, '18 岁以上');
    await choose(page, '当面说好了');
    await tick(page, /替家人或老人办事/);
    await choose(page, '不满 14 岁');
    await page.getByRole('checkbox', { name: /替 14 岁以下的孩子办事/, checked: false }).waitFor();
    await tap(page, '加上');
    await said(page, '要先看过并同意这一条');
    await tick(page, /替 14 岁以下的孩子办事/);
    await tap(page, '加上');
    await said(page, '加好了，可以代报了');
    expect((await cloud.person('oFather').call('identity.listWards', {})).wards).toHaveLength(1);
  });

  it('who acts for nobody yet is led to add somebody, and the list follows', async () => {
    const { activityId } = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli');
    const { page } = await open('oSon', detailOf(activityId));
    await tap(page, '替家人代报');
    await said(page, /跟本人说好/);
    await tap(page, '加一位');
    await page.getByLabel('怎么称呼', { exact: true }).waitFor();
    await cloud.person('oSon').call('identity.addWard', WARD);
    await back(page);
    await page.getByRole('button', { name: '替王*奶报名' }).waitFor();
  });
});

describe('one’s own slip', () => {
  it('stands on the receipt, and opens without a network', async () => {
    const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli');
    await cloud.person('oGuest').call('activities.signUp', { ...activity, people: 1 });
    const { page, context } = await open(
      'oGuest',
      `/packages/activities/pages/receipt/receipt?id=${activity.activityId}`,
    );
    const number = await page.getByLabel(/^报到号 \d{4}$/).textContent();
    await context.setOffline(true);
    await tap(page, /报到小条/);
    await said(page, /没有网。下面是 \d\d:\d\d 存下的内容/);
    expect(
      await page
        .getByLabel(/^报到号 \d{4}$/)
        .last()
        .textContent(),
    ).toBe(number);
    await context.setOffline(false);
  });
});

describe('my data', () => {
  it('contact is left with a yes, shown masked, and gone when the yes is taken back', async () => {
    const { page } = await open('oOpen', `${I}/privacy/privacy`);
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
    const { page } = await open('oLooked', `${I}/privacy/privacy`);
    await said(page, '看志愿者的姓名和电话');
    await said(page, /槐荫里实践站 · 今天/);
  });

  it('is exported as a spreadsheet that opens', async () => {
    const { page } = await open('oDemoResident', `${I}/privacy/privacy`);
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
    const { page } = await open('oLeaving', MINE);
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
    const { page } = await open('oDemoCenter', `${I}/erase/erase`);
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
    const { page } = await open('oQuiet', `${I}/messages/messages`);
    await said(page, '还没有消息');
  });
});

describe('roles', () => {
  it('an invitation that came as a card is read, accepted and given back', async () => {
    const { code } = await cloud
      .person('oDemoStreet')
      .call('roles.invite', { unitId: 'st-huaiyinli', role: 'staff', note: '新同事', lastDay: null });
    const { page } = await open('oColleague', `${I}/invitation/invitation?code=${code}`);
    await said(page, '槐荫里实践站');
    await said(page, '发活动、看名单、办这里和下面单位的事');
    await tap(page, '接受');
    await said(page, '您已经接受');
    await tap(page, '进入管理');
    await page.goto(`${cloud.origin}/phone?as=oColleague#${I}/roles/roles`);
    await page.reload();
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
    const { page } = await open('oDemoLeader', `${I}/roles/roles`);
    await said(page, '能带队、点名、亮签到码');
    await said(page, '没有期限');
  });

  it('a role with a last day says until when', async () => {
    const { code } = await cloud
      .person('oDemoStreet')
      .call('roles.invite', { unitId: 'st-huaiyinli', role: 'staff', note: '帮一阵子', lastDay: '2099-06-30' });
    await cloud.person('oHelper').call('roles.acceptInvitation', { code });
    const { page } = await open('oHelper', `${I}/roles/roles`);
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
    await page.goto(`${cloud.origin}/phone?as=oAsked#${detailOf(two.activityId)}`);
    await page.reload();
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
    await page.goto(`${cloud.origin}/phone?as=oElder#${detailOf(one.activityId)}`);
    await page.reload();
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
    const keys = fs.readFileSync(path.join(empty.dataDirectory, 'keys'), 'utf8');
    const code = /^SETUP_CODE=(.+)$/m.exec(keys)?.[1] ?? '';
    const { page } = await open('oFounder', `${I}/station/station`, empty);
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

    const second = await open('oSecond', `${I}/set-up/set-up`, empty);
    await fill(second.page, '开通码', code);
    await fill(second.page, '区中心全称', '另一个新时代文明实践中心');
    await fill(second.page, '简称', '另一个');
    await tap(second.page, '开通');
    await said(second.page, '区中心已经有工作人员了，请他们邀请您');
  });
});
