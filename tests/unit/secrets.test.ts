import { randomBytes } from 'node:crypto';
import { blindIndex, seal, unseal } from '../../cloudfunctions/kernel/secrets';

const key = (): string => randomBytes(32).toString('base64');
const k1 = key();
const k2 = key();
const place = { collection: 'people', id: 'somebody', field: 'name' };

beforeEach(() => {
  process.env.DATA_KEYS = `k1:${k1}`;
  process.env.INDEX_KEY = key();
});
afterAll(() => {
  delete process.env.DATA_KEYS;
  delete process.env.INDEX_KEY;
});

it('opens what it sealed, in its own place only', () => {
  const value = seal(place, '欧阳建国 😀');
  expect(value).toMatch(/^k1\.[\w-]+$/);
  expect(value).not.toContain('欧阳');
  expect(unseal(place, value)).toBe('欧阳建国 😀');
  for (const other of [{ id: 'another' }, { field: 'guardianName' }, { collection: 'roles' }]) {
    expect(() => unseal({ ...place, ...other }, value)).toThrow();
  }
});

it('the same text never looks the same twice; nothing stays nothing', () => {
  expect(seal(place, '王')).not.toBe(seal(place, '王'));
  expect(seal(place, '')).toBe('');
  expect(unseal(place, '')).toBe('');
});

it('a changed letter does not open', () => {
  const value = seal(place, '欧阳建国');
  const last = value.endsWith('A') ? 'B' : 'A';
  expect(() => unseal(place, value.slice(0, -2) + last + value.slice(-1))).toThrow();
});

it('the first key writes, all read; a key that is gone is named and not guessed around', () => {
  const old = seal(place, '欧阳建国');
  process.env.DATA_KEYS = `k2:${k2},k1:${k1}`;
  expect(unseal(place, old)).toBe('欧阳建国');
  const fresh = seal(place, '欧阳建国');
  expect(fresh.startsWith('k2.')).toBe(true);
  process.env.DATA_KEYS = `k2:${k2}`;
  expect(unseal(place, fresh)).toBe('欧阳建国');
  expect(() => unseal(place, old)).toThrow('k1');
});

it.each(['', 'k1:', 'k1:c2hvcnQ=', 'nonsense'])(
  'without a sound key (%j) it refuses and has no key of its own',
  (keys) => {
    process.env.DATA_KEYS = keys;
    expect(() => seal(place, '王')).toThrow('钥匙');
  },
);

it('an index tells equal values and nothing else, and not across purposes', () => {
  expect(blindIndex('phone', '010')).toBe(blindIndex('phone', '010'));
  expect(blindIndex('phone', '010')).not.toBe(blindIndex('phone', '011'));
  expect(blindIndex('phone', '010')).not.toBe(blindIndex('erased', '010'));
});
