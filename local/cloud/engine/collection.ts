import type { CollectionDefinition, IndexDefinition } from '../../../cloudfunctions/database/collections';
import { duplicateKey } from './cloud-error';
import { CollectionIndex } from './collection-index';
import { matcherOf } from './matcher';
import { plan, type Plan, type Sort } from './planner';
import type { StoredRecord } from './record';
import { compare, elementsOf, valuesAt, type Doc, type Value } from './values';

export interface FindOptions {
  sort?: Sort;
  skip?: number;
  limit?: number;
}

export interface Found {
  records: StoredRecord[];
  servedBy: string | null;
}

/** The documents of one collection in memory, by id and by its indexes. */
export class MemoryCollection {
  readonly name: string;
  readonly records = new Map<string, StoredRecord>();
  readonly indexes: CollectionIndex[] = [];

  constructor({ name, indexes }: Pick<CollectionDefinition, 'name' | 'indexes'>) {
    this.name = name;
    for (const definition of indexes) this.addIndex(definition);
  }

  addIndex(definition: IndexDefinition): void {
    const index = new CollectionIndex(definition);
    for (const record of this.records.values()) index.add(record, record.document);
    this.indexes.push(index);
  }

  /** @throws duplicate key, as the server words it, when a unique index has the document's key for another record */
  assertUnique(document: Doc, self: StoredRecord): void {
    for (const index of this.indexes) {
      if (!index.isUnique || !index.holderOf(document, self)) continue;
      const values = index.fields.map((field) => `${field}: ${JSON.stringify(valuesAt(document, field)[0] ?? null)}`);
      throw duplicateKey(this.name, index.name, values.join(', '));
    }
  }

  /** Puts a new version of a record in place, in the indexes too. */
  put(record: StoredRecord, document: Doc, json: string): void {
    if (this.records.get(record.key) === record)
      for (const index of this.indexes) index.remove(record, record.document);
    record.document = document;
    record.json = json;
    this.records.set(record.key, record);
    for (const index of this.indexes) index.add(record, document);
  }

  remove(record: StoredRecord): void {
    for (const index of this.indexes) index.remove(record, record.document);
    this.records.delete(record.key);
  }

  find(filter: Doc, { sort = [], skip = 0, limit = Infinity }: FindOptions): Found {
    const { records, isSorted, servedBy }: Plan = plan(this, filter, sort);
    const isMatch = matcherOf(filter);
    const canStopEarly = isSorted || sort.length === 0;
    const found: StoredRecord[] = [];
    for (const record of records) {
      if (!isMatch(record.document)) continue;
      found.push(record);
      if (canStopEarly && found.length >= skip + limit) break;
    }
    if (!canStopEarly) found.sort((a, b) => compareBy(sort, a.document, b.document));
    return { records: found.slice(skip, skip + limit), servedBy };
  }
}

function compareBy(sort: Sort, a: Doc, b: Doc): number {
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
