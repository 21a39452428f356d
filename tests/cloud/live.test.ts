import { UNINDEXED } from '../../cloudfunctions/database/collections';
import { DAY_MS, HOUR_MS, instantOf, MINUTE_MS } from '../../miniprogram/shared/time';
import { giveRole, offerSession, type Offered } from '../support/builders';
import { dumpOf, WITH_DUMP } from '../support/dump';
import { sdkOn } from '../support/sdk';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
let contact: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  staff = cloud.person('oDemoStation');
  contact = cloud.person('oDemoEnterprise');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const STATION = 'st-huaiyinli';
const offer = (more: Parameters<typeof offerSession>[2] = {}) => offerSession(staff, STATION, more);
const order = (person: Person, session: Offered, requestId?: string) => person.ask('live.order', session, requestId);
const show = async (session: Pick<Offered, 'sessionId'>, person = staff) =>
  (await person.call('live.show', { sessionId: session.sessionId })).session;
const takenOf = async (session: Offered) => (await show(session)).taken;
/** People who have opened the app before, at the station. */
const crowd = async (name: string, count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, (_, i) => cloud.person(`o${name}${i}`));
  await Promise.all(people.map((person) => person.call('identity.chooseStation', { unitId: STATION })));
  return people;
};
const told = async (person: Person) =>
  (await person.call('notices.list', { cursor: null })).rows
    .filter(({ kind }) => kind.startsWith('live-'))
    .map(({ kind }) => kind)
    .reverse();
const tickAt = async (at: number): Promise<void> => {
  await cloud.setClock(at);
  await cloud.fireTimer('jobs', 'tick');
};
/** Weeks of their own for each test that moves the clock: it only goes forward, as the jobs' leases want it. */
let week = 0;
const nextDay = (clock = '09:00'): number => instantOf('2027-06-01', clock) + (week += 1) * 7 * DAY_MS;
const offerOn = async (at: number, more: Parameters<typeof offerSession>[2] = {}): Promise<Offered> => {
  await cloud.setClock(at);
  const startAt = at + DAY_MS + HOUR_MS;
  return offer({ startAt, ...more });
};
/** What only a crash leaves behind, written as it would stand there. */
const stored = (code: string, args: unknown) => sdkOn(() => cloud).value(code, args);
const rowOf = async ({ sessionId }: Offered) => (await dumpOf(cloud)).sessions!.find(({ _id }) => _id === sessionId);

describe('two hundred order at once', () => {
  let session: Offered;
  let answers: Awaited<ReturnType<typeof order>>[];
  beforeAll(async () => {
    session = await offer({ takersMin: 120 });
    const people = await crowd('Rush', 200);
    await cloud.resetOperations();
    const wish = { ...session, unitId: 'en-kuaisong', people: 50 };
    [answers] = await Promise.all([
      Promise.all(people.map((person) => order(person, session))),
      contact.call('live.orderForUnit', wish),
    ]);
  });

  it('and every one of them is counted, once', async () => {
    expect(answers.filter(({ answer }) => !answer.ok)).toEqual([]);
    expect(await takenOf(session)).toBe(250);
    expect(await rowOf(session)).toMatchObject({ taken: 250, lacking: 120 - 250 });
  });

  it('costs at most four operations, one of them on what all share', () => {
    for (const { operations } of answers) {
      expect(operations.length).toBeLessThanOrEqual(4);
      expect(operations.filter((each) => each.startsWith('sessions.'))).toEqual(['sessions.update']);
    }
  });
});

describe('an order', () => {
  it.each([
    ['with one request id, as a phone repeats it', 'req-live-0001'],
    ['as ten separate taps', undefined],
  ])('sent ten times at once counts once and gets ten equal answers, %s', async (_name, requestId) => {
    const session = await offer();
    const [person] = await crowd(`Same${String(requestId === undefined)}`, 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => order(person!, session, requestId)));
    for (const { answer } of answers) expect(answer).toMatchObject({ ok: true, data: { order: { state: 'ordered' } } });
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(await takenOf(session)).toBe(1);
  });

  it('given back and made again, often and at once, counts what stands', async () => {
    const session = await offer();
    const [person] = await crowd('Changes', 1);
    const cancel = () => person!.ask('live.cancelOrder', { sessionId: session.sessionId });
    for (let round = 0; round < 3; round += 1) {
      expect((await order(person!, session)).answer.ok).toBe(true);
      expect(await takenOf(session)).toBe(1);
      for (const { answer } of await Promise.all([cancel(), cancel(), cancel()])) {
        expect(answer).toMatchObject({ ok: true, data: { order: { state: 'cancelled' } } });
      }
      expect(await takenOf(session)).toBe(0);
    }
    expect((await rowOf(session))?.lacking).toBe(3);
  });

  it('of a unit counts its people; a later tap does not change how many', async () => {
    const session = await offer();
    const wish = { ...session, unitId: 'en-kuaisong', people: 18 };
    await contact.call('live.orderForUnit', wish);
    const again = await contact.call('live.orderForUnit', { ...wish, people: 30 });
    expect(again.order).toMatchObject({ state: 'ordered', people: 18 });
    expect(await takenOf(session)).toBe(18);
    await contact.call('live.cancelUnitOrder', { unitId: 'en-kuaisong', sessionId: session.sessionId });
    await contact.call('live.orderForUnit', { ...wish, people: 30 });
    expect(await takenOf(session)).toBe(30);
  });

  it('after ordering has closed is refused, and is not counted later by a repair', async () => {
    const session = await offer();
    const { orderUntil } = await show(session);
    await cloud.setClock(orderUntil);
    const [person] = await crowd('Late', 1);
    expect(await person!.refusal('live.order', session)).toBe('SESSION_CLOSED');
    await tickAt(orderUntil + 3 * MINUTE_MS);
    expect(await takenOf(session)).toBe(0);
    expect(await person!.refusal('live.cancelOrder', session)).toBe('NOT_ORDERED');
  });

  it.each([
    ['of other times than it has now', { endAt: 5 }, 'SESSION_CHANGED'],
    ['of what does not exist', { sessionId: 'nothing-here' }, 'NOT_FOUND'],
  ])('%s is refused', async (_name, more, code) => {
    const session = await offer();
    expect(await cloud.person('oRefused').refusal('live.order', { ...session, ...more })).toBe(code);
    expect(await takenOf(session)).toBe(0);
  });
});

describe('half-way when the process died', () => {
  it('an order is carried on by jobs and counted once', async () => {
    const at = nextDay();
    const session = await offerOn(at);
    const [person] = await crowd('Crashed', 1);
    const { userId } = await person!.call('identity.showMe', {});
    const claim = { state: 'claiming', cancelReason: '', round: 1, todo: 'order', todoAt: at, at };
    const whose = { userId, unitId: '', people: 1 };
    const row = { _id: `${session.sessionId}_${userId}`, v: 1, ...session, ...whose, ...claim };
    await stored(`await db.collection('orders').add({ data: args })`, row);
    for (const minute of [2, 4]) await tickAt(at + minute * MINUTE_MS);
    expect(await takenOf(session)).toBe(1);
    expect((await show(session, person)).mine).toMatchObject({ state: 'ordered' });
  });

  it('a cancel gives back what it owes, once', async () => {
    const at = nextDay();
    const session = await offerOn(at);
    const [person] = await crowd('Owes', 1);
    await order(person!, session);
    const { userId } = await person!.call('identity.showMe', {});
    const owing = `await db.collection('orders').doc(args).update({ data: { state: 'cancelled', cancelReason: 'self', todo: 'leave' } })`;
    await stored(owing, `${session.sessionId}_${userId}`);
    for (const minute of [2, 4]) await tickAt(at + minute * MINUTE_MS);
    expect(await rowOf(session)).toMatchObject({ taken: 0, lacking: 3 });
  });
});

describe('enough takers', () => {
  it('make it take place: everyone is told once, then reminded two hours before', async () => {
    const at = nextDay();
    const session = await offerOn(at, { takersMin: 3 });
    const [one, two, three, late] = await crowd('Enough', 4);
    await Promise.all([one!, two!].map((person) => order(person, session)));
    await tickAt(at + 2 * MINUTE_MS);
    expect(await told(one!)).toEqual([]);
    await order(three!, session);
    // What the page says follows from the count, before any job ran.
    expect(await show(session)).toMatchObject({ taken: 3, takersMin: 3, scheduledAt: 0 });
    for (const minute of [4, 6, 8]) await tickAt(at + minute * MINUTE_MS);
    for (const person of [one!, two!, three!]) expect(await told(person)).toEqual(['live-scheduled']);
    await order(late!, session);
    await one!.call('live.cancelOrder', { sessionId: session.sessionId });
    // Once said it stays, whoever leaves; nobody is told again.
    expect((await show(session)).scheduledAt).toBeGreaterThan(0);
    await two!.call('live.cancelOrder', { sessionId: session.sessionId });
    await order(two!, session);

    await tickAt(session.startAt - 2 * HOUR_MS - 2 * MINUTE_MS);
    expect(await told(three!)).toEqual(['live-scheduled']);
    for (const minute of [0, 2, 4]) await tickAt(session.startAt - 2 * HOUR_MS + minute * MINUTE_MS);
    for (const person of [two!, three!]) expect(await told(person)).toEqual(['live-scheduled', 'live-start']);
    expect(await told(late!)).toEqual(['live-start']);
    expect(await told(one!)).toEqual(['live-scheduled']);
  });

  it('a unit is told through those who speak for it, and through nobody else', async () => {
    const at = nextDay();
    const colleague = cloud.person('oColleague');
    await cloud.setClock(at);
    await giveRole(cloud.person('oDemoCenter'), colleague, { unitId: 'en-kuaisong', role: 'contact' });
    const session = await offerOn(at + MINUTE_MS, { takersMin: 8 });
    await contact.call('live.orderForUnit', { ...session, unitId: 'en-kuaisong', people: 8 });
    await tickAt(at + 3 * MINUTE_MS);
    await tickAt(at + 5 * MINUTE_MS);
    expect(await told(contact)).toContain('live-scheduled');
    expect(await told(colleague)).toEqual(['live-scheduled']);
    expect(await told(cloud.person('oDemoStreet'))).toEqual([]);
  });

  it('too few: it lapses when ordering ends, and those who ordered are told so', async () => {
    const at = nextDay();
    const session = await offerOn(at, { takersMin: 3 });
    const [one] = await crowd('TooFew', 1);
    await order(one!, session);
    const { orderUntil } = await show(session);
    for (const minute of [0, 2]) await tickAt(orderUntil + minute * MINUTE_MS);
    expect(await told(one!)).toEqual(['live-lapsed']);
    const { rows } = await one!.call('live.list', { view: 'menu' });
    expect(rows.map(({ sessionId }) => sessionId)).not.toContain(session.sessionId);
    await tickAt(session.startAt - 2 * HOUR_MS);
    expect(await told(one!)).toEqual(['live-lapsed']);
  });

  it('a class larger than one run tells is told to the last, over several ticks', async () => {
    const at = nextDay();
    const session = await offerOn(at, { takersMin: 210 });
    const whose = { unitId: '', people: 1, state: 'ordered', cancelReason: '', round: 1, todo: '', todoAt: at, at };
    const rows = Array.from({ length: 210 }, (_, i) => {
      const userId = `class${String(i).padStart(11, '0')}`;
      return { _id: `${session.sessionId}_${userId}`, v: 1, ...session, userId, ...whose };
    });
    await stored(
      `for (const data of args.rows) await db.collection('orders').add({ data });
       await db.collection('sessions').doc(args.id).update({ data: { taken: 210, lacking: 0 } });`,
      { rows, id: session.sessionId },
    );
    for (const minute of [2, 4, 6]) await tickAt(at + minute * MINUTE_MS);
    const notices = (await dumpOf(cloud)).notices!.filter(({ userId }) => String(userId).startsWith('class'));
    expect(new Set(notices.map(({ userId }) => userId)).size).toBe(210);
    expect(notices).toHaveLength(210);
  });
});

describe('cancelled by staff', () => {
  it('everyone who ordered is told why; nobody can order any more, and it leaves the menu', async () => {
    const at = nextDay();
    const session = await offerOn(at);
    const [one, gone] = await crowd('Dropped', 2);
    await order(one!, session);
    await order(gone!, session);
    await gone!.call('live.cancelOrder', session);
    const cancel = { sessionId: session.sessionId, reason: '老师嗓子哑了，下周再讲' };
    await staff.call('live.cancel', cancel);
    await staff.call('live.cancel', { ...cancel, reason: '别的原因' });
    for (const minute of [2, 4]) await tickAt(at + minute * MINUTE_MS);
    const [notice] = (await one!.call('notices.list', { cursor: null })).rows;
    expect(notice).toMatchObject({ kind: 'live-cancelled', text: expect.stringContaining('嗓子哑了') as string });
    expect(await told(one!)).toEqual(['live-cancelled']);
    expect(await told(gone!)).toEqual([]);
    expect(await gone!.refusal('live.order', session)).toBe('SESSION_CANCELLED');
    const { rows } = await one!.call('live.list', { view: 'menu' });
    expect(rows.map(({ sessionId }) => sessionId)).not.toContain(session.sessionId);
  });
});

it('whoever is erased is no longer counted in what is to come, and stays a number in what has begun', async () => {
  const at = nextDay();
  const coming = await offerOn(at, { startAt: at + 3 * DAY_MS, takersMin: 1 });
  const begun = await offerOn(at, { takersMin: 1 });
  const [person] = await crowd('Erased', 1);
  await order(person!, coming);
  await order(person!, begun);
  const { userId } = await person!.call('identity.showMe', {});
  await tickAt(begun.startAt + MINUTE_MS);
  await person!.call('privacy.erase', { confirm: '删除' });
  await tickAt(begun.startAt + 4 * MINUTE_MS);
  expect(JSON.stringify(await dumpOf(cloud))).not.toContain(userId);
  expect([await takenOf(coming), await takenOf(begun)]).toEqual([0, 1]);
});

it('nothing of all this was asked without an index', async () => {
  const report = await cloud.operations();
  // What the test itself reads of whole collections is not ours.
  const unlisted = Object.keys(report.unindexedEver).filter((shape) => !Object.hasOwn(UNINDEXED, shape));
  expect(unlisted.filter((shape) => !shape.endsWith('{}'))).toEqual([]);
});
