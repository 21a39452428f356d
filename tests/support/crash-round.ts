import type { CloudProcess } from './local-cloud';
import { callFunction, sdkOn } from './sdk';

/** What the outside was told so far. */
export interface Ledger {
  /** ids of documents whose insert was acknowledged */
  inserted: Set<string>;
  /** acknowledged increments of one counter, and those that were sent and never answered */
  counted: number;
  uncertain: number;
  next: number;
}

const ACCOUNTS = ['a', 'b', 'c', 'd'];
const BALANCE = 1000;
const WRITERS = 6;

export async function openLedger(cloud: CloudProcess): Promise<Ledger> {
  await sdkOn(() => cloud).value(
    `for (const name of ['crashLog', 'crashHits']) await db.createCollection(name);
     await db.collection('crashHits').add({ data: { _id: 'hits', n: 0 } });`,
  );
  const open = Object.fromEntries(ACCOUNTS.map((id) => [id, BALANCE]));
  await callFunction(cloud, 'transfer', { open });
  return { inserted: new Set(), counted: 0, uncertain: 0, next: 0 };
}

/** Writes from many sides, kills the cloud after so many acknowledgements, starts it again and holds it against the ledger. */
export async function crashRound(
  cloud: CloudProcess,
  before: Ledger,
  killAfter: number,
): Promise<{ ledger: Ledger; acknowledged: number }> {
  const ledger: Ledger = { ...before, inserted: new Set(before.inserted) };
  const sdk = sdkOn(() => cloud);
  const round = { acknowledged: 0, isDown: false };

  const acknowledge = async (): Promise<void> => {
    round.acknowledged += 1;
    if (round.acknowledged < killAfter || round.isDown) return;
    round.isDown = true;
    await cloud.kill();
  };
  const writers = [insertInto(ledger, sdk), countUp(ledger, sdk), transferAbout(ledger, cloud)];
  const run = async (write: () => Promise<void>): Promise<void> => {
    while (!round.isDown) {
      // A call that the crash cut off is nobody's success; the writer stops with the cloud.
      await write().then(acknowledge, () => undefined);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => run(writers[i % writers.length] ?? writers[0]!)));
  await cloud.restart();
  await compare(cloud, ledger);
  return { ledger, acknowledged: ledger.inserted.size + ledger.counted };
}

type Sdk = ReturnType<typeof sdkOn>;

const insertInto = (ledger: Ledger, sdk: Sdk) => async (): Promise<void> => {
  const id = `entry-${(ledger.next += 1)}`;
  await sdk.value(`await db.collection('crashLog').add({ data: { _id: args } })`, id);
  ledger.inserted.add(id);
};

const countUp = (ledger: Ledger, sdk: Sdk) => async (): Promise<void> => {
  ledger.uncertain += 1;
  await sdk.value(`await db.collection('crashHits').where({ _id: 'hits' }).update({ data: { n: _.inc(1) } })`);
  ledger.uncertain -= 1;
  ledger.counted += 1;
};

const transferAbout = (ledger: Ledger, cloud: CloudProcess) => async (): Promise<void> => {
  const i = (ledger.next += 1);
  const [from, to] = [ACCOUNTS[i % 4], ACCOUNTS[(i * 3 + 1) % 4]];
  if (from !== to) await callFunction(cloud, 'transfer', { from, to, amount: 1 });
};

async function compare(cloud: CloudProcess, { inserted, counted, uncertain }: Ledger): Promise<void> {
  const sdk = sdkOn(() => cloud);
  const missing = (await sdk.value(
    `const missing = [];
     for (let i = 0; i < args.length; i += 100) {
       const ids = args.slice(i, i + 100);
       const there = (await db.collection('crashLog').where({ _id: _.in(ids) }).limit(100).get()).data.map((entry) => entry._id);
       missing.push(...ids.filter((id) => !there.includes(id)));
     }
     return missing;`,
    [...inserted],
  )) as string[];
  if (missing.length > 0) throw new Error(`acknowledged and missing: ${missing.join(', ')}`);
  const hits = (await sdk.value(`return (await db.collection('crashHits').doc('hits').get()).data.n`)) as number;
  if (hits < counted || hits > counted + uncertain) {
    throw new Error(`${counted} increments were acknowledged, ${uncertain} are uncertain, ${hits} are stored`);
  }
  const sum = (await sdk.value(
    `return (await db.collection('accounts').get()).data.reduce((sum, account) => sum + account.amount, 0)`,
  )) as number;
  if (sum !== ACCOUNTS.length * BALANCE) throw new Error(`half a transaction shows: the sum is ${sum}`);
}
