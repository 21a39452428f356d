import type { Browser } from 'playwright-core';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

let fixture: Fixture;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
  phone = await openPhone(browser, `${fixture.url}/phone`);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const text = (selector: string): Promise<string | null> => phone.page.locator(selector).textContent();

test('wxs knows types by name, keeps the backslash of an unknown escape and requires other modules', async () => {
  expect(await text('#wxs')).toBe('¥12.50|Array|number|2026');
});

test('rpx is a 750th of the phone', async () => {
  const box = await phone.page.locator('#half').boundingBox();
  expect(box?.width).toBeCloseTo(187.5, 0);
  expect(await text('#measured')).toBe('0,187.5');
});

test('a page imports TypeScript, a template and an included file', async () => {
  expect(await text('#half')).toBe('您好，王阿姨');
  expect(await phone.page.locator('.row').allTextContents()).toEqual(['1. 苹果 ¥3.00', '2. 香蕉 ¥2.50']);
  expect(await text('.foot')).toBe('页脚');
});

test('setData by path adds a row and turns wx:elif into wx:if', async () => {
  await phone.page.locator('#few').waitFor();
  await phone.page.getByRole('button', { name: '加一行' }).tap();
  await phone.page.locator('#many').waitFor();
  expect(await phone.page.locator('.row').count()).toBe(3);
});

test('a tap carries dataset and coordinates, by touch and by mouse', async () => {
  await phone.page.locator('.row').nth(1).tap();
  expect(await text('#tapped')).toBe('tap 1 number');
  await phone.page.locator('.row').nth(0).click();
  await phone.page.locator('#tapped', { hasText: 'tap 0 number' }).waitFor();
});

test('slots, external classes, observers and events of a component', async () => {
  const counter = phone.page.locator('#counter');
  expect(await counter.textContent()).toMatch(/插到头上.*值 3，两倍 6，单数.*默认插槽/s);
  await counter.getByRole('button', { name: '加 2' }).tap();
  await phone.page.locator('#counted', { hasText: '5' }).waitFor();
  const outer = counter.locator('[class*="red"]').first();
  expect(await outer.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(255, 0, 0)');
});

test('styles of a component stay inside, styles of the page stay outside, apply-shared lets those of the app in', async () => {
  const colour = (name: string): Promise<string> =>
    phone.page.getByText(name).evaluate((node) => getComputedStyle(node).color);
  expect(await colour('两倍')).toBe('rgb(0, 128, 0)');
  expect(await colour('插到头上')).toBe('rgb(0, 0, 255)');
  expect(await colour('应用的样式进得来')).toBe('rgb(1, 2, 3)');
});

test('lifetimes and the page lifetimes of a component run in order', async () => {
  expect(await text('#life')).toMatch(/^attached show ready/);
});

test('aria attributes and data-* reach the DOM under the names of the web', async () => {
  const tab = phone.page.locator('#aria');
  expect(
    await tab.evaluate((node) => Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))),
  ).toMatchObject({
    role: 'tab',
    'aria-label': '第一页',
    'aria-selected': 'true',
    'aria-hidden': 'false',
    'data-test-id': '7',
    tabindex: '0',
  });
  const dialog = phone.page.locator('#dialog');
  expect(await dialog.getAttribute('aria-modal')).toBe('true');
  expect(await dialog.getAttribute('aria-busy')).toBe('false');
  expect(await dialog.getAttribute('aria-live')).toBe('polite');
});

test('Enter and Space tap what has the role of a button', async () => {
  const before = await phone.page.locator('.row').count();
  await phone.page.getByRole('button', { name: '按键也能点' }).focus();
  await phone.page.keyboard.press('Enter');
  await phone.page.keyboard.press('Space');
  expect(await phone.page.locator('.row').count()).toBe(before + 2);
});

test('a long press is no tap where somebody listens to it', async () => {
  const before = await phone.page.locator('.row').count();
  await phone.page.getByText('按键也能点').click({ delay: 500 });
  await phone.page.locator('#long', { hasText: '长按' }).waitFor();
  expect(await phone.page.locator('.row').count()).toBe(before);
});

test('scrolling reaches the bottom once and the observer sees the end', async () => {
  expect(await text('#crossed')).not.toBe('看见了');
  await phone.page.locator('#end').scrollIntoViewIfNeeded();
  await phone.page.locator('#crossed', { hasText: '看见了' }).waitFor({ state: 'attached' });
  await phone.page.locator('#end', { hasText: '到底 1 次' }).waitFor();
});

test('pulling down refreshes a page that asks for it', async () => {
  await phone.page.locator('#half').scrollIntoViewIfNeeded();
  await phone.page.mouse.move(180, 200);
  await phone.page.mouse.down();
  await phone.page.mouse.move(180, 500, { steps: 10 });
  await phone.page.mouse.up();
  await phone.page.locator('#end', { hasText: '下拉 1 次' }).waitFor({ state: 'attached' });
});

test('nothing of it was an error', () => {
  expect(phone.errors).toEqual([]);
});
