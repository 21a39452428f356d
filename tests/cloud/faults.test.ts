import { JOBS } from '../../cloudfunctions/jobs/schedule';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity } from '../support/builders';
import { insist } from '../support/insist';
import { startCloud, type CloudProcess } from '../support/local-cloud';

/**
 * What goes wrong on a bad evening: requests overtake each other, time out before and after the write,
 * and answers get lost. A phone then sends the same request again; nothing may be sold twice or lost.
 */
let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: ['--faults'] });
});
afterAll(() => cloud.dispose());

const CAP = 8;
const TROUBLE = { delay: 0.5, timeoutBefore: 0.08, timeoutAfter: 0.08, lostAnswer: 0.1 };

const order = (plan: object) => fetch(`${cloud.origin}/_local/faults`, { method: 'POST', body: JSON.stringify(plan) });

it.each(Array.from({ length: 6 }, (_, i) => i + 1))('seed %i: places add up, whatever was told', async (seed) => {
  await order({});
  const staff = cloud.person('oDemoStation');
  const activity = await publishActivity(staff, 'st-huaiyinli', { cap: CAP, peopleMax: 1 });
  const people = Array.from({ length: 24 }, (_, i) => cloud.person(`oFault${seed}x${i}`));
  await Promise.all(people.map((person) => person.call('identity.showMe', {})));

  await order({ ...TROUBLE, seed });
  const told = await Promise.all(
    people.map(async (person, i) => {
      const first = await insist(person, 'signUp', activity, `req-sign-${seed}-${i}`);
      // Every third who got a place gives it back and may try again.
      if (first !== 'ok' || i % 3 > 0) return first;
      const cancelled = await insist(person, 'cancelSignUp', activity, `req-cancel-${seed}-${i}`);
      return cancelled === 'ok' ? insist(person, 'signUp', activity, `req-again-${seed}-${i}`) : cancelled;
    }),
  );
  await order({});
  await cloud.setClock(Date.now() + 5 * MINUTE_MS);
  for (let round = 0; round < 2; round += 1) {
    await cloud.fireTimer('jobs', 'tick');
    await cloud.setClock(Date.now() + (10 + round) * MINUTE_MS);
  }

  const shown = await Promise.all(
    people.map(async (person) => (await person.call('activities.show', { activityId: activity.activityId })).activity),
  );
  const held = shown.reduce((sum, { myPeople }) => sum + myPeople, 0);
  expect(held).toBeLessThanOrEqual(CAP);
  expect(shown[0]!.left).toBe(CAP - held);
  // Who was told that they have a place has one; who was told that they have none, has none.
  told.forEach((answer, i) => {
    if (answer === 'ok') expect([i, shown[i]!.myPeople]).toEqual([i, 1]);
    if (answer === 'ACTIVITY_FULL') expect([i, shown[i]!.myPeople]).toEqual([i, 0]);
  });
  expect(told).not.toContain('never answered');
  await cloud.setClock(null);
});

it('a tick whose database does not answer every time goes on with the next job', async () => {
  await cloud.setClock(Date.now() + HOUR_MS);
  await order({ seed: 1, timeoutBefore: 0.3 });
  const { result } = (await cloud.fireTimer('jobs', 'tick')) as { result: { ran: string[] } };
  await order({});
  await cloud.setClock(null);
  expect(result.ran.length).toBeGreaterThan(0);
  expect(result.ran.length).toBeLessThan(JOBS.length);
});
