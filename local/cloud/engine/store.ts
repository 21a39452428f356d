import { randomBytes } from 'node:crypto';
import type { CollectionDefinition } from '../../../cloudfunctions/database/collections';
import { duplicateKey, noCollection, requestFailed, transactionConflict, writeFailed } from './cloud-error';
import { MemoryCollection, type FindOptions, type Found } from './collection';
import { parseEjsonDoc, stringifyEjson } from './ejson';
import { idKey } from './index-key';
import { Journal, type Entry } from './journal';
import { newRecord, type StoredRecord } from './record';
import { TransactionTable, waitFor, type Transaction } from './transaction';
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

interface Content {
  /** null: removed */
  document: Doc | null;
  json: string;
}

export interface WriteOptions {
  transaction?: Transaction | null;
  /** all matches, or the first */
  isMulti?: boolean;
}

/**
 * The embedded database: documents and indexes in memory, every commit written through LMDB. It runs
 * on one thread, so what happens between two awaits is atomic; an operation changes memory at once
 * and its promise resolves when the change is on disk.
 */
export class Store {
  private readonly collections = new Map<string, MemoryCollection>();
  private readonly transactions = new TransactionTable();
  private readonly journal: Journal;
  private readonly made: string[];
  /** number of the last commit */
  private version = 1;

  constructor(directory: string, definitions: readonly Pick<CollectionDefinition, 'name' | 'indexes'>[]) {
    this.journal = new Journal(directory);
    for (const definition of definitions) this.collections.set(definition.name, new MemoryCollection(definition));
    this.made = this.journal.load((name, key, json) => {
      const content = { document: parseEjsonDoc(json, 0), json, version: this.version };
      this.open(name).put(newRecord(key), content, false);
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

  async find(name: string, filter: Doc, options: FindOptions): Promise<Found> {
    const found = this.collection(name).find(filter, options);
    // What was read may not be on disk yet; nobody is told of it before it is.
    await this.journal.settled();
    return found;
  }

  /** When everything written so far is on disk. */
  settled(): Promise<unknown> {
    return this.journal.settled();
  }

  // ---- transactions

  begin(): Transaction {
    return this.transactions.begin(this.version);
  }

  transaction(id: string): Transaction {
    return this.transactions.get(id);
  }

  abort(transaction: Transaction): void {
    this.transactions.end(transaction);
    this.forgetOlder();
  }

  /** All of it or nothing: one version in memory, one batch on disk. */
  async commit(transaction: Transaction): Promise<void> {
    this.version += 1;
    this.transactions.end(transaction);
    const entries = [...transaction.writes].map(([record, { collection, document, json }]) =>
      this.install(this.collection(collection), record, { document, json }),
    );
    this.forgetOlder();
    await this.write(entries);
  }

  private forgetOlder(): void {
    if (this.transactions.isIdle) for (const collection of this.collections.values()) collection.forgetOlder();
  }

  // ---- writes

  async insert(name: string, documents: readonly Doc[], { transaction = null }: WriteOptions = {}): Promise<unknown[]> {
    const collection = this.collection(name);
    const entries: Entry[] = [];
    const ids: unknown[] = [];
    try {
      for (const given of documents) {
        const document = given._id === undefined ? { _id: newId(), ...given } : given;
        await this.insertOne(collection, document, transaction, entries);
        ids.push(document._id);
      }
    } finally {
      // Those before a duplicate stay, as on the real cloud.
      await this.write(entries);
    }
    return ids;
  }

  private async insertOne(
    collection: MemoryCollection,
    document: Doc,
    transaction: Transaction | null,
    entries: Entry[],
  ): Promise<void> {
    const key = idKey(document._id);
    const json = encode(document);
    for (;;) {
      const record = collection.records.get(key) ?? this.pendingRecord(collection, key) ?? newRecord(key);
      const there = transaction ? transaction.view(record) : record.document;
      if (there) throw duplicateKey(collection.name, '_id_', `_id: ${JSON.stringify(document._id)}`);
      const wait = this.put(collection, record, { document, json }, { transaction, entries });
      if (!wait) return;
      // What was written so far must not wait behind a transaction that may take seconds.
      await this.write(entries.splice(0));
      await wait;
    }
  }

  /** A document that a running transaction has inserted is in no collection yet. */
  private pendingRecord(collection: MemoryCollection, key: string): StoredRecord | undefined {
    return this.transactions
      .all()
      .flatMap(({ writes }) => [...writes])
      .find(([record, write]) => write.collection === collection.name && record.key === key)?.[0];
  }

  /** Changes the matching documents by update operators. */
  update(name: string, filter: Doc, change: Doc, options: WriteOptions): Promise<Updated> {
    return this.modify(name, filter, (document) => applyUpdate(document, change, filter), options);
  }

  /** Puts another content in place of the first match; its _id stays. */
  replace(name: string, filter: Doc, content: Doc, options: WriteOptions): Promise<Updated> {
    return this.modify(name, filter, (document) => ({ _id: document._id, ...content }), { ...options, isMulti: false });
  }

  remove(name: string, filter: Doc, options: WriteOptions): Promise<Updated> {
    return this.modify(name, filter, () => null, options);
  }

  private async modify(
    name: string,
    filter: Doc,
    next: (document: Doc) => Doc | null,
    { transaction = null, isMulti = false }: WriteOptions,
  ): Promise<Updated> {
    const collection = this.collection(name);
    const { hits, servedBy } = collection.find(filter, { transaction, ...(!isMulti && { limit: 1 }) });
    const entries: Entry[] = [];
    let [matched, modified] = [0, 0];
    try {
      for (const { record } of hits) {
        const outcome = await this.modifyOne(collection, record, { filter, next, transaction, entries });
        if (outcome !== 'gone') matched += 1;
        if (outcome === 'changed') modified += 1;
      }
    } finally {
      await this.write(entries);
    }
    return { matched, modified, servedBy };
  }

  private async modifyOne(
    collection: MemoryCollection,
    record: StoredRecord,
    change: { filter: Doc; next: (document: Doc) => Doc | null; transaction: Transaction | null; entries: Entry[] },
  ): Promise<'gone' | 'same' | 'changed'> {
    const { filter, next, transaction, entries } = change;
    for (let hasWaited = false; ; hasWaited = true) {
      const document = transaction ? transaction.view(record) : record.document;
      // After a wait the document may have become another one.
      if (!document || (hasWaited && !collection.matches(filter, document))) return 'gone';
      // "Nothing to do" is only said of the latest content: an older one has to meet its conflict first.
      const latest = document === record.document ? record.json : null;
      const before = transaction?.writes.get(record)?.json ?? latest;
      const after = next(document);
      const json = after ? encode(after) : '';
      if (json === before) return 'same';
      const wait = this.put(collection, record, { document: after, json }, { transaction, entries });
      if (!wait) return 'changed';
      await this.write(entries.splice(0));
      await wait;
    }
  }

  /** Writes one document, or says for whom it has to wait. */
  private put(
    collection: MemoryCollection,
    record: StoredRecord,
    { document, json }: Content,
    { transaction, entries }: { transaction: Transaction | null; entries: Entry[] },
  ): Promise<void> | null {
    const wait = this.transactions.claim(record, transaction);
    if (wait) return wait;
    const rival = document && collection.assertUnique(document, record, this.transactions.all(), transaction);
    if (rival && transaction) {
      this.abort(transaction);
      throw transactionConflict();
    }
    if (rival) return waitFor(rival);
    if (transaction) transaction.writes.set(record, { collection: collection.name, document, json });
    else {
      this.version += 1;
      entries.push(this.install(collection, record, { document, json }));
    }
    return null;
  }

  /** Makes a content the committed one. @returns what the disk has to hold of it */
  private install(collection: MemoryCollection, record: StoredRecord, { document, json }: Content): Entry {
    collection.put(record, { document, json, version: this.version }, !this.transactions.isIdle);
    return { collection: collection.name, key: record.key, json: document ? json : null };
  }

  private write(entries: readonly Entry[]): Promise<unknown> {
    return entries.length > 0 ? this.journal.write(entries) : this.journal.settled();
  }

  close(): Promise<void> {
    return this.journal.close();
  }
}

function encode(document: Doc): string {
  const json = stringifyEjson(document);
  if (json.length > DOCUMENT_BYTES_MAX) throw writeFailed('document is larger than 16MB');
  return json;
}

/** 32 characters, as the real cloud makes them: random, with the second in the middle. */
function newId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `${randomBytes(4).toString('hex')}${seconds}${randomBytes(8).toString('hex')}`;
}
