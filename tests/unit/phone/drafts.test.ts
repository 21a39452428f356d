import { forgetEverything, keep, kept } from '../../../miniprogram/services/cache';
import { draftOf, dropDraft, keepDraft } from '../../../miniprogram/services/drafts';
import { DAY_MS } from '../../../miniprogram/shared/time';

const EMPTY = { name: '', phone: '' };
let stored: Map<string, unknown>;

beforeEach(() => {
  stored = new Map();
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => stored.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
      removeStorageSync: (key: string) => void stored.delete(key),
      getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
    },
  });
});
afterEach(() => jest.useRealTimers());

test('what was typed comes back, over what the form has now', () => {
  keepDraft('contact', { name: '林阿姨' });
  expect(draftOf('contact', EMPTY)).toEqual({ name: '林阿姨', phone: '' });
  dropDraft('contact');
  expect(draftOf('contact', EMPTY)).toBeNull();
});

test('names and numbers left lying are gone after a week', () => {
  jest.useFakeTimers();
  keepDraft('contact', { name: '林阿姨' });
  jest.setSystemTime(Date.now() + 7 * DAY_MS + 1);
  expect(draftOf('contact', EMPTY)).toBeNull();
  expect(stored.size).toBe(0);
});

test('an erasure leaves nothing of the person, and the size of type as it was', () => {
  stored.set('elder', true);
  keep('privacy', { name: '林*姨' });
  keepDraft('contact', { name: '林阿姨' });
  forgetEverything();
  expect(kept('privacy')).toBeNull();
  expect([...stored.keys()]).toEqual(['elder']);
});
