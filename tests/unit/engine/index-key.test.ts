import fc from 'fast-check';
import { keyOf } from '../../../local/cloud/engine/index-key';
import { compare } from '../../../local/cloud/engine/values';
import { scalar } from './arbitrary';

const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

it('keys sort as BSON sorts their values', () => {
  fc.assert(
    fc.property(scalar, scalar, (a, b) => sign(keyOf(a), keyOf(b)) === Math.sign(compare(a, b))),
    { numRuns: 3000 },
  );
});

it('numbers of any size sort by value', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true }),
      fc.double({ noNaN: true }),
      (a, b) => sign(keyOf(a), keyOf(b)) === Math.sign(compare(a, b)),
    ),
    { numRuns: 3000 },
  );
});

it('no string is the beginning of another one’s key, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      (a, b) => a === b || !keyOf(a).startsWith(keyOf(b)),
    ),
    { numRuns: 2000 },
  );
});
