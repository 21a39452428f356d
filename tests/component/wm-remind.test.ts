import { DAY_MS } from '../../miniprogram/shared/time';
import { mount, stubPhone } from '../support/simulate';

const REMIND = 'components/wm-remind/wm-remind';
const TEMPLATES = [
  { name: 'start', templateId: 't1' },
  { name: 'change', templateId: 't2' },
];

let stored: Record<string, unknown> = {};
let answers: Record<string, string> = {};
const kept = (value: unknown, savedAt = Date.now()) => ({ value, savedAt });

beforeEach(() => {
  stored = { 'kept:2:templates': kept(TEMPLATES) };
  answers = { t1: 'accept', t2: 'reject' };
  stubPhone({
    wx: {
      getStorageSync: (key: string) => stored[key] ?? '',
      setStorageSync: (key: string, value: unknown) => {
        stored[key] = value;
      },
      requestSubscribeMessage: ({ success }: { success: (given: object) => void }) => success(answers),
      cloud: { callFunction: () => Promise.resolve({ result: { ok: true, data: {} } }) },
    },
  });
});
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('the line says which messages will be asked for, and how many of each', () => {
  expect(mount(REMIND, { scene: 'sign-up' }).text).toBe(
    '确认后微信会问您要不要，每样 1 次：开始前 2 小时提醒我；时间地点有变或取消时告诉我',
  );
});

test('without templates nothing is promised', () => {
  stored = { 'kept:2:templates': kept([]) };
  expect(mount(REMIND, { scene: 'sign-up' }).text).toBe('');
});

test.each([
  ['six days', 6, ''],
  ['eight days', 8, '确认后微信会问您'],
])('%s after a refusal', (_, days, text) => {
  stored['kept:2:refused:sign-up'] = kept(true, Date.now() - days * DAY_MS);
  expect(mount(REMIND, { scene: 'sign-up' }).text.slice(0, 8)).toBe(text);
});

test('as a card it asks at its own button, and says what came of it', async () => {
  const card = mount(REMIND, { scene: 'sign-up', kind: 'card' }, ['done']);
  await card.tap({ tag: 'button', text: '提醒我' });
  await settled();
  expect(card.events).toEqual([{ name: 'done', detail: { answer: 'accepted' } }]);
  expect(card.has({ text: '好了，到时候微信会告诉您' })).toBe(true);
  expect(stored['kept:2:refused:sign-up']).toBeUndefined();
});

test('a refusal of all of them is remembered, and changes nothing else', async () => {
  answers = { t1: 'reject', t2: 'reject' };
  const card = mount(REMIND, { scene: 'sign-up', kind: 'card' }, ['done']);
  await card.tap({ tag: 'button', text: '提醒我' });
  await settled();
  expect(card.has({ text: '不提醒也没关系，您的报名没有变' })).toBe(true);
  expect(stored['kept:2:refused:sign-up']).toMatchObject({ value: true });
});
