import fc from 'fast-check';
import type { IndexDefinition } from '../../../cloudfunctions/database/collections';
import { compareBy, MemoryCollection } from '../../../local/cloud/engine/collection';
import { stringifyEjson } from '../../../local/cloud/engine/ejson';
import { newRecord } from '../../../local/cloud/engine/record';
import type { Sort } from '../../../local/cloud/engine/planner';
import type { Doc, Value } from '../../../local/cloud/engine/values';
import { document, field, scalar } from './arbitrary';

const INDEX_SETS: IndexDefinition[][] = [
  [{ name: 'a', keys: [['a', 1]] }],
  [
    {
      name: 'a_b',
      keys: [
        ['a', 1],
        ['b', 1],
      ],
    },
  ],
  [
    { name: 'b', keys: [['b', -1]] },
    {
      name: 'c_a',
      keys: [
        ['c', 1],
        ['a', 1],
      ],
    },
  ],
  [
    {
      name: 'a_b_c',
      keys: [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
    },
  ],
];

const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.record({ $gte: scalar }),
  fc.record({ $lt: scalar }),
  fc.record({ $gt: scalar, $lte: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
);
const filter: fc.Arbitrary<Doc> = fc.dictionary(field, condition, { maxKeys: 3 });
const sort: fc.Arbitrary<Sort> = fc.uniqueArray(fc.tuple(field, fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
});

function collectionOf(documents: readonly Doc[], indexes: readonly IndexDefinition[]): MemoryCollection {
  const collection = new MemoryCollection({ name: 'things', indexes });
  documents.forEach((each, i) => {
    const stored = { _id: `d${i}`, ...each };
    collection.put(newRecord(stored._id), { document: stored, json: stringifyEjson(stored), version: 1 }, false);
  });
  return collection;
}

it('an index never changes what is found, only how', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 25 }),
      filter,
      fc.constantFrom(...INDEX_SETS),
      (documents, wanted, indexes) => {
        const ids = (set: readonly IndexDefinition[]) =>
          collectionOf(documents, set)
            .find(wanted, {})
            .hits.map(({ record }) => record.key)
            .sort();
        expect(ids(indexes)).toEqual(ids([]));
      },
    ),
    { numRuns: 1500 },
  );
});

it('an index never changes the order either: place by place, documents that the order does not tell apart', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 25 }),
      filter,
      sort,
      fc.constantFrom(...INDEX_SETS),
      (documents, wanted, order, indexes) => {
        const found = (set: readonly IndexDefinition[]) =>
          collectionOf(documents, set).find(wanted, { sort: order }).hits;
        const [indexed, plain] = [found(indexes), found([])];
        expect(indexed).toHaveLength(plain.length);
        indexed.forEach((hit, i) => expect(compareBy(order, hit.document, plain[i]!.document)).toBe(0));
      },
    ),
    { numRuns: 1500 },
  );
});

it('says which index served, and says so when none did', () => {
  const collection = collectionOf([{ a: 1 }], INDEX_SETS[1]!);
  expect(collection.find({ a: 1, b: 2 }, {}).servedBy).toBe('a_b');
  expect(collection.find({ _id: 'd0' }, {}).servedBy).toBe('_id');
  expect(collection.find({ b: 2 }, {}).servedBy).toBeNull();
});

it('skips and limits after sorting', () => {
  const collection = collectionOf([{ a: 3 }, { a: 1 }, { a: 2 }, { a: 4 }], INDEX_SETS[0]!);
  const page = collection.find({ a: { $gte: 1 } }, { sort: [['a', -1]], skip: 1, limit: 2 });
  expect(page.hits.map(({ document: found }) => found.a)).toEqual([3, 2]);
});

it('a unique index refuses a second document with its key; a missing field counts as null', () => {
  const collection = new MemoryCollection({
    name: 'users',
    indexes: [{ name: 'phone', keys: [['phone', 1]], unique: true }],
  });
  const one = { _id: 'one', name: 'no phone' };
  collection.put(newRecord('one'), { document: one, json: '', version: 1 }, false);
  expect(() => collection.assertUnique({ _id: 'two' }, newRecord('two'), [], null)).toThrow(
    /E11000 duplicate key error collection: local-env\.users index: phone dup key: \{ phone: null \}/,
  );
});
