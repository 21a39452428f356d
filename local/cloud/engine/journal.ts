import { open, type RootDatabase } from 'lmdb';

/** One document's new text, or null for its removal. */
export interface Entry {
  collection: string;
  key: string;
  json: string | null;
}

/** Names of collections made at run time stand under this key; no collection can be called so. */
const COLLECTIONS_KEY = '\u0000collections';
const SEPARATOR = '\u0000';

/**
 * The disk. Every commit is one LMDB batch, which is there whole or not at all after a crash; what
 * was acknowledged survives `kill -9`. Durability is LMDB's, not ours.
 */
export class Journal {
  private readonly database: RootDatabase<string, string>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(directory: string) {
    this.database = open<string, string>({ path: directory, encoding: 'string', keyEncoding: 'ordered-binary' });
  }

  /** Calls back with every stored document, collection by collection. */
  load(onEntry: (collection: string, key: string, json: string) => void): string[] {
    for (const { key, value } of this.database.getRange()) {
      if (key === COLLECTIONS_KEY) continue;
      const at = key.indexOf(SEPARATOR);
      onEntry(key.slice(0, at), key.slice(at + 1), value);
    }
    return JSON.parse(this.database.get(COLLECTIONS_KEY) ?? '[]') as string[];
  }

  /** Starts writing; several commits of one turn share a disk transaction, in their order. */
  write(entries: readonly Entry[]): Promise<unknown> {
    this.last = this.database.batch(() => {
      for (const { collection, key, json } of entries) {
        const where = `${collection}${SEPARATOR}${key}`;
        if (json === null) void this.database.remove(where);
        else void this.database.put(where, json);
      }
    });
    return this.last;
  }

  writeCollections(names: readonly string[]): Promise<unknown> {
    this.last = this.database.put(COLLECTIONS_KEY, JSON.stringify(names));
    return this.last;
  }

  /** When everything written so far is on disk. An answer waits for this, reads too: nobody is told what a crash could take back. */
  settled(): Promise<unknown> {
    return this.last;
  }

  async close(): Promise<void> {
    await this.last;
    await this.database.close();
  }
}
