import type { Browser, Page } from 'playwright-core';
import { answer, callsDuring, learners, lessonPath, setOnline, toQuestions } from '../support/learner';
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

const { open, close, phones } = learners(() => ({ browser, cloud }));
afterEach(async () => {
  await cloud.setClock(null);
  await close();
});

const progressOf = async (openid: string, cardId: string) =>
  (await cloud.person(openid).call('classroom.showCard', { cardId })).card;

/** A person's next cards and the text of the regulation are on the phone. */
async function fetchedAhead(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^开始：/ }).waitFor();
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.includes('regulation:beijing-civility')),
  );
}

it('a card done without a network arrives once, and its verdicts are shown when they come', async () => {
  const openid = 'oUnderground';
  const { page } = await open(openid);
  await fetchedAhead(page);
  await setOnline(page, false);
  await page.getByRole('button', { name: /^开始：走过的地方不留脏/ }).tap();
  await toQuestions(page);
  for (const next of ['下一题', '看结果']) {
    await answer(page);
    await page.getByText('已记下，联网后告诉您对错').waitFor();
    await page.getByRole('button', { name: next }).tap();
  }
  await page.getByText('2 题都记下了').waitFor();
  await page.getByText('等着交的 3 件，连上网自己会交').waitFor();
  // The next card that was fetched ahead is offered: one goes on without a network.
  await page.getByRole('button', { name: '下一张' }).waitFor();
  await page.getByRole('button', { name: '回云课堂' }).tap();
  await page.getByRole('button', { name: /^开始：果皮箱也要人爱惜/ }).waitFor();
  expect(await progressOf(openid, 'a16-1')).toMatchObject({ position: 0, isDone: false });

  const actions = await callsDuring(page, async () => {
    await setOnline(page, true);
    await page.getByRole('tab', { name: '首页' }).tap();
    await page.getByRole('tab', { name: '云课堂' }).tap();
    await page.getByText('没网时答的 2 题有结果了，对 2 题').waitFor();
  });
  expect(actions.filter((action) => action === 'classroom.answer')).toHaveLength(2);
  expect(await progressOf(openid, 'a16-1')).toMatchObject({ position: 4, isDone: true });
  await page.getByRole('button', { name: '看一看' }).tap();
  await page.getByText('对 2 / 2 题').waitFor();
  await page.getByRole('button', { name: '返回' }).tap();
  await page.getByText(/没网时答的/).waitFor({ state: 'detached' });
});

it('a question of a course’s lesson is written down without a network, and counts when it is back', async () => {
  const openid = 'oCourseOffline';
  const { page } = await open(openid, '/packages/classroom/pages/course-lesson/course-lesson?id=fraud-1');
  await page.getByText('想一想').waitFor();
  await setOnline(page, false);
  await page.getByRole('radio').first().tap();
  await page.getByRole('button', { name: '就这么答' }).first().tap();
  await page.getByText('先记下了').waitFor();
  const lesson = async () => (await cloud.person(openid).call('classroom.showLesson', { lessonId: 'fraud-1' })).lesson;
  expect(await lesson()).toMatchObject({ isDone: false });
  await setOnline(page, true);
  await page.goto(`${cloud.origin}/phone?as=${openid}#/pages/classroom/classroom`);
  await page.getByText(/^没网时答的 1 题有结果了/).waitFor();
  expect(await lesson()).toMatchObject({ isDone: true });
});

it('what waits survives the end of the app', async () => {
  const openid = 'oRestarted';
  const { page } = await open(openid);
  await fetchedAhead(page);
  await setOnline(page, false);
  await page.getByRole('button', { name: /^开始/ }).tap();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByText('条例原文 · 第十六条（一）').waitFor();
  expect((await progressOf(openid, 'a16-1')).position).toBe(0);
  await page.goto(`${cloud.origin}/phone?as=${openid}#/pages/classroom/classroom`);
  await page.reload();
  await page.getByText('学到第 2 步，共 4 步').waitFor();
  await page.getByText(/没有网。.*等着交的 1 件，连上网自己会交/).waitFor();
  await setOnline(page, true);
  await page.getByRole('button', { name: '重试' }).tap();
  await page.getByText(/等着交的/).waitFor({ state: 'detached' });
  expect((await progressOf(openid, 'a16-1')).position).toBe(2);
});

it('an answer that is lost after the write counts once', async () => {
  const openid = 'oLost';
  const { page } = await open(openid, lessonPath('a16-2'));
  await toQuestions(page);
  let lost = 0;
  await page.route('**/functions/api', async (route) => {
    const isAnswer = (route.request().postData() ?? '').includes('classroom.answer');
    if (!isAnswer || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await answer(page);
  await page.getByRole('dialog', { name: '答对了' }).waitFor();
  expect(lost).toBe(1);
  phones.at(-1)!.errors.length = 0; // the aborted request itself
});
