import type { Doc } from './values';

/** A document in memory with its text as it goes over the wire and to disk, encoded once a write. */
export interface StoredRecord {
  readonly key: string;
  document: Doc;
  json: string;
}
