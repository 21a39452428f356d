import type { Browser } from 'playwright-core';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

let fixture: Fixture;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
  phone = await openPhone(browser, `${fixture.url}/phone#/pages/more/more`);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const has = (selector: string, text: string): Promise<void> =>
  phone.page.locator(selector, { hasText: text }).waitFor({ state: 'attached' });
const tap = (name: string): Promise<void> => phone.page.getByRole('button', { name, exact: true }).tap();
const style = (selector: string, name: 'color' | 'opacity' | 'backgroundColor' | 'transform'): Promise<string> =>
  phone.page.locator(selector).evaluate((node, property) => getComputedStyle(node)[property as 'color'], name);

test('a wxs handler changes its element at once and calls the page', async () => {
  await phone.page.locator('#wxs').tap({ position: { x: 30, y: 30 } });
  await has('#touched', '块 30');
  expect(await style('#wxs', 'opacity')).toBe('0.5');
  expect(await style('#wxs', 'color')).toBe('rgb(1, 1, 1)');
});

test('change:prop hears the first value and each later one; hover-class shows while a finger is down', async () => {
  await has('#width', '宽 1');
  await tap('变宽');
  await has('#width', '宽 2');
  expect(await style('#hover', 'backgroundColor')).toBe('rgb(9, 9, 9)');
});

test('a root portal is clipped by nothing of the page', async () => {
  expect(await phone.page.locator('#portal').evaluate((node) => node.closest('.phone-scroll'))).toBe(null);
  expect(await phone.page.locator('#portal').isVisible()).toBe(true);
  await tap('收起搬出来的');
  await phone.page.locator('#portal').waitFor({ state: 'detached' });
  await tap('收起搬出来的');
  await phone.page.locator('#portal').waitFor();
});

test('a page container enters, and a tap beside it closes it', async () => {
  await tap('打开半屏');
  await has('#entered', '进来了');
  await phone.page.locator('wx-page-container').click({ position: { x: 180, y: 200 } });
  await phone.page.getByText('半屏', { exact: true }).waitFor({ state: 'hidden' });
});

test('match-media shows what fits the phone, hidden hides', async () => {
  expect(await phone.page.locator('#wide').isVisible()).toBe(true);
  expect(await phone.page.locator('#huge').isVisible()).toBe(false);
  expect(await phone.page.locator('#hidden').isVisible()).toBe(false);
});

test('a picker-view starts at its value and reports where it comes to rest', async () => {
  const column = phone.page.locator('wx-picker-view-column');
  await phone.page.waitForFunction(() => document.querySelector('wx-picker-view-column')?.scrollTop === 80);
  await column.evaluate((node) => node.scrollTo({ top: 200 }));
  await has('#chosen', '5');
});

test('an animation is played on the element that has it', async () => {
  await tap('动一下');
  await phone.page.waitForFunction(() => {
    const node = document.querySelector('#moving');
    return node !== null && getComputedStyle(node).transform === 'matrix(1, 0, 0, 1, 50, 0)';
  });
});

test('nothing of it was an error, and only this machine was asked', () => {
  expect(phone.errors).toEqual([]);
  expect([...phone.hosts]).toEqual(['127.0.0.1']);
});
