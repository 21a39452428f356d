import type { Browser, Locator } from 'playwright-core';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

let fixture: Fixture;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
  phone = await openPhone(browser, `${fixture.url}/phone#/pages/fields/fields`);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

const has = (selector: string, text: string): Promise<void> =>
  phone.page.locator(selector, { hasText: text }).waitFor({ state: 'attached' });
const tap = (name: string): Promise<void> => phone.page.getByRole('button', { name, exact: true }).tap();

test('an input binds both ways, keeps its limit and confirms on Enter', async () => {
  const field = phone.page.getByRole('textbox', { name: '姓名' });
  await field.pressSequentially('王小二三四五六');
  await has('#echo', '王小二三四');
  await field.press('Enter');
  await has('#memo', '确认 王小二三四');
});

test('a textarea grows with its lines', async () => {
  const field = phone.page.getByRole('textbox', { name: '备注', exact: true });
  const heightOf = async (): Promise<number> => (await field.boundingBox())?.height ?? 0;
  const before = await heightOf();
  await field.fill('一\n二\n三');
  await has('#memo', '一');
  expect(await heightOf()).toBeGreaterThan(before * 2);
});

test('a textarea that grows keeps the min-height of its style, and its whole box takes the tap', async () => {
  const field = phone.page.getByRole('textbox', { name: '长备注' });
  const box = phone.page.locator('.roomy');
  const heightOf = async (): Promise<number> => (await box.boundingBox())?.height ?? 0;
  await has('#lines', '1 行');
  expect(await heightOf()).toBe(100);
  expect((await field.boundingBox())?.height).toBe(80);
  await field.fill('一\n二\n三\n四\n五\n六');
  await has('#lines', '6 行');
  expect(await heightOf()).toBe(140);
  await field.fill('一');
  await has('#lines', '1 行');
  expect(await heightOf()).toBe(100);
});

test('a label picks its radio, and the group says which', async () => {
  await phone.page.getByText('女').tap();
  await has('#sex', 'f');
  expect(await phone.page.getByRole('radio').evaluateAll((nodes) => nodes.map((node) => node.ariaChecked))).toEqual([
    'false',
    'true',
  ]);
});

test('a checkbox and a switch say their state to assistive technology', async () => {
  await phone.page.getByRole('checkbox').first().tap();
  expect(await phone.page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  await phone.page.getByRole('switch', { name: '随叫随到' }).tap();
  await has('#switch', 'true');
});

test('a slider moves by keyboard in its steps', async () => {
  await phone.page.getByRole('slider', { name: '程度' }).press('ArrowRight');
  expect(await phone.page.getByRole('slider').getAttribute('aria-valuenow')).toBe('40');
});

const sheet = (): Locator => phone.page.getByRole('dialog', { name: '请选择' });
const wheel = (name: string): Locator => sheet().getByRole('listbox', { name });

test('the picker chooses from a list, dates and times within their range, and columns that depend on each other', async () => {
  await phone.page.locator('#fruit').tap();
  await sheet().getByRole('option', { name: '梨' }).click();
  await sheet().getByRole('button', { name: '确定' }).click();
  await has('#fruit', '水果：梨');

  await phone.page.locator('#date').tap();
  await wheel('月').press('ArrowDown');
  await wheel('日').press('ArrowUp');
  await sheet().getByRole('button', { name: '确定' }).click();
  await has('#date', '2026-06-15');

  await phone.page.locator('#time').tap();
  await wheel('时').press('ArrowUp');
  await wheel('时').press('ArrowDown');
  await sheet().getByRole('button', { name: '确定' }).click();
  await has('#time', '时间：10:30');

  await phone.page.locator('#area').tap();
  await wheel('第 1 列').press('ArrowDown');
  await sheet().getByRole('option', { name: '西二' }).click();
  await sheet().getByRole('button', { name: '确定' }).click();
  await has('#area', '1-1');
});

test('取消 leaves the picker as it was', async () => {
  await phone.page.locator('#fruit').tap();
  await sheet().getByRole('option', { name: '桃' }).click();
  await sheet().getByRole('button', { name: '取消' }).click();
  await sheet().waitFor({ state: 'detached' });
  await has('#fruit', '水果：梨');
});

test('a form submits every named field and empties them on reset', async () => {
  await tap('提交');
  await has('#submitted', 'name');
  const submitted = await phone.page.locator('#submitted').textContent();
  expect(JSON.parse(submitted ?? '{}')).toEqual({
    name: '王小二三四',
    memo: '一\n二\n三',
    sex: 'f',
    skills: ['护学'],
    on: true,
    level: 40,
    fruit: '1',
    date: '2026-06-15',
  });
  await tap('清空');
  await has('#submitted', '清空了');
  expect(await phone.page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('');
  expect(await phone.page.getByRole('switch').getAttribute('aria-checked')).toBe('false');
});

test('a scroll-view jumps to an element and tells its lower end', async () => {
  await tap('跳到第 20 行');
  const list = phone.page.locator('#list');
  await phone.page.waitForFunction(() => document.querySelector('#list')?.scrollTop === 600);
  await list.evaluate((node) => node.scrollTo({ top: 9999 }));
  await has('#lower', '到底 1');
});

test('a swiper turns when it is dragged', async () => {
  const swiper = phone.page.locator('wx-swiper');
  await swiper.scrollIntoViewIfNeeded();
  const box = await swiper.boundingBox();
  const y = (box?.y ?? 0) + 40;
  await phone.page.mouse.move(320, y);
  await phone.page.mouse.down();
  await phone.page.mouse.move(60, y, { steps: 8 });
  await phone.page.mouse.up();
  await has('#swiped', '1 touch');
});

test('a canvas is found as a node, rich text loses its scripts, entities are decoded', async () => {
  await has('#painted', '100x50');
  expect(await phone.page.locator('wx-rich-text').innerHTML()).toBe('<p style="color: red">富文本<b>加粗</b></p>');
  await phone.page.getByText('<原样>').waitFor();
  expect(await phone.page.getByRole('progressbar', { name: '进度' }).getAttribute('aria-valuenow')).toBe('40');
});

test('nothing of it was an error', () => {
  expect(phone.errors).toEqual([]);
});
