import { Query } from 'mingo';
import type { Doc } from './values';

/** MongoDB's query language, by mingo. */
export function matcherOf(filter: Doc): (document: Doc) => boolean {
  const query = new Query(filter, {});
  return (document) => query.test(document);
}
