import { MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow } from '../support/builders';
import { insist } from '../support/insist';
import { startCloud, type CloudProcess } from '../support/local-cloud';

/**
 * The waiting list on a bad evening: sign-ups, waiting, leaving and accepting at once, while requests overtake each
 * other, time out before and after the write, and answers get lost.
 */
let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: ['--faults'] });
});
afterAll(() => cloud.dispose());

const TROUBLE = { delay: 0.4, timeoutBefore: 0.05, timeoutAfter: 0.05, lostAnswer: 0.08 };
const order = (plan: object) => fetch(`${cloud.origin}/_local/faults`, { method: 'POST', body: JSON.stringify(plan) });

const SCHEDULES = 300;
const AT_ONCE = 25;
const PEOPLE = 4;
const AFTERWARDS = ['cancelSignUp', 'acceptOffer', 'cancelSignUp'] as const;
let clock = Date.now();

/** A small generator, so that a schedule is known by its number. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state % sides;
  };
}

/** What four people do at once to one activity, and what has to hold when all is quiet again. */
async function schedule(seed: number) {
  const roll = dice(seed);
  const cap = 1 + roll(3);
  const startAt = tomorrow(clock);
  const draft = { cap, peopleMax: Math.min(2, cap), startAt, openAt: clock - MINUTE_MS };
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', draft);
  const people = Array.from({ length: PEOPLE }, (_, i) => cloud.person(`oQ${seed}x${i}`));
  await Promise.all(people.map((person) => person.call('identity.showMe', {})));
  const wishes = people.map((person, i) => ({
    person,
    id: `req-${seed}-${i}`,
    first: roll(3) === 0 ? ('wait' as const) : ('signUp' as const),
    size: 1 + roll(draft.peopleMax),
    then: AFTERWARDS[roll(4)],
  }));

  const staff = cloud.person('oDemoStation');
  const isRaised = roll(3) === 0;
  /** Asked once and not again, whatever comes of it: places that are there but not offered yet are for `jobs`. */
  const raise = async (): Promise<void> => {
    const { activityId } = activity;
    const seen = await staff.ask('activities.showManaged', { activityId }).catch(() => null);
    if (!seen?.answer.ok) return;
    const { version, draft: there } = seen.answer.data;
    const input = { activityId, version, draft: { ...there, cap: there.cap + 1 } };
    await staff.ask('activities.update', input).catch(() => null);
  };

  const run = () =>
    Promise.all([
      ...(isRaised ? [raise()] : []),
      ...wishes.map(async ({ person, id, first, size, then }) => {
        const told = await insist(person, first, activity, `${id}-1`, size);
        if (told === 'ACTIVITY_FULL' || told === 'PLACES_SHORT')
          await insist(person, 'wait', activity, `${id}-2`, size);
        if (then) await insist(person, then, activity, `${id}-3`);
      }),
    ]);

  const check = async (): Promise<void> => {
    const shown = await Promise.all(
      people.map(async (person) => (await person.call('activities.show', activity)).activity),
    );
    const parts = shown.flatMap(({ mine }) => (mine ? [mine] : []));
    const taken = parts.filter(({ state }) => state === 'joined' || state === 'offered');
    const waiting = parts.filter(({ state }) => state === 'waiting');
    const { left } = shown[0]!;
    const sum = taken.reduce((total, { people: places }) => total + places, 0);
    const { cap: capNow } = shown[0]!;
    expect(isRaised ? [cap, cap + 1] : [cap]).toContain(capNow);
    expect({ seed, left, waiting: shown[0]!.waiting }).toEqual({ seed, left: capNow - sum, waiting: waiting.length });
    expect(left).toBeGreaterThanOrEqual(0);
    expect({ seed, free: left, fitting: waiting.filter(({ people: places }) => places <= left) }).toEqual({
      seed,
      free: left,
      fitting: [],
    });
    expect(parts.filter(({ state }) => state === 'claiming')).toEqual([]);
  };
  return { run, check };
}

it.each(Array.from({ length: SCHEDULES / AT_ONCE }, (_, i) => i))(
  'schedules of batch %i: places add up, and nothing is free while somebody who fits waits',
  async (batch) => {
    await order({});
    clock += 10 * MINUTE_MS;
    await cloud.setClock(clock);
    const schedules = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => schedule(batch * AT_ONCE + i)));
    await order({ ...TROUBLE, seed: batch + 1 });
    await Promise.all(schedules.map(({ run }) => run()));
    await order({});
    // What was left half-way is carried on: what a crash would leave is found by the timer.
    for (let round = 0; round < 3; round += 1) {
      clock += 2 * MINUTE_MS;
      await cloud.setClock(clock);
      await cloud.fireTimer('jobs', 'tick');
    }
    for (const { check } of schedules) await check();
  },
);
