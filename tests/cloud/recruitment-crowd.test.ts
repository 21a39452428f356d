import { UNINDEXED } from '../../cloudfunctions/database/collections';
import type { AnswerRow, CellRow } from '../../cloudfunctions/modules/recruitment';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, tomorrow } from '../support/builders';
import { answerPatiently, documentsOf, manyVolunteers, type Member } from '../support/crowd';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS } from '../support/sdk';

type Results = Awaited<ReturnType<typeof answerPatiently>>;
interface Asked {
  member: Member;
  results: Results;
}

let cloud: CloudProcess;
afterEach(() => cloud.dispose());

const STATION = 'st-huaiyinli';
const staff = () => cloud.person('oDemoStation');

/** Two shifts that overlap by half, and one in the afternoon. */
function threeShifts() {
  const startAt = tomorrow() + 3 * DAY_MS;
  return [0, 1, 6].map((hour) => ({ startAt: startAt + hour * HOUR_MS, endAt: startAt + (hour + 2) * HOUR_MS }));
}

/** Everybody at once, each for a shift at a site of their own choice and for what overlaps it; every fourth waits where it is full. */
async function rush(members: readonly Member[], sites: number, need: number) {
  const order = await publishRecruitment(staff(), STATION, {
    sites: Array.from({ length: sites }, (_, i) => ({ name: `第 ${i + 1} 个路口` })),
    posts: [{ name: '秩序引导', need, skill: '' }],
    shifts: threeShifts(),
  });
  await cloud.resetOperations();
  const picksOf = (i: number) =>
    order.shifts
      .map((span, shift) => ({ cellId: `${order.orderId}_${(i + shift * 5) % sites}_0_${shift}`, ...span }))
      .filter((_, shift) => (shift === 2 ? i % 2 === 0 : true));
  const asked = await Promise.all(
    members.map(async (member, i): Promise<Asked> => {
      const input = { picks: picksOf(i), standby: i % 4 === 0 };
      return { member, results: await answerPatiently(member.person, input, `req-rush-${i}`) };
    }),
  );
  return { ...order, asked };
}

/** What has to hold whatever the order in which the cloud came to them. */
async function expectExact({ orderId, asked }: { orderId: string; asked: readonly Asked[] }): Promise<AnswerRow[]> {
  const cells = await documentsOf<CellRow>(cloud, 'cells', { orderId });
  const answers = await documentsOf<AnswerRow>(cloud, 'answers', { orderId });
  const stored = new Map(answers.map((row) => [row._id, row]));
  const told = asked.flatMap(({ member, results }) =>
    results.map(({ cellId, outcome }) => ({ id: `${cellId}_${member.userId}`, outcome })),
  );
  // Nobody is lost and nothing is stored twice: one answer for each that was asked, and no other.
  expect(answers.map(({ _id }) => _id).sort()).toEqual(told.map(({ id }) => id).sort());
  for (const { id, outcome } of told) {
    const { state, reason, todo } = stored.get(id)!;
    const isGranted = outcome === 'accepted' || outcome === 'standby';
    expect({ id, state, todo }).toEqual({ id, state: isGranted ? outcome : 'declined', todo: '' });
    if (!isGranted)
      expect({ id, outcome, reason }).toEqual({
        id,
        outcome: expect.stringMatching(/^(full|clash)$/) as string,
        reason: 'refused',
      });
  }
  for (const { _id, need, left, waiting } of cells) {
    const here = answers.filter(({ cellId }) => cellId === _id);
    const count = (state: AnswerRow['state']) => here.filter((row) => row.state === state).length;
    expect({ _id, left, accepted: count('accepted'), waiting }).toEqual({
      ...{ _id, left: 0, accepted: need },
      waiting: count('standby'),
    });
  }
  for (const { member } of asked) {
    const mine = answers.filter(({ userId, state }) => userId === member.userId && state === 'accepted');
    const spans = mine.sort((a, b) => a.startAt - b.startAt);
    for (const [i, span] of spans.slice(1).entries()) expect(span.startAt).toBeGreaterThanOrEqual(spans[i]!.endAt);
  }
  return answers;
}

/** One gives back in every cell: whoever asked first of those on standby is offered it. */
async function expectInOrder(answers: readonly AnswerRow[], asked: readonly Asked[]): Promise<void> {
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
  const offered = await documentsOf<AnswerRow>(cloud, 'answers', { orderId: firsts[0]!.orderId, state: 'offered' });
  expect(offered.map(({ _id }) => _id).sort()).toEqual(firsts.map(({ _id }) => _id).sort());
}

it('600 at once for an order of 27 sites: every cell exactly filled, who waits in order, nobody lost', async () => {
  cloud = await startCloud({ args: ['--functions', FOREIGN_FUNCTIONS] });
  const members = await manyVolunteers(cloud, 'Rush', 600);
  const order = await rush(members, 27, 8);
  const { unindexed } = await cloud.operations();
  expect(Object.keys(unindexed).filter((shape) => !Object.hasOwn(UNINDEXED, shape))).toEqual([]);
  await expectInOrder(await expectExact(order), order.asked);
}, 180_000);

it('on the basic plan it ends just as exactly, only later', async () => {
  cloud = await startCloud({ args: ['--functions', FOREIGN_FUNCTIONS] });
  const members = await manyVolunteers(cloud, 'Basic', 16);
  await cloud.kill();
  await cloud.restart(['--limits', 'basic']);
  const rushed = await rush(members, 3, 1);
  // A call that the plan cut off after its write is told of by the next try, and what it still owed is paid by `jobs`.
  await cloud.setClock(Date.now() + 2 * MINUTE_MS);
  await cloud.fireTimer('jobs', 'tick');
  await expectExact(rushed);
}, 120_000);
