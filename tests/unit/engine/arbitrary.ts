import fc from 'fast-check';
import type { Doc, Value } from '../../../local/cloud/engine/values';

/** Values of the types that documents hold, small so that equal ones meet often. */
export const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, min: -2, max: 2 }),
  fc.constantFrom('', 'a', 'b', 'ab', 'a\u0000', 'a\u0001', 'a\u0002', '中', '文明', '\ufffe'),
  fc.integer({ min: -5, max: 5 }).map((ms) => new Date(ms)),
);

export const field = fc.constantFrom('a', 'b', 'c');

export const document: fc.Arbitrary<Doc> = fc.record(
  {
    a: scalar,
    b: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    c: scalar,
  },
  { requiredKeys: [] },
);
