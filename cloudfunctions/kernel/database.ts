import type * as z from 'zod';
import { cloud } from './cloud';
import { isBusy } from './errors';

/**
 * The only door to the cloud database. It gives every collection a row schema (rows are parsed on the
 * way in and out), returns numbers where the SDK returns shapes, and turns the two failures that
 * business code reacts to into values: a duplicate id, and nothing found.
 */
const db = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0]);
const command = db.command;

/** Operators for conditions and changes; opaque on purpose, the SDK's types say no more. */
export const is = {
  gt: (value: unknown): unknown => command.gt(value),
  gte: (value: unknown): unknown => command.gte(value),
  lt: (value: unknown): unknown => command.lt(value),
  lte: (value: unknown): unknown => command.lte(value),
  in: (values: readonly unknown[]): unknown => command.in([...values]),
  nin: (values: readonly unknown[]): unknown => command.nin([...values]),
  /** an array that holds every one of these; the first serves the index */
  everyOf: (values: readonly unknown[]): unknown => command.eq(values[0]).and(command.all([...values])),
  zeroOrFrom: (from: number): unknown => command.eq(0).or(command.gte(from)),
  range: (from: number, to: number): unknown => command.gte(from).and(command.lt(to)),
};
export const to = {
  inc: (by: number): unknown => command.inc(by),
  /** Replaces a whole object or array; a plain object in an update merges by path. */
  be: (value: unknown): unknown => command.set(value),
  push: (each: readonly unknown[], keep: { slice: number; sort?: 1 | -1 }): unknown =>
    command.push({ each: [...each], ...keep }),
  pullAll: (values: readonly unknown[]): unknown => command.pullAll([...values]),
};

export type Where<Row> = { [Key in keyof Row]?: unknown };
export type Change<Row> = { [Key in keyof Row]?: unknown };

export interface FindOptions<Row> {
  order?: readonly (readonly [keyof Row & string, 'asc' | 'desc'])[];
  /** at most 1,000; the platform gives 100 unless told */
  limit: number;
}

interface RowBase {
  _id: string;
}

/** Everything a repository may do with its collection. */
export interface Collection<Row extends RowBase> {
  get(id: string): Promise<Row | null>;
  find(where: Where<Row>, options: FindOptions<Row>): Promise<Row[]>;
  count(where: Where<Row>): Promise<number>;
  /** false: a document with this id (or another unique fact of it) is there already. */
  insert(row: Row): Promise<boolean>;
  /** One conditional update of at most one document; true when it was changed. */
  change(where: Where<Row>, change: Change<Row>): Promise<boolean>;
  /** The same change to every document that fits. @returns how many were changed */
  changeAll(where: Where<Row>, change: Change<Row>): Promise<number>;
  /** @returns how many were removed. For erasure and for what has run out; states are not deleted. */
  remove(where: Where<Row>): Promise<number>;
}

/** What the SDK calls answer with; its own types say `void | string` for the callback style that nobody uses. */
interface Answers {
  data: unknown;
  total: number;
  stats: { updated: number; removed: number };
}

/** A plan allows so many requests a second; a request over that was not done and may be made again after about this long. */
const BUSY_WAIT_MS = 250;
const BUSY_TRIES = 6;

/**
 * Makes a request, again with jitter while the database says that it has too many. Here and not in
 * the use case: starting that over would ask for everything again and make the crowd larger.
 */
async function answer<Key extends keyof Answers>(request: () => unknown): Promise<Pick<Answers, Key>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await request()) as Pick<Answers, Key>;
    } catch (error) {
      if (!isBusy(error) || attempt === BUSY_TRIES) throw error;
      const waitMs = BUSY_WAIT_MS * attempt * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('E11000');

export function collection<Row extends RowBase>(name: string, schema: z.ZodType<Row>): Collection<Row> {
  const all = () => db.collection(name);
  return {
    async get(id) {
      const { data } = await answer<'data'>(() => all().doc(id).get());
      return data === null ? null : schema.parse(data);
    },
    async find(where, { order = [], limit }) {
      let query = all().where(where).limit(limit);
      for (const [field, direction] of order) query = query.orderBy(field, direction);
      const asked = query;
      const { data } = await answer<'data'>(() => asked.get());
      return (data as unknown[]).map((row) => schema.parse(row));
    },
    async count(where) {
      return (await answer<'total'>(() => all().where(where).count())).total;
    },
    async insert(row) {
      try {
        await answer(() => all().add({ data: row }));
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async change(where, change) {
      const { stats } = await answer<'stats'>(() => all().where(where).update({ data: change }));
      return stats.updated > 0;
    },
    async changeAll(where, change) {
      return (await answer<'stats'>(() => all().where(where).update({ data: change }))).stats.updated;
    },
    async remove(where) {
      return (await answer<'stats'>(() => all().where(where).remove())).stats.removed;
    },
  };
}
