import type { Browser } from 'playwright-core';
import { publishActivity } from '../support/builders';
import { callsDuring, learners, lessonPath, setOnline } from '../support/learner';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const { open, close } = learners(() => ({ browser, cloud }));
afterEach(async () => {
  await cloud.setClock(null);
  await close();
});

it('the text is asked for once: the list is searched and an article opens without a call and without a network', async () => {
  const { page } = await open('oReader', '/packages/classroom/pages/article-list/article-list');
  await page
    .getByRole('button', { name: /第30条/ })
    .or(page.getByRole('button', { name: /第三章/ }))
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: '搜条例里的字' }).fill('公筷');
  await page.getByText('2 条写到了“公筷”').waitFor();
  // What can be done about it comes by itself and is kept for some minutes: it has to have come.
  const deeds = page.waitForResponse((answer) => !!answer.request().postData()?.includes('activities.listByArticle'));
  await page.getByRole('button', { name: /第24条/ }).tap();
  await page.getByText('（三）用餐实行分餐制、使用公筷公勺；').waitFor();
  await (await deeds).finished();
  await page.getByRole('button', { name: '返回' }).tap();
  const actions = await callsDuring(page, async () => {
    await page.getByRole('button', { name: /第24条/ }).tap();
    await page.getByText('（三）用餐实行分餐制、使用公筷公勺；').waitFor();
    await page.getByText('三分钟卡 5 张').waitFor();
    await page.waitForLoadState('networkidle');
  });
  expect(actions).toEqual([]);
  await setOnline(page, false);
  await page.getByRole('button', { name: '下一条' }).tap();
  await page.getByText('条例原文 · 第二十五条').waitFor();
});

it('an article that was read to its end is learned, its cards and what follows are there, and something to do', async () => {
  await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', {
    // No activity of the demo district practises this article: whatever the hour, the list shows this one.
    title: '三十一条的楼门清理',
    articleRefs: [{ article: 31, item: 1 }],
  });
  const openid = 'oThorough';
  await cloud.person(openid).call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  const { page } = await open(openid, '/packages/classroom/pages/article/article?no=2');
  await page.getByText('✓ 已学').waitFor();
  await expect(
    cloud
      .person(openid)
      .call('classroom.showHome', {})
      .then(({ wall }) => wall[1]),
  ).resolves.toBe('2');

  await page.goto(`${cloud.origin}/phone?as=${openid}#/packages/classroom/pages/article/article?no=30`);
  await page.reload();
  await page.getByText('三分钟卡 6 张').waitFor();
  await page.getByRole('button', { name: /^第56条/ }).tap();
  await page.getByText('这一条说的处罚，以现行法规为准').waitFor();

  await page.goto(`${cloud.origin}/phone?as=${openid}#/packages/classroom/pages/article/article?no=31`);
  await page.reload();
  await page.getByText('三分钟卡 3 张').waitFor();
  await page.getByRole('button', { name: /三十一条的楼门清理/ }).waitFor();
});

it('what follows is said with its article, the laws by name and version, and that the law in force counts', async () => {
  const { page } = await open('oCareful', lessonPath('a30-2'));
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByText('不改会怎样').waitFor();
  await page.getByText('《北京市养犬管理规定》').waitFor();
  await page.getByText('2003-09-05 通过文本').waitFor();
  await page.getByText('以现行法规为准').waitFor();
  await page.getByRole('button', { name: '看第57条原文' }).tap();
  await page.getByText('条例原文 · 第五十七条').waitFor();
});
