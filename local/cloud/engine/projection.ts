import { Aggregator } from 'mingo';
import { requestFailed } from './cloud-error';
import { stringifyEjson } from './ejson';
import { clone, type Doc } from './values';

/** The chosen fields of a document, encoded. mingo works on what it is given, so it is given a copy. */
export function project(document: Doc, fields: Doc): string {
  const wanted = Object.entries(fields).filter(([field]) => field !== '_id');
  const includes = wanted.filter(([, shown]) => shown === 1 || shown === true).length;
  if (includes > 0 && includes < wanted.length) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.');
  }
  const [shown] = new Aggregator([{ $project: fields }], {}).run([clone(document)]);
  return stringifyEjson(shown);
}
