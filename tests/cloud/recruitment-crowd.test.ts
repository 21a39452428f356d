import type { AnswerRow } from '../../cloudfunctions/modules/recruitment';
import { MINUTE_MS } from '../../miniprogram/shared/time';
import { documentsOf, manyVolunteers } from '../support/crowd';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { answersOf, faultsOf, publishRush, rush, type Rush } from '../support/rush';
import { FOREIGN_FUNCTIONS } from '../support/sdk';
import { unindexedOf } from '../support/unindexed';

let cloud: CloudProcess;
afterEach(() => cloud.dispose());

/** One gives back in every cell: whoever asked first of those on standby is offered it. */
async function expectInOrder(rushed: Rush): Promise<void> {
  const { asked } = rushed;
  const answers = await answersOf(cloud, rushed);
  const people = new Map(asked.map(({ member }) => [member.userId, member.person]));
  const cellIds = [...new Set(answers.map(({ cellId }) => cellId))];
  const firsts = cellIds.flatMap((cellId) => {
    const waiting = answers.filter((row) => row.cellId === cellId && row.state === 'standby');
    const [first] = waiting.sort((a, b) => a.queuedAt - b.queuedAt || (a._id < b._id ? -1 : 1));
    return first ? [first] : [];
  });
  expect(firsts.length).toBeGreaterThan(0);
  await Promise.all(
    firsts.map(async ({ cellId }) => {
      const holder = answers.find((row) => row.cellId === cellId && row.state === 'accepted');
      await people.get(holder!.userId)!.call('recruitment.decline', { cellId });
    }),
  );
  const offered = await documentsOf<AnswerRow>(cloud, 'answers', { orderId: rushed.orderId, state: 'offered' });
  expect(offered.map(({ _id }) => _id).sort()).toEqual(firsts.map(({ _id }) => _id).sort());
}

it('600 at once for an order of 27 sites: every cell exactly filled, who waits in order, nobody lost', async () => {
  cloud = await startCloud({ args: ['--functions', FOREIGN_FUNCTIONS] });
  const members = await manyVolunteers(cloud, 'Rush', 600);
  const plan = { sites: 27, need: 8 };
  const order = await publishRush(cloud, plan);
  await cloud.resetOperations();
  const rushed = await rush(order, members, plan);
  expect(await unindexedOf(cloud)).toEqual([]);
  expect(await faultsOf(cloud, rushed)).toEqual([]);
  await expectInOrder(rushed);
}, 180_000);

/** So few, because the plan lets through thirty requests of the database a second: 600 take twelve minutes (npm run soak:basic). */
it('on the basic plan it ends just as exactly, only later', async () => {
  cloud = await startCloud({ args: ['--functions', FOREIGN_FUNCTIONS] });
  const members = await manyVolunteers(cloud, 'Basic', 16);
  const plan = { sites: 3, need: 1 };
  const order = await publishRush(cloud, plan);
  await cloud.kill();
  await cloud.restart(['--limits', 'basic']);
  const rushed = await rush(order, members, plan);
  // Looked at without the plan, which would not let this test read so much at once.
  await cloud.kill();
  await cloud.restart();
  // A call that the plan cut off after its write is told of by the next try, and what it still owed is paid by `jobs`.
  await cloud.setClock(Date.now() + 2 * MINUTE_MS);
  await cloud.fireTimer('jobs', 'tick');
  expect(await faultsOf(cloud, rushed)).toEqual([]);
}, 120_000);
