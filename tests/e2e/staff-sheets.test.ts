import type { Browser } from 'playwright-core';
import { VOLUNTEER } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone } from '../support/phone';
import { auditPage } from './audit';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  const volunteer = cloud.person('oSheetVolunteer');
  await volunteer.call('identity.chooseStation', { unitId: STATION });
  await volunteer.call('identity.registerVolunteer', VOLUNTEER);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const MANAGE = '/packages/manage/pages';
const STATION = 'st-huaiyinli';

describe.each([false, true])('sheets, 长辈版 %s', (isElder) => {
  const SHEETS: [who: string, page: string, query: string, name: string | RegExp, ready: string][] = [
    ['oDemoStreet', 'units', 'unit=in-shili', '加一个单位', '加哪一类'],
    ['oDemoCenter', 'units', 'unit=in-shili', '移到别处', '移到哪里'],
    ['oDemoCenter', 'units', 'unit=in-shili', /^停用/, '停用示例街道所？'],
    ['oDemoStation', 'volunteers', `unit=${STATION}`, /^王\*国/, '看姓名和电话'],
    ['oDemoStation', 'wards', `unit=${STATION}`, /^魏/, '不再替他办'],
    ['oDemoAuditor', 'audit', 'unit=ct-shili', '做了什么', '什么都看'],
    ['oDemoAuditor', 'audit', 'unit=ct-shili', '哪几天', '看这几天'],
    ['oDemoAuditor', 'audit', 'unit=ct-shili', /看代办名单$/, '只看这个人经手的'],
  ];
  it.each(SHEETS)('%s at %s?%s: %s can be read, hit and named', async (who, name, query, button, ready) => {
    await cloud.person(who).call('identity.setElder', { isElder });
    await cloud.person('oDemoStation').call('identity.listUnitWards', { unitId: STATION });
    const { page, context } = await openPhone(browser, `${cloud.origin}/phone?as=${who}`, { reducedMotion: 'reduce' });
    await page.getByText(/本周活动 \d+ 场/).waitFor();
    await page.goto(`${cloud.origin}/phone?as=${who}#${MANAGE}/${name}/${name}?${query}`);
    await page.reload();
    await page.getByRole('button', { name: button }).filter({ visible: true }).first().tap();
    await page.getByText(ready).first().waitFor();
    // The sheet comes up within a moment; only then is it where a thumb finds it.
    await page.locator('.t-popup--enter, .t-popup-enter-active').waitFor({ state: 'detached' });
    const audit = await page.evaluate(auditPage, { tapRpx: isElder ? 120 : 88, typeRpx: isElder ? 32 : 24 });
    expect(audit).toMatchObject({ smallTaps: [], smallType: [], nameless: [], overflow: [] });
    await context.close();
  });
});
