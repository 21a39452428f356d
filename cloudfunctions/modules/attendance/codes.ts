import { timingSafeEqual } from 'node:crypto';
import { CODE_SLOT_MS } from '../../../miniprogram/shared/attendance';
import { AppError } from '../../kernel/errors';
import { blindIndex } from '../../kernel/secrets';

/**
 * Codes that say "now". `wm1:<activity>:<slot>:<mac>` is the leader's, `wm2:<activity>:<userId>:<slot>:<mac>` a member's;
 * a slot is half a minute. They are given one at a time by the server and hold no secret. With LINK_PREFIX set they are
 * an address, so that WeChat's own scanner lands in the app too.
 */
const MAC_LENGTH = 16;
const PHRASE_DIGITS = 6;

const slotOf = (now: number): number => Math.floor(now / CODE_SLOT_MS);
export const slotEnd = (now: number): number => (slotOf(now) + 1) * CODE_SLOT_MS;

const macOf = (...parts: readonly (string | number)[]): string =>
  blindIndex('check-in', parts.join(':')).slice(0, MAC_LENGTH);

function asCode(...parts: readonly (string | number)[]): string {
  const code = [...parts, macOf(...parts)].join(':');
  const prefix = process.env.LINK_PREFIX ?? '';
  return prefix === '' ? code : `${prefix}?c=${encodeURIComponent(code)}`;
}

export const activityCode = (activityId: string, now: number): string => asCode('wm1', activityId, slotOf(now));
export const memberCode = (activityId: string, userId: string, now: number): string =>
  asCode('wm2', activityId, userId, slotOf(now));

export const phraseOf = (activityId: string, slot: number): string =>
  String(
    Number.parseInt(blindIndex('check-in-phrase', `${activityId}:${slot}`).slice(0, 12), 16) % 10 ** PHRASE_DIGITS,
  ).padStart(PHRASE_DIGITS, '0');

export const phraseNow = (activityId: string, now: number): string => phraseOf(activityId, slotOf(now));

/** Good for its own slot and the one after it. */
export const isPhrase = (activityId: string, said: string, now: number): boolean =>
  [slotOf(now), slotOf(now) - 1].some((slot) => isSame(phraseOf(activityId, slot), said));

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function partsOf(text: string): string[] {
  const inAddress = /[?&]c=([^&]+)/.exec(text)?.[1];
  return (inAddress === undefined ? text : safeDecode(inAddress)).split(':');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

interface Read {
  /** the instant from which the code was there, epoch ms */
  shownAt: number;
  /** it is of this slot or the one before */
  isLive: boolean;
}

function readSlot(slotText: string, now: number): Read {
  const slot = Number(slotText);
  const age = slotOf(now) - slot;
  if (!Number.isSafeInteger(slot) || age < 0) throw new AppError('CODE_WRONG');
  return { shownAt: slot * CODE_SLOT_MS, isLive: age <= 1 };
}

/** @throws CODE_WRONG for any code that the server has not given for this activity */
export function readActivityCode(text: string, activityId: string, now: number): Read {
  const [kind, activity, slot = '', mac = ''] = partsOf(text);
  if (kind !== 'wm1' || activity !== activityId || !isSame(macOf('wm1', activityId, slot), mac)) {
    throw new AppError('CODE_WRONG');
  }
  return readSlot(slot, now);
}

/** @throws CODE_WRONG */
export function readMemberCode(text: string, activityId: string, now: number): Read & { userId: string } {
  const [kind, activity, userId = '', slot = '', mac = ''] = partsOf(text);
  if (kind !== 'wm2' || activity !== activityId || !isSame(macOf('wm2', activityId, userId, slot), mac)) {
    throw new AppError('CODE_WRONG');
  }
  return { ...readSlot(slot, now), userId };
}
