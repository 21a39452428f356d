/** Documents as the engine holds them: JSON values, Date and RegExp, and object ids. */
export type Value = unknown;
export type Doc = Record<string, Value>;

export class ObjectId {
  readonly hex: string;

  constructor(hex: string) {
    this.hex = hex;
  }

  toString(): string {
    return this.hex;
  }
}

export const isObject = (value: Value): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !(value instanceof ObjectId);

/** `{ $gt: 1 }` and the like: an object that asks, as opposed to one that is a value. */
export const isOperator = (value: Value): value is Doc =>
  isObject(value) && Object.keys(value).some((key) => key.startsWith('$'));

export function clone<T extends Value>(value: T): T;
export function clone(value: Value): Value {
  if (Array.isArray(value)) return value.map((element: Value) => clone(element));
  if (value instanceof Date) return new Date(value.getTime());
  if (!isObject(value)) return value;
  const copy: Doc = {};
  for (const key of Object.keys(value)) copy[key] = clone(value[key]);
  return copy;
}

/** What an empty array counts as where its elements are compared: below everything, null included. */
export const EMPTY_ARRAY = Symbol('empty array');

/** BSON's order of types: what sorts before what when the types differ. */
export function typeRank(value: Value): number {
  if (value === EMPTY_ARRAY) return 0;
  if (value === null || value === undefined) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (typeof value === 'boolean') return 8;
  if (Array.isArray(value)) return 5;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  if (value instanceof ObjectId) return 7;
  return 4;
}

const order = (a: number | string | boolean, b: number | string | boolean): number => (a < b ? -1 : a > b ? 1 : 0);

/** BSON comparison: by type, then by value; arrays and objects element by element. */
export function compare(a: Value, b: Value): number {
  const byType = typeRank(a) - typeRank(b);
  if (byType !== 0) return Math.sign(byType);
  if (a instanceof Date && b instanceof Date) return order(a.getTime(), b.getTime());
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (isObject(a) && isObject(b)) return compareObjects(a, b);
  if (a === null || a === undefined || a === EMPTY_ARRAY) return 0;
  if (a instanceof ObjectId && b instanceof ObjectId) return order(a.hex, b.hex);
  if (a instanceof RegExp && b instanceof RegExp) return order(a.source, b.source);
  return order(a as number, b as number);
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const found = compare(a[i], b[i]);
    if (found !== 0) return found;
  }
  return Math.sign(a.length - b.length);
}

function compareObjects(a: Doc, b: Doc): number {
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  for (let i = 0; i < Math.min(keysA.length, keysB.length); i += 1) {
    const [keyA = '', keyB = ''] = [keysA[i], keysB[i]];
    const found = order(keyA, keyB) || compare(a[keyA], b[keyB]);
    if (found !== 0) return found;
  }
  return Math.sign(keysA.length - keysB.length);
}

export const equal = (a: Value, b: Value): boolean => compare(a, b) === 0;

/** What MongoDB's errors call a value's type. */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}

/** Values that an array field stands for in an index or a sort: its elements, or one mark for none. */
export const elementsOf = (value: Value): Value[] => {
  if (!Array.isArray(value)) return [value];
  return value.length > 0 ? (value as Value[]) : [EMPTY_ARRAY];
};

/** Values at a dotted path; arrays fan out, as MongoDB reads paths. */
export function valuesAt(document: Doc, path: string): Value[] {
  if (!path.includes('.')) return path in document ? [document[path]] : [];
  let found: Value[] = [document];
  for (const part of path.split('.')) found = found.flatMap((value) => step(value, part));
  return found;
}

function step(value: Value, part: string): Value[] {
  if (Array.isArray(value)) {
    const element = /^\d+$/.test(part) ? (value as Value[])[Number(part)] : undefined;
    const fanned = value.flatMap((each: Value) => (isObject(each) && part in each ? [each[part]] : []));
    return element === undefined ? fanned : [element, ...fanned];
  }
  return isObject(value) && part in value ? [value[part]] : [];
}
