import type { Browser, Page } from 'playwright-core';
import { rotaDutyId } from '../../miniprogram/shared/rotas';
import { DAY_MS, dayOf, HOUR_MS, instantOf, MINUTE_MS } from '../../miniprogram/shared/time';
import { SETTLED_MS, STATION, tick, volunteer } from '../support/attendance';
import { publishRota, rotaDraft, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, openTab, type Phone } from '../support/phone';
import { expectSound, LOOKS, openInMode, showPage } from './look';

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

const at = (openid: string, path: string): string => `${cloud.origin}/phone?as=${openid}#${path}`;
const open = (openid: string, path: string): Promise<Phone> => openPhone(browser, at(openid, path));
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .last()
    .tap();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();
const pickShown = (page: Page): Promise<void> => page.getByText('确定', { exact: true }).tap();
const MY_ROTA = '/packages/recruitment/pages/my-rota/my-rota';

it('staff write a rota step by step: what is wrong is said at its field, and then it goes out', async () => {
  const staff = await open('oDemoStation', `/packages/manage/pages/workbench/workbench?unit=${STATION}`);
  const { page } = staff;
  await tap(page, /^值守排班/);
  await tap(page, '排一份');
  await tap(page, '下一步');
  await said(page, '请写值守的人要知道的，比如保险、带什么');
  await field(page, '名称').fill('东门一周值守');
  await field(page, '值守的人要知道的').fill('有意外险，自带水杯。');
  await tap(page, /^从哪天/);
  await pickShown(page);
  await tap(page, /^到哪天/);
  await pickShown(page);
  await tap(page, '下一步');
  await tap(page, '加一个岗');
  await field(page, '叫什么').fill('东门岗');
  await page.getByRole('checkbox', { name: '秩序引导' }).tap();
  await page.getByRole('checkbox', { name: '垃圾分类' }).tap();
  await field(page, '上面没有的').fill('快递引导');
  await page.getByRole('radio', { name: '巡回' }).tap();
  await field(page, '巡到哪几处').fill('东门\n快递柜');
  await tap(page, '好了');
  await said(page, '秩序引导、垃圾分类、快递引导');
  await tap(page, '下一步');
  await tap(page, '加一个时段');
  for (const day of ['周一', '周二', '周三', '周四', '周五', '周六', '周日']) {
    await page.getByRole('checkbox', { name: day }).tap();
  }
  await tap(page, '好了');
  await tap(page, '下一步');
  await said(page, '请选几点到几点');
  await tap(page, /^东门岗，每天/);
  await tap(page, /^几点开始/);
  await pickShown(page);
  await tap(page, /^几点结束/);
  await pickShown(page);
  await tap(page, '好了');
  await tap(page, '下一步');
  await said(page, '看一遍再发');
  await tap(page, '发布');
  await said(page, '巡回：东门 → 快递柜');
  await tap(page, /^09:00 – 11:00，东门岗，缺 1 人/);
  await page.getByRole('button', { name: '请人来值守' }).waitFor();
  const auditor = await open('oDemoAuditor', page.url().split('#')[1] ?? '');
  await said(auditor.page, '要 1 人');
  expect(await auditor.page.getByText(/缺 \d/).count()).toBe(0);
  expect(staff.errors).toEqual([]);
});

it('asked by staff, agreed on the phone, a day off, a day away, and the month as a sheet', async () => {
  const person = await volunteer(cloud, 'oAgrees');
  const { userId } = await person.call('identity.showMe', {});
  const { rotaId, draft } = await publishRota(cloud.person('oDemoStation'), STATION);
  const [first, second] = [draft.fromDay, dayOf(instantOf(draft.fromDay, '00:00') + DAY_MS)];
  const month = `/packages/manage/pages/rota/rota?id=${rotaId}&day=${first}`;
  const staff = await open('oDemoStation', month);
  const { page } = staff;
  await tap(page, /^09:00 – 11:00，东门岗，缺 1 人/);
  await tap(page, '请人来值守');
  // Latest registered first.
  await page
    .getByRole('button', { name: /^请王\*国，电话/ })
    .first()
    .tap();
  await said(page, '请了 7 班');

  const phone = await openTab(staff.context, at('oAgrees', MY_ROTA));
  await said(phone.page, '站里请您值守');
  await said(phone.page, '带水杯；有意外险；下雨站到门里。');
  await tap(phone.page, '东门岗，我来值守');
  await tap(phone.page, '允许');
  await said(phone.page, '✓ 您答应了');
  await tap(phone.page, '东门岗，这天来不了');
  await phone.page.getByText('来不了', { exact: true }).last().tap();
  await said(phone.page, '您说了来不了');

  await page.bringToFront();
  await showPage(staff, `${month}&again=1`);
  await tap(page, /东门岗，缺 1 人$/);
  await said(page, '这天来不了');
  await tap(page, '关上');
  await showPage(staff, `/packages/manage/pages/rota/rota?id=${rotaId}&day=${second}`);
  await said(page, '✓ 1 人');
  await tap(page, '导出这个月');
  await tap(page, '关闭');
  await tap(page, '这一天停');
  await tap(page, '停这一天并通知');
  await said(page, '请写原因，值守的人会看到');
  await field(page, '原因').fill('楼前修路');
  await tap(page, '停这一天并通知');
  await said(page, '这一天停：楼前修路');
  const { turns } = await person.call('rotas.listMine', {});
  expect(turns.slice(0, 3).map(({ reason, state }) => reason || state)).toEqual(['away', 'dayoff', 'agreed']);
  await showPage(phone, '/packages/recruitment/pages/my-shifts/my-shifts');
  await said(phone.page, '✓ 值守，您答应了');
  expect(userId).not.toBe('');
  expect([...staff.errors, ...phone.errors]).toEqual([]);
});

it('on the day: signed in by the leader’s code from one’s own month, and the hours are recorded', async () => {
  const person = await volunteer(cloud, 'oOnRota');
  const { userId } = await person.call('identity.showMe', {});
  const from = tomorrow() + 40 * DAY_MS;
  const days = { fromDay: dayOf(from), toDay: dayOf(from + 6 * DAY_MS) };
  const { rotaId } = await publishRota(cloud.person('oDemoStation'), STATION, days);
  await cloud.person('oDemoStation').call('rotas.ask', { rotaId, slot: 0, userId, ...days });
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  const startAt = instantOf(days.fromDay, '09:00');
  await cloud.setClock(startAt - MINUTE_MS);
  const leader = await open('oDemoStation', `/packages/manage/pages/rota/rota?id=${rotaId}`);
  await tap(leader.page, /东门岗，✓ 1 人/);
  await tap(leader.page, '点名、亮出签到码');
  await said(leader.page, '没到 1');
  await tap(leader.page, '亮出签到码');
  await leader.page.locator('.t-qrcode canvas').waitFor();
  const phone = await openTab(leader.context, at('oOnRota', MY_ROTA));
  await tap(phone.page, '扫码签到、签退');
  const code = phone.page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /wm1:/ });
  await tap(phone.page, '扫码签到');
  await code.tap();
  await said(phone.page, /签到了/);
  await cloud.setClock(startAt + 2 * HOUR_MS);
  const activityId = rotaDutyId(rotaId, 0, days.fromDay);
  const { phrase } = await cloud.person('oDemoStation').call('attendance.showCode', { activityId });
  await person.call('attendance.checkIn', { activityId, side: 'out', phrase });
  await cloud.setClock(startAt + 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  expect((await person.call('records.listMine', { cursor: null })).minutes).toBe(120);
  expect([...leader.errors, ...phone.errors]).toEqual([]);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the pages of rotas can be read, hit and named', async () => {
    const staff = cloud.person('oDemoStation');
    const kinds = ['秩序引导', '文明劝导', '垃圾分类', '环境巡查', '消防巡看'];
    const name = '示例区示例街道槐荫里文化活动中心东侧路口值守岗';
    const posts = [
      { name, kinds, way: 'walk' as const, stops: ['东门', '西门', '快递柜', '电动车棚'] },
      ...rotaDraft().posts,
    ];
    const everyDay = { weekdays: [0, 1, 2, 3, 4, 5, 6], need: 2 };
    const slots = Array.from({ length: 10 }, (_, i) => ({
      ...everyDay,
      ...{
        post: i % 2,
        startClock: `${String(8 + i).padStart(2, '0')}:00`,
        endClock: `${String(9 + i).padStart(2, '0')}:00`,
      },
    }));
    const days = { fromDay: dayOf(tomorrow()), toDay: dayOf(tomorrow() + 40 * DAY_MS) };
    const { rotaId } = await publishRota(staff, STATION, { posts, slots, ...days });
    const person = await volunteer(cloud, `oRotaLook${mode === 'normal' ? 'A' : 'B'}`);
    const { userId } = await person.call('identity.showMe', {});
    for (const slot of [0, 1, 2]) await staff.call('rotas.ask', { rotaId, slot, userId, ...days });
    await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });

    const phone = await openInMode(browser, cloud, mode, 'oDemoStation');
    const { page } = phone;
    await showPage(phone, `/packages/manage/pages/rotas/rotas?unit=${STATION}`);
    await expectSound(phone, screens);
    await showPage(phone, `/packages/manage/pages/rota/rota?id=${rotaId}&day=${days.fromDay}`);
    await said(page, '缺 1 人');
    await expectSound(phone, screens);
    await tap(page, /^08:00 – 09:00/);
    await page.getByRole('button', { name: '请人来值守' }).waitFor();
    await expectSound(phone, screens);
    await showPage(phone, `/packages/manage/pages/rota-ask/rota-ask?id=${rotaId}&slot=0&day=${days.fromDay}`);
    await expectSound(phone, screens);
    await showPage(phone, `/packages/manage/pages/rota-edit/rota-edit?unit=${STATION}&from=${rotaId}`);
    await expectSound(phone, screens);
    await tap(page, '下一步');
    await tap(page, /^示例区示例街道/);
    await field(page, '巡到哪几处').waitFor();
    await expectSound(phone, screens);
    await tap(page, '好了');
    await tap(page, '下一步');
    await expectSound(phone, screens);
    await tap(page, /08:00 – 09:00/);
    await page.getByRole('checkbox', { name: '周一' }).waitFor();
    await expectSound(phone, screens);
    await tap(page, '好了');
    await tap(page, '下一步');
    await said(page, '看一遍再发');
    await expectSound(phone, screens);

    const own = await openInMode(browser, cloud, mode, person.openid);
    await showPage(own, MY_ROTA);
    await said(own.page, '站里请您值守');
    await expectSound(own, screens);
    await showPage(own, '/packages/recruitment/pages/my-shifts/my-shifts');
    await expectSound(own, screens);
    expect([...phone.errors, ...own.errors]).toEqual([]);
  });
});
