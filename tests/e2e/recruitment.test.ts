import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { STATION, volunteer } from '../support/attendance';
import { publishRecruitment, tomorrow, VOLUNTEER, type RecruitmentDraft } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';
import { goTo, Phones, said, shareToGroup, tap, tick } from './resident-flow';

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
afterEach(() => phones.close());

const detail = (orderId: string): string => `/packages/recruitment/pages/detail/detail?id=${orderId}`;
const receipt = (cellId: string): string => `/packages/recruitment/pages/receipt/receipt?id=${cellId}`;
const open = async (who: string, path: string): Promise<Page> => (await phones.open(browser, cloud, who, path)).page;

let orders = 0;
/** Two gates and a bus stop, two posts, two shifts a day apart; each call on days of its own. */
async function publish(title: string, need: number): Promise<{ orderId: string; shifts: RecruitmentDraft['shifts'] }> {
  const startAt = tomorrow() + (orders += 1) * 4 * DAY_MS;
  return publishRecruitment(staff, STATION, {
    title,
    sites: [{ name: '东门' }, { name: '西门' }, { name: '公交站' }],
    posts: [
      { name: '护送', need, skill: '' },
      { name: '劝导', need: 1, skill: '' },
    ],
    shifts: [0, DAY_MS].map((later) => ({ startAt: startAt + later, endAt: startAt + later + 2 * HOUR_MS })),
  });
}

const cell = (page: Page, site: string, post: string) =>
  page.getByRole('button', { name: new RegExp(`，${site}，${post}，`) });

async function answer(page: Page, act = '我来'): Promise<void> {
  await tap(page, act);
  await tick(page, /我看过风险说明/);
  await tap(page, /^确认，/);
}

it('from a card in a group: two taps and a consent, and it is the next thing at home; declined by one confirm', async () => {
  await volunteer(cloud, 'oCallCard');
  const { orderId } = await publish('路口护学的这一次', 2);
  const sender = await open('oDemoStation', '/pages/home/home');
  await sender.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(':home')));
  await goTo(sender, cloud, 'oDemoStation', detail(orderId));
  await said(sender, '路口护学的这一次');
  const href = await shareToGroup(sender, /小季/);
  const link = /link=([0-9A-Za-z]{8})/.exec(href)?.[1] ?? '';
  const page = await open('oCallCard', `${detail(orderId)}&link=${link}`);
  await cell(page, '西门', '护送').tap();
  await said(page, '西门 · 护送');
  await tap(page, '我来');
  // Nobody has ticked it for the person.
  await tap(page, /^确认，我来/);
  await said(page, '请先看过风险，再点上面的方框');
  await tick(page, /我看过风险说明/);
  await tap(page, /^确认，我来/);
  await said(page, '应下了');
  await said(page, '西门');
  await goTo(page, cloud, 'oCallCard', '/pages/home/home');
  await tap(page, /路口护学的这一次，已应下 · 西门 护送/);
  await tap(page, /来不了，退出这一班/);
  await page.getByText('退出', { exact: true }).tap();
  await said(page, '您已经退出');
  const { cells } = await staff.call('recruitment.showShift', { orderId, shift: 0 });
  expect(cells.find(({ site, post }) => site === 1 && post === 0)).toMatchObject({ left: 2, waiting: 0 });
});

it('two race for the last place: one has it, the other is shown what is free beside it', async () => {
  const { orderId } = await publish('只差一个人的这一次', 1);
  await volunteer(cloud, 'oRaceOne');
  await volunteer(cloud, 'oRaceTwo');
  const pages = await Promise.all(['oRaceOne', 'oRaceTwo'].map((who) => open(who, detail(orderId))));
  for (const page of pages) {
    await cell(page, '东门', '护送').tap();
    await tap(page, '我来');
    await tick(page, /我看过风险说明/);
  }
  await Promise.all(pages.map((page) => tap(page, /^确认，我来/)));
  const ends = await Promise.all(
    pages.map(async (page) => {
      const end = page.getByText(/^\s*(应下了|这个位置刚有人应下)\s*$/).last();
      await end.waitFor();
      return end.textContent();
    }),
  );
  expect(ends.map((text) => text?.trim()).sort()).toEqual(['应下了', '这个位置刚有人应下']);
  const loser = pages[ends.findIndex((text) => text?.includes('刚有人'))]!;
  await loser.getByRole('button', { name: '排候补' }).waitFor();
  expect(await loser.getByRole('button', { name: /^去.*还差 1 人/ }).count()).toBe(2);
  // WeChat's own question lies over it.
  await loser.getByText('拒绝', { exact: true }).tap();
  await tap(loser, '去西门 · 护送，还差 1 人');
  await said(loser, '应下了');
});

it('several shifts at once; a full one is waited for, offered when it is given back, and taken', async () => {
  const { orderId, shifts } = await publish('两天都缺人的这一次', 1);
  const cellId = `${orderId}_0_0_0`;
  const first = await volunteer(cloud, 'oHasIt');
  await first.call('recruitment.answer', { picks: [{ cellId, ...shifts[0]! }], standby: false });
  await volunteer(cloud, 'oWaitsForIt');
  const page = await open('oWaitsForIt', detail(orderId));
  await cell(page, '东门', '护送').tap();
  await said(page, '东门 · 护送');
  await page.getByRole('tab').nth(1).tap();
  await cell(page, '公交站', '劝导').tap();
  await said(page, '选了 2 班');
  await answer(page);
  await said(page, '在候补');
  await said(page, '✓ 已应下');
  await goTo(page, cloud, 'oWaitsForIt', receipt(cellId));
  await said(page, '候补第 1');
  await first.call('recruitment.decline', { cellId });
  await page.reload();
  await said(page, '轮到您了');
  await tap(page, '确认，我来');
  await said(page, '应下了');
});

it('who is not registered is led there, and comes back to what was chosen', async () => {
  const { orderId } = await publish('先登记的这一次', 2);
  const person = cloud.person('oComesBack');
  await person.call('identity.chooseStation', { unitId: STATION });
  const page = await open('oComesBack', detail(orderId));
  await tap(page, '改看列表');
  await tap(page, /公交站 · 护送，差 2 人/);
  await tap(page, '我来');
  await tap(page, '去登记');
  await said(page, /登记以后，站里有合适的事会先找您/);
  // The form is walked through by the tests of identity.
  await person.call('identity.registerVolunteer', VOLUNTEER);
  await tap(page, '返回');
  await said(page, '公交站 · 护送');
  await answer(page);
  await said(page, '应下了');
});

it('somebody of another station is told plainly that it is not for them', async () => {
  const { orderId } = await publish('只招本站的这一次', 2);
  await cloud.person('oElsewhere').call('identity.chooseStation', { unitId: 'st-putaojia' });
  const page = await open('oElsewhere', detail(orderId));
  await said(page, /这次招募没有招到您的站/);
  await tap(page, '看招我们的');
  await said(page, '最急的');
});

it('a shift is handed on by a card: once, by the other’s yes, and both see it', async () => {
  const { orderId, shifts } = await publish('换班的这一次', 1);
  const [giver] = await Promise.all([volunteer(cloud, 'oHandsOn'), volunteer(cloud, 'oTakesOver')]);
  const cellId = `${orderId}_0_0_0`;
  await giver.call('recruitment.answer', { picks: [{ cellId, ...shifts[0]! }], standby: false });
  const page = await open('oHandsOn', receipt(cellId));
  await tap(page, /^换给别人去/);
  await tap(page, '发给接班的人');
  const path = await page.getByText(/swap\/swap\?code=[0-9a-f]{20}/).textContent();
  const taker = await open('oTakesOver', `/${(path ?? '').replace(/^\//, '')}`);
  await said(taker, '换班的这一次');
  await tap(taker, '我来接班');
  await said(taker, '应下了');
  await page.reload();
  await said(page, '换给别人了');
  const late = await open('oComesLate', `/${(path ?? '').replace(/^\//, '')}`);
  await said(late, /这个换班的链接用过了/);
});
