import type { Browser, Page } from 'playwright-core';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { onShift, publishDay } from '../support/on-duty';
import { connectBrowser, openPhone, openTab } from '../support/phone';
import { expectSound, LOOKS, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
afterEach(() => cloud.setClock(null));

const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();
const receipt = (cellId = ''): string => `/packages/recruitment/pages/receipt/receipt?id=${cellId}`;
const at = (openid: string, path: string): string => `${cloud.origin}/phone?as=${openid}#${path}`;

it('the shift before leaves a note that the next one and the leader read; it is fixed when theirs begins', async () => {
  const day = await publishDay(cloud);
  const [first, second] = [await onShift(cloud, day, 0), await onShift(cloud, day, 1)];
  const [before, after] = day.shifts as [(typeof day.shifts)[number], (typeof day.shifts)[number]];
  await cloud.setClock(before.startAt + HOUR_MS);

  const writer = await openPhone(browser, at(first.openid, receipt(day.cells[0])));
  await tap(writer.page, /^写交接/);
  await tap(writer.page, '交给下一班');
  await said(writer.page, '写一句再交');
  await writer.page.getByLabel('留给下一班的话').fill('喇叭在门卫那里，西边井盖松了');
  await tap(writer.page, '交给下一班');
  await said(writer.page, /下一班和领队看得到/);

  const reader = await openTab(writer.context, at(second.openid, receipt(day.cells[1])));
  await said(reader.page, '上一班留下的交接');
  await said(reader.page, '喇叭在门卫那里，西边井盖松了');
  await said(reader.page, /^王\*国 · /);

  const board = `/packages/manage/pages/order-board/order-board?id=${day.orderId}`;
  const leader = await openTab(writer.context, at('oDemoStation', board));
  await leader.page
    .getByRole('button', { name: /^东口点位.*1\/2 人/ })
    .first()
    .tap();
  await tap(leader.page, '看交接和顶岗');
  await said(leader.page, '喇叭在门卫那里，西边井盖松了');
  await leader.page.getByLabel('领队的话').fill('雨衣放在岗亭第二格');
  await tap(leader.page, '交给下一班');
  await said(leader.page, /^领队/);

  await cloud.setClock(after.startAt + MINUTE_MS);
  const late = await openTab(
    writer.context,
    at(first.openid, `/packages/recruitment/pages/handover/handover?id=${day.cells[0] ?? ''}`),
  );
  await said(late.page, /下一班已经开始，不能再改/);
  const now = await openTab(writer.context, at(second.openid, receipt(day.cells[1])));
  await said(now.page, '雨衣放在岗亭第二格');
  expect([writer, reader, leader, late, now].flatMap(({ errors }) => errors)).toEqual([]);
});

it('what happened is reported with a photo, staff deal with it, and the reporter reads how', async () => {
  const day = await publishDay(cloud);
  const reporter = await onShift(cloud, day, 0);
  await cloud.setClock((day.shifts[0]?.startAt ?? 0) + MINUTE_MS);
  const phone = await openPhone(browser, at(reporter.openid, receipt(day.cells[0])));
  await tap(phone.page, /^情况上报/);
  await tap(phone.page, '报给站里');
  await said(phone.page, '选一种，站里好知道急不急');
  await phone.page.getByRole('radio', { name: '有人受伤、不舒服' }).tap();
  await phone.page.getByLabel('说明').fill('有位老人头晕，坐下歇着');
  await tap(phone.page, '加一张照片');
  const chooser = phone.page.waitForEvent('filechooser');
  await tap(phone.page, '同意，接着用');
  await (await chooser).setFiles({ name: 'p.png', mimeType: 'image/png', buffer: PIXEL });
  await phone.page.getByRole('button', { name: /^照片 1，点开看大图/ }).waitFor();
  await tap(phone.page, '报给站里');
  await said(phone.page, '站里收到了');

  const staff = await openTab(phone.context, at('oDemoStation', '/packages/identity/pages/messages/messages'));
  await staff.page.getByText('情况上报：东口点位').first().tap();
  await tap(staff.page, /^有人受伤、不舒服/);
  await staff.page.getByRole('button', { name: '照片 1，点开看大图' }).waitFor();
  await tap(staff.page, '看报的人的姓名和电话');
  await staff.page.getByRole('button', { name: /^拨打 王建国/ }).waitFor();
  await staff.page.getByLabel('怎么办的').fill('已送社区医院，家人到了');
  await tap(staff.page, '办好了');
  await said(staff.page, '没有等着办的');

  await phone.page.bringToFront();
  const again = await openTab(phone.context, at(reporter.openid, receipt(day.cells[0])));
  await tap(again.page, /^情况上报，1 件办了/);
  await said(again.page, /站里说：已送社区医院，家人到了/);
  expect([phone, staff, again].flatMap(({ errors }) => errors)).toEqual([]);
});

it('who has to leave asks for relief, and who is on standby takes the place', async () => {
  const day = await publishDay(cloud, 1);
  const [leaves, waits] = [await onShift(cloud, day, 0), await onShift(cloud, day, 0)];
  await cloud.setClock((day.shifts[0]?.startAt ?? 0) + MINUTE_MS);
  const phone = await openPhone(browser, at(leaves.openid, receipt(day.cells[0])));
  await tap(phone.page, /^要提前走，找人顶岗/);
  await tap(phone.page, '找人顶岗');
  await phone.page.getByRole('button', { name: /^在等人顶岗/ }).waitFor();
  const other = await openTab(phone.context, at(waits.openid, receipt(day.cells[0])));
  await tap(other.page, '我来顶岗');
  await other.page.getByRole('button', { name: '扫码签到、签退' }).waitFor();
  const board = `/packages/manage/pages/duty/duty?id=${day.orderId}_0_0`;
  const leader = await openTab(phone.context, at('oDemoStation', board));
  await said(leader.page, '✓ 有人顶了');
  const left = await openTab(phone.context, at(leaves.openid, receipt(day.cells[0])));
  await said(left.page, '有人来顶岗了');
  expect([phone, other, leader, left].flatMap(({ errors }) => errors)).toEqual([]);
});

it('a no-show is answered on the shift, and another than who said it takes it back', async () => {
  const day = await publishDay(cloud);
  const absent = await onShift(cloud, day, 0);
  const activityId = `${day.orderId}_0_0`;
  await cloud.setClock((day.shifts[0]?.startAt ?? 0) + HOUR_MS);
  const { userId } = await absent.call('identity.showMe', {});
  await cloud.person('oDemoStation').call('attendance.release', { activityId, userIds: [userId] });
  const phone = await openPhone(browser, at(absent.openid, receipt(day.cells[0])));
  await phone.page.getByLabel('说明').fill('我站在马路对面，一直在');
  await tap(phone.page, '交说明');
  await said(phone.page, /等另一位工作人员来看/);
  const board = `/packages/manage/pages/duty/duty?id=${activityId}`;
  const same = await openTab(phone.context, at('oDemoStation', board));
  await said(same.page, '这一条是您记的，要由另一位同事来看');
  const other = await openTab(phone.context, at('oDemoStreet', board));
  await tap(other.page, /^收回王\*国的没到岗/);
  await tap(other.page, '收回');
  await said(other.page, '✓ 收回了');
  const back = await openTab(phone.context, at(absent.openid, receipt(day.cells[0])));
  await said(back.page, '正在进行');
  await said(back.page, /另一位工作人员看过，收回了/);
  expect([phone, same, other, back].flatMap(({ errors }) => errors)).toEqual([]);
});

describe('looks', () => {
  it.each(LOOKS)('$mode: the pages of a shift are sound', async ({ mode, screens }) => {
    const day = await publishDay(cloud, 1);
    const [first, second, waits] = [
      await onShift(cloud, day, 0),
      await onShift(cloud, day, 1),
      await onShift(cloud, day, 1),
    ];
    const [cell, next] = day.cells as [string, string];
    const missed = `${day.orderId}_1_0_0`;
    const absent = await onShift(cloud, { ...day, cells: [missed] }, 0);
    await cloud.setClock(day.shifts[0]?.startAt ?? 0);
    await first.call('recruitment.writeHandover', { cellId: cell, text: '喇叭在门卫那里。'.repeat(20) });
    await cloud.setClock((day.shifts[1]?.startAt ?? 0) + MINUTE_MS);
    await second.call('recruitment.writeHandover', { cellId: next, text: '检查没有答复的一句话' });
    await second.call('recruitment.askRelief', { cellId: next, reason: '孩子发烧，要去接' });
    const said = { kind: 'danger' as const, text: '西边井盖松了，用锥桶围着。'.repeat(8), photos: [] };
    await second.call('recruitment.reportIncident', { cellId: next, ...said });
    const { userId } = await absent.call('identity.showMe', {});
    const activityId = `${day.orderId}_1_0`;
    await cloud.person('oDemoStreet').call('attendance.release', { activityId, userIds: [userId] });
    await absent.call('recruitment.replyNoShow', { cellId: missed, text: '我站在马路对面，一直在。'.repeat(10) });
    const pages: readonly (readonly [who: string, path: string])[] = [
      [second.openid, receipt(next)],
      [second.openid, `/packages/recruitment/pages/handover/handover?id=${next}`],
      [second.openid, `/packages/recruitment/pages/incident/incident?id=${next}`],
      [waits.openid, receipt(next)],
      ['oDemoStation', `/packages/manage/pages/duty/duty?id=${day.orderId}_0_1`],
      [absent.openid, receipt(missed)],
      ['oDemoStation', `/packages/manage/pages/duty/duty?id=${activityId}`],
      ['oDemoStation', `/packages/manage/pages/incidents/incidents?id=${day.orderId}`],
    ];
    for (const who of new Set(pages.map(([openid]) => openid))) {
      const phone = await openInMode(browser, cloud, mode, who);
      for (const [, path] of pages.filter(([openid]) => openid === who)) {
        await showPage(phone, path);
        await expectSound(phone, screens);
      }
      expect(phone.errors).toEqual([]);
      await phone.context.close();
    }
  });
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
