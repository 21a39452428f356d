import type { Browser, Page } from 'playwright-core';
import { classroomContent } from '../../cloudfunctions/database/content/classroom';
import type { CloudProcess } from './local-cloud';
import { openPhone, type Phone } from './phone';

/** People who learn on phones of their own, each with what it complained of. */
export function learners(world: () => { browser: Browser; cloud: CloudProcess }) {
  const phones: Phone[] = [];
  return {
    phones,
    open: async (openid: string, path = '/pages/classroom/classroom'): Promise<Phone> => {
      const { browser, cloud } = world();
      const phone = await openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
      phones.push(phone);
      return phone;
    },
    /** Whatever a test was about: no page may complain, and nothing may leave the machine. */
    close: async (): Promise<void> => {
      const opened = phones.splice(0);
      const complaints = opened.flatMap(({ errors }) => errors);
      const hosts = new Set(opened.flatMap((phone) => [...phone.hosts]));
      await Promise.all(opened.map(({ context }) => context.close()));
      expect(complaints).toEqual([]);
      expect([...hosts]).toEqual(['127.0.0.1']);
    },
  };
}

export const lessonPath = (cardId: string): string => `/packages/classroom/pages/lesson/lesson?id=${cardId}`;
const questionAt = async (page: Page) => {
  const stem = await page.locator('[role=radiogroup], [role=group]').last().getAttribute('aria-label');
  const found = classroomContent.questions.find((question) => question.stem === stem);
  if (!found) throw new Error(`no question ${stem ?? ''}`);
  return found;
};

/** Answers the question that is shown by taps, as a person does. */
export async function answer(page: Page, how: 'right' | 'wrong' = 'right'): Promise<void> {
  const question = await questionAt(page);
  const order = question.kind === 'order' && how === 'wrong' ? [...question.answer].reverse() : question.answer;
  const wrong = question.answer.includes('a') ? ['b'] : ['a'];
  const picked = how === 'right' || question.kind === 'order' ? order : wrong;
  const options = page.locator('[role=radio], [role=checkbox]');
  for (const id of picked) await options.nth('abcdef'.indexOf(id)).tap();
  await page.getByRole('button', { name: '选好了' }).tap();
}

/** From a card's first part to its questions. */
export async function toQuestions(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('button', { name: /答 \d 道题/ }).tap();
}

/** Requests to our function while something is done, by action. */
export async function callsDuring(page: Page, act: () => Promise<void>): Promise<string[]> {
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

/** The preview's network switch. */
export const setOnline = (page: Page, online: boolean): Promise<void> =>
  page.evaluate((value) => globalThis.__preview.settings.update({ online: value }), online);
