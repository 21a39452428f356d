import BTree from 'sorted-btree';
import type { IndexDefinition } from '../../../cloudfunctions/database/collections';
import { AFTER_ALL, keyOf } from './index-key';
import type { StoredRecord } from './record';
import { elementsOf, valuesAt, type Doc, type Value } from './values';

const SEPARATOR = '\u0000';
const byString = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A compound index: field values in order, then the record's own key. A missing field counts as null. */
export class CollectionIndex {
  readonly name: string;
  readonly fields: readonly string[];
  readonly isUnique: boolean;
  /** one document may stand under several keys once an array was indexed */
  isMultikey = false;
  private readonly tree = new BTree<string, StoredRecord>(undefined, byString);

  constructor({ name, keys, unique }: IndexDefinition) {
    this.name = name;
    this.fields = keys.map(([field]) => field);
    this.isUnique = unique ?? false;
  }

  /** All keys of a document: one, or one per element of an array field. */
  keysOf(document: Doc): string[] {
    let keys = [''];
    for (const field of this.fields) {
      const parts = [...new Set(this.indexedValues(document, field).map(keyOf))];
      keys =
        parts.length === 1
          ? keys.map((key) => key + (parts[0] ?? ''))
          : keys.flatMap((key) => parts.map((part) => key + part));
    }
    return keys;
  }

  private indexedValues(document: Doc, field: string): Value[] {
    const values = valuesAt(document, field);
    if (values.length === 0) return [null];
    if (values.length === 1 && !Array.isArray(values[0])) return values;
    this.isMultikey = true;
    return values.flatMap(elementsOf);
  }

  add(record: StoredRecord, document: Doc): void {
    for (const key of this.keysOf(document)) this.tree.set(key + SEPARATOR + record.key, record);
  }

  remove(record: StoredRecord, document: Doc): void {
    for (const key of this.keysOf(document)) this.tree.delete(key + SEPARATOR + record.key);
  }

  /** Do two documents stand under one key? */
  shareKey(a: Doc, b: Doc): boolean {
    const keys = this.keysOf(b);
    return this.keysOf(a).some((key) => keys.includes(key));
  }

  /** Another record that stands under one of the same keys. */
  holderOf(document: Doc, self: StoredRecord): StoredRecord | undefined {
    for (const key of this.keysOf(document)) {
      for (const record of this.scan(key + SEPARATOR, key + SEPARATOR + AFTER_ALL, false))
        if (record !== self) return record;
    }
    return undefined;
  }

  /** Records whose key is in [low, high), in key order or against it. */
  *scan(low: string, high: string, isReversed: boolean): Generator<StoredRecord> {
    if (isReversed) {
      for (const [key, record] of this.tree.entriesReversed(high, undefined, true)) {
        if (key < low) return;
        yield record;
      }
      return;
    }
    for (const [key, record] of this.tree.entries(low)) {
      if (key >= high) return;
      yield record;
    }
  }
}
