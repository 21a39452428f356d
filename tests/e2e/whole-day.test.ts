import type { Browser, Page } from 'playwright-core';
import { dayOf, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { SETTLED_MS, STATION, tick, volunteer } from '../support/attendance';
import { activityDraft, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, openTab, type Phone } from '../support/phone';
import { detailOf, goTo, said, shareToGroup, tap } from './resident-flow';

const STAFF = 'oDemoStation';
const FIRST = 'oDayFirst';
const SECOND = 'oDaySecond';
const TITLE = '三个人的一整天';
const startAt = tomorrow() + 30 * HOUR_MS;
const endAt = startAt + 2 * HOUR_MS;

let cloud: CloudProcess;
let browser: Browser;
/** One browser, since a camera sees what another tab shows. */
let staff: Phone;
let first: Phone;
let second: Phone;
let activityId = '';

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  for (const who of [FIRST, SECOND]) await volunteer(cloud, who);
  staff = await openPhone(browser, addressOf(STAFF, '/pages/home/home'));
  first = await openTab(staff.context, addressOf(FIRST, '/pages/home/home'));
  second = await openTab(staff.context, addressOf(SECOND, '/pages/home/home'));
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
/** No page complained, whatever was done. */
afterEach(() => {
  expect([staff, first, second].flatMap(({ errors }) => errors)).toEqual([]);
});

const addressOf = (openid: string, path: string): string => `${cloud.origin}/phone?as=${openid}#${path}`;
const PHONES = { [STAFF]: () => staff, [FIRST]: () => first, [SECOND]: () => second } as const;
/** Takes up somebody's phone and opens a page on it. */
async function on(openid: keyof typeof PHONES, path: string): Promise<Page> {
  const { page } = PHONES[openid]();
  await page.bringToFront();
  await goTo(page, cloud, openid, path);
  return page;
}
const MANAGE = '/packages/manage/pages';
const managed = (): string => `${MANAGE}/activity/activity?id=${activityId}`;
const receipt = (): string => `/packages/activities/pages/receipt/receipt?id=${activityId}`;
const declineMessages = (page: Page): Promise<void> =>
  page.getByRole('dialog', { name: '订阅消息' }).getByText('拒绝').tap();

/** The leader's code is on the one screen; the other reads it. */
async function scanLeader(who: typeof FIRST | typeof SECOND, verb: '签到' | '签退'): Promise<void> {
  const screen = await on(STAFF, `${MANAGE}/check-in-screen/check-in-screen?id=${activityId}`);
  await screen.locator('.t-qrcode canvas').waitFor();
  const page = await on(who, receipt());
  await tap(page, `扫码${verb}`);
  await page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /wm1:/ }).tap();
  if (verb === '签退') await tap(page, '我走了，签退');
  await said(page, verb === '签到' ? /离开前再扫一次/ : '签退好了');
}

it('morning: staff publish and send the card into a group; the first reader takes the only place', async () => {
  const draft = activityDraft({ title: TITLE, countsHours: true, startAt, endAt, cap: 1, peopleMax: 1 });
  ({ activityId } = await cloud.person(STAFF).call('activities.create', { unitId: STATION, draft }));
  const page = await on(STAFF, managed());
  await tap(page, '发布');
  await page.getByRole('listitem', { name: /^已发布，您在这里/ }).waitFor();

  const sharing = await on(STAFF, detailOf(activityId));
  await said(sharing, TITLE);
  const href = await shareToGroup(sharing, /小季/);

  // The same card in the same group, tapped by the first.
  const reader = first.page;
  await reader.bringToFront();
  await reader.goto(href.replace(/as=[^&#]+/, `as=${FIRST}`));
  await reader.reload();
  await tap(reader, '报名');
  await tap(reader, '确认报名 1 位');
  await declineMessages(reader);
  await said(reader, '报上了');
});

it('noon: full for the second, who waits; the first gives back; the second is offered the place and takes it', async () => {
  const waiter = await on(SECOND, detailOf(activityId));
  await tap(waiter, '排队等位');
  await tap(waiter, '排队等 1 位');
  await declineMessages(waiter);
  await said(waiter, '排在第 1');

  const holder = await on(FIRST, receipt());
  await tap(holder, /^来不了，取消报名/);
  await tap(holder, '取消报名');
  await said(holder, '您已经取消');

  const offered = await on(SECOND, receipt());
  await tap(offered, '确认，1 位都去');
  await said(offered, '报到号');
  const { activity } = await cloud.person(SECOND).call('activities.show', { activityId });
  expect(activity).toMatchObject({ left: 0, waiting: 0, myPeople: 1 });
});

it('on the day: in by the leader’s code, out two hours later, and the hours are on record', async () => {
  await cloud.setClock(startAt - MINUTE_MS);
  await scanLeader(SECOND, '签到');
  await cloud.setClock(endAt);
  await scanLeader(SECOND, '签退');
  await cloud.setClock(endAt + SETTLED_MS);
  await tick(cloud);
  const page = await on(SECOND, receipt());
  await said(page, '时长记下来了');
  await said(page, '2 小时');
});

it('evening: the second says how it was; staff read the numbers, and each opens its rows', async () => {
  const member = await on(SECOND, receipt());
  await tap(member, '评一评这场活动');
  await member.getByRole('radio', { name: /^5 星/ }).tap();
  await tap(member, '交评价');
  await said(member, /您评过了/);

  const page = await on(STAFF, managed());
  await tap(page, '这一场的数字');
  await tap(page, '记下的时长，2 小时，1 条记录');
  await said(page, TITLE);
  await said(page, /2 小时/);
  await tap(page, '返回');
  await tap(page, '到了，1 位，报了 1 位');
  await said(page, '没到 0');
  await page.goBack();
  await tap(page, '评价，1 位，平均 5.0 星');
  await said(page, '写的话');
  await page.goBack();
  await tap(page, /^转发打开，1 次/);
  await said(page, '槐荫里');
});

it('and the second’s own hours are two, and whoever has the code of the proof reads the same', async () => {
  const { minutes } = await cloud.person(SECOND).call('records.listMine', { cursor: null });
  expect(minutes).toBe(120);
  const day = dayOf(startAt);
  const { proof } = await cloud.person(SECOND).call('records.makeProof', { fromDay: day, toDay: day });
  expect(proof).toMatchObject({ minutes: 120, times: 1 });
  const page = await on(FIRST, `/packages/service-records/pages/verify/verify?code=${proof.code}`);
  await said(page, /2 小时/);
});
