import * as fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { checkInAnswer, rosterOf } from '../support/attendance';
import { publishActivity, tomorrow, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { QueueModel } from '../support/queue-model';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const STATION = 'st-huaiyinli';
const publish = (more: Parameters<typeof publishActivity>[2] = {}) => publishActivity(staff, STATION, more);
const show = async (person: Person, { activityId }: Pick<Published, 'activityId'>) =>
  (await person.call('activities.show', { activityId })).activity;
type Act = 'signUp' | 'wait' | 'cancelSignUp' | 'acceptOffer';
/** The state that it ended in, or why it was refused. */
async function act(person: Person, name: Act, { activityId, startAt, endAt }: Published, people = 1): Promise<string> {
  const taking = { activityId, startAt, endAt, people };
  const { answer } =
    name === 'signUp' || name === 'wait'
      ? await person.ask(`activities.${name}`, taking)
      : await person.ask(`activities.${name}`, { activityId });
  return answer.ok ? answer.data.registration.state : answer.error.code;
}
const at = (more: number) => cloud.setClock(Date.now() + more);

it('what one gives back goes to who waits longest and fits; a larger party keeps its place', async () => {
  const activity = await publish({ cap: 2, peopleMax: 2 });
  const [a, pair, single] = ['oQueueA', 'oQueuePair', 'oQueueSingle'].map((openid) => cloud.person(openid));
  const late = cloud.person('oQueueLate');
  expect(await act(a!, 'signUp', activity, 1)).toBe('joined');
  expect(await act(late, 'signUp', activity, 1)).toBe('joined');
  expect(await act(pair!, 'signUp', activity, 2)).toBe('ACTIVITY_FULL');
  expect(await act(pair!, 'wait', activity, 2)).toBe('waiting');
  await at(MINUTE_MS);
  expect(await act(single!, 'wait', activity, 1)).toBe('waiting');
  expect(await show(single!, activity)).toMatchObject({ ahead: 1, waiting: 2, myQueue: 'waiting' });
  expect(await act(a!, 'cancelSignUp', activity)).toBe('cancelled');
  expect(await show(single!, activity)).toMatchObject({ left: 0, waiting: 1, myQueue: 'offered', myPeople: 0 });
  expect(await act(single!, 'acceptOffer', activity)).toBe('joined');
  expect(await act(single!, 'acceptOffer', activity)).toBe('joined');
  expect(await show(pair!, activity)).toMatchObject({ ahead: 0, waiting: 1, myQueue: 'waiting' });
});

it('nobody overtakes: while a larger party waits, a free place is asked for in the queue', async () => {
  const activity = await publish({ cap: 3, peopleMax: 3 });
  const [a, pair, single] = ['oOverA', 'oOverPair', 'oOverSingle'].map((openid) => cloud.person(openid));
  await act(a!, 'signUp', activity, 2);
  expect(await act(pair!, 'signUp', activity, 2)).toBe('PLACES_SHORT');
  expect(await act(pair!, 'wait', activity, 2)).toBe('waiting');
  expect(await act(single!, 'signUp', activity, 1)).toBe('ACTIVITY_FULL');
  expect(await act(single!, 'wait', activity, 1)).toBe('offered');
});

it('an offer that is not taken up goes on to the next, and both are told', async () => {
  const activity = await publish({ cap: 1, peopleMax: 1, startAt: tomorrow() + 3 * DAY_MS });
  const [a, first, second] = ['oTurnA', 'oTurnFirst', 'oTurnSecond'].map((openid) => cloud.person(openid));
  await act(a!, 'signUp', activity);
  await act(first!, 'wait', activity);
  await act(second!, 'wait', activity);
  await act(a!, 'cancelSignUp', activity);
  const { mine } = await show(first!, activity);
  expect(mine).toMatchObject({ state: 'offered', people: 1 });
  expect(mine!.offerUntil).toBeGreaterThanOrEqual(Date.now() + 2 * HOUR_MS - MINUTE_MS);
  await cloud.setClock(mine!.offerUntil + 1);
  expect(await act(first!, 'acceptOffer', activity)).toBe('OFFER_OVER');
  await cloud.fireTimer('jobs', 'tick');
  expect((await show(first!, activity)).mine).toMatchObject({ state: 'cancelled', cancelReason: 'expired' });
  expect(await show(second!, activity)).toMatchObject({ myQueue: 'offered', left: 0, waiting: 0 });
  const kinds = async (person: Person) =>
    (await person.call('notices.list', { cursor: null })).rows.map(({ title }) => title.split('：')[0]);
  expect(await kinds(first!)).toEqual(['没来得及确认', '有位置了']);
  expect(await kinds(second!)).toEqual(['有位置了']);
});

it('a raised cap is offered to who waits', async () => {
  const activity = await publish({ cap: 1, peopleMax: 1 });
  const [a, b] = ['oRaiseA', 'oRaiseB'].map((openid) => cloud.person(openid));
  await act(a!, 'signUp', activity);
  await act(b!, 'wait', activity);
  const { version, draft } = await staff.call('activities.showManaged', { activityId: activity.activityId });
  await staff.call('activities.update', { activityId: activity.activityId, version, draft: { ...draft, cap: 2 } });
  expect(await show(b!, activity)).toMatchObject({ myQueue: 'offered', left: 0 });
});

it('who waits is bound to nothing: the person’s time is looked at when places are taken', async () => {
  const startAt = tomorrow();
  const [wanted, other] = [await publish({ cap: 1, peopleMax: 1, startAt }), await publish({ startAt })];
  const [a, b] = ['oBoundA', 'oBoundB'].map((openid) => cloud.person(openid));
  await act(a!, 'signUp', wanted);
  await act(b!, 'wait', wanted);
  expect(await act(b!, 'signUp', other)).toBe('joined');
  await act(a!, 'cancelSignUp', wanted);
  expect(await act(b!, 'acceptOffer', wanted)).toBe('TIME_CLASH');
  await act(b!, 'cancelSignUp', other);
  expect(await act(b!, 'acceptOffer', wanted)).toBe('joined');
});

it('forty who wait at once while ten give back: ten places, each offered once, longest first', async () => {
  const activity = await publish({ cap: 10 });
  const holders = Array.from({ length: 10 }, (_, i) => cloud.person(`oHold${i}`));
  const waiters = Array.from({ length: 40 }, (_, i) => cloud.person(`oWait${i}`));
  await Promise.all(holders.map((person) => act(person, 'signUp', activity)));
  await Promise.all([
    ...waiters.map((person) => act(person, 'wait', activity)),
    ...holders.map((person) => act(person, 'cancelSignUp', activity)),
  ]);
  const shown = await Promise.all(waiters.map((person) => show(person, activity)));
  expect(shown.filter(({ myQueue }) => myQueue === 'offered')).toHaveLength(10);
  expect(shown[0]).toMatchObject({ left: 0, waiting: 30 });
  const places = shown.flatMap(({ myQueue, ahead }) => (myQueue === 'waiting' ? [ahead] : []));
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
  const served = await (await fetch(`${cloud.origin}/_local/ops`)).text();
  expect(served).not.toContain('registrations.find(');
});

const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const who = fc.constantFrom(...PEOPLE);
const people = fc.integer({ min: 1, max: 3 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('signUp' as const), who, people }),
  fc.record({ kind: fc.constant('wait' as const), who, people }),
  fc.record({ kind: fc.constant('wait' as const), who, people }),
  fc.record({ kind: fc.constant('cancelSignUp' as const), who }),
  fc.record({ kind: fc.constant('acceptOffer' as const), who }),
  fc.record({ kind: fc.constant('raise' as const), more: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('lower' as const), more: fc.constant(-1) }),
  fc.record({ kind: fc.constant('expire' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** What happens from the start on. */
const arrival = fc.oneof(
  fc.record({ kind: fc.constant('arrive' as const), who }),
  fc.record({ kind: fc.constant('walkIn' as const), who }),
  fc.record({ kind: fc.constant('walkIn' as const), who }),
  fc.record({ kind: fc.constant('release' as const) }),
);
type Arrival = typeof arrival extends fc.Arbitrary<infer T> ? T : never;

let runs = 0;
/** Goes on from run to run: what is done every minute is not done again in a minute that has been. */
let clock = Date.now();
async function followsModel(cap: number, steps: readonly Step[], arrivals: readonly Arrival[]): Promise<void> {
  runs += 1;
  const model = new QueueModel(cap);
  const personOf = (name: string) => cloud.person(`oModel${runs}${name}`);
  clock += MINUTE_MS;
  await cloud.setClock(clock);
  const times = { openAt: clock - HOUR_MS, startAt: tomorrow(clock) + 20 * DAY_MS };
  const peopleMax = Math.min(3, cap);
  const activity = await publish({ ...times, cap, peopleMax });
  for (const each of steps) {
    clock += 1000;
    await cloud.setClock(clock);
    if (each.kind === 'raise' || each.kind === 'lower') {
      if (model.cap + each.more < peopleMax) continue;
      const told = await changeCap(activity, each.more);
      if (each.kind === 'raise') model.raise(each.more);
      else expect(told).toBe(model.lower(-each.more));
    } else if (each.kind === 'expire') {
      const offers = await Promise.all(
        PEOPLE.map(async (name) => ({ name, mine: (await show(personOf(name), activity)).mine })),
      );
      const open = offers.filter(({ mine }) => mine?.state === 'offered');
      const until = Math.min(...open.map(({ mine }) => mine!.offerUntil));
      const due = open.filter(({ mine }) => mine!.offerUntil <= until + MINUTE_MS);
      // The timer looks once a minute. Two that end between two looks may end in either order; both are right.
      if (due.length !== 1) continue;
      clock = until + MINUTE_MS;
      await cloud.setClock(clock);
      await cloud.fireTimer('jobs', 'tick');
      model.expire(due[0]!.name);
    } else {
      const size = 'people' in each ? Math.min(each.people, cap, 3) : 1;
      const told = await act(personOf(each.who), each.kind, activity, size);
      const methods = { signUp: 'signUp', wait: 'wait', cancelSignUp: 'cancel', acceptOffer: 'accept' } as const;
      expect([each, told]).toEqual([each, model[methods[each.kind]](each.who, size)]);
    }
    const { left, waiting } = await show(staff, activity);
    expect({ left, waiting, after: each }).toEqual({ left: model.left, waiting: model.waiting, after: each });
  }
  const expectSame = async (after: string): Promise<void> => {
    for (const [name, part] of model.parts) {
      const { mine } = await show(personOf(name), activity);
      expect([after, name, mine?.state ?? 'cancelled']).toEqual([after, name, part.state]);
    }
    expect([after, (await show(staff, activity)).left]).toEqual([after, model.left]);
  };
  await expectSame('the sign-ups');
  clock = activity.startAt + 16 * MINUTE_MS;
  await cloud.setClock(clock);
  await cloud.fireTimer('jobs', 'tick');
  model.start();
  for (const each of arrivals) {
    clock += 1000;
    await cloud.setClock(clock);
    if (each.kind === 'release') {
      await releaseAbsent(activity);
      model.release();
    } else {
      const told = await arrive(personOf(each.who), activity, each.kind === 'walkIn');
      expect([each, told]).toEqual([each, model[each.kind](each.who)]);
    }
  }
  await expectSame('the day');
}

/** The code of the refusal; '' when it was done. */
async function changeCap({ activityId }: Published, more: number): Promise<string> {
  const { version, draft } = await staff.call('activities.showManaged', { activityId });
  const changed = { ...draft, cap: draft.cap + more };
  const { answer } = await staff.ask('activities.update', { activityId, version, draft: changed });
  return answer.ok ? '' : answer.error.code;
}

async function arrive(person: Person, activity: Published, walkIn: boolean): Promise<string> {
  const { activityId } = activity;
  const { payload } = await staff.call('attendance.showCode', { activityId });
  return (await checkInAnswer(person, { activityId, side: 'in', code: payload, walkIn })).code;
}

/** As the leader's button does it: everybody of whom there is no mark. */
async function releaseAbsent(activity: Published): Promise<void> {
  const { rows } = await rosterOf(staff, activity);
  const userIds = rows.filter(({ state, attendance }) => state === 'joined' && !attendance.in).map((row) => row.userId);
  if (userIds.length > 0) await staff.call('attendance.release', { activityId: activity.activityId, userIds });
}

it('does what a simple model of a waiting list does, whatever comes in whatever order', async () => {
  const given = fc.asyncProperty(
    fc.integer({ min: 1, max: 4 }),
    fc.array(step, { minLength: 6, maxLength: 16 }),
    fc.array(arrival, { minLength: 3, maxLength: 8 }),
    followsModel,
  );
  await fc.assert(given, { numRuns: 30, seed: 20261124 });
}, 180_000);
