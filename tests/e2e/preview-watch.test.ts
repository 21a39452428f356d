import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { startFixture, type Fixture } from './preview-fixture';

let fixture: Fixture;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [fixture, browser] = await Promise.all([startFixture(undefined, { watch: true }), connectBrowser()]);
  phone = await openPhone(browser, `${fixture.url}/phone#/packages/extra/pages/detail/detail?id=5`);
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

function edit(name: string, change: (text: string) => string): void {
  const file = path.join(fixture.root, name);
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
}

const TEMPLATE = 'packages/extra/pages/detail/detail.wxml';

test('an edit is compiled and shown on the same page', async () => {
  edit(TEMPLATE, (text) => `${text}<view>刚刚改的</view>`);
  await phone.page.getByText('刚刚改的').waitFor();
  expect(await phone.page.locator('#query').textContent()).toBe('{"id":"5"}');
});

test('a mistake replaces the page until it is mended', async () => {
  edit(TEMPLATE, (text) => `${text}<x-nobody />`);
  await phone.page.getByRole('alert').getByText('<x-nobody>').waitFor();
  edit(TEMPLATE, (text) => text.replace('<x-nobody />', ''));
  await phone.page.getByText('刚刚改的').waitFor();
});

test('a component of TDesign that is used for the first time brings its files along', async () => {
  edit('packages/extra/pages/detail/detail.json', (text) =>
    JSON.stringify({
      ...(JSON.parse(text) as object),
      usingComponents: { 't-rate': 'tdesign-miniprogram/rate/rate' },
    }),
  );
  edit(TEMPLATE, (text) => `${text}<t-rate value="{{3}}" />`);
  await phone.page.locator('.t-rate').waitFor();
});
