import * as z from 'zod';
import type { CloudClock } from '../clock';
import { aggregate, type Stage } from '../engine/aggregate';
import { invalidParameter } from '../engine/cloud-error';
import type { FindOptions, Hit } from '../engine/collection';
import { parseEjson, parseEjsonDoc, stringifyEjson } from '../engine/ejson';
import { flatten, type Sort } from '../engine/planner';
import { project } from '../engine/projection';
import type { Store } from '../engine/store';
import type { Transaction } from '../engine/transaction';
import type { Doc } from '../engine/values';
import type { Faults } from '../faults';
import type { QuotaGate } from '../limits';
import { shapeOf, type OperationLog } from '../operations';
import type { AdminHandler, AdminHandlers } from './admin-request';

/** A read gives this many documents unless told, and never more than the most. */
const PAGE_DEFAULT = 100;
const PAGE_MAX = 1000;
/** The same for an aggregation (cloud-facts 4). */
const AGGREGATE_DEFAULT = 20;
const AGGREGATE_MAX = 10_000;

const text = z.string();
const base = z.looseObject({ collectionName: text, query: text.optional(), transactionId: text.optional() });
const insert = base.extend({ data: z.array(text) });
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
const pipeline = base.extend({ stages: z.array(z.looseObject({ stageKey: text, stageValue: text })) });
const named = z.looseObject({ collectionName: text });
const ofTransaction = z.looseObject({ transactionId: text });

export interface DatabaseParts {
  store: Store;
  operations: OperationLog;
  clock: CloudClock;
  quotas: QuotaGate;
  faults: Faults;
}

/** The database part of the wire (cloud-facts). */
/** What the handlers of the wire's database part share. */
class DatabaseWire {
  constructor(private readonly parts: DatabaseParts) {}

  /** Parses, counts under the collection, and runs within the plan's quotas and whatever trouble is ordered. */
  operation<Parsed extends z.infer<typeof base>>(
    name: string,
    schema: z.ZodType<Parsed>,
    run: (parsed: Parsed) => Promise<Record<string, unknown>>,
  ): AdminHandler {
    const { operations, quotas, faults } = this.parts;
    return async (raw) => {
      const parsed = parse(schema, raw);
      operations.count(raw.wxCloudApiToken, parsed.collectionName, name);
      const isTransactionWrite = parsed.transactionId !== undefined && name !== 'get';
      const attempt = () => faults.databaseRequest(isTransactionWrite, () => run(parsed));
      return { data: await quotas.databaseRequest(attempt) };
    };
  }

  filterOf(query: string | undefined): Doc {
    return query === undefined ? {} : this.decode(query);
  }

  decode(text: string): Doc {
    return parseEjsonDoc(text, this.parts.clock.now());
  }

  transactionOf(id: string | undefined): Transaction | null {
    return id === undefined ? null : this.parts.store.transaction(id);
  }

  sortOf(order: string | undefined): Sort {
    if (order === undefined) return [];
    return Object.entries(this.decode(order)).map(([field, direction]) => [field, direction === -1 ? -1 : 1]);
  }

  async find(collection: string, filter: Doc, options: FindOptions): Promise<Hit[]> {
    const found = await this.parts.store.find(collection, filter, options);
    this.noteIndex(collection, filter, options.sort ?? [], found.servedBy);
    return found.hits;
  }

  noteIndex(collection: string, filter: Doc, sort: Sort, servedBy: string | null): void {
    if (servedBy !== null) return;
    const fields = sort.map(([field]) => field);
    this.parts.operations.countUnindexed(shapeOf(collection, Object.keys(flatten(filter)), fields));
  }
}

/** The database part of the wire (cloud-facts). */
export function databaseHandlers(parts: DatabaseParts): AdminHandlers {
  const wire = new DatabaseWire(parts);
  return { ...readHandlers(wire, parts), ...writeHandlers(wire, parts), ...transactionHandlers(parts) };
}

function readHandlers(wire: DatabaseWire, { store, clock }: DatabaseParts): AdminHandlers {
  return {
    'database.getDocument': wire.operation('get', get, async (request) => {
      const { collectionName, query, order, projection, transactionId } = request;
      const isOne = request.queryType === 'DOC';
      const page = isOne ? { skip: 0, limit: 1 } : { skip: request.offset, limit: Math.min(request.limit, PAGE_MAX) };
      const options = { ...page, sort: wire.sortOf(order), transaction: wire.transactionOf(transactionId) };
      const hits = await wire.find(collectionName, wire.filterOf(query), options);
      const shown = projection === undefined ? null : wire.decode(projection);
      const list = hits.map(({ record, document }) => {
        if (shown !== null) return project(document, shown);
        return document === record.document ? record.json : stringifyEjson(document);
      });
      return { list, offset: page.skip, limit: page.limit, total: list.length };
    }),

    'database.calculateDocument': wire.operation('count', base, async ({ collectionName, query }) => {
      const filter = wire.filterOf(query);
      if (Object.keys(filter).length === 0) return { total: store.collection(collectionName).size };
      return { total: (await wire.find(collectionName, filter, {})).length };
    }),

    'database.aggregateDocuments': wire.operation('aggregate', pipeline, async ({ collectionName, stages }) => {
      const parsed: Stage[] = stages.map(({ stageKey, stageValue }) => ({
        [stageKey]: parseEjson(stageValue, clock.now()),
      }));
      const isLimited = parsed.some((stage) => '$limit' in stage || '$count' in stage);
      const read = (name: string, filter: Doc): Doc[] => {
        const { hits, servedBy } = store.collection(name).find(filter, {});
        wire.noteIndex(name, filter, [], servedBy);
        return hits.map(({ document }) => document);
      };
      const documents = aggregate(read, collectionName, parsed);
      await store.settled();
      return { list: documents.slice(0, isLimited ? AGGREGATE_MAX : AGGREGATE_DEFAULT).map(stringifyEjson) };
    }),
  };
}

function writeHandlers(wire: DatabaseWire, { store }: DatabaseParts): AdminHandlers {
  return {
    'database.insertDocument': wire.operation('insert', insert, async ({ collectionName, data, transactionId }) => {
      const documents = data.map((each) => wire.decode(each));
      const transaction = wire.transactionOf(transactionId);
      return { insertedIds: await store.insert(collectionName, documents, { transaction }) };
    }),

    'database.modifyDocument': wire.operation('update', modify, async (request) => {
      const { collectionName, query, data, multi, merge, upsert } = request;
      const filter = wire.filterOf(query);
      const change = wire.decode(data);
      const options = { isMulti: multi, transaction: wire.transactionOf(request.transactionId) };
      const done = merge
        ? await store.update(collectionName, filter, change, options)
        : await store.replace(collectionName, filter, change, options);
      wire.noteIndex(collectionName, filter, [], done.servedBy);
      if (done.matched > 0 || !upsert) return { updated: done.modified, upsert_id: null };
      const fresh = { ...('_id' in filter && { _id: filter._id }), ...change };
      const [id] = await store.insert(collectionName, [fresh], options);
      return { updated: 0, upsert_id: id };
    }),

    'database.removeDocument': wire.operation('remove', remove, async (request) => {
      const { collectionName, query, multi, transactionId } = request;
      const filter = wire.filterOf(query);
      const transaction = wire.transactionOf(transactionId);
      const done = await store.remove(collectionName, filter, { isMulti: multi, transaction });
      wire.noteIndex(collectionName, filter, [], done.servedBy);
      return { deleted: done.modified };
    }),

    'database.addCollection': async (raw) => {
      await store.addCollection(parse(named, raw).collectionName);
      return {};
    },
  };
}

function transactionHandlers({ store }: DatabaseParts): AdminHandlers {
  const transactionOf = (raw: unknown): Transaction => store.transaction(parse(ofTransaction, raw).transactionId);
  return {
    'database.startTransaction': () => Promise.resolve({ transactionId: store.begin().id }),
    'database.commitTransaction': async (raw) => {
      await store.commit(transactionOf(raw));
      return { data: {} };
    },
    'database.abortTransaction': (raw) => {
      store.abort(transactionOf(raw));
      return Promise.resolve({ data: {} });
    },
  };
}

function parse<Out>(schema: z.ZodType<Out>, raw: unknown): Out {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw invalidParameter(z.prettifyError(parsed.error));
  return parsed.data;
}
