import type { Browser } from 'playwright-core';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishService, scan, STATION, volunteer } from '../support/attendance';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';
import { expectSound, LOOKS, openInMode, showPage } from './look';
import { Phones, said, tap } from './resident-flow';

let cloud: CloudProcess;
let browser: Browser;
/** A Monday morning in Beijing, some weeks ahead: of the demo district nothing is on. */
const MORNING = Date.UTC(2027, 1, 1, 1);

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  const staff = cloud.person('oDemoStation');
  const [here, absent] = [await volunteer(cloud, 'oBoardHere'), await volunteer(cloud, 'oBoardAbsent')];
  await cloud.setClock(MORNING - 24 * HOUR_MS);
  const times = { startAt: MORNING, endAt: MORNING + 2 * HOUR_MS, openAt: MORNING - 48 * HOUR_MS };
  const activity = await publishService(staff, [here, absent], { title: '早上扫雪的一场', ...times });
  const later = { startAt: MORNING + 6 * HOUR_MS, endAt: MORNING + 7 * HOUR_MS, openAt: MORNING - 48 * HOUR_MS };
  await publishService(staff, [here], { title: '下午包元宵的一场', ...later });
  await cloud.setClock(MORNING + MINUTE_MS);
  await scan(here, staff, activity, 'in');
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
const phones = new Phones();
afterEach(() => phones.close());
const TODAY = `/packages/manage/pages/today/today?unit=${STATION}`;

it('from the workbench to the day: who is there, who is not, the code and the roster one tap away', async () => {
  const workbench = `/packages/manage/pages/workbench/workbench?unit=${STATION}`;
  const { page } = await phones.open(browser, cloud, 'oDemoStation', workbench);
  await tap(page, '今天');
  await said(page, '现在 1 场');
  await said(page, '等会儿 1 场');
  await said(page, '到了 1 / 2 位，还没到 1，在场 1');
  await tap(page, '亮出早上扫雪的一场的签到码');
  await page.locator('.t-qrcode canvas').waitFor();
  await tap(page, '返回');
  await page.getByRole('button', { name: /^早上扫雪的一场，.*看名单$/ }).tap();
  await said(page, '没到 1');
});

it('a resident has no door to it', async () => {
  const { page } = await phones.open(browser, cloud, 'oDemoResident', TODAY);
  await said(page, /只给站里工作人员用|没有权限|工作人员/);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('can be read, hit and named', async () => {
    const phone = await openInMode(browser, cloud, mode, 'oDemoStation');
    await showPage(phone, TODAY);
    await said(phone.page, '现在 1 场');
    await expectSound(phone, screens);
    await phone.context.close();
  });
});
