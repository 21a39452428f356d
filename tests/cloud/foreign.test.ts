import { startCloud, type CloudProcess } from '../support/local-cloud';
import { callFunction, FOREIGN_FUNCTIONS } from '../support/sdk';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
});
afterAll(() => cloud.dispose());

it('query operators, over data that is none of ours', async () => {
  expect(await callFunction(cloud, 'queryOperators', {})).toEqual({
    before: {
      halfDone: ['learn mini-program', 'write a novel'],
      whiteOrDone: ['buy milk', 'learn cloud database', 'learn mini-program'],
      eitherEnd: ['buy milk', 'learn cloud database'],
      bothTags: ['learn cloud database'],
      noTags: ['buy milk'],
      sized: ['learn cloud database', 'learn mini-program', 'write a novel'],
      named: ['learn cloud database', 'learn mini-program'],
      in2018: ['learn cloud database', 'learn mini-program'],
      notThese: ['learn mini-program', 'write a novel'],
      second: [{ description: 'learn mini-program' }],
      total: 3,
    },
    novel: {
      description: 'write a novel',
      tags: ['writing', 'fiction'],
      style: { color: 'blue', size: 'normal' },
      progress: 40,
      done: false,
      draft: { pages: 12 },
    },
    closed: { updated: 1 },
    removed: { removed: 2 }, // null, and no longer there
  });
});

it('an aggregation with lookups', async () => {
  expect(await callFunction(cloud, 'orderReport', {})).toEqual({
    sales: [
      { _id: 'science 1', sold: 10, revenue: 200, cities: ['Tianjin'], firstDay: '2020-05-02' },
      { _id: 'novel 1', sold: 3, revenue: 90, cities: ['Beijing'], firstDay: '2020-05-02' },
    ],
    stocked: [
      { book: 'b1', places: 1 },
      { book: 'b1', places: 1 },
      { book: 'b2', places: 1 },
      { book: 'b9', places: 0 },
    ],
  });
});

describe('a transfer in a transaction', () => {
  const transfer = (from: string, to: string, amount: number) =>
    callFunction(cloud, 'transfer', { from, to, amount }) as Promise<{ success: boolean }>;
  const balances = async () => Promise.all(['a', 'b', 'c'].map((id) => balanceOf(id)));
  const balanceOf = async (id: string): Promise<number> => {
    const code = `return (await db.collection('accounts').doc(args).get()).data.amount`;
    return ((await callFunction(cloud, 'sdk', { code, args: id })) as { value: number }).value;
  };
  beforeEach(() => callFunction(cloud, 'transfer', { open: { a: 100, b: 50, c: 0 } }));

  it('moves the money, or nothing at all', async () => {
    expect(await transfer('a', 'b', 30)).toEqual({ success: true, left: 70 });
    expect(await transfer('c', 'a', 1)).toMatchObject({ success: false });
    expect(await transfer('a', 'nobody', 1)).toMatchObject({ success: false });
    expect(await balances()).toEqual([70, 80, 0]);
  });

  it('of many at once the sum stays and nobody is overdrawn; who lost out is told so', async () => {
    const people = ['a', 'b', 'c'];
    const moves = Array.from({ length: 60 }, (_, i) => [people[i % 3]!, people[(i + 1 + (i % 2)) % 3]!] as const);
    const answers = await Promise.all(moves.map(([from, to]) => transfer(from, to, 5)));
    const after = await balances();
    expect(after.reduce((sum, amount) => sum + amount, 0)).toBe(150);
    expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
    expect(answers.some(({ success }) => success)).toBe(true);
  });
});
