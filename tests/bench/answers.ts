/**
 * `npm run bench`: what an answer to a recruitment order takes beside its floor, one conditional update of the same
 * document through the same door. An answer is five operations, so about five times the floor is what it may cost.
 */
import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, tomorrow } from '../support/builders';
import { answerPatiently, documentsOf, manyVolunteers } from '../support/crowd';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS, sdkOn } from '../support/sdk';

const ONE_BY_ONE = 100;
const AT_ONCE = 600;
const WARM_UP = 20;
const FLOOR = `
  const { stats } = await db.collection('cells').where({ _id: args, left: _.gte(1) }).update({ data: { left: _.inc(-1) } });
  return stats.updated;`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function publish(cloud: CloudProcess, sites: number, need: number) {
  const startAt = tomorrow() + DAY_MS;
  const order = await publishRecruitment(cloud.person('oDemoStation'), 'st-huaiyinli', {
    sites: Array.from({ length: sites }, (_, i) => ({ name: `第 ${i + 1} 个路口` })),
    posts: [{ name: '秩序引导', need, skill: '' }],
    shifts: [{ startAt, endAt: startAt + 2 * HOUR_MS }],
  });
  const wishAt = (site: number) => ({
    picks: [{ cellId: `${order.orderId}_${site}_0_0`, startAt: order.startAt, endAt: order.endAt }],
    standby: false,
  });
  return { ...order, wishAt };
}

async function oneByOne(cloud: CloudProcess): Promise<void> {
  const members = await manyVolunteers(cloud, 'One', WARM_UP + ONE_BY_ONE);
  const { orderId, wishAt } = await publish(cloud, 10, 50);
  const sdk = sdkOn(() => cloud);
  let answers = 0;
  let floor = 0;
  // In turns, so that whatever else the machine does meets both.
  for (const [i, { person }] of members.entries()) {
    const answer = await timed(() => answerPatiently(person, wishAt(i % 10), `req-one-${i}`));
    const update = await timed(() => sdk.value(FLOOR, `${orderId}_${i % 10}_0_0`));
    if (i < WARM_UP) continue;
    answers += answer / ONE_BY_ONE;
    floor += update / ONE_BY_ONE;
  }
  const ratio = (answers / floor).toFixed(1);
  console.log(
    `one answer ${answers.toFixed(1)} ms beside ${floor.toFixed(1)} ms of one conditional update: ${ratio} times`,
  );
}

async function allAtOnce(cloud: CloudProcess): Promise<void> {
  const members = await manyVolunteers(cloud, 'Rush', AT_ONCE);
  const { orderId, wishAt } = await publish(cloud, 27, 20);
  const ms = await timed(() =>
    Promise.all(members.map(({ person }, i) => answerPatiently(person, wishAt(i % 27), `req-rush-${i}`))),
  );
  const left = (await documentsOf<{ left: number }>(cloud, 'cells', { orderId })).reduce(
    (sum, cell) => sum + cell.left,
    0,
  );
  console.log(
    `${AT_ONCE} at once for 540 places: ${(ms / 1000).toFixed(1)} s, ${(ms / AT_ONCE).toFixed(1)} ms each, ${left} left`,
  );
  if (left !== 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const cloud = await startCloud({ args: ['--functions', FOREIGN_FUNCTIONS] });
  try {
    await oneByOne(cloud);
    await allAtOnce(cloud);
  } finally {
    await cloud.dispose();
  }
}

void main();
