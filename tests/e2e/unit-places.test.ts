import type { Browser, Page } from 'playwright-core';
import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { STATION, volunteer } from '../support/attendance';
import { giveRole, publishRecruitment, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';
import { expectSound, LOOKS, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
let staff: Person;
let contact: Person;
const TEAM = 'te-zhantai';
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  staff = cloud.person('oDemoStation');
  contact = cloud.person('oTeamContact');
  await contact.call('identity.chooseStation', { unitId: STATION });
  await giveRole(cloud.person('oDemoStreet'), contact, { unitId: TEAM, role: 'contact' });
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const RECRUITMENT = '/packages/recruitment/pages';
const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();

async function published(days: number, title: string) {
  const startAt = tomorrow() + days * DAY_MS;
  const times = { startAt, endAt: startAt + 2 * HOUR_MS };
  const posts = [{ name: '引导', need: 4, skill: '' as const }];
  const sites = [{ name: '东口点位' }];
  const { orderId } = await publishRecruitment(staff, STATION, { title, sites, posts, shifts: [times] });
  await staff.call('recruitment.sendWave', { orderId, scope: 'subdistrict' });
  return { orderId, cellId: `${orderId}_0_0_0`, times };
}

it('a team answers with two places, one of its people takes one by the card, and the board says so', async () => {
  const { orderId, cellId } = await published(9, '一支队伍来应的招募');
  const speaker = await open('oTeamContact', `${RECRUITMENT}/detail/detail?id=${orderId}`);
  const { page } = speaker;
  await tap(page, '为什么招、有什么风险、保险和带什么');
  await tap(page, '单位一起来，替单位应');
  await tap(page, '东口点位 · 引导，还差 4 人');
  await tap(page, '多一人');
  await tap(page, '应下 2 人');
  await said(page, '2 人，已定 0');
  await tap(page, '东口点位 · 引导，发卡片定人');
  await page.getByRole('button', { name: '发给单位的人' }).waitFor();

  // The latest card is the one that counts.
  const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
  await volunteer(cloud, 'oTeamMember');
  const member = await open('oTeamMember', `${RECRUITMENT}/unit-place/unit-place?code=${code}`);
  await said(member.page, /单位应下的位置，还能定 2 人/);
  await tap(member.page, '我去');
  await said(member.page, '应下了');

  const board = await open('oDemoStation', `/packages/manage/pages/order-board/order-board?id=${orderId}`);
  await tap(board.page, /^东口点位.*2\/4 人/);
  await said(board.page, '示例街道站台引导志愿服务队 2 人（已定 1）');
  await tap(page, '关上');
  await said(page, '2 人，已定 1');
  await tap(page, '东口点位 · 引导，放出没定的位置');
  await page.getByText('放出来', { exact: true }).tap();
  await said(page, '定了 1 人');
  const nobody = await open('oDemoResident', `${RECRUITMENT}/for-unit/for-unit?id=${orderId}`);
  await said(nobody.page, '您还没有替哪个单位办事');
  expect([speaker, member, board, nobody].flatMap(({ errors }) => errors)).toEqual([]);
});

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  it('the pages of a unit’s places can be read, hit and named', async () => {
    const isElder = mode === '长辈版';
    const { orderId, cellId, times } = await published(
      isElder ? 12 : 11,
      '一个把三十个字都用满了的招募令标题看看它折成几行',
    );
    await contact.call('recruitment.takeForUnit', { unitId: TEAM, cellId, ...times, places: 2 });
    const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
    const phone = await openInMode(browser, cloud, mode, 'oTeamContact');
    await showPage(phone, `${RECRUITMENT}/for-unit/for-unit?id=${orderId}`);
    await said(phone.page, '2 人，已定 0');
    await expectSound(phone, screens);
    await showPage(phone, `${RECRUITMENT}/unit-place/unit-place?code=${code}`);
    await said(phone.page, /还能定 2 人/);
    await expectSound(phone, screens);
    await phone.context.close();
  });
});
