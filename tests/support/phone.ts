import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** The browser that global-setup started for all tests. */
export async function connectBrowser(): Promise<Browser> {
  const endpoint = process.env.WM_BROWSER_WS;
  if (endpoint === undefined) throw new Error(process.env.WM_BROWSER_ERROR ?? 'no browser was started');
  return chromium.connect(endpoint);
}

export interface Phone {
  page: Page;
  context: BrowserContext;
  /** What the page threw or wrote to the console as an error. */
  errors: string[];
  /** Hosts of all requests that the page made. */
  hosts: Set<string>;
}

/** Sent by phones whose letters nobody looks at: they start without the preview's fonts. */
const WITHOUT_FONTS = { 'x-preview-fonts': 'none' };
export const WITH_FONTS = { extraHTTPHeaders: {} };

/** A phone of 375×812 with touch, or another one. */
export async function openPhone(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Phone> {
  const usual = { viewport: { width: 375, height: 812 }, hasTouch: true, extraHTTPHeaders: WITHOUT_FONTS };
  const context = await browser.newContext({ ...usual, ...options });
  return openTab(context, address);
}

/** One more tab of the same browser: another person's phone beside the first. */
export async function openTab(context: BrowserContext, address: string): Promise<Phone> {
  const phone = await load(context, address);
  await phone.page.locator('html[data-ready]').waitFor();
  return phone;
}

/** The desk, with the phone that lies on it in its frame. */
export async function openDesk(browser: Browser, address: string): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const desk = await load(context, address);
  await desk.page.frameLocator('iframe').locator('html[data-ready]').waitFor();
  return desk;
}

async function load(context: BrowserContext, address: string): Promise<Phone> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const hosts = new Set<string>();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // What a test without a network cuts off is no fault of the page.
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      errors.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).hostname);
  });
  await page.goto(address);
  return { page, context, errors, hosts };
}
