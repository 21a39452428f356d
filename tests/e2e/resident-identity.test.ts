import type { Browser } from 'playwright-core';
import { publishActivity, WARD } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, type Phone } from '../support/phone';
import { back, choose, detailOf, fill, goTo, IDENTITY, Phones, pickDay, said, tap, tick } from './resident-flow';

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

describe('my station', () => {
  it('is found by what one types, and chosen', async () => {
    const { page } = await open('oSearcher', `${IDENTITY}/station/station`);
    await fill(page, '搜站名、街道或地址', '葡萄');
    await said(page, '找到 1 个站');
    await page.getByRole('radio', { name: /葡萄架实践站/ }).tap();
    await said(page, '您的站：葡萄架实践站');
    const { station } = await cloud.person('oSearcher').call('identity.showMe', {});
    expect(station?.name).toContain('葡萄架');
  });

  it('that nobody knows is said so, with the way back to all of them', async () => {
    const { page } = await open('oSearcher', `${IDENTITY}/station/station`);
    await fill(page, '搜站名、街道或地址', '月球');
    await said(page, /没有叫这个的站/);
    await tap(page, '看全部的站');
    await page.getByRole('radio', { name: /槐荫里实践站/ }).waitFor();
  });

  it('is sorted by distance once the person agreed to the guide and to be located', async () => {
    const { page } = await open('oNear', `${IDENTITY}/station/station`);
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
    const { page } = await open('oFar', `${IDENTITY}/station/station`);
    await tap(page, '离我近的');
    await tap(page, '不同意');
    await said(page, '没开定位也能选：按街道找');
    await page.getByRole('radio', { name: /槐荫里实践站/ }).waitFor();
  });
});

describe('volunteers', () => {
  it('an adult registers, leaves to choose a station with nothing lost, and sees it masked', async () => {
    const { page } = await open('oAdult', `${IDENTITY}/volunteer/volunteer`);
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
    const { page } = await open('oTeen', `${IDENTITY}/volunteer/volunteer`);
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
    const { page } = await open('oChild', `${IDENTITY}/volunteer/volunteer`);
    const year = new Date().getFullYear() - 10;
    await pickDay(page, /出生日期/, [`${year}年`, '1月', '2日']);
    await said(page, new RegExp(`您 ${year + 14}年1月2日 起就能登记`));
    expect(await page.getByRole('button', { name: '登记', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: '看看能参加的活动' }).waitFor();
  });

  it('a half-filled form waits on the phone, without its ticks', async () => {
    const { page } = await open('oHalf', `${IDENTITY}/volunteer/volunteer`);
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
    const { page } = await open('oDaughter', '/pages/mine/mine');
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

    await goTo(page, cloud, 'oDaughter', detailOf(activity.activityId));
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

    await goTo(page, cloud, 'oDaughter', `${IDENTITY}/family/family`);
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
    const { page } = await open('oFather', `${IDENTITY}/add-ward/add-ward`);
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
