import type { Doc } from './values';

/** Whoever has written a record and not ended; a plain write waits for the end. */
export interface Holder {
  readonly ended: Promise<void>;
}

/** A content that was replaced, kept for transactions whose snapshot is older than its successor. */
export interface OlderContent {
  document: Doc | null;
  version: number;
  older: OlderContent | null;
}

/** A document in memory with its text as it goes over the wire and to disk, encoded once a write. */
export interface StoredRecord {
  readonly key: string;
  /** null: removed, or written only by a transaction that has not committed */
  document: Doc | null;
  json: string;
  /** number of the commit that wrote this content */
  version: number;
  older: OlderContent | null;
  /** the transaction that has written it and not ended */
  lock: Holder | null;
}

export const newRecord = (key: string): StoredRecord => ({
  key,
  document: null,
  json: '',
  version: 0,
  older: null,
  lock: null,
});
