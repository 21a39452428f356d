import { randomBytes } from 'node:crypto';
import type { CollectionDefinition } from '../../../cloudfunctions/database/collections';
import { duplicateKey, noCollection, requestFailed, writeFailed } from './cloud-error';
import { MemoryCollection, type FindOptions, type Found } from './collection';
import { parseEjsonDoc, stringifyEjson } from './ejson';
import { idKey } from './index-key';
import { Journal, type Entry } from './journal';
import type { StoredRecord } from './record';
import { applyUpdate } from './updater';
import type { Doc } from './values';

/** A document of the real cloud is at most this large. */
const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024;

export interface Updated {
  matched: number;
  /** documents whose content changed; a write of the same values counts 0, as on the real cloud */
  modified: number;
  /** index that found them; null: every document was looked at */
  servedBy: string | null;
}

/**
 * The embedded database: documents and indexes in memory, every commit written through LMDB. It runs
 * on one thread, so what happens between two awaits is atomic; an operation changes memory at once
 * and its promise resolves when the change is on disk.
 */
export class Store {
  private readonly collections = new Map<string, MemoryCollection>();
  private readonly journal: Journal;
  private readonly made: string[];

  constructor(directory: string, definitions: readonly CollectionDefinition[]) {
    this.journal = new Journal(directory);
    for (const definition of definitions) this.collections.set(definition.name, new MemoryCollection(definition));
    this.made = this.journal.load((collection, key, json) => {
      const target = this.collections.get(collection) ?? this.open(collection);
      const document = parseEjsonDoc(json, 0);
      target.put({ key, document, json }, document, json);
    });
    for (const name of this.made) this.open(name);
  }

  private open(name: string): MemoryCollection {
    const known = this.collections.get(name);
    if (known) return known;
    const fresh = new MemoryCollection({ name, indexes: [] });
    this.collections.set(name, fresh);
    return fresh;
  }

  collection(name: string): MemoryCollection {
    const found = this.collections.get(name);
    if (!found) throw noCollection(name);
    return found;
  }

  async addCollection(name: string): Promise<void> {
    if (this.collections.has(name)) throw requestFailed(`Table exist: ${name}`);
    this.open(name);
    this.made.push(name);
    await this.journal.writeCollections(this.made);
  }

  /** True when nothing was ever written. */
  get isEmpty(): boolean {
    return [...this.collections.values()].every(({ records }) => records.size === 0);
  }

  async find(name: string, filter: Doc, options: FindOptions): Promise<Found> {
    const found = this.collection(name).find(filter, options);
    // What was read may not be on disk yet; nobody is told of it before it is.
    await this.journal.settled();
    return found;
  }

  async insert(name: string, documents: readonly Doc[]): Promise<unknown[]> {
    const collection = this.collection(name);
    const entries: Entry[] = [];
    const ids: unknown[] = [];
    try {
      for (const given of documents) {
        const document = given._id === undefined ? { _id: newId(), ...given } : given;
        entries.push(this.insertOne(collection, document));
        ids.push(document._id);
      }
    } finally {
      // Those before a duplicate stay, as on the real cloud.
      if (entries.length > 0) await this.journal.write(entries);
    }
    return ids;
  }

  private insertOne(collection: MemoryCollection, document: Doc): Entry {
    const key = idKey(document._id);
    if (collection.records.has(key))
      throw duplicateKey(collection.name, '_id_', `_id: ${JSON.stringify(document._id)}`);
    return this.put(collection, { key, document, json: '' }, document, stringifyEjson(document));
  }

  /** Changes the matching documents (all, or the first) by update operators. */
  async update(name: string, filter: Doc, change: Doc, { isMulti }: { isMulti: boolean }): Promise<Updated> {
    return this.modify(name, filter, isMulti, (document) => applyUpdate(document, change));
  }

  /** Puts another content in place of the first match; its _id stays. */
  async replace(name: string, filter: Doc, content: Doc): Promise<Updated> {
    return this.modify(name, filter, false, (document) => ({ _id: document._id, ...content }));
  }

  async remove(name: string, filter: Doc, { isMulti }: { isMulti: boolean }): Promise<Updated> {
    return this.modify(name, filter, isMulti, () => null);
  }

  private async modify(
    name: string,
    filter: Doc,
    isMulti: boolean,
    next: (document: Doc) => Doc | null,
  ): Promise<Updated> {
    const collection = this.collection(name);
    const { records, servedBy } = collection.find(filter, isMulti ? {} : { limit: 1 });
    const entries: Entry[] = [];
    try {
      for (const record of records) {
        const document = next(record.document);
        if (document === null) entries.push(this.drop(collection, record));
        else this.putIfChanged(collection, record, document, entries);
      }
    } finally {
      await (entries.length > 0 ? this.journal.write(entries) : this.journal.settled());
    }
    return { matched: records.length, modified: entries.length, servedBy };
  }

  private drop(collection: MemoryCollection, record: StoredRecord): Entry {
    collection.remove(record);
    return { collection: collection.name, key: record.key, json: null };
  }

  private putIfChanged(collection: MemoryCollection, record: StoredRecord, document: Doc, entries: Entry[]): void {
    const json = stringifyEjson(document);
    if (json !== record.json) entries.push(this.put(collection, record, document, json));
  }

  private put(collection: MemoryCollection, record: StoredRecord, document: Doc, json: string): Entry {
    if (json.length > DOCUMENT_BYTES_MAX) throw writeFailed('document is larger than 16MB');
    collection.assertUnique(document, record);
    collection.put(record, document, json);
    return { collection: collection.name, key: record.key, json };
  }

  close(): Promise<void> {
    return this.journal.close();
  }
}

/** 32 characters, as the real cloud makes them: random, with the second in the middle. */
function newId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `${randomBytes(4).toString('hex')}${seconds}${randomBytes(8).toString('hex')}`;
}
