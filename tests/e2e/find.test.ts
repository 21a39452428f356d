import type { Browser } from 'playwright-core';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';
import { choose, fill, Phones, said, tap } from './resident-flow';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
const phones = new Phones();
afterEach(() => phones.close());

const TAB = '/pages/activities/activities';

it('looks for a word, finds it, finds nothing with another and comes back to everything', async () => {
  await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { title: '窗台上种小葱' });
  const { page } = await phones.open(browser, cloud, 'oDemoResident', TAB);
  await fill(page, '搜活动、地点或单位', '小葱 窗台');
  await tap(page, '搜索');
  await page.getByRole('button', { name: /^包粽子课/ }).waitFor({ state: 'detached' });
  await said(page, '窗台上种小葱');
  await fill(page, '搜活动、地点或单位', '大象');
  await page.getByLabel('搜活动、地点或单位').press('Enter');
  await said(page, '没有找到“大象”');
  await tap(page, '清掉，看全部的');
  await page.getByRole('button', { name: /^包粽子课/ }).waitFor();
});

it('shows what is for children, then the nearest first; the place is told nobody', async () => {
  const { page } = await phones.open(browser, cloud, 'oDemoVolunteer', TAB);
  await tap(page, '全区');
  await tap(page, '适合谁');
  await choose(page, '孩子');
  const leaving: string[] = [];
  page.on('request', (request) => leaving.push(request.postData() ?? ''));
  await tap(page, '离我近的');
  await tap(page, '同意，接着用');
  await page.getByText('允许', { exact: true }).tap();
  const near = page.getByRole('button', { name: /，约 [\d.]+ (米|公里)$/ });
  await near.first().waitFor();
  const labels = await near.evaluateAll((rows) =>
    rows.map((row) => (row as unknown as { ariaLabel: string }).ariaLabel),
  );
  const meters = labels.map((label) => {
    const [, far = '', unit] = /约 ([\d.]+) (米|公里)$/.exec(label) ?? [];
    return parseFloat(far) * (unit === '公里' ? 1000 : 1);
  });
  expect(meters.length).toBeGreaterThan(3);
  expect(meters).toEqual([...meters].sort((a, b) => a - b));
  expect(leaving.some((body) => body.includes('activities.listPlaced'))).toBe(true);
  expect(leaving.join('')).not.toMatch(/latitude|"lat"|116\.\d/);
});

it('without the place it says how to go on, and the list stays', async () => {
  const { page } = await phones.open(browser, cloud, 'oFindNoPlace', TAB);
  await tap(page, '离我近的');
  await tap(page, '不同意');
  await said(page, '不看位置也能找：按站、按日期、按平台都行');
  await page.getByRole('button', { name: /^包粽子课/ }).waitFor();
});

it('from an activity to who holds it, and what else they have on', async () => {
  const staff = cloud.person('oDemoStreet');
  const { activityId } = await publishActivity(staff, 'te-zhantai', { title: '站台上的第一场' });
  await publishActivity(staff, 'te-zhantai', { title: '站台上的第二场', ageMin: 16, ageMax: 0 });
  const address = `/packages/activities/pages/detail/detail?id=${activityId}`;
  const { page } = await phones.open(browser, cloud, 'oDemoResident', address);
  await tap(page, /主办，看它办的活动$/);
  await said(page, '示例街道站台引导志愿服务队');
  await page.getByRole('button', { name: /^站台上的第二场/ }).tap();
  await said(page, '16 岁以上');
  await tap(page, '报名');
  await said(page, '适合 16 岁以上');
});
