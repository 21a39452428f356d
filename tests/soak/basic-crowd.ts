/**
 * `npm run soak:basic [-- people]`: so many answer an order of 27 sites at once on the basic plan, which lets through
 * twenty calls at a time and thirty requests of the database a second. It ends as exactly as without limits, later.
 */
import { MINUTE_MS } from '../../miniprogram/shared/time';
import { manyVolunteers } from '../support/crowd';
import { startCloud } from '../support/local-cloud';
import { answersOf, faultsOf, publishRush, rush } from '../support/rush';
import { FOREIGN_FUNCTIONS } from '../support/sdk';

const SITES = 27;
/** As long as a phone waits that is told "too many at once" a few times. */
const PAUSE_MS = 6000;
/** Every pick but each second person's third is for one of two shifts, so this many places are wanted by all of them. */
const needFor = (people: number): number => Math.max(1, Math.floor(people / 3 / SITES));

async function main(): Promise<void> {
  const people = Number(process.argv[2] ?? 600);
  const plan = { sites: SITES, need: needFor(people), pauseMs: PAUSE_MS };
  const cloud = await startCloud({ args: ['--functions', FOREIGN_FUNCTIONS] });
  const members = await manyVolunteers(cloud, 'Basic', people);
  const order = await publishRush(cloud, plan);
  await cloud.kill();
  await cloud.restart(['--limits', 'basic']);
  const rushed = await rush(order, members, plan);
  // What a call that was cut off still owed: the timer takes a hundred at a time.
  for (let round = 1; round <= 10; round += 1) {
    await cloud.setClock(Date.now() + (2 + round) * MINUTE_MS);
    await cloud.fireTimer('jobs', 'tick');
  }
  await cloud.kill();
  await cloud.restart(['--limits', 'none']);
  const faults = await faultsOf(cloud, rushed);
  const answers = await answersOf(cloud, rushed);
  const count = (state: string): number => answers.filter((row) => row.state === state).length;
  console.log(
    `${people} people, ${answers.length} answers: ${count('accepted')} accepted, ${count('standby')} on standby`,
  );
  console.log(faults.length === 0 ? 'every cell exactly filled, nobody lost, no clash' : faults.join('\n'));
  await cloud.dispose();
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();
