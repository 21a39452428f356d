import type { Browser } from 'playwright-core';
import { classroomContent } from '../../cloudfunctions/database/content/classroom';
import { DAY_MS } from '../../miniprogram/shared/time';
import { answer, learners, lessonPath, toQuestions } from '../support/learner';
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

it('a card from the first screen: four parts in order, a right and a wrong answer with reason and words, the wall', async () => {
  const openid = 'oLearner';
  // The only card of Article 16 that is left, so that doing it lays a brick.
  const others = classroomContent.cards.filter(({ article, cardId }) => article === 16 && cardId !== 'a16-1');
  const items = others.map(({ cardId }) => ({ ownerId: cardId, position: 4, at: Date.now() }));
  await cloud.person(openid).call('classroom.saveProgress', { items });
  const { page } = await open(openid);
  await page.getByRole('img', { name: '63 条里学了 0 条' }).waitFor();
  await page.getByRole('button', { name: /^开始：走过的地方不留脏/ }).tap();

  await page.getByRole('img', { name: '第 1 步，共 4 步' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByText('条例原文 · 第十六条（一）').waitFor();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByText('这样做就好').waitFor();
  await page.getByRole('button', { name: '返回' }).tap();

  // Leaving keeps the part.
  await page.getByText('学到第 3 步，共 4 步').waitFor();
  await page.getByRole('button', { name: /^接着学/ }).tap();
  await page.getByRole('img', { name: '第 3 步，共 4 步' }).waitFor();
  await page.getByRole('button', { name: '答 2 道题' }).tap();

  await answer(page, 'wrong');
  const sheet = page.getByRole('dialog', { name: '记住这一条就行' });
  await sheet.waitFor();
  await sheet.getByText('第十六条（一）').waitFor();
  expect((await sheet.boundingBox())!.height).toBeLessThanOrEqual(812 / 2);
  await page.getByText(/✕ 您/).first().waitFor();
  await page.getByRole('button', { name: '下一题' }).tap();
  await answer(page);
  await page.getByRole('dialog', { name: '答对了' }).waitFor();
  await page.getByRole('button', { name: '看结果' }).tap();
  await page.getByText('对 1 / 2 题').waitFor();
  await page.getByRole('button', { name: '回云课堂' }).tap();
  await page.getByRole('img', { name: '63 条里学了 1 条' }).waitFor();
});

it('questions come back when their day comes, at most ten a sitting, and the end says when the next one does', async () => {
  const openid = 'oReviews';
  const person = cloud.person(openid);
  const at = Date.now();
  const asked = classroomContent.questions.filter(({ kind }) => kind === 'single' || kind === 'judge').slice(0, 2);
  for (const { questionId, answer: picked } of asked) await person.call('classroom.answer', { questionId, picked, at });
  const { page } = await open(openid);
  await page.getByText(/按场景学/).waitFor();
  expect(await page.getByText(/^复习 \d+ 题/).count()).toBe(0);
  await cloud.setClock(at + 40 * DAY_MS);
  await page.getByRole('tab', { name: '首页' }).tap();
  await page.getByRole('tab', { name: '云课堂' }).tap();
  await page.getByText('复习 2 题 · 约 1 分钟').tap();
  await answer(page);
  await page.getByRole('button', { name: '下一题' }).tap();
  await answer(page);
  await page.getByRole('button', { name: '做完了' }).tap();
  await page.getByText(/今天的复习做完了。下次复习：/).waitFor();
  await page.getByRole('button', { name: '回云课堂' }).tap();
  await page.getByText(/按场景学/).waitFor();
  await page.getByText(/^复习 \d+ 题/).waitFor({ state: 'detached' });
});

it('a chapter’s test counts the first answers, says which to look at again, and opens again with its result', async () => {
  const { page } = await open('oTested', '/packages/classroom/pages/article-list/article-list');
  await page.getByRole('button', { name: /第二章 文明行为规范，小测/ }).tap();
  await page.getByText('第 1 题，共 10 题').waitFor();
  for (let i = 0; i < 10; i += 1) {
    await answer(page, i === 0 ? 'wrong' : 'right');
    await page.getByRole('button', { name: i < 9 ? '下一题' : '看结果' }).tap();
  }
  await page.getByText('对 9 / 10 题').waitFor();
  await page.getByRole('button', { name: /^再看看：/ }).waitFor();
  await page.getByRole('button', { name: '返回' }).tap();
  await page.getByRole('button', { name: /第二章 文明行为规范，小测/ }).tap();
  await page.getByText('对 9 / 10 题').waitFor();
  await page.getByRole('button', { name: '学这一条' }).tap();
  await page.getByRole('img', { name: /第 1 步，共 4 步/ }).waitFor();
});

it('the week’s challenge can be left half-way and goes on where it stopped', async () => {
  const { page } = await open('oWeekly');
  await page.getByRole('button', { name: /本周五题，每周一换新题/ }).tap();
  await page.getByText('第 1 题，共 5 题').waitFor();
  await answer(page);
  await page.getByRole('button', { name: '下一题' }).tap();
  await page.getByRole('button', { name: '返回' }).tap();
  await page.getByRole('button', { name: /本周五题，答了 1 题，还有 4 题/ }).tap();
  await page.getByText('第 2 题，共 5 题').waitFor();
});

it('order is made by taps, a scene has its numbered places beside the picture', async () => {
  const { page } = await open('oTaps', lessonPath('a30-1'));
  await toQuestions(page);
  await page.getByRole('img', { name: /居民楼的一段楼道/ }).waitFor();
  for (const next of ['下一题', '下一题', '看结果']) {
    await answer(page);
    await page.getByRole('dialog', { name: '答对了' }).waitFor();
    await page.getByRole('button', { name: next }).tap();
  }
  await page.getByText('对 3 / 3 题').waitFor();
});
