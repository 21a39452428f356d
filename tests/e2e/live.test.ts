import type { Browser, Page } from 'playwright-core';
import { DAY_MS } from '../../miniprogram/shared/time';
import { offerSession, tomorrow, type Offered } from '../support/builders';
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

const UNIT = 'in-shili';
const MENU = '/packages/classroom/pages/live/live';
const detail = ({ sessionId }: Offered): string => `/packages/classroom/pages/live-detail/live-detail?id=${sessionId}`;
const orders = ({ sessionId }: Offered): string => `/packages/manage/pages/live-orders/live-orders?id=${sessionId}`;
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).tap();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const offer = (more: Parameters<typeof offerSession>[2]) => offerSession(cloud.person('oDemoStreet'), UNIT, more);

async function writeSession(page: Page, title: string): Promise<void> {
  await field(page, '标题').fill(title);
  await tap(page, /归哪个平台/);
  await tap(page, '公共安全服务');
  await field(page, '讲什么').fill('跟着师傅看灶台、软管和阀门，自己家里也照着看一遍。');
  await field(page, '谁来讲').fill('方老师');
  await tap(page, /和条例哪一条有关/);
  await tap(page, /^第19条/);
  await tap(page, /不占用公用设施/);
  await page.getByRole('button', { name: '去掉第19条（一）' }).waitFor();
  await tap(page, '下一步');
  await tap(page, /^开始/);
  await page.getByText('确定', { exact: true }).tap();
  await page.getByText('确定', { exact: true }).waitFor({ state: 'hidden' });
  await field(page, '几人开课').fill('3');
  await tap(page, '下一步');
  await page.getByText('看一遍再放上菜单').waitFor();
}

it('staff offer a session; a resident and a contact order; it takes place; the lecturer sees how many, not who', async () => {
  const staff = await open('oDemoStreet', '/packages/manage/pages/workbench/workbench?unit=in-shili');
  await tap(staff.page, '直播点学');
  await tap(staff.page, '开一课');
  await writeSession(staff.page, '厨房三分钟看燃气');
  await tap(staff.page, '放上菜单');
  await staff.page.getByRole('button', { name: /厨房三分钟看燃气.*还差 3 人开课.*已点 0 \/ 3 人/ }).waitFor();

  const resident = await open('oDemoResident', MENU);
  await tap(resident.page, /厨房三分钟看燃气/);
  await tap(resident.page, '点这一课');
  await resident.page.getByText('✓ 您点了，凑够人就告诉您').waitFor();
  await resident.page.getByText('已点 1 / 3 人').waitFor();

  await cloud.person('oDemoEnterprise').call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  const contact = await open('oDemoEnterprise', MENU);
  await tap(contact.page, /厨房三分钟看燃气/);
  await tap(contact.page, '替示例快送有限公司演示街站点点课');
  await tap(contact.page, '替单位点课');
  await contact.page.getByText('请填 1 到 200 的人数').waitFor();
  await field(contact.page, '多少人一起看').fill('18');
  await tap(contact.page, '替单位点课');
  await contact.page.getByText('19 人点了').waitFor();

  await tap(staff.page, /厨房三分钟看燃气/);
  await staff.page.getByText('示例快送有限公司演示街站点').waitFor();
  await staff.page.getByText('1 个单位点的').waitFor();
  await staff.page.getByText('这里只有人数和单位，看不到是谁点的。').waitFor();
  expect([...staff.errors, ...resident.errors, ...contact.errors]).toEqual([]);
});

it('who cannot come cancels, after being asked, and the number falls', async () => {
  const session = await offer({ title: '点了又不看的一课' });
  await cloud.person('oDemoResident').call('live.order', session);
  const { page, errors } = await open('oDemoResident', detail(session));
  await page.getByText('已点 1 / 3 人').waitFor();
  await tap(page, /看不了，取消点课/);
  await page.getByText('取消后您不再算进开课人数').waitFor();
  await page.getByText('取消点课', { exact: true }).tap();
  await page.getByText('已点 0 / 3 人').waitFor();
  await page.getByRole('button', { name: '点这一课' }).waitFor();
  expect(errors).toEqual([]);
});

it('staff name the room; on air it is entered from the page, and where WeChat cannot, the page says how', async () => {
  const startAt = tomorrow() + 5 * DAY_MS;
  const session = await offer({ title: '到点开播的一课', startAt, takersMin: 1 });
  await cloud.person('oDemoResident').call('live.order', session);
  const staff = await open('oDemoStreet', orders(session));
  await tap(staff.page, '填直播间');
  await field(staff.page, '视频号 ID').fill('槐荫里');
  await tap(staff.page, '存下直播间');
  await staff.page.getByText(/视频号 ID 以 sph 开头/).waitFor();
  await field(staff.page, '视频号 ID').fill('sphTest0001');
  await tap(staff.page, '存下直播间');
  await staff.page.getByText('✓ 填好了').waitFor();

  await cloud.setClock(startAt);
  const { page } = await open('oDemoResident', detail(session));
  await tap(page, '进直播间');
  await page.getByRole('button', { name: '打不开' }).tap();
  await page.getByText('没能打开直播间').waitFor();
  await page.getByText('sphTest0001', { exact: true }).waitFor();
  await tap(page, '再试一次');
  await page.getByRole('button', { name: '打开了' }).tap();
  await page.getByText('没能打开直播间').waitFor({ state: 'hidden' });
  await cloud.setClock(null);
});

it('what is over shows its replay once staff chose the lesson', async () => {
  const startAt = tomorrow() + 6 * DAY_MS;
  const session = await offer({ title: '讲完了的一课', startAt, takersMin: 1 });
  await cloud.person('oDemoResident').call('live.order', session);
  await cloud.setClock(session.endAt + DAY_MS);
  const staff = await open('oDemoStreet', orders(session));
  await tap(staff.page, '放上回放');
  await tap(staff.page, '高息理财怎么看');
  await staff.page.getByText('✓ 放上了').waitFor();
  const { page } = await open('oDemoResident', detail(session));
  await page.getByRole('button', { name: '看回放' }).waitFor();
  await cloud.setClock(null);
});

it('staff call it off with a reason, and whoever opens it reads why', async () => {
  const session = await offer({ title: '要取消的一课' });
  const staff = await open('oDemoStreet', orders(session));
  await tap(staff.page, '取消这一课');
  await field(staff.page, '取消的原因').fill('老师嗓子哑了，下周再讲');
  await tap(staff.page, '取消这一课并通知');
  await staff.page.getByText('已取消').waitFor();
  const { page } = await open('oDemoResident', detail(session));
  await page.getByText('老师嗓子哑了，下周再讲').waitFor();
  await page.getByText('这一课取消了，看看别的课').waitFor();
});

it('an auditor reads the numbers and is offered nothing to change; a resident is told that it is not for them', async () => {
  const session = await offer({ title: '审计人员看的一课' });
  const auditor = await open('oDemoAuditor', orders(session));
  await auditor.page.getByText('还差 3 人开课').waitFor();
  expect(await auditor.page.getByRole('button', { name: '改这一课' }).count()).toBe(0);
  const { page } = await open('oDemoResident', orders(session));
  await page.getByText('这里只给站里工作人员用').waitFor();
});
