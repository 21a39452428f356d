/**
 * `npm run bench`: the document engine beside bare LMDB doing the same work, in one run. Seconds depend
 * on the machine; the ratios are what counts (find at least 0.5; conditional update and insert at
 * least 0.3 of bare LMDB).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open, type Database } from 'lmdb';
import { Store } from '../../local/cloud/engine/store';

const DOCUMENTS = 100_000;
const FINDS = 20_000;
const UPDATES = 20_000;
const INSERTS = 20_000;
/** Operations under way at a time, as a busy evening has them. */
const AT_ONCE = 64;
const STATIONS = 2_000;

const DEFINITION = {
  name: 'activities',
  indexes: [
    {
      name: 'station_start',
      keys: [
        ['station', 1],
        ['startAt', 1],
      ] as const,
    },
  ],
};

interface Row extends Record<string, unknown> {
  _id: string;
  station: string;
  startAt: number;
  left: number;
  title: string;
}

/** About 300 bytes, as a small document of the product is. */
const row = (i: number): Row => ({
  _id: `activity-${i}`,
  station: `station-${i % STATIONS}`,
  startAt: 1_700_000_000_000 + i * 60_000,
  left: 1_000_000,
  title: `第 ${i} 场活动：把楼道还给通行`,
  summary: 'x'.repeat(120),
});

/** Keeps `AT_ONCE` operations under way until `count` are done. @returns operations a second */
async function rate(count: number, operation: (i: number) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await operation(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count / ((performance.now() - startedAt) / 1000);
}

interface Rates {
  find: number;
  update: number;
  insert: number;
  restartMs: number;
}

async function engine(directory: string): Promise<Rates> {
  let store = new Store(directory, [DEFINITION]);
  for (let i = 0; i < DOCUMENTS; i += 1000) {
    await store.insert(
      'activities',
      Array.from({ length: 1000 }, (_, j) => row(i + j)),
    );
  }
  const find = await rate(FINDS, async (i) => {
    const wanted = { station: `station-${i % STATIONS}`, startAt: { $gte: 0 } };
    const { hits } = await store.find('activities', wanted, { sort: [['startAt', 1]], limit: 20 });
    if (hits.length !== 20) throw new Error('found too few');
  });
  const update = await rate(UPDATES, async (i) => {
    const wanted = { _id: `activity-${(i * 7919) % DOCUMENTS}`, left: { $gte: 1 } };
    const { modified } = await store.update('activities', wanted, { $inc: { left: -1 } }, {});
    if (modified !== 1) throw new Error('nothing was updated');
  });
  const insert = await rate(INSERTS, (i) => store.insert('activities', [row(DOCUMENTS + i)]));
  await store.close();
  const startedAt = performance.now();
  store = new Store(directory, [DEFINITION]);
  const restartMs = performance.now() - startedAt;
  await store.close();
  return { find, update, insert, restartMs };
}

/** The floor: the same facts in LMDB with an index kept by hand, nothing else. */
async function bareLmdb(directory: string): Promise<Rates> {
  let root = open({ path: directory });
  let documents: Database<Row, string> = root.openDB({ name: 'documents' });
  const index = root.openDB<string, [string, number]>({ name: 'station_start' });
  const put = (document: Row): Promise<unknown> => {
    void index.put([document.station, document.startAt], document._id);
    return documents.put(document._id, document);
  };
  for (let i = 0; i < DOCUMENTS; i += 1000) {
    await Promise.all(Array.from({ length: 1000 }, (_, j) => put(row(i + j))));
  }
  const find = await rate(FINDS, async (i) => {
    const station = `station-${i % STATIONS}`;
    const found: Row[] = [];
    for (const { value } of index.getRange({ start: [station, 0], end: [station, Infinity], limit: 20 })) {
      const document = documents.get(value);
      if (document) found.push(document);
    }
    // What leaves the engine is text for the wire; so does this.
    if (JSON.stringify(found).length === 0 || found.length !== 20) throw new Error('found too few');
    return Promise.resolve();
  });
  const update = await rate(UPDATES, async (i) => {
    const isDone = await documents.transaction(() => {
      const document = documents.get(`activity-${(i * 7919) % DOCUMENTS}`);
      if (!document || document.left < 1) return false;
      void documents.put(document._id, { ...document, left: document.left - 1 });
      return true;
    });
    if (!isDone) throw new Error('nothing was updated');
  });
  const insert = await rate(INSERTS, (i) => put(row(DOCUMENTS + i)));
  await root.close();
  const startedAt = performance.now();
  root = open({ path: directory });
  documents = root.openDB({ name: 'documents' });
  documents.get('activity-1');
  const restartMs = performance.now() - startedAt;
  await root.close();
  return { find, update, insert, restartMs };
}

const FLOORS = { find: 0.5, update: 0.3, insert: 0.3 } as const;

async function main(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'wm-bench-'));
  try {
    const bare = await bareLmdb(path.join(directory, 'lmdb'));
    const ours = await engine(path.join(directory, 'engine'));
    console.log(`${DOCUMENTS} documents, ${AT_ONCE} operations at a time`);
    for (const [name, floor] of Object.entries(FLOORS) as [keyof typeof FLOORS, number][]) {
      const ratio = ours[name] / bare[name];
      const verdict = ratio >= floor ? 'ok' : 'BELOW';
      const rates = `${Math.round(ours[name])}/s beside ${Math.round(bare[name])}/s of bare LMDB`;
      console.log(`${name.padEnd(7)} ratio ${ratio.toFixed(2)} (at least ${floor}: ${verdict})  ${rates}`);
      if (ratio < floor) process.exitCode = 1;
    }
    console.log(`restart ${Math.round(ours.restartMs)} ms (reads every document into memory)`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

void main();
