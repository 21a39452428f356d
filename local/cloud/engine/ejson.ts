import { isObject, ObjectId, type Doc, type Value } from './values';

/**
 * The SDK speaks canonical EJSON. `now` is the cloud's clock: it answers `db.serverDate()`.
 */
export function parseEjson(text: string, now: number): Value {
  return decode(JSON.parse(text) as Value, now);
}

export function parseEjsonDoc(text: string, now: number): Doc {
  const value = parseEjson(text, now);
  if (!isObject(value)) throw new TypeError('a document was expected');
  return value;
}

function decode(value: Value, now: number): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element: Value) => decode(element, now));
  const source = value as Doc;
  const keys = Object.keys(source);
  const [only] = keys;
  if (keys.length === 1 && only?.startsWith('$')) {
    const special = decodeSpecial(only, source[only], now);
    if (special !== undefined) return special;
  }
  const out: Doc = {};
  for (const key of keys) out[key] = decode(source[key], now);
  return out;
}

const textOf = (value: Value): string => (typeof value === 'string' ? value : '');

/** undefined: not one of EJSON's own wrappers, an operator perhaps. */
function decodeSpecial(key: string, inner: Value, now: number): Value {
  switch (key) {
    case '$numberInt':
    case '$numberDouble':
    case '$numberLong':
    case '$numberDecimal':
      return Number(inner);
    case '$date':
      return new Date(isObject(inner) ? Number(inner.$numberLong) : String(inner));
    case '$oid':
      return new ObjectId(String(inner));
    case '$undefined':
      return null;
    case '$regularExpression':
      return isObject(inner) ? new RegExp(textOf(inner.pattern), textOf(inner.options).replace(/[^imsu]/g, '')) : null;
    case '$tcb_server_date':
      return new Date(now + (isObject(inner) ? Number(decode(inner.offset, now)) || 0 : 0));
    default:
      return undefined;
  }
}

function encode(value: Value): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (value instanceof ObjectId) return { $oid: value.hex };
  const out: Doc = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) out[key] = encode(inner as Value);
  return out;
}

export const stringifyEjson = (value: Value): string => JSON.stringify(encode(value));
