import type { Browser, Page } from 'playwright-core';
import { HOUR_MS } from '../../miniprogram/shared/time';
import { publishService, serve, STATION, volunteer } from '../support/attendance';
import { giveRole, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { expectSound, LOOKS, MODE_NAMES, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
let staff: Person;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  staff = cloud.person('oDemoStation');
  await giveRole(cloud.person('oDemoStreet'), cloud.person('oColleague'), { unitId: STATION, role: 'staff' });
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
afterEach(() => cloud.setClock(null));

const MANAGE = '/packages/manage/pages';
const ACTIVITIES = '/packages/activities/pages';
const managePage = (page: string, { activityId }: Published) => `${MANAGE}/${page}/${page}?id=${activityId}`;
const residentPage = (page: string, { activityId }: Published) => `${ACTIVITIES}/${page}/${page}?id=${activityId}`;
const bench = `${MANAGE}/workbench/workbench?unit=${STATION}`;
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const star = (page: Page, name: RegExp): Promise<void> => page.getByRole('radio', { name }).tap();
const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text);
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();

/** The smallest picture that there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const TEXT = '三个楼道的杂物都清走了，来的街坊一起把过道扫干净，老人出门不用再侧着身子走。';

/** Held, with somebody who served and somebody who did not come; the clock stands after its end. */
async function held(name: string, title: string): Promise<Published> {
  const [server, absent] = [await volunteer(cloud, `o${name}Server`), await volunteer(cloud, `o${name}Absent`)];
  const activity = await publishService(staff, [server, absent], { title });
  await serve(cloud, server, staff, activity);
  return activity;
}

async function addPhoto(page: Page): Promise<void> {
  await tap(page, '加一张照片');
  const chooser = page.waitForEvent('filechooser');
  await tap(page, '同意，接着用');
  await (await chooser).setFiles({ name: 'stairs.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('button', { name: '照片 1，去掉' }).waitFor();
}

it('a participant evaluates; staff write the summary with a photo, a second person lets it out, residents see it', async () => {
  const activity = await held('Whole', '评一评的楼门清理');

  const member = await open('oWholeServer', residentPage('receipt', activity));
  await tap(member.page, '评一评这场活动');
  await tap(member.page, '交评价');
  await said(member.page, '先点一颗星');
  await star(member.page, /^4 星/);
  await fill(member.page, '想说的话', '下回带两把大扫帚');
  await tap(member.page, '交评价');
  await said(member.page, /您评过了，.*前都能改/);
  await star(member.page, /^5 星/);
  await tap(member.page, '改成这样');
  await said(member.page, '5 星 · 特别好');

  const author = await open('oDemoStation', bench);
  await tap(author.page, /^等写总结，/);
  await tap(author.page, /^评一评的楼门清理/);
  expect(await author.page.getByRole('textbox', { name: '来了几位' }).inputValue()).toBe('1');
  await tap(author.page, '交总结');
  await said(author.page, '请写几句：做了什么，来了哪些人');
  await fill(author.page, '办得怎么样', TEXT);
  await addPhoto(author.page);
  await tap(author.page, '交总结');
  await said(author.page, '照片是您传的，等另一位同事看过才给居民看');

  const reader = await open('oDemoResident', residentPage('detail', activity));
  await said(reader.page, TEXT);
  await said(reader.page, '5.0 星，1 位评了');
  expect(await reader.page.getByRole('button', { name: /^活动照片/ }).count()).toBe(0);

  const colleague = await open('oColleague', managePage('activity', activity));
  await tap(colleague.page, '总结，照片等人看');
  await tap(colleague.page, '照片 1，不放');
  await said(colleague.page, '一张都不放');
  await tap(colleague.page, '照片 1，还是放');
  await tap(colleague.page, '放出这 1 张');
  await colleague.page.getByRole('button', { name: '放出这 1 张' }).waitFor({ state: 'detached' });

  const again = await open('oDemoResident', residentPage('detail', activity));
  await again.page.getByRole('button', { name: '活动照片，第 1 张，共 1 张，点开看大图' }).waitFor();
  expect([member, author, reader, colleague, again].flatMap(({ errors }) => errors)).toEqual([]);
});

it('the numbers of an activity open the rows behind them', async () => {
  const activity = await held('Counted', '数一数的楼门清理');
  const word = { activityId: activity.activityId, stars: 4, words: '讲得清楚' };
  await cloud.person('oCountedServer').call('activities.evaluate', word);
  const { page, errors } = await open('oDemoStation', managePage('activity', activity));
  await tap(page, '这一场的数字');
  await page.getByRole('button', { name: '记下的时长，2 小时，1 条记录' }).waitFor();
  await page.getByRole('button', { name: '没到，1 位' }).waitFor();
  await tap(page, '到了，1 位，报了 2 位');
  await said(page, '没到 1');
  await page.goBack();
  await tap(page, '评价，1 位，平均 4.0 星');
  await said(page, '讲得清楚');
  await page.goBack();
  await tap(page, '在排队，0 家');
  await said(page, '没有人在排队');
  await page.goBack();
  await tap(page, '转发打开，0 次');
  await said(page, '还没有人从转发打开');
  expect(errors).toEqual([]);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the pages of what comes after can be read, hit and named', async () => {
    const name = `AfterLook${MODE_NAMES.indexOf(mode)}`;
    const activity = await held(name, '看一看的楼门清理');
    const { activityId } = activity;
    const phone = await openInMode(browser, cloud, mode, `o${name}Server`);
    await showPage(phone, residentPage('evaluate', activity));
    await said(phone.page, '点一颗星');
    await expectSound(phone, screens);
    await cloud.person(`o${name}Server`).call('activities.evaluate', { activityId, stars: 4, words: '讲得清楚' });
    const leader = await openInMode(browser, cloud, mode, 'oDemoStation');
    for (const [path, words] of [
      [managePage('record', activity), '办得怎么样'],
      [managePage('numbers', activity), '记下的时长'],
      [managePage('evaluations', activity), '写的话'],
      [managePage('reach', activity), '还没有人从转发打开'],
      [managePage('waiting', activity), '没有人在排队'],
      [`${MANAGE}/unrecorded/unrecorded?unit=${STATION}`, /场还没写/],
    ] as const) {
      await showPage(leader, path);
      await said(leader.page, words);
      await expectSound(leader, screens);
    }
    const { version } = await staff.call('activities.showManaged', { activityId });
    await staff.call('activities.record', { activityId, version, summary: { text: TEXT, came: 1, photos: [] } });
    await showPage(leader, managePage('record', activity).replace('record/record', 'activity/activity'));
    await showPage(leader, managePage('record', activity));
    await said(leader.page, TEXT);
    await expectSound(leader, screens);
    await showPage(phone, residentPage('detail', activity));
    await said(phone.page, TEXT);
    await expectSound(phone, screens);
    await phone.context.close();
    await leader.context.close();
  });
});

// Last, because it moves the clock by a month: jobs that ran then do not run again for an earlier day.
it('who was not on the list, or comes too early, is told so', async () => {
  const member = await volunteer(cloud, 'oTooEarly');
  const activity = await publishService(staff, [member]);
  const early = await open('oTooEarly', residentPage('evaluate', activity));
  await said(early.page, '还没结束');
  await cloud.setClock(activity.endAt + HOUR_MS);
  const absent = await open('oNeverSignedUp', residentPage('evaluate', activity));
  await said(absent.page, '这场您不在名单上');
  await cloud.setClock(activity.endAt + 31 * 24 * HOUR_MS);
  const late = await open('oTooEarly', residentPage('evaluate', activity));
  await said(late.page, '评价收完了');
  expect([early, absent, late].flatMap(({ errors }) => errors)).toEqual([]);
});
