import type { Browser } from 'playwright-core';
import { DAY_MS, dayOf, instantOf, partsOf } from '../../miniprogram/shared/time';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';
import { expectSound, LOOKS, openInMode, showPage } from './look';
import { Phones } from './resident-flow';

const CALENDAR = '/packages/activities/pages/calendar/calendar';

let cloud: CloudProcess;
let browser: Browser;
const phones = new Phones();
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

/** The 11th of the month after this one. */
function nextQueueDay(): string {
  const { date } = partsOf(Date.now());
  return `${dayOf(Date.now() + (32 - date) * DAY_MS).slice(0, 7)}-11`;
}

describe('walking it', () => {
  afterEach(() => phones.close());

  it('a resident turns to the next month, opens 排队日, its article, and what is on that day', async () => {
    const day = nextQueueDay();
    const startAt = instantOf(day, '17:30');
    const times = { startAt, openAt: Date.now() - DAY_MS, stopAt: startAt - DAY_MS };
    await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { title: '站台引导，两列排好', ...times });
    const { page } = await phones.open(browser, cloud, 'oDemoResident', '/pages/activities/activities');

    await page.getByRole('button', { name: '月历' }).tap();
    await page.getByRole('button', { name: /，今天/ }).waitFor();
    await page.getByRole('button', { name: '下个月' }).tap();
    await page.getByRole('button', { name: /月11日 .*，排队日，1 场活动/ }).tap();
    await page.getByRole('button', { name: /看条例第17条/ }).tap();
    await page.getByText('条例原文 · 第十七条').waitFor();
    await page.getByRole('button', { name: '返回' }).last().tap();
    await page.getByRole('button', { name: /站台引导，两列排好.*余 20 位/ }).tap();
    await page.getByRole('button', { name: '报名', exact: true }).waitFor();
    await page.getByRole('button', { name: '返回' }).last().tap();

    // A day like any other: its label says nothing but the day.
    await page
      .getByRole('button', { name: /^\d+月\d+日 周.$/ })
      .first()
      .tap();
    await page.getByText('这一天站里没有要开始的活动').waitFor();
    await page.getByRole('button', { name: '看近期的' }).tap();
    await page.getByRole('tab', { name: '活动', selected: true }).waitFor();
  });

  it('without a network the month is the one kept, and another month says so and opens once it is back', async () => {
    const { page, context } = await phones.open(browser, cloud, 'oDemoResident', CALENDAR);
    await page
      .getByRole('button', { name: /，推动日/ })
      .first()
      .waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '下个月' }).tap();
    await page.getByText('现在没有网').waitFor();
    await page.getByRole('button', { name: '上个月' }).tap();
    await page.getByText(/没有网。下面是 .* 存下的内容/).waitFor();
    await page
      .getByRole('button', { name: /，推动日/ })
      .first()
      .waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: '下个月' }).tap();
    await page.getByRole('button', { name: /，让座日/ }).waitFor();
  });
});

it.each(LOOKS)('a month and its chosen day can be read, hit and named: $screens', async ({ mode, screens }) => {
  const phone = await openInMode(browser, cloud, mode, 'oDemoResident');
  await showPage(phone, CALENDAR);
  await phone.page
    .getByRole('button', { name: /，推动日/ })
    .last()
    .tap();
  await phone.page.getByRole('button', { name: /看条例第37条/ }).waitFor();
  await expectSound(phone, screens);
  await phone.context.close();
});
