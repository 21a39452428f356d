/** What was last shown, kept on the phone so that a page opens at once and without a network. */
export interface Kept<Value> {
  value: Value;
  /** epoch ms */
  savedAt: number;
}

/** Another shape of what is kept gets another number: old entries are then not read. */
const SHAPE = 2;
const keyOf = (name: string): string => `kept:${SHAPE}:${name}`;

export function keep(name: string, value: unknown): void {
  const kept: Kept<unknown> = { value, savedAt: Date.now() };
  try {
    wx.setStorageSync(keyOf(name), kept);
  } catch {
    // A full store only costs the next opening its head start.
  }
}

export function kept<Value>(name: string): Kept<Value> | null {
  const found = wx.getStorageSync<Kept<Value> | ''>(keyOf(name));
  return found === '' ? null : found;
}

export function forget(name: string): void {
  wx.removeStorageSync(keyOf(name));
}

/** Nothing of the person stays on the phone; settings of the phone itself do. */
export function forgetEverything(): void {
  const { keys } = wx.getStorageInfoSync();
  keys.filter((key) => key.startsWith('kept:')).forEach((key) => wx.removeStorageSync(key));
}

/** What is older than this is forgotten, of everything that was kept under names that begin so. */
export function forgetOlder(prefix: string, ms: number): void {
  const { keys } = wx.getStorageInfoSync();
  const names = keys.filter((key) => key.startsWith(keyOf(prefix))).map((key) => key.slice(keyOf('').length));
  for (const name of names) if (Date.now() - (kept(name)?.savedAt ?? 0) > ms) forget(name);
}
