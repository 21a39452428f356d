import type { Browser, Page } from 'playwright-core';
import type { CloudProcess } from '../support/local-cloud';
import { openPhone, type Phone } from '../support/phone';

export const IDENTITY = '/packages/identity/pages';
export const detailOf = (activityId: string): string => `/packages/activities/pages/detail/detail?id=${activityId}`;

/** Phones that a test opens; afterwards no page may have complained and nothing may have left the machine. */
export class Phones {
  private opened: Phone[] = [];

  async open(browser: Browser, cloud: CloudProcess, openid: string, address: string): Promise<Phone> {
    const phone = await openPhone(browser, `${cloud.origin}/phone?as=${openid}#${address}`);
    this.opened.push(phone);
    return phone;
  }

  async close(): Promise<void> {
    const opened = this.opened.splice(0);
    if (opened.length === 0) return;
    const complaints = opened.flatMap(({ errors }) => errors);
    const hosts = new Set(opened.flatMap((phone) => [...phone.hosts]));
    await Promise.all(opened.map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual(['127.0.0.1']);
  }
}

/** Another page, as a card or a message opens it: with nothing behind it. */
export async function goTo(page: Page, cloud: CloudProcess, openid: string, address: string): Promise<void> {
  await page.goto(`${cloud.origin}/phone?as=${openid}#${address}`);
  await page.reload();
}

export const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).tap();
export const fill = (page: Page, label: string, value: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(value);
export const tick = (page: Page, name: RegExp): Promise<void> => page.getByRole('checkbox', { name }).tap();
export const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).tap();
export const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).last().waitFor();
export const back = (page: Page): Promise<void> => tap(page, '返回');

/** Turns the wheels of the platform's date picker. */
export async function pickDay(page: Page, label: RegExp, day: readonly [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: label }).tap();
  const sheet = page.getByRole('dialog', { name: '请选择' });
  for (const [i, wheel] of ['年', '月', '日'].entries()) {
    const item = sheet.getByRole('listbox', { name: wheel }).getByRole('option', { name: day[i]!, exact: true });
    await item.evaluate((option) => (option as unknown as { click(): void }).click());
  }
  await sheet.getByText('确定').tap();
}

/** The first card that a group's member may tap, once the card carries a link. */
export async function shareToGroup(page: Page, who: RegExp): Promise<string> {
  const card = page.getByText(/&link=[0-9A-Za-z]{8}/);
  for (let tries = 0; tries < 20; tries += 1) {
    await tap(page, '转发给别人');
    const sheet = page.getByRole('dialog');
    await sheet.waitFor();
    if ((await card.count()) > 0) break;
    // The link and the picture come after the page stands: a card sent before goes without them.
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
  }
  await page.getByRole('radio', { name: '发到示例群 A' }).click();
  return (await page.getByRole('link', { name: who }).getAttribute('href')) ?? '';
}
