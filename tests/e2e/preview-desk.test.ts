import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { CloudProcess } from '../support/local-cloud';
import { connectBrowser, openDesk, openPhone, openTab, type Phone } from '../support/phone';
import { sdkOn } from '../support/sdk';
import { startFixtureOnCloud } from './preview-fixture';

const DEVICES = '/pages/devices/devices';
let cloud: CloudProcess;
let browser: Browser;
const phones: Phone[] = [];
const sdk = sdkOn(() => cloud);

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startFixtureOnCloud(), connectBrowser()]);
});
afterEach(async () => {
  for (const { context, errors } of phones) {
    expect(errors).toEqual([]);
    await context.close();
  }
  phones.length = 0;
  await cloud.setClock(null);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const open = async (person: string, query = ''): Promise<Phone> => {
  const phone = await openPhone(browser, `${cloud.origin}/phone?as=${person}#${DEVICES}${query}`);
  phones.push(phone);
  return phone;
};
const onDesk = async (person: string, page: string): Promise<Page> => {
  const desk = await openDesk(browser, `${cloud.origin}/?as=${person}#${page}`);
  phones.push(desk);
  return desk.page;
};
const phoneOf = (desk: Page) => desk.frameLocator('iframe');

test('the desk shows what came for its person, and a tap opens the page', async () => {
  const desk = await onDesk('oDemoVolunteer', DEVICES);
  const inbox = desk.getByRole('list', { name: '收到的订阅消息' });
  await sdk.value('return null');
  await desk.evaluate(async () => {
    const accepted = { openid: 'oDemoVolunteer', templateIds: ['T-start'] };
    await fetch('/_local/subscriptions', { method: 'POST', body: JSON.stringify(accepted) });
  });
  const before = await inbox.getByRole('listitem').count();
  await phoneOf(desk).getByRole('button', { name: '请云函数发一条' }).click();
  const message = inbox.getByRole('listitem').first().getByRole('button');
  await inbox.getByRole('listitem').nth(before).waitFor();
  await message.getByText('活动明天开始').waitFor();
  await message.getByText('2026-05-16 09:00').waitFor();
  await message.getByText('T-start').waitFor();
  await message.click();
  await phoneOf(desk).locator('#options', { hasText: '{"from":"message"}' }).waitFor();
  await phoneOf(desk).locator('#entered', { hasText: '1014' }).waitFor();
});

test('another app on the screen hides the app, whose pages hear of it; the way in stays what it was', async () => {
  const desk = await onDesk('oDemoVolunteer', DEVICES);
  const life = phoneOf(desk).locator('#life');
  await life.getByText('show', { exact: true }).waitFor();
  await desk.getByRole('radio', { name: '切到后台' }).click();
  await life.getByText('show hide', { exact: true }).waitFor();
  await desk.getByRole('radio', { name: '在前台' }).click();
  await life.getByText('show hide show', { exact: true }).waitFor();
  const shows = await desk.frames()[1]!.evaluate(() => (globalThis as unknown as { getApp(): object }).getApp());
  expect(shows).toMatchObject({ shows: [1007, 1007], hides: 1 });
});

test('a document is fetched and can be seen in a tab of its own or kept', async () => {
  const { page } = await open('oDemoVolunteer');
  await page.getByRole('button', { name: '看文档' }).tap();
  const sheet = page.getByRole('dialog', { name: '文档' });
  await sheet.getByText('微信会在这里打开这份 PDF 文档').waitFor();
  expect(await sheet.getByRole('link', { name: '在新标签页里看' }).getAttribute('target')).toBe('_blank');
  const saved = page.waitForEvent('download');
  await sheet.getByRole('link', { name: '下载到这台电脑' }).tap();
  expect((await saved).suggestedFilename()).toBe('document.pdf');
  await sheet.getByRole('button', { name: '关闭' }).tap();
});

describe('the clock', () => {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const now = (page: Locator, at: number): Promise<void> => page.filter({ hasText: `${day(at)} ${day(at)}` }).waitFor();

  test('now on the phone is now in the cloud', async () => {
    const at = Date.parse('2031-02-03T04:05:06Z');
    await cloud.setClock(at);
    const { page } = await open('oDemoVolunteer');
    await now(page.locator('#now'), at);
    const told = await page.evaluate(() => ({
      written: new Date(2020, 0, 2).getFullYear(),
      parsed: new Date('2020-01-02T00:00:00Z').getTime(),
      text: Date().slice(11, 15),
      isDate: new Date() instanceof Date && new Date().constructor === Date,
      utc: Date.UTC(2020, 0, 2),
      extended: new (class Moment extends Date {})().getFullYear(),
    }));
    const written = Date.parse('2020-01-02T00:00:00Z');
    expect(told).toEqual({ written: 2020, parsed: written, text: '2031', isDate: true, utc: written, extended: 2031 });
  });

  /** By how many hours the page's now is ahead of the machine's, which no patch of Date moves. */
  const isAhead = async (frame: Frame, hours: number): Promise<void> => {
    const is = (expected: number): boolean => {
      const machine = performance.timeOrigin + performance.now();
      return Math.round((Date.now() - machine) / 3_600_000) === expected;
    };
    // Not frame by frame: of two tabs one is behind the other, and on a busy machine draws hardly any.
    await frame.waitForFunction(is, hours, { polling: 100 });
  };

  test('the desk moves it by hours and days and back; every open phone follows', async () => {
    const desk = await onDesk('oDemoVolunteer', DEVICES);
    const other = await openTab(desk.context(), `${cloud.origin}/phone?as=oDemoStation#${DEVICES}`);
    // A tab behind another draws a frame a second, and a click waits for frames.
    await desk.bringToFront();
    const clock = desk.getByRole('region', { name: '云的时钟' });
    await clock.getByText('和这台电脑一样').waitFor();
    expect(await clock.getByRole('button', { name: '回到现在' }).isDisabled()).toBe(true);
    await clock.getByRole('button', { name: '+1 天' }).click();
    await clock.getByText('快 1 天').waitFor();
    await isAhead(desk.frames()[1]!, 24);
    await isAhead(other.page.mainFrame(), 24);
    await clock.getByRole('button', { name: '+1 小时' }).click();
    await clock.getByText('快 1 天 1 小时').waitFor();
    await isAhead(other.page.mainFrame(), 25);
    const inCloud = Number(await sdk.value('return Date.now()'));
    expect(Math.round((inCloud - Date.now()) / 3_600_000)).toBe(25);
    await clock.getByRole('button', { name: '回到现在' }).click();
    await clock.getByText('和这台电脑一样').waitFor();
    await isAhead(other.page.mainFrame(), 0);
  });
});
