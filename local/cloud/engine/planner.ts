import type { CollectionIndex } from './collection-index';
import { AFTER_ALL, KEY_END, keyOf, typeMark } from './index-key';
import type { StoredRecord } from './record';
import { isOperator, type Doc, type Value } from './values';

export type Sort = readonly (readonly [field: string, direction: 1 | -1])[];

export interface Plan {
  records: Iterable<StoredRecord>;
  /** the records come in the wanted order already */
  isSorted: boolean;
  /** '_id', an index's name, or null: every document is looked at */
  servedBy: string | null;
}

/** More combinations of `$in` values than this and an index stops being the quick way. */
const PREFIXES_MAX = 200;

/** Conditions per field, those inside a top-level $and included; enough for choosing an index. */
export function flatten(filter: Doc): Doc {
  const flat: Doc = {};
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const inner of condition as Doc[]) mergeInto(flat, flatten(inner));
    } else if (!key.startsWith('$')) mergeInto(flat, { [key]: condition });
  }
  return flat;
}

function mergeInto(flat: Doc, more: Doc): void {
  for (const [key, condition] of Object.entries(more)) {
    const known = flat[key];
    flat[key] = isOperator(known) && isOperator(condition) ? { ...known, ...condition } : condition;
  }
}

/** Values that a condition pins a field to; null when it does not pin it. */
function pinned(condition: Value): Value[] | null {
  if (condition instanceof RegExp || Array.isArray(condition)) return null;
  if (!isOperator(condition)) return [condition];
  if ('$eq' in condition) return [condition.$eq];
  const list = condition.$in;
  return Array.isArray(list) && !list.some((value: Value) => value instanceof RegExp || Array.isArray(value))
    ? (list as Value[])
    : null;
}

interface Range {
  low: Value;
  high: Value;
}

function rangeOf(condition: Value): Range | null {
  if (!isOperator(condition)) return null;
  const low = condition.$gte ?? condition.$gt;
  const high = condition.$lte ?? condition.$lt;
  return low === undefined && high === undefined ? null : { low, high };
}

interface Candidate {
  index: CollectionIndex;
  prefixes: string[];
  range: Range | null;
  isSorted: boolean;
  isReversed: boolean;
  score: number;
}

/** Chooses the index that pins the most fields, then gives a range, then the order. */
export function plan(
  source: { records: ReadonlyMap<string, StoredRecord>; indexes: readonly CollectionIndex[] },
  filter: Doc,
  sort: Sort,
): Plan {
  const conditions = flatten(filter);
  const ids = '_id' in conditions ? pinned(conditions._id) : null;
  if (ids) return { records: byIds(source.records, ids), isSorted: false, servedBy: '_id' };
  const best = source.indexes
    .map((index) => consider(index, conditions, sort))
    .reduce<Candidate | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
  if (!best) return { records: source.records.values(), isSorted: false, servedBy: null };
  return { records: scanned(best), isSorted: best.isSorted, servedBy: best.index.name };
}

function* byIds(records: ReadonlyMap<string, StoredRecord>, ids: readonly Value[]): Generator<StoredRecord> {
  for (const key of new Set(ids.map((id) => (typeof id === 'string' ? id : keyOf(id))))) {
    const record = records.get(key);
    if (record) yield record;
  }
}

function consider(index: CollectionIndex, conditions: Doc, sort: Sort): Candidate {
  let prefixes = [''];
  let pinnedFields = 0;
  let range: Range | null = null;
  for (const field of index.fields) {
    if (!(field in conditions)) break;
    const values = pinned(conditions[field]);
    if (values && prefixes.length * values.length <= PREFIXES_MAX) {
      const keys = [...new Set(values.map(keyOf))];
      prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
      pinnedFields += 1;
      continue;
    }
    range = rangeOf(conditions[field]);
    // On an array each bound may be met by another element: only one of them may narrow the scan.
    if (range && index.isMultikey && range.low !== undefined) range = { low: range.low, high: undefined };
    break;
  }
  const direction = prefixes.length === 1 && !index.isMultikey ? givenOrder(index, pinnedFields, sort) : 0;
  return {
    index,
    prefixes,
    range,
    isSorted: direction !== 0,
    isReversed: direction === -1,
    score: pinnedFields * 4 + (range ? 2 : 0) + (direction === 0 ? 0 : 3),
  };
}

/** 1 or -1 when walking the index forwards or backwards gives the wanted order, else 0. */
function givenOrder(index: CollectionIndex, pinnedFields: number, sort: Sort): 0 | 1 | -1 {
  const [first] = sort;
  if (!first) return 0;
  const follows = sort.every(
    ([field, direction], i) => index.fields[pinnedFields + i] === field && direction === first[1],
  );
  return follows ? first[1] : 0;
}

function* scanned({ index, prefixes, range, isReversed }: Candidate): Generator<StoredRecord> {
  const seen = index.isMultikey || prefixes.length > 1 ? new Set<StoredRecord>() : null;
  for (const prefix of prefixes) {
    const [low, high] = bounds(prefix, range);
    for (const record of index.scan(low, high, isReversed)) {
      if (seen?.has(record)) continue;
      seen?.add(record);
      yield record;
    }
  }
}

/** Wide rather than exact at the ends (the query itself is tested on each record), but never across types. */
function bounds(prefix: string, range: Range | null): [low: string, high: string] {
  if (!range) return [prefix, prefix + AFTER_ALL];
  const { low, high } = range;
  const mark = typeMark(low ?? high);
  const open = (value: Value): string => keyOf(value).slice(0, -KEY_END.length);
  return [
    prefix + (low === undefined ? mark : open(low)),
    prefix + (high === undefined ? mark : open(high)) + AFTER_ALL,
  ];
}
