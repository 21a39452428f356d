import type { CollectionDefinition, IndexDefinition } from '../../../cloudfunctions/database/collections';
import { duplicateKey } from './cloud-error';
import { CollectionIndex } from './collection-index';
import { splitGeo } from './geo-query';
import { matcherOf } from './matcher';
import { plan, type Plan, type Sort } from './planner';
import type { StoredRecord } from './record';
import type { Transaction } from './transaction';
import { compare, elementsOf, valuesAt, type Doc, type Value } from './values';

export interface FindOptions {
  sort?: Sort;
  skip?: number;
  limit?: number;
  /** reads as this transaction sees the store */
  transaction?: Transaction | null;
}

export interface Hit {
  record: StoredRecord;
  document: Doc;
}

export interface Found {
  hits: Hit[];
  servedBy: string | null;
}

/** The documents of one collection in memory, by id and by its indexes. Indexes hold what is committed. */
export class MemoryCollection {
  readonly name: string;
  readonly records = new Map<string, StoredRecord>();
  readonly indexes: CollectionIndex[] = [];
  /** records that some running transaction sees otherwise than they are */
  readonly changed = new Set<StoredRecord>();

  constructor({ name, indexes }: Pick<CollectionDefinition, 'name' | 'indexes'>) {
    this.name = name;
    for (const definition of indexes) this.addIndex(definition);
  }

  addIndex(definition: IndexDefinition): void {
    const index = new CollectionIndex(definition);
    for (const record of this.records.values()) if (record.document) index.add(record, record.document);
    this.indexes.push(index);
  }

  get size(): number {
    return this.records.size - [...this.changed].filter(({ document }) => document === null).length;
  }

  /** The committed document of an id. */
  has(key: string): boolean {
    return (this.records.get(key)?.document ?? null) !== null;
  }

  /**
   * @throws duplicate key, as the server words it, when a unique index has the document's key for another record
   * @returns a running transaction that has written the same key and may yet take it
   */
  assertUnique(
    document: Doc,
    self: StoredRecord,
    running: readonly Transaction[],
    own: Transaction | null,
  ): Transaction | null {
    for (const index of this.indexes) {
      if (!index.isUnique) continue;
      const holder = index.holderOf(document, self);
      if (holder && own?.writes.get(holder)?.document !== null) throw this.duplicate(index, document);
      for (const other of running) {
        for (const [record, write] of other.writes) {
          if (record === self || write.collection !== this.name || !write.document) continue;
          if (!index.shareKey(document, write.document)) continue;
          if (other === own) throw this.duplicate(index, document);
          return other;
        }
      }
    }
    return null;
  }

  private duplicate(index: CollectionIndex, document: Doc) {
    const values = index.fields.map((field) => `${field}: ${JSON.stringify(valuesAt(document, field)[0] ?? null)}`);
    return duplicateKey(this.name, index.name, values.join(', '));
  }

  /** Puts a committed content in place, in the indexes too; the one before is kept while somebody may read it. */
  put(record: StoredRecord, next: { document: Doc | null; json: string; version: number }, keepOlder: boolean): void {
    if (record.document) for (const index of this.indexes) index.remove(record, record.document);
    if (keepOlder) {
      record.older = { document: record.document, version: record.version, older: record.older };
      this.changed.add(record);
    }
    Object.assign(record, next);
    if (next.document || keepOlder) this.records.set(record.key, record);
    else this.records.delete(record.key);
    if (next.document) for (const index of this.indexes) index.add(record, next.document);
  }

  /** Nobody reads the past any more. */
  forgetOlder(): void {
    for (const record of this.changed) {
      record.older = null;
      if (!record.document) this.records.delete(record.key);
    }
    this.changed.clear();
  }

  matches(filter: Doc, document: Doc): boolean {
    const { plain, isWithin } = splitGeo(filter);
    return matcherOf(plain)(document) && isWithin(document);
  }

  find(filter: Doc, { sort = [], skip = 0, limit = Infinity, transaction = null }: FindOptions): Found {
    const { plain, isNear, distanceOf, isWithin } = splitGeo(filter);
    const order = isNear ? [] : sort;
    const { records, isSorted, servedBy }: Plan = plan(this, plain, order);
    const isMatch = matcherOf(plain);
    const canStopEarly = !isNear && !transaction && (isSorted || order.length === 0);
    const hits: Hit[] = [];
    for (const record of transaction ? this.seenBy(transaction, records) : records) {
      const document = transaction ? transaction.view(record) : record.document;
      if (!document || !isMatch(document) || !isWithin(document)) continue;
      hits.push({ record, document });
      if (canStopEarly && hits.length >= skip + limit) break;
    }
    if (isNear) hits.sort((a, b) => distanceOf(a.document) - distanceOf(b.document));
    else if (!canStopEarly || !isSorted) sortHits(hits, order);
    return { hits: hits.slice(skip, skip + limit), servedBy: isNear ? 'geo' : servedBy };
  }

  /** What the indexes give, and what they do not know: contents older than the last commit, and uncommitted ones. */
  private *seenBy(transaction: Transaction, records: Iterable<StoredRecord>): Generator<StoredRecord> {
    const seen = new Set<StoredRecord>();
    const own = [...transaction.writes].filter(([, write]) => write.collection === this.name).map(([record]) => record);
    for (const source of [records, this.changed, own]) {
      for (const record of source) {
        if (seen.has(record)) continue;
        seen.add(record);
        yield record;
      }
    }
  }
}

function sortHits(hits: Hit[], sort: Sort): void {
  if (sort.length > 0) hits.sort((a, b) => compareBy(sort, a.document, b.document));
}

/** 0: the order does not tell them apart. */
export function compareBy(sort: Sort, a: Doc, b: Doc): number {
  for (const [field, direction] of sort) {
    const found = compare(sortValue(a, field, direction), sortValue(b, field, direction));
    if (found !== 0) return direction * found;
  }
  return 0;
}

/** An array sorts by its smallest element upwards, by its largest downwards. */
function sortValue(document: Doc, field: string, direction: 1 | -1): Value {
  const values = valuesAt(document, field).flatMap(elementsOf);
  return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), values[0]);
}
