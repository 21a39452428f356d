import type { Browser } from 'playwright-core';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

let fixture: Fixture;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
  phone = await openPhone(browser, `${fixture.url}/phone#/pages/parts/parts`);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const has = (selector: string, text: string): Promise<void> =>
  phone.page.locator(selector, { hasText: text }).waitFor();
const tap = (name: string): Promise<void> => phone.page.locator('.t-button', { hasText: name }).tap();

test('a dialog opens from a button and hands on what was answered', async () => {
  await tap('弹窗');
  await phone.page.locator('.t-dialog', { hasText: '要取消吗' }).waitFor();
  await tap('留着');
  await has('#picked', '留着了');
  await phone.page.locator('.t-dialog').waitFor({ state: 'hidden' });
});

test('a toast is shown by a call from the page', async () => {
  await tap('轻提示');
  await phone.page.getByRole('alert').filter({ hasText: '报上了' }).waitFor();
});

test('a popup comes from below and leaves when its mask is tapped', async () => {
  await phone.page.reload();
  await tap('抽屉');
  await phone.page.locator('.sheet').waitFor();
  await phone.page
    .locator('.t-overlay')
    .last()
    .tap({ position: { x: 100, y: 200 } });
  await phone.page.locator('.sheet').waitFor({ state: 'hidden' });
});

test('an input reports what was typed and can be cleared', async () => {
  await phone.page.locator('.t-input input').first().fill('小明');
  await has('#nick', '小明');
  await phone.page.getByRole('button', { name: '清除' }).tap();
  await phone.page.locator('#nick', { hasText: /^$/ }).waitFor({ state: 'attached' });
});

test('stepper, switch, radio, checkbox and search report their changes', async () => {
  await phone.page.locator('.t-stepper__plus').tap();
  await has('#step', '4');
  await phone.page.locator('.t-switch').tap();
  await has('#switch', 'true');
  await phone.page.locator('.t-radio', { hasText: '单选二' }).tap();
  await has('#radio', '2');
  await phone.page.getByRole('checkbox', { name: '多选Y' }).tap();
  await has('#check', 'y');
  await phone.page.locator('.t-search input').fill('护学');
  await has('#search', '护学');
});

test('a collapse panel opens', async () => {
  await phone.page.locator('.t-collapse-panel__header', { hasText: '折叠' }).tap();
  await phone.page.getByText('里面的话').waitFor();
});

test('an upload takes a picture of the machine', async () => {
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.page.locator('.t-upload__add-icon, .t-upload__wrapper').last().tap();
  await (
    await chooser
  ).setFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await has('#files', '1 个文件');
});

test('a date-time-picker shows the days of its range and confirms the one that was tapped', async () => {
  await tap('选时间');
  const picker = phone.page.locator('.t-picker');
  await picker.locator('.t-picker-item__item--active', { hasText: '16日' }).waitFor();
  await picker.locator('.t-picker-item__item', { hasText: '17日' }).tap();
  await picker.locator('.t-picker-item__item--active', { hasText: '17日' }).waitFor();
  await picker.locator('.t-picker__confirm').tap();
  await has('#picked', '2026-05-17');
});

test('a picker column follows the finger', async () => {
  await tap('选时间');
  const column = phone.page.locator('.t-picker-item__group').last();
  const box = await column.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 60];
  const before = await column.locator('.t-picker-item__wrapper').boundingBox();
  await phone.page.mouse.move(x, y);
  await phone.page.mouse.down();
  await phone.page.mouse.move(x, y + 60, { steps: 4 });
  await phone.page.waitForFunction((top) => {
    const columns = document.querySelectorAll('.t-picker-item__wrapper');
    return columns[columns.length - 1]?.getBoundingClientRect().top !== top;
  }, before?.y);
  await phone.page.mouse.up();
  await phone.page.locator('.t-picker__cancel').tap();
  await phone.page.locator('.t-picker').waitFor({ state: 'hidden' });
});

test('icons are painted from the style sheet, no font is asked for', async () => {
  const icon = phone.page.locator('.t-icon-chevron-right').first();
  const mask = await icon.evaluate((node) => getComputedStyle(node, '::before').maskImage);
  expect(mask).toMatch(/^url\("data:image\/svg\+xml/);
  expect([...phone.hosts]).toEqual(['127.0.0.1']);
});

test('nothing of it was an error', () => {
  expect(phone.errors).toEqual([]);
});
