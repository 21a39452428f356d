import type { Browser, Locator, Page } from 'playwright-core';
import type { CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, openTab, type Phone } from '../support/phone';
import { sdkOn } from '../support/sdk';
import { startFixtureOnCloud } from './preview-fixture';

const DEVICES = '/pages/devices/devices';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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
const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).tap();
const said = (page: Page, text: string | RegExp): Promise<void> => page.locator('#said', { hasText: text }).waitFor();

describe('upload', () => {
  const choose = async (page: Page): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await tap(page, '传一张照片');
    await (await chooser).setFiles({ name: '合影.PNG', mimeType: 'image/png', buffer: PIXEL });
  };

  test('a chosen photo is stored under its path, with progress, and a function reads it back', async () => {
    const { page } = await open('oDemoVolunteer');
    await choose(page);
    await said(page, '1x1 204 cloud://local-env.local/photos/现场 1.png, 100 %');
    const code = 'return (await cloud.downloadFile({ fileID: args })).fileContent.toString("base64")';
    expect(await sdk.value(code, 'cloud://local-env.local/photos/现场 1.png')).toBe(PIXEL.toString('base64'));
  });

  test('what the storage refuses fails with its code, and so does an upload without a network', async () => {
    const { page } = await open('oDemoVolunteer');
    await choose(page);
    await said(page, '-503002 cloud.uploadFile:fail Error: errCode: -503002 | errMsg: storage permission denied');
    await page.evaluate(() => globalThis.__preview.settings.update({ online: false }));
    await choose(page);
    await said(page, '-1 cloud.uploadFile:fail Error: errCode: -1 | errMsg: request:fail network is down');
  });

  test('database and storage are closed to the phone, in so many words', async () => {
    const { page } = await open('oDemoVolunteer');
    const told = await page.evaluate(() => {
      const { cloud } = (globalThis as unknown as { wx: { cloud: Record<string, () => void> } }).wx;
      return ['database', 'downloadFile', 'getTempFileURL', 'deleteFile', 'callContainer'].map((name) => {
        try {
          return cloud[name]?.();
        } catch (error) {
          return (error as Error).message.split(' ').slice(0, 3).join(' ');
        }
      });
    });
    expect(told).toEqual([
      'wx.cloud.database is closed',
      'wx.cloud.downloadFile is closed',
      'wx.cloud.getTempFileURL is closed',
      'wx.cloud.deleteFile is closed',
      'wx.cloud.callContainer is not',
    ]);
  });
});

describe('the group of a card', () => {
  const sheet = (page: Page): Locator => page.getByRole('dialog', { name: '转发' });
  const receive = async ({ page, context }: Phone, group: string, person: string): Promise<Page> => {
    // A tab behind another draws a frame a second, and a tap waits for frames.
    await page.bringToFront();
    await page.getByRole('button', { name: '更多' }).tap();
    await sheet(page).getByRole('radio', { name: group }).tap();
    const opened = context.waitForEvent('page');
    await sheet(page).getByRole('link', { name: person }).tap();
    const received = await opened;
    await received.locator('html[data-ready]').waitFor();
    await page.bringToFront();
    await sheet(page).getByRole('button', { name: '关闭' }).tap();
    await received.bringToFront();
    return received;
  };

  test('a function learns which group it was, the same for everybody in it', async () => {
    const sender = await open('oDemoStation');
    const ids: (string | null)[] = [];
    for (const [group, person] of [
      ['发到示例群 A', '志愿者'],
      ['发到示例群 A', '自己'],
      ['发到示例群 B', '志愿者'],
    ] as const) {
      const page = await receive(sender, group, person);
      await page.locator('#entered', { hasText: /^1044 local-ticket:\S+ 3$/ }).waitFor();
      await page.locator('#options', { hasText: '{"from":"card"}' }).waitFor();
      await tap(page, '从哪个群来');
      await said(page, 'local-group:');
      ids.push(await page.locator('#said').textContent());
    }
    expect(JSON.parse(ids[0]!)).toEqual({ cloudID: 'local-group:tLocalGroupA', data: { opengid: 'tLocalGroupA' } });
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toContain('tLocalGroupB');
  });

  test('a card to one person has no group; a page that asks for no ticket gives none', async () => {
    const sender = await open('oDemoStation', '?plain=1');
    const alone = await receive(sender, '发给一个人', '志愿者');
    await alone.locator('#entered', { hasText: '1007 undefined 1' }).waitFor();
    await tap(alone, '从哪个群来');
    await said(alone, '40097 getGroupEnterInfo:fail');
    const inGroup = await receive(sender, '发到示例群 B', '志愿者');
    await inGroup.locator('#entered', { hasText: '1008 undefined 3' }).waitFor();
    await tap(inGroup, '从哪个群来');
    await said(inGroup, 'tLocalGroupB');
  });
});

describe('subscription messages', () => {
  const subscribe = async (page: Page, always = false): Promise<void> => {
    await tap(page, '开始前提醒我');
    const question = page.getByRole('dialog', { name: '订阅消息' });
    await question.getByRole('checkbox', { name: 'T-change' }).uncheck();
    if (always) await question.getByRole('checkbox', { name: '总是' }).check();
    await question.getByRole('button', { name: '允许' }).tap();
    await said(page, '"T-start":"accept"');
  };

  test('one consent is one message; 总是 consents at every tap without asking', async () => {
    const { page } = await open('oDemoVolunteer');
    await tap(page, '请云函数发一条');
    await said(page, '43101');
    await subscribe(page, true);
    await tap(page, '请云函数发一条');
    await said(page, '发了');
    await tap(page, '请云函数发一条');
    await said(page, '43101');
    await tap(page, '开始前提醒我');
    await said(page, '"T-change":"reject"');
    await tap(page, '请云函数发一条');
    await said(page, '发了');
  });

  test('without a network WeChat cannot ask', async () => {
    const { page } = await open('oDemoVolunteer');
    await page.evaluate(() => globalThis.__preview.settings.update({ online: false }));
    await tap(page, '开始前提醒我');
    await said(page, '10002 requestSubscribeMessage:fail Request list fail');
  });
});

test('the mini-program code that the cloud draws is scanned off another screen, and leads to its page', async () => {
  const poster = await open('oDemoStation');
  await tap(poster.page, '画小程序码');
  await poster.page.getByRole('img', { name: '小程序码' }).waitFor();
  const reader = await openTab(poster.context, `${cloud.origin}/phone?as=oDemoVolunteer#${DEVICES}`);
  await tap(reader.page, '扫码签到');
  await reader.page.getByRole('button', { name: 'pages/devices/devices?scene=' }).tap();
  await said(reader.page, '"path":"pages/devices/devices?scene=a%3D1%26b%3D2"');
  await said(reader.page, '"scanType":"WX_CODE"');
});
