import type { Browser, Page } from 'playwright-core';
import { connectBrowser, openDesk, openPhone, WITH_FONTS } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

let fixture: Fixture;
let browser: Browser;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const address = (person = 'oFirst'): string => `${fixture.url}/phone?as=${person}`;
const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).tap();

/** `wx` as the page's own code sees it. */
type WxForTests = Record<string, (...args: unknown[]) => unknown>;
declare const wx: WxForTests;

test('a cloud function is called as the person of the tab', async () => {
  const { page, context } = await openPhone(browser, address('oSecond'));
  await tap(page, '调用云函数');
  await page.locator('#answer', { hasText: 'oSecond {"action":"a.b"}' }).waitFor();
  await context.close();
});

test('without a network a call fails as in WeChat, and the page hears of the change', async () => {
  const { page, context } = await openPhone(browser, address());
  await page.evaluate(() => globalThis.__preview.settings.update({ online: false }));
  await page.locator('#network', { hasText: 'none' }).waitFor();
  await tap(page, '调用云函数');
  await page.locator('#answer', { hasText: '-1 cloud.callFunction:fail' }).waitFor();
  await page.evaluate(() => globalThis.__preview.settings.update({ online: true }));
  await page.locator('#network', { hasText: 'wifi' }).waitFor();
  await context.close();
});

test('an error of the cloud reaches the page with its code', async () => {
  const { page, context } = await openPhone(browser, address());
  const failure = await page.evaluate(async () => {
    const cloud = (globalThis as unknown as { wx: { cloud: Record<string, (options: object) => Promise<unknown>> } }).wx
      .cloud;
    return cloud.callFunction?.({ name: 'nothing' }).catch((error: unknown) => ({ ...(error as object) }));
  });
  expect(failure).toMatchObject({
    errCode: -501000,
    errMsg: 'cloud.callFunction:fail Error: errCode: -501000 | errMsg: FunctionName parameter could not be found',
  });
  await context.close();
});

test('storage is kept apart for the people of one browser', async () => {
  const first = await openPhone(browser, address('oFirst'));
  await first.page.evaluate(() => wx.setStorageSync?.('word', { a: 1 }));
  const second = await first.context.newPage();
  await second.goto(address('oSecond'));
  await second.locator('html[data-ready]').waitFor();
  expect(await second.evaluate(() => wx.getStorageSync?.('word'))).toBe('');
  await first.page.reload();
  await first.page.locator('html[data-ready]').waitFor();
  expect(await first.page.evaluate(() => wx.getStorageSync?.('word'))).toEqual({ a: 1 });
  await first.context.close();
});

test('the dark switch reaches style sheets, theme.json and wx', async () => {
  const { page, context } = await openPhone(browser, address());
  const shade = (): Promise<string> => page.locator('page').evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await shade()).toBe('rgb(240, 243, 246)');
  await page.evaluate(() => globalThis.__preview.settings.update({ theme: 'dark' }));
  expect(await shade()).toBe('rgb(13, 18, 24)');
  expect(await page.locator('.phone').getAttribute('data-text-style')).toBe('white');
  expect(await page.evaluate(() => (wx.getAppBaseInfo?.() as { theme: string }).theme)).toBe('dark');
  await context.close();
});

test('the phone follows the theme of the system until it is told otherwise', async () => {
  const { page, context } = await openPhone(browser, address(), { colorScheme: 'dark' });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await context.close();
});

test('what wx does not have fails with its name, in a red strip, on the console, in the terminal and in onError', async () => {
  const { page, context, errors } = await openPhone(browser, address());
  await tap(page, '用没有的接口');
  const strip = page.getByRole('alert');
  await strip.getByText('wx.startBluetooth is not supported by the local preview').first().waitFor();
  await strip.getByText(/pages\/basics\/basics\.js:\d+/).waitFor();
  expect(errors.join('\n')).toContain('wx.startBluetooth is not supported');
  expect(fixture.log.join('\n')).toMatch(/wx\.startBluetooth[\s\S]*pages\/basics\/basics\.js:\d+:\d+/);
  expect(await page.evaluate(() => wx.canIUse?.('startBluetooth'))).toBe(false);
  expect(await page.evaluate(() => wx.canIUse?.('cloud.callFunction'))).toBe(true);
  await context.close();
});

test('errors of handlers and forgotten promises are shown, and the page goes on', async () => {
  const { page, context } = await openPhone(browser, address());
  await tap(page, '出错');
  await page.getByRole('alert').getByText('页面里的错误').first().waitFor();
  await page.getByRole('alert').getByRole('button', { name: '关闭' }).first().click();
  await tap(page, '没接住');
  await page.getByRole('alert').getByText('没人接住').first().waitFor();
  await page.getByRole('alert').getByRole('button', { name: '关闭' }).first().click();
  await tap(page, '加一行');
  expect(await page.locator('.row').count()).toBe(3);
  await context.close();
});

test('toast, modal, action sheet and loading answer as WeChat does', async () => {
  const { page, context } = await openPhone(browser, address());
  const modal = page.evaluate(() =>
    wx.showModal?.({ title: '取消报名', content: '位置会让出去', confirmText: '取消报名', cancelText: '留着' }),
  );
  await page.getByRole('dialog', { name: '取消报名' }).getByRole('button', { name: '留着' }).click();
  expect(await modal).toMatchObject({ confirm: false, cancel: true, errMsg: 'showModal:ok' });
  const sheet = page.evaluate(() => wx.showActionSheet?.({ itemList: ['甲', '乙'] }));
  await page.getByRole('dialog').getByRole('button', { name: '乙' }).click();
  expect(await sheet).toMatchObject({ tapIndex: 1 });
  await page.evaluate(() => wx.showLoading?.({ title: '请稍等' }));
  await page.getByRole('status').getByText('请稍等').waitFor();
  await page.evaluate(() => wx.hideLoading?.());
  await page.getByRole('status').waitFor({ state: 'detached' });
  await context.close();
});

test('messages are asked for inside a tap only, and 总是 is remembered', async () => {
  const { page, context } = await openPhone(browser, address());
  const outside = await page.evaluate(() =>
    (wx.requestSubscribeMessage?.({ tmplIds: ['开始提醒'] }) as Promise<unknown>).catch(
      (error: unknown) => (error as { errMsg: string }).errMsg,
    ),
  );
  expect(outside).toBe('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
  const ask = async (): Promise<unknown> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const modal = wx.showModal?.({ title: '报名' }) as Promise<unknown>;
          void modal.then(() => resolve(wx.requestSubscribeMessage?.({ tmplIds: ['开始提醒', '变更'] })));
        }),
    );
  const answer = ask();
  await page.getByRole('dialog', { name: '报名' }).getByRole('button', { name: '确定' }).click();
  const question = page.getByRole('dialog', { name: '订阅消息' });
  await question.getByRole('checkbox', { name: '变更' }).uncheck();
  await question.getByRole('checkbox', { name: '总是' }).check();
  await question.getByRole('button', { name: '允许' }).click();
  expect(await answer).toMatchObject({ 开始提醒: 'accept', 变更: 'reject' });
  const again = ask();
  await page.getByRole('dialog', { name: '报名' }).getByRole('button', { name: '确定' }).click();
  expect(await again).toMatchObject({ 开始提醒: 'accept', 变更: 'reject' });
  await context.close();
});

test('phone, scan and clipboard work without the hardware', async () => {
  const { page, context } = await openPhone(browser, address());
  const call = page.evaluate(() => wx.makePhoneCall?.({ phoneNumber: '010-12345' }));
  await page.getByRole('dialog', { name: '010-12345' }).getByRole('button', { name: '呼叫' }).click();
  expect(await call).toMatchObject({ errMsg: 'makePhoneCall:ok' });
  const scan = page.evaluate(() => wx.scanCode?.({}));
  await page.getByRole('textbox', { name: '码的内容' }).fill('口令 123456');
  await page.getByRole('button', { name: '扫到了' }).click();
  expect(await scan).toMatchObject({ result: '口令 123456' });
  await page.evaluate(() => wx.setClipboardData?.({ data: '抄一份' }));
  expect(await page.evaluate(() => wx.getClipboardData?.())).toMatchObject({ data: '抄一份' });
  await context.close();
});

test.each([320, 375, 430])('the phone fills a window of %i px and tells the same insets', async (width) => {
  const { page, context } = await openPhone(browser, address(), { viewport: { width, height: 800 } });
  const info = await page.evaluate(() => wx.getWindowInfo?.());
  expect(info).toMatchObject({ windowWidth: width, statusBarHeight: 44, safeArea: { top: 44, bottom: 766 } });
  const capsule = await page.evaluate(() => wx.getMenuButtonBoundingClientRect?.());
  expect(capsule).toEqual({ width: 87, height: 32, top: 48, bottom: 80, right: width - 7, left: width - 94 });
  const drawn = await page.locator('.phone-capsule').boundingBox();
  expect(drawn).toEqual({ x: width - 94, y: 48, width: 87, height: 32 });
  await context.close();
});

test('no request leaves the machine', async () => {
  const { hosts, page, context } = await openPhone(browser, address(), WITH_FONTS);
  await page.evaluate(() => document.fonts.ready);
  expect([...hosts]).toEqual(['127.0.0.1']);
  await context.close();
});

test('the desk switches people, theme and network of the phone in it', async () => {
  const { page, context, hosts } = await openDesk(browser, `${fixture.url}/`);
  const phone = page.frameLocator('iframe');
  await phone.getByText('您好，王阿姨').waitFor();
  await page.getByRole('radio', { name: '断网' }).click();
  await phone.locator('#network', { hasText: 'none' }).waitFor();
  await page.getByRole('radio', { name: '深色' }).click();
  await phone.locator('html[data-theme="dark"]').waitFor();
  await phone.getByRole('button', { name: '去详情' }).click();
  await phone.locator('#query').waitFor();
  await page.getByRole('button', { name: '小李' }).click();
  await page.waitForURL(/as=oSecond#\/packages\/extra/);
  await phone.locator('#query', { hasText: '"7"' }).waitFor();
  expect([...hosts]).toEqual(['127.0.0.1']);
  await context.close();
});
