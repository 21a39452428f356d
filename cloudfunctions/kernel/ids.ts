import { createHash, randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 16 of 0-9A-Za-z (95 bits): who it stands for cannot be guessed or worked back. */
export function randomId(): string {
  return Array.from({ length: 16 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** An id made from a fact: the same parts give the same id, so that doing a thing twice meets itself. 20 of 0-9a-f. */
export function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** 8 of 0-9A-Za-z (47 bits), for what has to be short: two facts may meet in one id, so whoever uses it looks. */
export function shortIdOf(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  let rest = bytes.readBigUInt64BE();
  let id = '';
  for (let i = 0; i < 8; i += 1) {
    id += ALPHABET.charAt(Number(rest % BigInt(ALPHABET.length)));
    rest /= BigInt(ALPHABET.length);
  }
  return id;
}
