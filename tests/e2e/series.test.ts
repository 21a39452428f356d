import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsqr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishService, scan, SETTLED_MS, STATION, tick as jobs, volunteer } from '../support/attendance';
import { publishActivity, WARD } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';
import { detailOf, goTo, Phones, said, tap } from './resident-flow';

let cloud: CloudProcess;
let browser: Browser;
let staff: Person;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  staff = cloud.person('oDemoStation');
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
const phones = new Phones();
afterEach(async () => {
  await phones.close();
  await cloud.setClock(null);
});

const MANAGE = '/packages/manage/pages';
const open = (openid: string, path: string) => phones.open(browser, cloud, openid, path);

it('an activity is held again, every week, let out in one go, and residents see the other dates', async () => {
  const { activityId, startAt } = await publishActivity(staff, STATION, { title: '楼门口的磨刀日' });
  const { page } = await open('oDemoStation', `${MANAGE}/activity/activity?id=${activityId}`);
  await tap(page, '再办一场');
  await said(page, '照着上一场再办一场');
  await said(page, /^原来 /);
  await tap(page, '下一步');
  await tap(page, '多一场');
  await said(page, '每周一次，共 2 场');
  for (let step = 0; step < 3; step += 1) await tap(page, '下一步');
  await said(page, '一共 2 场');
  await tap(page, '存成 2 场草稿');
  await said(page, '每周一次，共 2 场');
  await tap(page, '一起发布 2 场');
  await said(page, '2 场都发布了');
  const { rows } = await staff.call('activities.listManaged', { unitId: STATION, state: 'published' });
  const again = rows.filter(({ title }) => title === '楼门口的磨刀日').map((row) => row.startAt - startAt);
  expect(again.sort((a, b) => a - b)).toEqual([0, 7 * DAY_MS, 14 * DAY_MS]);
  const next = rows.find((row) => row.title === '楼门口的磨刀日' && row.startAt === startAt + 7 * DAY_MS);
  await goTo(page, cloud, 'oDemoResident', detailOf(next?.activityId ?? ''));
  await said(page, '每周一次，还有这 1 个日子：');
});

it('a full activity: a ward waits in the queue, and what comes free is taken for them', async () => {
  const activity = await publishActivity(staff, STATION, { title: '满了的一场', cap: 1, peopleMax: 1 });
  const { activityId } = activity;
  const wish = { ...activity, people: 1 };
  const [holder, daughter] = [cloud.person('oHoldsPlace'), cloud.person('oActsForWard')];
  await holder.call('activities.signUp', wish);
  await daughter.call('identity.addWard', WARD);
  await staff.call('identity.addUnitWard', { ...WARD, name: '佟老太', relation: 'staff', unitId: STATION });

  const { page } = await open('oActsForWard', detailOf(activityId));
  await tap(page, '替家人代报');
  await said(page, '已经报满了，可以替家人排队等位。');
  await tap(page, '替王*奶排队等位');
  await tap(page, '排队等 1 位');
  await page.getByRole('dialog', { name: '订阅消息' }).getByText('拒绝').tap();
  await said(page, '在排队等 1 位，前面 0 家');

  const desk = await open('oDemoStation', `${MANAGE}/ward-sign-up/ward-sign-up?unit=${STATION}&activity=${activityId}`);
  await tap(desk.page, '替佟*太排队等位');
  await said(desk.page, '在排队等 1 位，前面 1 家');

  await holder.call('activities.cancelSignUp', { activityId });
  await goTo(page, cloud, 'oActsForWard', `${detailOf(activityId)}&proxy=1`);
  await said(page, /^轮到了：留了 1 位/);
  await tap(page, '替王*奶确认来');
  await said(page, '✓ 已报 1 位');
  await tap(desk.page, '佟*太不排了');
  await tap(desk.page, '退出排队');
  await said(desk.page, '退出排队了');
  expect((await staff.call('activities.showManaged', { activityId })).waiting).toBe(0);
});

it('a hotline shift: the calls are asked for at the leaving, and the record goes to the album with its code', async () => {
  const member = await volunteer(cloud, 'oAnswersCalls');
  const shift = await publishService(staff, [member], { countsCalls: true, title: '心理援助热线值守' });
  await cloud.setClock(shift.startAt - MINUTE_MS);
  await scan(member, staff, shift, 'in');
  await cloud.setClock(shift.startAt + 2 * HOUR_MS);
  const { page } = await open(
    'oAnswersCalls',
    `/packages/activities/pages/check-in/check-in?id=${shift.activityId}&way=phrase`,
  );
  const field = page.getByRole('textbox', { name: '负责人手机上的 6 位口令' });
  await field.waitFor();
  await field.fill((await staff.call('attendance.showCode', { activityId: shift.activityId })).phrase);
  await tap(page, '签退');
  await tap(page, '我走了，签退');
  await said(page, /^填一个数/);
  await page.getByRole('textbox', { name: '接了几个电话' }).fill('17');
  await tap(page, '我走了，签退');
  await page.getByRole('textbox', { name: '接了几个电话' }).waitFor({ state: 'detached' });
  await cloud.setClock(shift.startAt + 2 * HOUR_MS + SETTLED_MS);
  await jobs(cloud);
  const desk = await open('oDemoStation', `${MANAGE}/records/records?unit=${STATION}`);
  await said(desk.page, /热线值守 1 人次：2 小时，接了 17 个电话/);

  await page.clock.setFixedTime(Date.now() + 10 * DAY_MS);
  await goTo(page, cloud, 'oAnswersCalls', '/packages/service-records/pages/certificate/certificate');
  await tap(page, '写一张');
  await said(page, '服务时间共 2 小时');
  await page.locator('.t-qrcode canvas').waitFor();
  const saved = page.waitForEvent('download');
  await tap(page, '保存图片');
  await tap(page, '同意，接着用');
  await page.getByRole('dialog', { name: '申请获取您的相册写入权限' }).getByText('允许', { exact: true }).tap();
  const album = mkdtempSync(path.join(tmpdir(), 'wm-album-'));
  const picture = path.join(album, 'picture.jpg');
  await (await saved).saveAs(picture);
  await said(page, '存到相册了');
  const read = await codeIn(page, picture);
  rmSync(album, { recursive: true });
  expect(read).toMatch(/^文明实践云服务记录核对码 [0-9A-Z]{10}$/);
});

/** What a camera reads in a picture. */
async function codeIn(page: Page, file: string): Promise<string> {
  const bytes = readFileSync(file).toString('base64');
  // One letter a pixel: millions of numbers one by one take the browser's line a minute.
  const { width, height, grey } = await page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    let letters = '';
    for (let at = 0; at < data.length; at += 4) letters += String.fromCharCode(data[at] ?? 0);
    return { width: bitmap.width, height: bitmap.height, grey: btoa(letters) };
  }, bytes);
  const pixels = [...Buffer.from(grey, 'base64')].flatMap((level) => [level, level, level, 255]);
  return jsqr(Uint8ClampedArray.from(pixels), width, height)?.data ?? '';
}
