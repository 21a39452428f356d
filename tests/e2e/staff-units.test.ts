import type { Browser, Page } from 'playwright-core';
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
const open = (openid: string, page: string, query: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${MANAGE}/${page}/${page}?${query}`);
const tap = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).tap();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

const DRAFT = { address: '', lng: 0, lat: 0, phone: '', contactName: '', opening: '', intro: '', platforms: [] };
const makeUnit = (parentId: string, name: string, shortName: string, kind: 'station' | 'team' = 'team') =>
  cloud.person('oDemoCenter').call('units.create', { parentId, kind, draft: { ...DRAFT, name, shortName } });

test('one is added, edited, moved, closed and opened again', async () => {
  const { page, errors } = await open('oDemoCenter', 'units', 'unit=in-shili');
  await tap(page, '加一个单位');
  await tap(page, '加一个站');
  await field(page, '全称').fill('银杏里实践站');
  await field(page, '简称').fill('银杏里');
  await field(page, '电话').fill('12345');
  await page.getByRole('checkbox', { name: '法律服务' }).tap();
  await tap(page, '加上');
  await page.getByText('电话要填 11 位手机号，或带区号的座机').waitFor();
  expect(await field(page, '全称').inputValue()).toBe('银杏里实践站');
  await field(page, '电话').fill('010-00000099');
  await tap(page, '加上');

  await page.getByText('站 4 个').waitFor();
  await tap(page, '银杏里实践站');
  await page.getByText('010-00000099').waitFor();
  await page.getByText('法律', { exact: true }).waitFor();
  await tap(page, '改资料');
  await field(page, '地址').fill('示例区示例街道银杏里 2 号');
  await tap(page, '存下改动');
  await page.getByText('示例区示例街道银杏里 2 号').waitFor();

  await tap(page, /^移到别处/);
  await page.getByText('站不能直接挂在这里').waitFor();
  await tap(page, '往下到演示街道新时代文明实践所');
  await tap(page, /^挂到这里：/);
  await tap(page, '移过去');
  await page.getByRole('button', { name: '到演示街道所' }).waitFor();

  await tap(page, /^停用/);
  await page.getByText('停用银杏里？').waitFor();
  await tap(page, '停用');
  await page.getByText('已停用').first().waitFor();
  await tap(page, /^恢复/);
  await tap(page, '恢复');
  await page.getByText('在用').filter({ visible: true }).waitFor();
  expect(errors).toEqual([]);
});

test('with something open below it, it is not closed, and the page says why', async () => {
  const { page } = await open('oDemoCenter', 'units', 'unit=in-yanshi');
  await tap(page, /^停用/);
  await tap(page, '停用');
  await page.getByText('下面还有在用的单位，请先移走或停用它们').waitFor();
});

test('a place comes from the map, or is typed where no map opens', async () => {
  const { page } = await open('oDemoStreet', 'unit-edit', 'unit=st-geshaoxiang');
  await tap(page, '不用地图，自己填');
  await field(page, '经纬度').fill('东边');
  await page.getByText('要写两个数').waitFor();
  await field(page, '经纬度').fill('116.531，40.021');
  await tap(page, '存下改动');
  await page.getByText('改好了').waitFor();
  const { lat, lng } = await cloud.person('oDemoStreet').call('units.show', { unitId: 'st-geshaoxiang' });
  expect({ lat, lng }).toEqual({ lat: 40.021, lng: 116.531 });
});

test('a colleague saved first: their words come in, mine stay, and the second save goes through', async () => {
  const { unitId, version } = await makeUnit('in-shili', '两个人一起改的队', '一起改');
  const { page } = await open('oDemoStreet', 'unit-edit', `unit=${unitId}`);
  await field(page, '地址').fill('我写的地址');
  const draft = { ...DRAFT, name: '两个人一起改的队', shortName: '一起改', address: '同事的地址', opening: '周一' };
  await cloud.person('oDemoCenter').call('units.update', { unitId, version, draft });
  await tap(page, '存下改动');
  await page.getByText('刚才有同事也改了这几项').waitFor();
  await page.getByText('同事的地址').waitFor();
  expect(await field(page, '地址').inputValue()).toBe('我写的地址');
  expect(await field(page, '开放时间').inputValue()).toBe('周一');
  await tap(page, '存下改动');
  await page.getByText('改好了').waitFor();
  const saved = await cloud.person('oDemoStreet').call('units.show', { unitId });
  expect(saved).toMatchObject({ address: '我写的地址', opening: '周一' });
});

test('what was being typed is there after the page was closed', async () => {
  const { page } = await open('oDemoStreet', 'unit-edit', 'parent=in-shili&kind=base');
  await field(page, '全称').fill('写到一半的基地');
  await page.reload();
  await page.getByText('接着上次没写完的').waitFor();
  expect(await field(page, '全称').inputValue()).toBe('写到一半的基地');
});

test('up the tree one finds public facts only', async () => {
  const { page } = await open('oDemoStation', 'units', 'unit=st-huaiyinli');
  await tap(page, '到区中心');
  await page.getByText('您管不到这里，只看得到公开的资料').waitFor();
  expect(await page.getByRole('button', { name: '改资料' }).count()).toBe(0);
});
