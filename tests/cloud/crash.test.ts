import { MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity } from '../support/builders';
import { crashRound, openLedger } from '../support/crash-round';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS } from '../support/sdk';

const PEOPLE = 200;
const CAP = 120;
/** The cloud is killed when this many have been told that they joined: in the thick of it, wherever that is. */
const KILL_AFTER = [10, 60, 110];

let cloud: CloudProcess;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.dispose());

jest.setTimeout(120_000);

it.each(KILL_AFTER)('kill -9 after %i of 200 were told: nobody who was told "joined" is missing', async (killAfter) => {
  const staff = cloud.person('oDemoStation');
  const activity = await publishActivity(staff, 'st-huaiyinli', { cap: CAP });
  const people = Array.from({ length: PEOPLE }, (_, i) => cloud.person(`oCrash${i}`));
  await Promise.all(people.map((person) => person.call('identity.showMe', {})));

  const told: Person[] = [];
  const killed: Promise<void>[] = [];
  await Promise.allSettled(
    people.map(async (person) => {
      const { answer } = await person.ask('activities.signUp', { ...activity, people: 1 });
      if (answer.ok) told.push(person);
      if (told.length >= killAfter && killed.length === 0) killed.push(cloud.kill());
    }),
  );
  await Promise.all(killed);
  expect(killed).toHaveLength(1);

  await cloud.restart();
  const stateOf = async (person: Person) =>
    (await person.call('activities.show', { activityId: activity.activityId })).activity.mine?.state;
  expect(await Promise.all(told.map(stateOf))).toEqual(told.map(() => 'joined'));

  // What the crash left half-way is carried on by the timer; then the places add up again.
  await cloud.setClock(Date.now() + 3 * MINUTE_MS);
  await cloud.fireTimer('jobs', 'tick');
  const states = await Promise.all(people.map(stateOf));
  const joined = states.filter((state) => state === 'joined').length;
  expect(states).not.toContain('claiming');
  expect((await staff.call('activities.show', { activityId: activity.activityId })).activity.left).toBe(CAP - joined);
  expect(joined).toBeGreaterThanOrEqual(told.length);
});

it('in three rounds of kill -9 nothing acknowledged is missing and half a transaction never shows (30 rounds: npm run soak)', async () => {
  const foreign = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
  try {
    let ledger = await openLedger(foreign);
    for (const killAfter of [40, 90, 150]) ({ ledger } = await crashRound(foreign, ledger, killAfter));
    expect(ledger.inserted.size).toBeGreaterThan(20);
  } finally {
    await foreign.dispose();
  }
});
