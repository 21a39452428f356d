import { send } from './call';

/** Settings of this phone; 长辈版 is also kept on the account. */
const ELDER_KEY = 'elder';

/** null: never chosen on this phone. */
export function savedElder(): boolean | null {
  const saved = wx.getStorageSync<boolean | ''>(ELDER_KEY);
  return saved === '' ? null : saved;
}

export const isElder = (): boolean => savedElder() === true;

/** Takes effect at once; the account follows when there is a network, and nobody waits for it. */
export function setElder(value: boolean): void {
  wx.setStorageSync(ELDER_KEY, value);
  send('identity.setElder', { isElder: value }).catch(() => undefined);
}

/** On a phone that never chose, the account's choice counts. */
export function adoptElder(value: boolean): boolean {
  if (savedElder() !== null || !value) return false;
  wx.setStorageSync(ELDER_KEY, true);
  return true;
}
