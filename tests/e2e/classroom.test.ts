import type { Browser, Page } from 'playwright-core';
import { classroomContent } from '../../cloudfunctions/database/content/classroom';
import { DAY_MS } from '../../miniprogram/shared/time';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const phones: Phone[] = [];
const open = async (openid: string, path = '/pages/classroom/classroom'): Promise<Phone> => {
  const phone = await openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
  phones.push(phone);
  return phone;
};
afterEach(async () => {
  await cloud.setClock(null);
  const opened = phones.splice(0);
  const complaints = opened.flatMap(({ errors }) => errors);
  const hosts = new Set(opened.flatMap((phone) => [...phone.hosts]));
  await Promise.all(opened.map(({ context }) => context.close()));
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual(['127.0.0.1']);
});

const LESSON = (cardId: string): string => `/packages/classroom/pages/lesson/lesson?id=${cardId}`;
const questionAt = async (page: Page) => {
  const stem = await page.locator('[role=radiogroup], [role=group]').last().getAttribute('aria-label');
  const found = classroomContent.questions.find((question) => question.stem === stem);
  if (!found) throw new Error(`no question ${stem ?? ''}`);
  return found;
};

/** Answers the question that is shown by taps, as a person does. */
async function answer(page: Page, how: 'right' | 'wrong' = 'right'): Promise<void> {
  const question = await questionAt(page);
  const order = question.kind === 'order' && how === 'wrong' ? [...question.answer].reverse() : question.answer;
  const wrong = question.answer.includes('a') ? ['b'] : ['a'];
  const picked = how === 'right' || question.kind === 'order' ? order : wrong;
  const options = page.locator('[role=radio], [role=checkbox]');
  for (const id of picked) await options.nth('abcdef'.indexOf(id)).tap();
  await page.getByRole('button', { name: '选好了' }).tap();
}

async function toQuestions(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('button', { name: /答 \d 道题/ }).tap();
}

/** Requests to our function while something is done, by action. */
async function callsDuring(page: Page, act: () => Promise<void>): Promise<string[]> {
  const actions: string[] = [];
  const note = (request: { url(): string; postData(): string | null }): void => {
    if (!request.url().endsWith('/functions/api')) return;
    actions.push((JSON.parse(request.postData() ?? '{}') as { action: string }).action);
  };
  page.on('request', note);
  await act();
  page.off('request', note);
  return actions;
}

const progressOf = async (openid: string, cardId: string) =>
  (await cloud.person(openid).call('classroom.showCard', { cardId })).card;

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

const setOnline = (page: Page, online: boolean): Promise<void> =>
  page.evaluate((value) => globalThis.__preview.settings.update({ online: value }), online);

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
  await page.getByText('等着交的 1 件，连上网自己会交').waitFor();
  await setOnline(page, true);
  await page.getByRole('button', { name: '现在交' }).tap();
  await page.getByText(/等着交的/).waitFor({ state: 'detached' });
  expect((await progressOf(openid, 'a16-1')).position).toBe(2);
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

it('the text is asked for once: the list is searched and an article opens without a call and without a network', async () => {
  const { page } = await open('oReader', '/packages/classroom/pages/article-list/article-list');
  await page
    .getByRole('button', { name: /第30条/ })
    .or(page.getByRole('button', { name: /第三章/ }))
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: '搜条例里的字' }).fill('公筷');
  await page.getByText('2 条写到了“公筷”').waitFor();
  await page.getByRole('button', { name: /第24条/ }).tap();
  await page.getByText('（三）用餐实行分餐制、使用公筷公勺；').waitFor();
  await page.waitForLoadState('networkidle');
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
    title: '三十条的楼门清理',
    articleRefs: [{ article: 30, item: 1 }],
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
  await page.getByRole('button', { name: /三十条的楼门清理/ }).waitFor();
  await page.getByRole('button', { name: /^第56条/ }).tap();
  await page.getByText('这一条说的处罚，以现行法规为准').waitFor();
});

it('what follows is said with its article, the laws by name and version, and that the law in force counts', async () => {
  const { page } = await open('oCareful', LESSON('a30-2'));
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByText('不改会怎样').waitFor();
  await page.getByText('《北京市养犬管理规定》').waitFor();
  await page.getByText('2003-09-05 通过文本').waitFor();
  await page.getByText('以现行法规为准').waitFor();
  await page.getByRole('button', { name: '看第57条原文' }).tap();
  await page.getByText('条例原文 · 第五十七条').waitFor();
});

it('order is made by taps, a scene has its numbered places beside the picture', async () => {
  const { page } = await open('oTaps', LESSON('a30-1'));
  await toQuestions(page);
  await page.getByRole('img', { name: /居民楼的一段楼道/ }).waitFor();
  for (const next of ['下一题', '下一题', '看结果']) {
    await answer(page);
    await page.getByRole('dialog', { name: '答对了' }).waitFor();
    await page.getByRole('button', { name: next }).tap();
  }
  await page.getByText('对 3 / 3 题').waitFor();
});

it('an answer that is lost after the write counts once', async () => {
  const openid = 'oLost';
  const { page } = await open(openid, LESSON('a16-2'));
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
