import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { toBuffer } from 'qrcode';
import { connectBrowser, openDesk, openPhone, openTab, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

const DEVICES = '/pages/devices/devices';
const CODE = 'wm1:link42:58812345:9f3a';

let fixture: Fixture;
let browser: Browser;
const phones: Phone[] = [];

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
});
afterEach(async () => {
  for (const { context, errors } of phones) {
    expect(errors).toEqual([]);
    await context.close();
  }
  phones.length = 0;
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const addressOf = (person: string, query = ''): string => `${fixture.url}/phone?as=${person}#${DEVICES}${query}`;
const open = async (person: string, query = ''): Promise<Phone> => {
  const phone = await openPhone(browser, addressOf(person, query));
  phones.push(phone);
  return phone;
};
const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).tap();
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '扫一扫' });
const shown = (page: Page, content: string): Locator => dialog(page).getByRole('button', { name: content });
const said = async (page: Page): Promise<unknown> => {
  await page.locator('#said', { hasText: '{' }).waitFor();
  return JSON.parse((await page.locator('#said').textContent()) ?? '') as unknown;
};
const codePicture = async (content: string) => ({
  name: 'code.png',
  mimeType: 'image/png',
  buffer: await toBuffer(content, { width: 300 }),
});

test('a leader shows a code, a volunteer in another tab scans it', async () => {
  const leader = await open('oFirst', `?code=${encodeURIComponent(CODE)}`);
  await leader.page.locator('.t-qrcode canvas').waitFor();
  const volunteer = await openTab(leader.context, addressOf('oSecond'));
  await tap(volunteer.page, '扫码签到');
  const found = shown(volunteer.page, CODE);
  await found.getByText('王阿姨的手机').waitFor();
  const picture = found.locator('img');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  await found.tap();
  expect(await said(volunteer.page)).toEqual({
    errMsg: 'scanCode:ok',
    result: CODE,
    scanType: 'QR_CODE',
    charSet: 'utf-8',
    rawData: Buffer.from(CODE).toString('base64'),
  });
  expect(volunteer.errors).toEqual([]);
  expect([...volunteer.hosts]).toEqual(['127.0.0.1']);
});

test('the list follows the screens: a new code replaces the old one, a phone that is put away shows none', async () => {
  const leader = await open('oFirst', '?code=first');
  const volunteer = await openTab(leader.context, addressOf('oSecond'));
  await tap(volunteer.page, '扫码签到');
  await shown(volunteer.page, 'first').waitFor();
  await leader.page.goto(addressOf('oFirst', '?code=second'));
  await shown(volunteer.page, 'second').waitFor();
  expect(await dialog(volunteer.page).getByRole('listitem').count()).toBe(1);
  await leader.page.evaluate(() => globalThis.__preview.settings.update({ foreground: false }));
  await dialog(volunteer.page).getByText('现在没有').waitFor();
  await leader.page.evaluate(() => globalThis.__preview.settings.update({ foreground: true }));
  await shown(volunteer.page, 'second').waitFor();
  await leader.page.close();
  await dialog(volunteer.page).getByText('现在没有').waitFor();
});

test('a code below the edge of the screen cannot be scanned, and nobody scans his own screen', async () => {
  const leader = await open('oFirst', '?code=below');
  await leader.page.locator('page').evaluate((page) => (page.style.paddingTop = '2000px'));
  const volunteer = await openTab(leader.context, addressOf('oSecond', '?code=own'));
  await tap(volunteer.page, '扫码签到');
  const third = await openTab(leader.context, addressOf('oThird', '?code=lit'));
  await shown(volunteer.page, 'lit').waitFor();
  expect(await dialog(volunteer.page).getByRole('listitem').count()).toBe(1);
  expect(third.errors).toEqual([]);
});

test('only when a code is to be read is the decoder fetched', async () => {
  const { page } = await open('oFirst', '?code=x');
  const decoders = (): Promise<number> =>
    page.evaluate(() => performance.getEntriesByName(`${location.origin}/_preview/decoder.js`).length);
  expect(await decoders()).toBe(0);
  const other = await openTab(page.context(), addressOf('oSecond'));
  await tap(other.page, '扫码签到');
  await shown(other.page, 'x').waitFor();
  expect(await decoders()).toBe(1);
});

test('a picture of a code is read, one without a code says so; the camera alone takes no picture', async () => {
  const { page } = await open('oFirst');
  await tap(page, '扫码签到');
  expect(await dialog(page).getByText('从相册选一张码').count()).toBe(0);
  await dialog(page).getByRole('button', { name: '取消' }).tap();
  await page.locator('#said', { hasText: 'scanCode:fail cancel' }).waitFor();
  const scan = page.evaluate(() => (globalThis as unknown as { wx: { scanCode(): unknown } }).wx.scanCode());
  const pick = page.getByLabel('从相册选一张码');
  await pick.setInputFiles(path.join(__dirname, '../../local/docs/screens.png'));
  await page.getByRole('status').getByText('图里没有找到码').waitFor();
  await pick.setInputFiles(await codePicture('口令 123456'));
  expect(await scan).toMatchObject({ result: '口令 123456', scanType: 'QR_CODE' });
});

test('the code of a page gives its path, scene encoded', async () => {
  const { page } = await open('oFirst');
  await tap(page, '扫码签到');
  await page.getByRole('textbox', { name: '码的内容' }).fill('pages/devices/devices?scene=a%3D1%26b%3D2');
  await tap(page, '扫到了');
  expect(await said(page)).toMatchObject({
    result: '',
    scanType: 'WX_CODE',
    path: 'pages/devices/devices?scene=a%3D1%26b%3D2',
  });
});

test('with the camera refused the app hears so and can offer another way', async () => {
  const { page } = await open('oFirst');
  await page.evaluate(() => globalThis.__preview.settings.update({ camera: false }));
  await tap(page, '扫码签到');
  await page.locator('#said', { hasText: 'scanCode:fail auth deny' }).waitFor();
});

describe("WeChat's own scanner, on the desk", () => {
  const onDesk = async (): Promise<Page> => {
    const desk = await openDesk(browser, `${fixture.url}/?as=oFirst`);
    phones.push(desk);
    return desk.page;
  };
  const scan = async (page: Page, content: string): Promise<void> => {
    await page.getByRole('button', { name: '扫一扫', exact: true }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox', { name: '码的内容' }).fill(content);
    await frame.getByRole('button', { name: '扫到了' }).click();
  };

  test('a mini-program code opens its page in the running app', async () => {
    const page = await onDesk();
    await scan(page, 'pages/devices/devices?scene=a%3D1%26b%3D2');
    const frame = page.frameLocator('iframe');
    await frame.locator('#options', { hasText: '{"scene":"a%3D1%26b%3D2"}' }).waitFor();
    await frame.locator('#entered', { hasText: '1047' }).waitFor();
    expect(await frame.locator('[data-route="pages/basics/basics"]').count()).toBe(0);
    const app = page.frames()[1]!;
    expect(await app.evaluate(() => (globalThis as unknown as { getApp(): object }).getApp())).toMatchObject({
      shows: [1001, 1047],
      hides: 1,
    });
  });

  test('a link opens the page that is registered for it, with the link as q; other content is shown', async () => {
    const page = await onDesk();
    const frame = page.frameLocator('iframe');
    await scan(page, 'https://example.test/?c=wm1');
    await frame.getByRole('dialog').getByRole('textbox').fill('pages/devices/devices');
    await frame.getByRole('dialog').getByRole('button', { name: '打开' }).click();
    await frame.locator('#options', { hasText: '"q":"https%3A%2F%2Fexample.test%2F%3Fc%3Dwm1"' }).waitFor();
    await frame.locator('#entered', { hasText: '1011' }).waitFor();
    await scan(page, '随便一句话');
    await frame.getByRole('dialog', { name: '扫到的内容' }).getByText('随便一句话').waitFor();
  });
});
