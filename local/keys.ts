import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Variables of a deployment that are secret. A real environment holds them as variables of its functions. */
export interface Keys {
  /** `k2:<base64>,k1:<base64>`: the first writes, all read */
  DATA_KEYS: string;
  INDEX_KEY: string;
  /** opens a district that has no center yet, once */
  SETUP_CODE: string;
}

const NAMES = ['DATA_KEYS', 'INDEX_KEY', 'SETUP_CODE'] as const satisfies readonly (keyof Keys)[];
const key = (): string => randomBytes(32).toString('base64');
const setUpCode = (): string => Array.from({ length: 12 }, () => String(randomInt(10))).join('');

export const keysFileOf = (dataDirectory: string): string => path.join(dataDirectory, 'keys');

/** Reads `<data>/keys`, which the first start makes; only its owner may read it. Lost, what it sealed is lost. */
export function ensureKeys(dataDirectory: string): Keys {
  const file = keysFileOf(dataDirectory);
  if (!existsSync(file)) writeKeys(file, { DATA_KEYS: `k1:${key()}`, INDEX_KEY: key(), SETUP_CODE: setUpCode() });
  return readKeys(file);
}

/** Puts a new key in front. The old ones stay: they read what they sealed until `jobs` has sealed it anew. */
export function rotateKeys(dataDirectory: string): Keys {
  const keys = ensureKeys(dataDirectory);
  const names = keys.DATA_KEYS.split(',').map((entry) => Number(/^k(\d+):/.exec(entry)?.[1] ?? 0));
  const next = `k${Math.max(...names) + 1}:${key()}`;
  const rotated = { ...keys, DATA_KEYS: `${next},${keys.DATA_KEYS}` };
  writeKeys(keysFileOf(dataDirectory), rotated);
  return rotated;
}

function readKeys(file: string): Keys {
  const lines = readFileSync(file, 'utf8').split('\n');
  const found = lines.map((line) => /^(\w+)=(.*)$/.exec(line.trim())).filter((match) => match !== null);
  const values = new Map(found.map(([, name = '', value = '']) => [name, value]));
  const missing = NAMES.filter((name) => (values.get(name) ?? '') === '');
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}`);
  const of = (name: keyof Keys): string => values.get(name) ?? '';
  return { DATA_KEYS: of('DATA_KEYS'), INDEX_KEY: of('INDEX_KEY'), SETUP_CODE: of('SETUP_CODE') };
}

function writeKeys(file: string, keys: Keys): void {
  writeFileSync(file, NAMES.map((name) => `${name}=${keys[name]}\n`).join(''), { mode: 0o600 });
  // The mode above counts for a new file only.
  chmodSync(file, 0o600);
}
