import { stringifyEjson } from './ejson';
import { EMPTY_ARRAY, ObjectId, typeRank, type Value } from './values';

/**
 * Values as strings that sort as BSON sorts, so that one B-tree of strings holds any compound index.
 * A key ends with \u0001; characters up to \u0002 inside a string are escaped behind \u0002, so no value
 * can pretend to be the end of another.
 */
export const KEY_END = '\u0001';
/** Sorts after every key that begins with the same prefix. */
export const AFTER_ALL = '\uffff';

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** IEEE bits made to sort as unsigned: negative numbers inverted, positive ones with the sign bit set. */
function numberKey(value: number): string {
  float[0] = value === 0 ? 0 : value; // -0 equals 0
  const [low = 0, high = 0] = words;
  return high & 0x80000000 ? hex(~high) + hex(~low) : hex(high ^ 0x80000000) + hex(low);
}

// The characters that the encoding itself uses.
const escaped = (text: string): string =>
  /[\u0000-\u0002]/.test(text) ? text.replace(/[\u0000-\u0002]/g, '\u0002$&') : text;

const body = (value: Value): string => {
  if (value === null || value === undefined || value === EMPTY_ARRAY) return '';
  if (typeof value === 'number') return numberKey(value);
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value instanceof Date) return numberKey(value.getTime());
  if (value instanceof ObjectId) return value.hex;
  return escaped(stringifyEjson(value));
};

/** One character per type, in BSON's order, so that a range of numbers never meets strings. */
export const typeMark = (value: Value): string => String.fromCharCode(48 + typeRank(value));

export const keyOf = (value: Value): string => `${typeMark(value)}${body(value)}${KEY_END}`;

/** Ids are almost always strings; they are kept readable in the store. */
export const idKey = (id: Value): string => (typeof id === 'string' ? id : keyOf(id));
