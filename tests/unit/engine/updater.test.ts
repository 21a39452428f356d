import { applyUpdate } from '../../../local/cloud/engine/updater';
import type { Doc } from '../../../local/cloud/engine/values';

const update = (document: Doc, change: Doc): Doc => applyUpdate({ _id: 'x', ...document }, change);

it('never touches the document that it was given', () => {
  const before = { _id: 'x', list: [1], inner: { n: 1 } };
  applyUpdate(before, { $push: { list: 2 }, $inc: { 'inner.n': 1 } });
  expect(before).toEqual({ _id: 'x', list: [1], inner: { n: 1 } });
});

it.each<[string, Doc, Doc, Doc]>([
  ['$set makes the way', {}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
  ['$unset', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$inc from nothing', {}, { $inc: { n: -2 } }, { n: -2 }],
  ['$mul from nothing', {}, { $mul: { n: 3 } }, { n: 0 }],
  ['$min and $max', { low: 5, high: 5 }, { $min: { low: 3 }, $max: { high: 4 } }, { low: 3, high: 5 }],
  ['$push one', { list: [1] }, { $push: { list: 2 } }, { list: [1, 2] }],
  [
    '$push each, slice from the end',
    { list: [1, 2, 3] },
    { $push: { list: { $each: [4], $slice: -2 } } },
    { list: [3, 4] },
  ],
  ['$push each, sorted', { list: [5, 1] }, { $push: { list: { $each: [3], $sort: 1 } } }, { list: [1, 3, 5] }],
  ['$push at a place', { list: [1, 3] }, { $push: { list: { $each: [2], $position: 1 } } }, { list: [1, 2, 3] }],
  ['$addToSet', { list: [1] }, { $addToSet: { list: { $each: [1, 2] } } }, { list: [1, 2] }],
  ['$pop', { list: [1, 2, 3] }, { $pop: { list: 1 } }, { list: [1, 2] }],
  ['$pull by condition', { list: [1, 2, 3] }, { $pull: { list: { $gte: 2 } } }, { list: [1] }],
  ['$pullAll', { list: [1, 2, 3, 2] }, { $pullAll: { list: [2, 9] } }, { list: [1, 3] }],
  ['$pullAll of what is not there', {}, { $pullAll: { list: [2] } }, {}],
  ['$rename', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  ['an element by its number', { list: [1, 2] }, { $set: { 'list.1': 9 } }, { list: [1, 9] }],
])('%s', (_name, document, change, expected) => {
  expect(update(document, change)).toEqual({ _id: 'x', ...expected });
});

it.each<[string, Doc, Doc, RegExp]>([
  ['a path through null', { n: null }, { $set: { 'n.x': 1 } }, /Cannot create field 'x' in element \{n: null\}/],
  ['a path through a number', { n: 1 }, { $set: { 'n.x': 1 } }, /Cannot create field 'x' in element \{n: 1\}/],
  [
    '$inc of a string',
    { n: '1' },
    { $inc: { n: 1 } },
    /Cannot apply \$inc to a value of non-numeric type.*non-numeric type string/,
  ],
  ['$inc by a string', {}, { $inc: { n: '1' } }, /Cannot increment with non-numeric argument/],
  ['$push to an object', { list: {} }, { $push: { list: 1 } }, /must be an array but is of type object/],
  ['$addToSet to a number', { list: 1 }, { $addToSet: { list: 1 } }, /non-array type int/],
  ['$pop of a string', { list: 'x' }, { $pop: { list: 1 } }, /non-array type string/],
  ['another _id', {}, { $set: { _id: 'y' } }, /immutable field '_id'/],
  ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, /would create a conflict at 'a'/],
  ['a path and one inside it', {}, { $set: { a: {}, 'a.b': 1 } }, /would create a conflict at 'a'/],
  ['an unknown operator', {}, { $foo: { a: 1 } }, /Unknown modifier: \$foo/],
  [
    'a name into an array',
    { list: [1] },
    { $set: { 'list.name': 1 } },
    /Cannot create field 'name' in element \{list: array\}/,
  ],
])('refuses %s as MongoDB does', (_name, document, change, message) => {
  expect(() => update(document, change)).toThrow(message);
});
