import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Store } from '../../../local/cloud/engine/store';

const DEFINITIONS = [{ name: 'things', indexes: [{ name: 'n', keys: [['n', 1]] as const, unique: true as const }] }];
let directory: string;
let store: Store;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wm-store-'));
  store = new Store(directory, DEFINITIONS);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const reopen = async (): Promise<void> => {
  await store.close();
  store = new Store(directory, DEFINITIONS);
};
const all = async () => (await store.find('things', {}, { sort: [['n', 1]] })).hits.map(({ document }) => document);

it('what was written is there after opening again, dates and indexes too', async () => {
  await store.insert('things', [
    { _id: 'a', n: 1, at: new Date(5) },
    { _id: 'b', n: 2 },
    { _id: 'c', n: 3 },
  ]);
  await store.update('things', { _id: 'b' }, { $set: { n: 5 } }, { isMulti: false });
  await store.remove('things', { _id: 'c' }, { isMulti: false });
  await reopen();
  expect(await all()).toEqual([
    { _id: 'a', n: 1, at: new Date(5) },
    { _id: 'b', n: 5 },
  ]);
  expect((await store.find('things', { n: 5 }, {})).servedBy).toBe('n');
  await expect(store.insert('things', [{ _id: 'd', n: 5 }])).rejects.toThrow(/E11000/);
});

it('of several documents those before a duplicate stay, as on the real cloud', async () => {
  await expect(
    store.insert('things', [
      { _id: 'a', n: 1 },
      { _id: 'a', n: 2 },
      { _id: 'b', n: 3 },
    ]),
  ).rejects.toThrow(/E11000.*_id_/);
  await reopen();
  expect(await all()).toEqual([{ _id: 'a', n: 1 }]);
});

it('counts what changed, not what matched', async () => {
  await store.insert('things', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ]);
  const same = await store.update('things', { _id: 'a' }, { $set: { n: 1 } }, { isMulti: true });
  expect(same).toMatchObject({ matched: 1, modified: 0 });
});

it('a failed update leaves the document and its index as they were', async () => {
  await store.insert('things', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ]);
  await expect(store.update('things', { _id: 'b' }, { $set: { n: 1 } }, { isMulti: false })).rejects.toThrow(/E11000/);
  await expect(store.update('things', { _id: 'b' }, { $push: { n: 1 } }, { isMulti: false })).rejects.toThrow(/array/);
  expect((await store.find('things', { n: 2 }, {})).hits).toHaveLength(1);
});

it('a collection that nobody made is refused; one made at run time is there after opening again', async () => {
  await expect(store.insert('extra', [{ _id: 'a' }])).rejects.toThrow(/Db or Table not exist: extra/);
  await store.addCollection('extra');
  await store.insert('extra', [{ _id: 'a' }]);
  await reopen();
  expect((await store.find('extra', {}, {})).hits).toHaveLength(1);
});

it('makes ids of 32 characters', async () => {
  const [id] = await store.insert('things', [{ n: 1 }]);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
});
