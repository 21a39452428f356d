import * as z from 'zod';
import type { CloudClock } from '../clock';
import { invalidParameter } from '../engine/cloud-error';
import type { FindOptions } from '../engine/collection';
import { parseEjsonDoc } from '../engine/ejson';
import { flatten, type Sort } from '../engine/planner';
import { project } from '../engine/projection';
import type { Store } from '../engine/store';
import type { Doc } from '../engine/values';
import { shapeOf, type OperationLog } from '../operations';
import type { AdminHandlers } from './admin-request';

/** A read gives this many documents unless told, and never more than the most. */
const PAGE_DEFAULT = 100;
const PAGE_MAX = 1000;

const text = z.string();
const base = z.looseObject({ collectionName: text, query: text.optional() });
const insert = z.looseObject({ collectionName: text, data: z.array(text) });
const get = base.extend({
  queryType: z.enum(['WHERE', 'DOC']).default('WHERE'),
  order: text.optional(),
  projection: text.optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).default(PAGE_DEFAULT),
});
const modify = base.extend({
  data: text,
  multi: z.boolean().default(false),
  /** false: `set()` puts the whole document in place */
  merge: z.boolean().default(true),
  upsert: z.boolean().default(false),
});
const remove = base.extend({ multi: z.boolean().default(false) });

export interface DatabaseParts {
  store: Store;
  operations: OperationLog;
  clock: CloudClock;
}

/** The database part of the wire. Transactions, aggregation and geo come with the next issue; they are refused by name. */
export function databaseHandlers({ store, operations, clock }: DatabaseParts): AdminHandlers {
  const filterOf = (query: string | undefined): Doc => (query === undefined ? {} : parseEjsonDoc(query, clock.now()));

  async function find(collection: string, filter: Doc, options: FindOptions) {
    const found = await store.find(collection, filter, options);
    noteIndex(collection, filter, options.sort ?? [], found.servedBy);
    return found.records;
  }

  function noteIndex(collection: string, filter: Doc, sort: Sort, servedBy: string | null): void {
    if (servedBy !== null) return;
    operations.countUnindexed(
      shapeOf(
        collection,
        Object.keys(flatten(filter)),
        sort.map(([field]) => field),
      ),
    );
  }

  return {
    'database.insertDocument': async (raw) => {
      const { collectionName, data } = parse(insert, raw);
      operations.count(raw.wxCloudApiToken, collectionName, 'insert');
      const documents = data.map((each) => parseEjsonDoc(each, clock.now()));
      return { data: { insertedIds: await store.insert(collectionName, documents) } };
    },

    'database.getDocument': async (raw) => {
      const { collectionName, query, order, projection, offset, limit, queryType } = parse(get, raw);
      operations.count(raw.wxCloudApiToken, collectionName, 'get');
      const page = queryType === 'DOC' ? { skip: 0, limit: 1 } : { skip: offset, limit: Math.min(limit, PAGE_MAX) };
      const records = await find(collectionName, filterOf(query), { ...page, sort: sortOf(order, clock.now()) });
      const shown = projection === undefined ? null : parseEjsonDoc(projection, clock.now());
      const list = records.map((record) => (shown === null ? record.json : project(record.document, shown)));
      return { data: { list, offset: page.skip, limit: page.limit, total: list.length } };
    },

    'database.calculateDocument': async (raw) => {
      const { collectionName, query } = parse(base, raw);
      operations.count(raw.wxCloudApiToken, collectionName, 'count');
      return { data: { total: (await find(collectionName, filterOf(query), {})).length } };
    },

    'database.modifyDocument': async (raw) => {
      const { collectionName, query, data, multi, merge, upsert } = parse(modify, raw);
      operations.count(raw.wxCloudApiToken, collectionName, 'update');
      const filter = filterOf(query);
      const change = parseEjsonDoc(data, clock.now());
      const done = merge
        ? await store.update(collectionName, filter, change, { isMulti: multi })
        : await store.replace(collectionName, filter, change);
      noteIndex(collectionName, filter, [], done.servedBy);
      if (done.matched > 0 || !upsert) return { data: { updated: done.modified, upsert_id: null } };
      const [id] = await store.insert(collectionName, [{ ...('_id' in filter && { _id: filter._id }), ...change }]);
      return { data: { updated: 0, upsert_id: id } };
    },

    'database.removeDocument': async (raw) => {
      const { collectionName, query, multi } = parse(remove, raw);
      operations.count(raw.wxCloudApiToken, collectionName, 'remove');
      const done = await store.remove(collectionName, filterOf(query), { isMulti: multi });
      return { data: { deleted: done.modified } };
    },

    'database.addCollection': async (raw) => {
      const { collectionName } = parse(z.looseObject({ collectionName: text }), raw);
      await store.addCollection(collectionName);
      return {};
    },
  };
}

function sortOf(order: string | undefined, now: number): Sort {
  if (order === undefined) return [];
  return Object.entries(parseEjsonDoc(order, now)).map(([field, direction]) => [field, direction === -1 ? -1 : 1]);
}

function parse<Out>(schema: z.ZodType<Out>, raw: unknown): Out {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw invalidParameter(z.prettifyError(parsed.error));
  return parsed.data;
}
