import * as fc from 'fast-check';
import type { InputOf } from '../../cloudfunctions/contract';
import type { UserRow } from '../../cloudfunctions/modules/identity';
import type { AnswerRow, CellRow } from '../../cloudfunctions/modules/recruitment';
import { DAY_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, tomorrow } from '../support/builders';
import { CellModel } from '../support/cell-model';
import { documentsOf, manyVolunteers, type Member } from '../support/crowd';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS } from '../support/sdk';

/** One cell of a recruitment order: what people do to it in whatever order, and on a bad evening. */
let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: ['--faults', '--functions', FOREIGN_FUNCTIONS] });
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());

/** Goes on from run to run: what is done every minute is not done again in a minute that has been. */
let clock = Date.now();
async function goOn(ms: number): Promise<void> {
  clock += ms;
  await cloud.setClock(clock);
}

interface Cell {
  orderId: string;
  cellId: string;
  startAt: number;
  endAt: number;
}
async function publish(need: number): Promise<Cell> {
  const startAt = tomorrow(clock) + 20 * DAY_MS;
  const shifts = [{ startAt, endAt: startAt + 2 * 60 * MINUTE_MS }];
  const posts = [{ name: '秩序引导', need, skill: '' as const }];
  const { orderId } = await publishRecruitment(staff, 'st-huaiyinli', { posts, shifts });
  return { orderId, cellId: `${orderId}_0_0_0`, startAt, endAt: startAt + 2 * 60 * MINUTE_MS };
}
async function stored({ orderId, cellId }: Cell) {
  const answers = await documentsOf<AnswerRow>(cloud, 'answers', { orderId });
  const [cell] = await documentsOf<CellRow>(cloud, 'cells', { _id: cellId });
  return { answers, cell: cell! };
}

type Action =
  | 'recruitment.answer'
  | 'recruitment.decline'
  | 'recruitment.acceptOffer'
  | 'recruitment.acceptSwap'
  | 'recruitment.offerSwap';
interface Told {
  /** of the answer; the code of the refusal; '' for what has no state */
  state: string;
  swapCode: string;
}
/** As services/call under faults: the same request until there is an answer that is one. */
async function insist<Name extends Action>(
  person: Person,
  action: Name,
  input: InputOf<Name>,
  requestId?: string,
): Promise<Told> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const asked = await person.ask(action, input, requestId).catch(() => null);
    if (!asked) continue;
    const { answer } = asked;
    if (answer.ok) return told(answer.data);
    if (answer.error.code !== 'INTERNAL' && answer.error.code !== 'BUSY')
      return { state: answer.error.code, swapCode: '' };
  }
  throw new Error(`${action}: never answered`);
}
function told(data: object): Told {
  if ('code' in data) return { state: '', swapCode: String(data.code) };
  if ('results' in data) return { state: (data.results as { outcome: string }[])[0]?.outcome ?? '', swapCode: '' };
  return { state: (data as { answer: { state: string } }).answer.state, swapCode: '' };
}

const wishOf = ({ cellId, startAt, endAt }: Cell, standby: boolean) => ({
  picks: [{ cellId, startAt, endAt }],
  standby,
});

const NAMES = [0, 1, 2, 3, 4, 5];
const who = fc.constantFrom(...NAMES);
const step = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), who, standby: fc.boolean() }),
  fc.record({ kind: fc.constant('answer' as const), who, standby: fc.constant(true) }),
  fc.record({ kind: fc.constant('decline' as const), who }),
  fc.record({ kind: fc.constant('acceptOffer' as const), who }),
  fc.record({ kind: fc.constant('swap' as const), who, to: who }),
  fc.record({ kind: fc.constant('need' as const), more: fc.constantFrom(1, 1, 2, -1) }),
  fc.record({ kind: fc.constant('expire' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function act(cell: Cell, model: CellModel, people: readonly Person[], each: Step): Promise<void> {
  const { cellId, orderId } = cell;
  if (each.kind === 'expire') return expire(cell, model, people);
  if (each.kind === 'need') {
    if (model.need + each.more < 1) return;
    const input = { orderId, cellId, seen: model.need, need: model.need + each.more };
    const { answer } = await staff.ask('recruitment.changeNeed', input);
    expect([each, answer.ok ? '' : answer.error.code]).toEqual([each, model.changeNeed(each.more)]);
    return;
  }
  const person = people[each.who]!;
  if (each.kind === 'answer') {
    const { state } = await insist(person, 'recruitment.answer', wishOf(cell, each.standby));
    expect([each, state]).toEqual([each, model.answer(String(each.who), each.standby)]);
  } else if (each.kind === 'swap') {
    const { state, swapCode: code } = await insist(person, 'recruitment.offerSwap', { cellId });
    const end = code === '' ? state : (await insist(people[each.to]!, 'recruitment.acceptSwap', { code })).state;
    expect([each, end]).toEqual([each, model.swap(String(each.who), String(each.to))]);
  } else {
    const { state } = await insist(person, `recruitment.${each.kind}`, { cellId });
    expect([each, state]).toEqual([each, model[each.kind](String(each.who))]);
  }
}

/** The timer looks once a minute: two that end between two looks may end in either order, and both are right. */
async function expire(cell: Cell, model: CellModel, people: readonly Person[]): Promise<void> {
  const open = (await stored(cell)).answers.filter(({ state }) => state === 'offered');
  const until = Math.min(...open.map(({ offerUntil }) => offerUntil));
  const due = open.filter(({ offerUntil }) => offerUntil <= until + MINUTE_MS);
  if (due.length !== 1) return;
  await goOn(until + MINUTE_MS - clock);
  await cloud.fireTimer('jobs', 'tick');
  model.expire(String(people.findIndex((_, i) => due[0]!.userId.endsWith(`-${i}`))));
}

let runs = 0;
async function followsModel(need: number, steps: readonly Step[]): Promise<void> {
  runs += 1;
  await goOn(MINUTE_MS);
  const model = new CellModel(need);
  const cell = await publish(need);
  const people = (await manyVolunteers(cloud, `Model${runs}`, NAMES.length)).map(({ person }) => person);
  for (const each of steps) {
    await goOn(1000);
    await act(cell, model, people, each);
    const { cell: there, answers } = await stored(cell);
    const { left, waiting } = model;
    expect({ left: there.left, waiting: there.waiting, each }).toEqual({ left, waiting, each });
    const states = answers.map(({ userId, state, reason }) => [userId.split('-')[2]!, { state, reason }] as const);
    expect([each, Object.fromEntries(states)]).toEqual([each, Object.fromEntries(model.parts)]);
  }
}

it('does what a simple model of one cell does, whatever comes in whatever order', async () => {
  const given = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    fc.array(step, { minLength: 6, maxLength: 14 }),
    followsModel,
  );
  await fc.assert(given, { numRuns: 30, seed: 20261128 });
}, 180_000);

const TROUBLE = { delay: 0.4, timeoutBefore: 0.05, timeoutAfter: 0.05, lostAnswer: 0.08 };
const order = (plan: object) => fetch(`${cloud.origin}/_local/faults`, { method: 'POST', body: JSON.stringify(plan) });

const SCHEDULES = 100;
const AT_ONCE = 25;
const PEOPLE = 5;
const AFTERWARDS = ['recruitment.decline', 'recruitment.acceptOffer', 'recruitment.decline'] as const;

/** A small generator, so that a schedule is known by its number. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state % sides;
  };
}

/** What five people do at once to one cell, drop-outs and swaps among it, while its need is raised. */
async function schedule(seed: number, members: readonly Member[]) {
  const roll = dice(seed + 1);
  const need = 1 + roll(3);
  const cell = await publish(need);
  const plans = members.map(() => ({ standby: roll(3) > 0, then: AFTERWARDS[roll(4)], swapsWith: roll(PEOPLE * 2) }));
  const isRaised = roll(3) === 0;
  const { orderId, cellId } = cell;

  const one = async (i: number): Promise<void> => {
    const { person } = members[i]!;
    const { standby, then, swapsWith } = plans[i]!;
    const id = `req-${seed}-${i}`;
    await insist(person, 'recruitment.answer', wishOf(cell, standby), `${id}-1`);
    if (swapsWith < PEOPLE) {
      const { swapCode: code } = await insist(person, 'recruitment.offerSwap', { cellId }, `${id}-2`);
      const [first, second] = [members[swapsWith]!, members[(swapsWith + 1) % PEOPLE]!];
      // A link may be passed on: two bring it at once, and the one who offered it may think better of it.
      const bring = (member: Member) => insist(member.person, 'recruitment.acceptSwap', { code }, `${id}-3`);
      if (code !== '')
        await Promise.all([bring(first), bring(second), then && insist(person, then, { cellId }, `${id}-4`)]);
    } else if (then) await insist(person, then, { cellId }, `${id}-4`);
  };
  /** Asked once and not again, whatever comes of it: places that are there but not offered yet are for `jobs`. */
  const raise = async () => {
    const input = { orderId, cellId, seen: need, need: need + 1 };
    await staff.ask('recruitment.changeNeed', input, `req-${seed}-need`).catch(() => null);
  };
  const run = () => Promise.all([...(isRaised ? [raise()] : []), ...members.map((_, i) => one(i))]);

  const check = async (): Promise<void> => {
    const { answers, cell: there } = await stored(cell);
    const count = (state: AnswerRow['state']) => answers.filter((row) => row.state === state).length;
    const { left, waiting, need: needNow } = there;
    expect(isRaised ? [need, need + 1] : [need]).toContain(needNow);
    const taken = count('accepted') + count('offered');
    const sums = { left: needNow - taken, waiting: count('standby'), claiming: 0 };
    expect({ seed, left, waiting, claiming: count('claiming') }).toEqual({ seed, ...sums });
    expect(left).toBeGreaterThanOrEqual(0);
    expect({ seed, isIdle: left > 0 && waiting > 0 }).toEqual({ seed, isIdle: false });
    expect(answers.filter(({ todo }) => todo !== '' && todo !== 'expire').map(({ todo }) => todo)).toEqual([]);
    // Whoever is in has promised their time, and nobody else has.
    const users = await Promise.all(
      members.map(async ({ userId }) => (await documentsOf<UserRow>(cloud, 'users', { userId }))[0]!),
    );
    const bound = users.filter(({ busy }) => busy.length > 0).map(({ userId }) => userId);
    const accepted = answers.filter(({ state }) => state === 'accepted').map(({ userId }) => userId);
    expect({ seed, bound: bound.sort() }).toEqual({ seed, bound: accepted.sort() });
  };
  return { run, check };
}

it.each(Array.from({ length: SCHEDULES / AT_ONCE }, (_, i) => i))(
  'schedules of batch %i: places add up, whoever dropped out or swapped',
  async (batch) => {
    await order({});
    await goOn(10 * MINUTE_MS);
    const members = await manyVolunteers(cloud, `Bad${batch}x`, AT_ONCE * PEOPLE);
    const schedules = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) =>
        schedule(batch * AT_ONCE + i, members.slice(i * PEOPLE, (i + 1) * PEOPLE)),
      ),
    );
    await order({ ...TROUBLE, seed: batch + 1 });
    await Promise.all(schedules.map(({ run }) => run()));
    await order({});
    // What was left half-way is carried on: what a crash would leave is found by the timer.
    for (let round = 0; round < 3; round += 1) {
      await goOn(2 * MINUTE_MS);
      await cloud.fireTimer('jobs', 'tick');
    }
    for (const { check } of schedules) await check();
  },
  120_000,
);
