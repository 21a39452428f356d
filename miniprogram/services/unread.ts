import { keep, kept } from './cache';

/** Messages not yet seen, as last told: the tab bar shows it before the next answer comes. */
const KEPT_AS = 'unread';
const SHOWN_MAX = 99;

export const noteUnread = (count: number): void => keep(KEPT_AS, count);

/** '' for none, '99+' for very many. */
export function unreadBadge(): string {
  const count = kept<number>(KEPT_AS)?.value ?? 0;
  if (count <= 0) return '';
  return count > SHOWN_MAX ? `${SHOWN_MAX}+` : String(count);
}
