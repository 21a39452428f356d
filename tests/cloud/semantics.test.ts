import { startCloud, type CloudProcess } from '../support/local-cloud';
import { callFunction, FOREIGN_FUNCTIONS, sdkOn } from '../support/sdk';

/**
 * What business code must respect of the real database (the list in the project's facts), each item
 * held by the unmodified SDK against the local cloud.
 */
let cloud: CloudProcess;
const sdk = sdkOn(() => cloud);
beforeAll(async () => {
  cloud = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
  await sdk.value(`for (const name of ['misc', 'many']) await db.createCollection(name)`);
});
afterAll(() => cloud.dispose());

let count = 0;
const newId = (): string => `doc-${(count += 1)}`;
const put = async (data: object): Promise<string> => {
  const id = newId();
  await sdk.value(`await db.collection('misc').doc(args.id).set({ data: args.data })`, { id, data });
  return id;
};
const read = (id: string): Promise<unknown> =>
  sdk.value(`return (await lenient.collection('misc').doc(args).get()).data`, id);

describe('1. runTransaction does not retry a conflict raised inside the callback', () => {
  it('its words hold TransactionConflict, its code is stripped, and the callback ran once', async () => {
    const id = await put({ n: 0 });
    const answer = await sdk.value(
      `let runs = 0;
       try {
         await db.runTransaction(async (transaction) => {
           runs += 1;
           await transaction.collection('misc').doc(args).get();
           await db.collection('misc').doc(args).update({ data: { n: _.inc(1) } });
           await transaction.collection('misc').doc(args).update({ data: { n: _.inc(10) } });
         });
       } catch (error) {
         return { runs, errMsg: error.errMsg || error.message };
       }`,
      id,
    );
    expect(answer).toMatchObject({ runs: 1, errMsg: expect.stringContaining('TransactionConflict') as string });
    expect(await read(id)).toMatchObject({ n: 1 });
  });
});

describe('2. where().update(), where().remove() and count() inside a transaction run outside it', () => {
  it('a write through where() survives the rollback', async () => {
    const id = await put({ n: 0 });
    await sdk.failure(
      `await db.runTransaction(async (transaction) => {
         await transaction.collection('misc').where({ _id: args }).update({ data: { leaked: true } });
         await transaction.rollback('never mind');
       })`,
      id,
    );
    expect(await read(id)).toMatchObject({ leaked: true });
  });
});

describe('3. snapshot isolation', () => {
  it('a transaction reads what was there when it began', async () => {
    const id = await put({ n: 1 });
    const seen = await sdk.value(
      `const transaction = await db.startTransaction();
       const before = (await transaction.collection('misc').doc(args).get()).data.n;
       await db.collection('misc').doc(args).update({ data: { n: 2 } });
       const after = (await transaction.collection('misc').doc(args).get()).data.n;
       await transaction.rollback();
       return [before, after, (await db.collection('misc').doc(args).get()).data.n];`,
      id,
    );
    expect(seen).toEqual([1, 1, 2]);
  });

  it('write skew is possible: two that read both and write one each both commit', async () => {
    const ids = [await put({ onCall: true }), await put({ onCall: true })];
    await sdk.value(
      `const [a, b] = [await db.startTransaction(), await db.startTransaction()];
       for (const t of [a, b]) for (const id of args) await t.collection('misc').doc(id).get();
       await a.collection('misc').doc(args[0]).update({ data: { onCall: false } });
       await b.collection('misc').doc(args[1]).update({ data: { onCall: false } });
       await a.commit();
       await b.commit();`,
      ids,
    );
    expect(await Promise.all(ids.map(read))).toMatchObject([{ onCall: false }, { onCall: false }]);
  });

  it('another transaction’s write to a record that is held fails at once', async () => {
    const id = await put({ n: 0 });
    const errMsg = await sdk.value(
      `const [a, b] = [await db.startTransaction(), await db.startTransaction()];
       await a.collection('misc').doc(args).update({ data: { n: 1 } });
       try {
         await b.collection('misc').doc(args).update({ data: { n: 2 } });
       } catch (error) {
         await a.commit();
         return error.errMsg || error.message;
       }`,
      id,
    );
    expect(errMsg).toContain('TransactionConflict');
    expect(await read(id)).toMatchObject({ n: 1 });
  });

  it('a plain write waits for it, then goes on', async () => {
    const id = await put({ n: 0 });
    const order = await sdk.value(
      `const order = [];
       const transaction = await db.startTransaction();
       await transaction.collection('misc').doc(args).update({ data: { n: 1 } });
       const plain = db.collection('misc').doc(args).update({ data: { n: _.inc(10) } }).then(() => order.push('plain'));
       await db.collection('misc').doc(args).get(); // something else that takes its time
       order.push('commit');
       await transaction.commit();
       await plain;
       return order;`,
      id,
    );
    expect(order).toEqual(['commit', 'plain']);
    expect(await read(id)).toMatchObject({ n: 11 });
  });

  it('what was not committed never shows, and an ended transaction is gone', async () => {
    const id = newId();
    const failure = await sdk.failure(
      `const transaction = await db.startTransaction();
       await transaction.collection('misc').add({ data: { _id: args, n: 1 } });
       await transaction.rollback();
       await transaction.collection('misc').doc(args).get();`,
      id,
    );
    expect(failure.errMsg).toMatch(/TransactionNotExist|not exist/);
    expect(await read(id)).toBeNull();
  });
});

describe('4. page sizes', () => {
  beforeAll(async () => {
    const add = `for (let i = 0; i < 50; i += 1) await db.collection('many').add({ data: { n: args * 50 + i } })`;
    await Promise.all(Array.from({ length: 24 }, (_, i) => sdk.value(add, i)));
  });

  it.each([
    ['get() gives 100 unless told', `(await db.collection('many').get()).data.length`, 100],
    ['and at most 1,000', `(await db.collection('many').limit(5000).get()).data.length`, 1000],
    ['an aggregation gives 20', `(await db.collection('many').aggregate().sort({ n: 1 }).end()).list.length`, 20],
    ['unless limited', `(await db.collection('many').aggregate().limit(1150).end()).list.length`, 1150],
    ['count() counts all', `(await db.collection('many').count()).total`, 1200],
  ])('%s', async (_name, code, expected) => {
    expect(await sdk.value(`return ${code}`)).toBe(expected);
  });
});

describe('5. stats.updated counts modified documents', () => {
  it('the same values again count 0', async () => {
    const id = await put({ n: 1 });
    const stats = `return (await db.collection('misc').doc(args.id).update({ data: { n: args.n } })).stats`;
    expect(await sdk.value(stats, { id, n: 1 })).toEqual({ updated: 0 });
    expect(await sdk.value(stats, { id, n: 2 })).toEqual({ updated: 1 });
  });
});

describe('6. a unique fact', () => {
  it('a second document with an id answers -502001 with E11000', async () => {
    const id = await put({ n: 1 });
    const failure = await sdk.failure(`await db.collection('misc').add({ data: { _id: args } })`, id);
    expect(failure).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') as string });
  });

  it('in a unique index a missing field counts as null, so two such documents collide', async () => {
    const add = `await db.collection('users').add({ data: { name: args } })`;
    await sdk.value(add, 'one without userId');
    expect((await sdk.failure(add, 'another without userId')).errMsg).toContain('E11000');
  });
});

describe('7. a path through null fails', () => {
  it('as MongoDB says it', async () => {
    const id = await put({ n: null });
    const failure = await sdk.failure(`await db.collection('misc').doc(args).update({ data: { 'n.x': 1 } })`, id);
    expect(failure.errMsg).toContain("Cannot create field 'x' in element {n: null}");
  });
});

describe('8. what is missing', () => {
  it('a collection is -502005, and writing does not make it', async () => {
    expect(await sdk.failure(`await db.collection('nowhere').get()`)).toMatchObject({ errCode: -502005 });
    expect(await sdk.failure(`await db.collection('nowhere').add({ data: {} })`)).toMatchObject({ errCode: -502005 });
    expect(await sdk.failure(`await db.collection('nowhere').get()`)).toMatchObject({ errCode: -502005 });
  });

  it('doc().get() of nothing throws -1, or gives null when told so', async () => {
    expect(await sdk.failure(`await db.collection('misc').doc('nothing').get()`)).toMatchObject({ errCode: -1 });
    expect(await read('nothing')).toBeNull();
  });
});

describe('9. traps of the SDK', () => {
  it('update({ meta: {} }) is dropped, and a nested object merges by its paths', async () => {
    const id = await put({ meta: { a: 1 } });
    await sdk.value(`await db.collection('misc').doc(args).update({ data: { meta: {}, n: 1 } })`, id);
    expect(await read(id)).toMatchObject({ meta: { a: 1 }, n: 1 });
    await sdk.value(`await db.collection('misc').doc(args).update({ data: { meta: { b: 2 } } })`, id);
    expect(await read(id)).toMatchObject({ meta: { a: 1, b: 2 } });
    await sdk.value(`await db.collection('misc').doc(args).update({ data: { meta: _.set({ c: 3 }) } })`, id);
    expect(await read(id)).toMatchObject({ meta: { c: 3 } });
  });

  it('a serverDate inside _.set() is stored as an object with an offset', async () => {
    const id = await put({ n: 1 });
    await sdk.value(
      `await db.collection('misc').doc(args).update({ data: { t: _.set({ at: db.serverDate() }) } })`,
      id,
    );
    expect(await read(id)).toMatchObject({ t: { at: { offset: 0 } } });
  });

  it('addToSet takes $each', async () => {
    const id = await put({ set: [1] });
    await sdk.value(
      `await db.collection('misc').doc(args).update({ data: { set: _.addToSet({ $each: [1, 2] }) } })`,
      id,
    );
    expect(await read(id)).toMatchObject({ set: [1, 2] });
  });

  it('facet throws', async () => {
    await sdk.failure(`await db.collection('misc').aggregate().facet({ all: [] }).end()`);
  });
});

describe('10. functions are administrators', () => {
  it('what a function writes carries no _openid', async () => {
    expect(await read(await put({ n: 1 }))).toEqual({ _id: expect.any(String) as string, n: 1 });
  });
});

describe('12. who may call a function is a rule', () => {
  it('a function without a rule may be called by any signed-in person, and by nobody else', async () => {
    expect(await callFunction(cloud, 'sdk', { code: 'return cloud.getWXContext().OPENID' }, 'oAnyone')).toMatchObject({
      value: 'oAnyone',
    });
    await expect(callFunction(cloud, 'sdk', { code: 'return 1' }, '')).rejects.toThrow('-501019');
  });

  it('a function that calls another hands on who called it', async () => {
    const code = `return (await cloud.callFunction({ name: 'sdk', data: { code: 'return cloud.getWXContext().OPENID' } })).result.value`;
    expect(await callFunction(cloud, 'sdk', { code }, 'oCaller')).toMatchObject({ value: 'oCaller' });
  });
});
