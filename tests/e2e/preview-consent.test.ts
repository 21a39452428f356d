import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { connectBrowser, openPhone, openTab, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

const CONSENT = '/pages/consent/consent';

let fixture: Fixture;
let browser: Browser;
const phones: Phone[] = [];

/** app.json of the fixture asks for no privacy check; here it does. */
const withPrivacyCheck = (root: string): void => {
  const file = path.join(root, 'app.json');
  const app = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
  fs.writeFileSync(file, JSON.stringify({ ...app, __usePrivacyCheck__: true }));
};

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(withPrivacyCheck), connectBrowser()]);
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

const addressOf = (query: string, person = 'oFirst'): string => `${fixture.url}/phone?as=${person}#${CONSENT}${query}`;
const open = async (query = ''): Promise<Phone> => {
  const phone = await openPhone(browser, addressOf(query));
  phones.push(phone);
  return phone;
};
const tap = (within: Page | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).tap();
const said = (page: Page, text: string): Promise<void> => page.locator('#said', { hasText: text }).waitFor();
const needed = (page: Page, text: string): Promise<void> => page.locator('#needed', { hasText: text }).waitFor();

describe('the privacy guide', () => {
  const guide = (page: Page): Locator => page.getByRole('dialog', { name: '隐私保护指引', exact: true });

  test('a private interface waits for the dialog of the app; after one consent nothing asks again', async () => {
    const { page, context } = await open('?ask=own');
    await needed(page, 'true');
    await tap(page, '复制');
    await guide(page).getByText('setClipboardData').waitFor();
    await tap(page, '同意指引');
    await said(page, 'setClipboardData:ok');
    await page.getByText('内容已复制').waitFor();
    await needed(page, 'false');
    await tap(page, '粘贴');
    await said(page, '"data":"集合地点：东门"');
    await page.reload();
    await needed(page, 'false');
    const other = await openTab(context, addressOf('?ask=own', 'oSecond'));
    await needed(other.page, 'true');
  });

  test('a refusal fails the interface with its name, and the next call asks anew', async () => {
    const { page } = await open('?ask=own');
    await tap(page, '复制');
    await tap(page, '不同意指引');
    await said(page, 'setClipboardData:fail privacy permission is not authorized 104');
    await tap(page, '手机号');
    await guide(page).getByText('button.getPhoneNumber').waitFor();
    await tap(page, '不同意指引');
    await said(page, '"getPhoneNumber:fail privacy permission is not authorized","errno":104');
  });

  test('an app without a dialog of its own gets the one of WeChat', async () => {
    const { page } = await open();
    await tap(page, '复制');
    const dialog = page.getByRole('dialog', { name: '用户隐私保护提示' });
    await tap(dialog, '拒绝');
    await said(page, 'setClipboardData:fail privacy permission is not authorized 104');
    await tap(page, '复制');
    await tap(dialog, '同意');
    await said(page, 'setClipboardData:ok');
  });

  test("the app's storage holds none of what WeChat remembers, and clearing it takes no consent back", async () => {
    const { page } = await open();
    await tap(page, '复制');
    await tap(page, '同意');
    await said(page, 'setClipboardData:ok');
    const left = await page.evaluate(() => {
      const { wx } = globalThis as unknown as {
        wx: { setStorageSync(key: string, value: unknown): void; clearStorageSync(): void };
      } & { wx: { getStorageInfoSync(): { keys: string[] } } };
      wx.setStorageSync('draft', 1);
      const before = wx.getStorageInfoSync().keys;
      wx.clearStorageSync();
      return [before, wx.getStorageInfoSync().keys];
    });
    expect(left).toEqual([['draft'], []]);
    await page.reload();
    await needed(page, 'false');
  });
});

describe('permissions', () => {
  const agreed = async (): Promise<Page> => {
    const { page } = await open();
    await tap(page, '复制');
    await tap(page, '同意');
    await said(page, 'setClipboardData:ok');
    return page;
  };
  const question = (page: Page): Locator => page.getByRole('dialog', { name: '申请获取您的位置信息' });

  test('the place is asked for once, with the reason of app.json; the settings page changes the answer', async () => {
    const page = await agreed();
    await tap(page, '我在哪里');
    await question(page).getByText('看看您到了没有').waitFor();
    await tap(question(page), '不允许');
    await said(page, 'getLocation:fail auth deny');
    await tap(page, '打开设置');
    const settings = page.getByRole('dialog', { name: '设置' });
    await settings.getByRole('switch', { name: '位置信息' }).check();
    await tap(settings, '关闭');
    await said(page, '{"scope.userLocation":true}');
    await tap(page, '我在哪里');
    await said(page, '["39.9000","116.4000","39.8986","116.3938"]');
  });

  test('a place that the app shows can be where the phone is, and a place can be chosen', async () => {
    const page = await agreed();
    await tap(page, '看地图');
    await page.getByRole('dialog', { name: '集合地点' }).getByText('东门').waitFor();
    await tap(page, '手机放到这里');
    await tap(page, '我在哪里');
    await tap(question(page), '允许');
    await said(page, '["31.2000","121.5000",');
    await tap(page, '选一个地方');
    const chooser = page.getByRole('dialog', { name: '选择位置' });
    await chooser.getByRole('textbox', { name: '地点名称' }).fill('社区广场');
    await chooser.getByRole('textbox', { name: '地址' }).fill('示例路 1 号');
    await tap(chooser, '确定');
    await said(page, '"name":"社区广场","address":"示例路 1 号","latitude":31.2,"longitude":121.5');
  });

  test('a picture is saved with its suffix, once the album is allowed', async () => {
    const page = await agreed();
    await tap(page, '保存图片');
    const saved = page.waitForEvent('download');
    await tap(page.getByRole('dialog', { name: '申请获取您的相册写入权限' }), '允许');
    expect((await saved).suggestedFilename()).toBe('picture.png');
    await said(page, 'saveImageToPhotosAlbum:ok');
  });
});
