import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { AppError } from './errors';

/**
 * Names, phones and addresses at rest. AES-256-GCM with the place of the value (collection/_id/field)
 * as associated data, so that a sealed value moved to another place does not open. `DATA_KEYS` is
 * `k2:<base64>,k1:<base64>`: the first writes, all read. `INDEX_KEY` is another key, for looking up equal
 * values without opening them. There is no default key: without keys a personal action is refused.
 */
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed value as it is stored: `<key id>.<base64url of iv, tag and text>`; '' for nothing. */
export const sealed = z.string().regex(/^$|^[a-z0-9]+\.[\w-]+$/);

export interface Place {
  collection: string;
  id: string;
  field: string;
}

interface DataKey {
  name: string;
  key: Buffer;
}

function dataKeys(): DataKey[] {
  const keys = (process.env.DATA_KEYS ?? '').split(',').flatMap((entry) => {
    const [name = '', text = ''] = entry.split(':');
    const key = Buffer.from(text, 'base64');
    return /^[a-z0-9]+$/.test(name) && key.length === KEY_BYTES ? [{ name, key }] : [];
  });
  if (keys.length === 0) throw new AppError('NO_KEYS');
  return keys;
}

function indexKey(): Buffer {
  const key = Buffer.from(process.env.INDEX_KEY ?? '', 'base64');
  if (key.length !== KEY_BYTES) throw new AppError('NO_KEYS');
  return key;
}

/** Refuses before anything is written, so that no half of a personal action is done without keys. */
export function requireKeys(): void {
  dataKeys();
  indexKey();
}

const associated = ({ collection, id, field }: Place): Buffer => Buffer.from(`${collection}/${id}/${field}`);

/** The key that writes now; null: no keys at all. */
export const writingKeyName = (): string | null => (process.env.DATA_KEYS ? (dataKeys()[0]?.name ?? null) : null);

/** '' stays '': there is nothing to hide, and nothing to tell it from. */
export function seal(place: Place, text: string): string {
  if (text === '') return '';
  const [writing] = dataKeys();
  if (!writing) throw new AppError('NO_KEYS');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', writing.key, iv).setAAD(associated(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${writing.name}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** @throws when its key is not among the keys, or it was sealed for another place */
export function unseal(place: Place, value: string): string {
  if (value === '') return '';
  const [name, body = ''] = value.split('.');
  const found = dataKeys().find((key) => key.name === name);
  if (!found) throw new Error(`a value was sealed with key ${String(name)}, which is not in DATA_KEYS`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, IV_BYTES))
    .setAAD(associated(place))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** The same for equal values of one purpose; says nothing about them without the key. 32 of 0-9a-f. */
export function blindIndex(purpose: string, text: string): string {
  return createHmac('sha256', indexKey()).update(`${purpose}:${text}`).digest('hex').slice(0, 32);
}
