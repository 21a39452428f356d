import type { Browser, Page } from 'playwright-core';
import { recruitmentDraft, publishRecruitment, VOLUNTEER } from '../support/builders';
import { HOUR_MS } from '../../miniprogram/shared/time';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';

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

const UNIT = 'st-huaiyinli';
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).tap();
const board = (orderId: string): string => `/packages/manage/pages/order-board/order-board?id=${orderId}`;
const editor = (orderId: string): string => `/packages/manage/pages/order-edit/order-edit?unit=${UNIT}&id=${orderId}`;
async function volunteer(openid: string): Promise<Person> {
  const person = cloud.person(openid);
  await person.call('identity.chooseStation', { unitId: UNIT });
  await person.call('identity.registerVolunteer', VOLUNTEER);
  return person;
}

it('the age and the circles of an order are chosen, and an edit that touches neither keeps them', async () => {
  const { orderId } = await staff.call('recruitment.create', { unitId: UNIT, draft: recruitmentDraft() });
  const { page, errors } = await open('oDemoStation', editor(orderId));
  for (let step = 0; step < 4; step += 1) await tap(page, '下一步');
  await page.getByText(/监护人在登记时同意过才能应/).waitFor();
  await page.getByRole('radio', { name: '18 岁，只要成年人' }).tap();
  await page.getByText('未满 18 岁的应不了').waitFor();
  await page.getByRole('radio', { name: '本街道' }).tap();
  await tap(page, /^再叫全区/);
  await page.getByText('确定', { exact: true }).tap();
  await page.getByRole('button', { name: /^再叫全区：(今天|明天) / }).waitFor();
  await tap(page, '下一步');
  await page.getByText(/^发布时叫本街道；.*叫全区$/).waitFor();
  await tap(page, '保存草稿');
  await page.getByText('存好了，只有站里看得到').waitFor();
  const saved = await staff.call('recruitment.showManaged', { orderId });
  expect(saved.draft).toMatchObject({ minAge: 18, waves: [{ scope: 'subdistrict' }, { scope: 'district' }] });

  const again = await open('oDemoStation', editor(orderId));
  for (let step = 0; step < 5; step += 1) await tap(again.page, '下一步');
  await tap(again.page, '保存草稿');
  await again.page.getByText('存好了，只有站里看得到').waitFor();
  const after = await staff.call('recruitment.showManaged', { orderId });
  expect(after.version).toBe(saved.version + 1);
  expect(after.draft).toEqual(saved.draft);
  expect([...errors, ...again.errors]).toEqual([]);
});

it('a number on the board is raised; what a colleague changed meanwhile is said and not written over', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(staff, UNIT, {
    title: '要改人数的招募',
    sites: [{ name: '东口' }],
    posts: [{ name: '引导', need: 1, skill: '' }],
  });
  const cellId = `${orderId}_0_0_0`;
  const picks = [{ cellId, startAt, endAt }];
  for (const openid of ['oNeedOne', 'oNeedTwo']) {
    const person = await volunteer(openid);
    await person.call('recruitment.answer', { picks, standby: true });
  }
  const { page, errors } = await open('oDemoStation', board(orderId));
  await tap(page, /^东口，.*1\/1 人，满\+1$/);
  await tap(page, '改引导，已有 1 / 要 1 人的人数');
  await page.getByText('现在要 1 人，已有 1 人，不能少于 1 人').waitFor();
  await tap(page, '多一人');
  await page.getByText('多要 1 人，先给候补的人').waitFor();
  await tap(page, '改成 2 人');
  await page.getByText('引导，已有 2 / 要 2 人').waitFor();
  await page.getByText(/^留到 /).waitFor();
  await tap(page, '改引导，已有 2 / 要 2 人的人数');
  await staff.call('recruitment.changeNeed', { orderId, cellId, seen: 2, need: 4 });
  await tap(page, '多一人');
  await tap(page, '改成 3 人');
  await page.getByText('人数刚被同事改过，刷新看看再改').waitFor();
  await page.getByText('引导，已有 2 / 要 4 人').waitFor();
  expect(errors).toEqual([]);
});

it('a route and an agreement are written; the volunteer signs on the way to the place and walks the stops in order', async () => {
  const draft = recruitmentDraft({ title: '沿街巡看的招募', sites: [{ name: '东口' }] });
  const { orderId } = await staff.call('recruitment.create', { unitId: UNIT, draft });
  const { page, errors } = await open('oDemoStation', editor(orderId));
  await tap(page, '下一步');
  await tap(page, '下一步');
  await page.getByRole('radio', { name: '巡回，走一条路线' }).tap();
  await page.getByRole('textbox', { name: '依次到哪几站' }).fill('停车架东头');
  await tap(page, '下一步');
  await page.getByText('请写路线，至少 2 站，一行一站').waitFor();
  await page.getByRole('textbox', { name: '依次到哪几站' }).fill('停车架东头\n便道口\n停车架西头');
  await tap(page, '下一步');
  await tap(page, '下一步');
  await page.getByRole('radio', { name: '要签', exact: true }).tap();
  await page.getByRole('textbox', { name: '协议' }).waitFor();
  await tap(page, '下一步');
  await page.getByText('秩序引导：停车架东头 → 便道口 → 停车架西头').waitFor();
  await page.getByText('应之前要签', { exact: true }).waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).tap();
  await page.getByText('已应 0 / 共需 2 人次').waitFor();

  await volunteer('oSteerSigns');
  const phone = await open('oSteerSigns', `/packages/recruitment/pages/detail/detail?id=${orderId}`);
  await phone.page.getByText('秩序引导：停车架东头 → 便道口 → 停车架西头').waitFor();
  await phone.page.getByRole('button', { name: /差 2 人/ }).tap();
  await tap(phone.page, '我来');
  await phone.page.getByText('先签一份协议', { exact: true }).waitFor();
  await tap(phone.page, '签好协议');
  await phone.page.getByText('请先看完协议，再点上面的方框').waitFor();
  await phone.page.getByRole('checkbox', { name: '我看过协议，同意签' }).tap();
  await tap(phone.page, '签好协议');
  await phone.page.getByRole('checkbox', { name: '我看过风险说明，身体状况适合' }).tap();
  await tap(phone.page, '确认，我来');
  await phone.page.getByText('巡回路线，依次走 3 站').waitFor();
  expect(await phone.page.getByRole('listitem').allInnerTexts()).toMatchObject([
    expect.stringContaining('停车架东头'),
    expect.stringContaining('便道口'),
    expect.stringContaining('停车架西头'),
  ]);
  // The platform's own dialog for reminders lies over the page until it is answered.
  await phone.page.reload();
  await tap(phone.page, '看我签的协议');
  await phone.page.getByText(/^第 2 版，您 .* 签的$/).waitFor();
  expect([...errors, ...phone.errors]).toEqual([]);
});

it('on the day the board says who has not signed in, to be called, and which shifts are short', async () => {
  const draft = recruitmentDraft({ title: '今天要盯的招募', sites: [{ name: '东口' }] });
  const order = await publishRecruitment(staff, UNIT, draft);
  const person = await volunteer('oSteerRisk');
  const picks = [{ cellId: `${order.orderId}_0_0_0`, startAt: order.startAt, endAt: order.endAt }];
  await person.call('recruitment.answer', { picks, standby: false });
  await cloud.setClock(order.startAt - HOUR_MS);
  const { page, errors } = await open('oDemoStation', board(order.orderId));
  await tap(page, /^今天要盯的/);
  await page.getByText('没签到 1 人，签到了 0 人').waitFor();
  await page.getByText('差 1', { exact: true }).waitFor();
  await tap(page, /王\*国，东口 · 秩序引导.*快开始了/);
  await tap(page, '看姓名和电话');
  await page.getByRole('button', { name: '拨打 010-00000071' }).waitFor();
  await tap(page, '回名单');
  await page.getByText('没签到 1 人，签到了 0 人').waitFor();
  expect(errors).toEqual([]);
});
