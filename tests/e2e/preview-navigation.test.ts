import type { Browser, Page } from 'playwright-core';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

const DETAIL = '/packages/extra/pages/detail/detail';

let fixture: Fixture;
let browser: Browser;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const open = (page = ''): Promise<Phone> => openPhone(browser, `${fixture.url}/phone?as=oFirst${page}`);
const route = (page: Page, path: string): Promise<void> =>
  page.locator(`[data-route="${path}"]`).last().waitFor({ state: 'visible' });
const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).tap();

test('navigateTo hands on the query undecoded and opens a channel both ways', async () => {
  const { page, context, errors } = await open();
  await tap(page, '去详情');
  await route(page, DETAIL.slice(1));
  expect(await page.locator('#query').textContent()).toBe('{"id":"7","name":"%E7%8E%8B"}');
  await page.locator('#hello', { hasText: '从首页来' }).waitFor();
  expect(page.url()).toContain(`#${DETAIL}?id=7&name=%E7%8E%8B`);
  await tap(page, '返回上一页');
  await page.locator('#answer', { hasText: '带回来的话' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a page keeps its scroll position under another one, and its component hears of hide and show', async () => {
  const { page, context } = await open();
  const link = page.getByRole('link', { name: '导航过去' });
  await link.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const scrolled = (): Promise<number | undefined> =>
    page.evaluate(() => document.querySelector('[data-route="pages/basics/basics"] .phone-scroll')?.scrollTop);
  const before = await scrolled();
  await link.tap();
  await route(page, DETAIL.slice(1));
  await page.getByRole('button', { name: '返回', exact: true }).tap();
  await route(page, 'pages/basics/basics');
  expect(before).toBeGreaterThan(0);
  expect(await scrolled()).toBe(before);
  await page.locator('#life', { hasText: 'hide show' }).waitFor({ state: 'attached' });
  await context.close();
});

test('at most ten pages are open; the next one fails as in WeChat', async () => {
  const { page, context } = await open(`#${DETAIL}?id=1`);
  for (let depth = 2; depth <= 10; depth += 1) {
    await page.locator(':visible > page').getByRole('button', { name: '再开一层' }).tap();
    await page.locator('#depth:visible', { hasText: String(depth) }).waitFor();
  }
  await page.locator(':visible > page').getByRole('button', { name: '再开一层' }).tap();
  await page.locator('#failed:visible', { hasText: 'navigateTo:fail webview count limit exceed' }).waitFor();
  await context.close();
});

test('the tab bar of each tab is its own, tabs keep their state, deeper pages are closed', async () => {
  const { page, context, errors } = await open();
  await tap(page, '加一行');
  await page.getByRole('tab', { name: '表单' }).tap();
  await route(page, 'pages/fields/fields');
  expect(await page.getByRole('tablist').getByRole('tab', { selected: true }).textContent()).toContain('表单');
  await page.getByRole('textbox', { name: '姓名' }).fill('留着');
  await page.getByRole('tab', { name: '基础' }).tap();
  await route(page, 'pages/basics/basics');
  expect(await page.getByRole('tablist').getByRole('tab', { selected: true }).textContent()).toContain('基础');
  expect(await page.locator('[data-route="pages/basics/basics"] .row').count()).toBe(3);
  await tap(page, '去详情');
  await tap(page, '回首页');
  await route(page, 'pages/basics/basics');
  expect(await page.locator('[data-route^="packages"]').count()).toBe(0);
  await page.getByRole('tab', { name: '表单' }).tap();
  expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('留着');
  expect(errors).toEqual([]);
  await context.close();
});

test("the browser's back button goes back one page, forward opens it again", async () => {
  const { page, context } = await open();
  await tap(page, '去详情');
  await route(page, DETAIL.slice(1));
  await page.goBack();
  await route(page, 'pages/basics/basics');
  await page.goForward();
  await route(page, DETAIL.slice(1));
  await context.close();
});

test('redirectTo replaces the page, and back leads to the one below', async () => {
  const { page, context } = await open();
  await tap(page, '去详情');
  await tap(page, '换一页');
  await route(page, 'pages/parts/parts');
  await page.goBack();
  await route(page, 'pages/basics/basics');
  await context.close();
});

test('a deep link opens the page alone; the capsule leads home', async () => {
  const { page, context } = await open(`#${DETAIL}?id=42`);
  expect(await page.locator('#query').textContent()).toBe('{"id":"42"}');
  expect(await page.getByRole('heading', { name: '详情' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '返回', exact: true }).count()).toBe(0);
  await tap(page, '回到首页');
  await route(page, 'pages/basics/basics');
  await context.close();
});

test('sharing shows the card of the page, from the menu and from a button, and a link for another person', async () => {
  const { page, context } = await open();
  await tap(page, '更多');
  const sheet = page.getByRole('dialog', { name: '转发' });
  await sheet.getByText('来自menu').waitFor();
  const link = sheet.getByRole('link', { name: '小李' });
  expect(await link.getAttribute('href')).toBe(`${fixture.url}/phone?as=oSecond&scene=1007#${DETAIL}?id=7`);
  await sheet.getByRole('button', { name: '关闭' }).click();
  await tap(page, '转发');
  await sheet.getByText('来自button').waitFor();
  const opened = context.waitForEvent('page');
  await sheet.getByRole('link', { name: '小李' }).click();
  await (await opened).locator('#query', { hasText: '"7"' }).waitFor();
  await context.close();
});
