import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

/** WeChat's limits: 1 MB for one key, 10 MB for all. */
const ENTRY_BYTES_MAX = 1024 * 1024;
const TOTAL_KB_MAX = 10 * 1024;

export interface KeyOption {
  key: string;
}

export interface StorageInfo {
  keys: string[];
  currentSize: number;
  limitSize: number;
}

/** Storage of this person alone: tabs of several people share one browser. */
export function storageApis({ person }: PhoneHost) {
  const prefix = `preview:${person.openid}:`;

  const get = (key: string): { found: boolean; value: unknown } => {
    const stored = localStorage.getItem(prefix + key);
    if (stored === null) return { found: false, value: '' };
    return { found: true, value: (JSON.parse(stored) as { value: unknown }).value };
  };
  const set = (key: string, value: unknown): void => {
    const text = JSON.stringify({ value });
    if (text.length > ENTRY_BYTES_MAX) throw new CallFailure('entry size limit reached');
    localStorage.setItem(prefix + key, text);
  };
  const remove = (key: string): void => localStorage.removeItem(prefix + key);
  const keys = (): string[] =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const clear = (): void => keys().forEach(remove);
  const info = (): StorageInfo => {
    const bytes = keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0);
    return { keys: keys(), currentSize: Math.ceil(bytes / 1024), limitSize: TOTAL_KB_MAX };
  };

  return {
    getStorageSync: (key: string): unknown => get(key).value,
    setStorageSync: set,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: asyncApi('getStorage', ({ key }: KeyOption) => {
      const { found, value } = get(key);
      if (!found) throw new CallFailure('data not found');
      return { data: value };
    }),
    setStorage: asyncApi('setStorage', ({ key, data }: KeyOption & { data: unknown }) => set(key, data)),
    removeStorage: asyncApi('removeStorage', ({ key }: KeyOption) => remove(key)),
    clearStorage: asyncApi('clearStorage', clear),
    getStorageInfo: asyncApi('getStorageInfo', info),
  };
}
