import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { STATION, tick, volunteer } from '../support/attendance';
import { giveRole, publishRecruitment, tomorrow } from '../support/builders';
import { WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { sdkOn } from '../support/sdk';
import { unindexedOf } from '../support/unindexed';

/** An organisation answers with so many places and names the people later. */
let cloud: CloudProcess;
let staff: Person;
let contact: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  staff = cloud.person('oDemoStation');
  contact = cloud.person('oTeamContact');
  await giveRole(cloud.person('oDemoStreet'), contact, { unitId: TEAM, role: 'contact' });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const TEAM = 'te-zhantai';
let orders = 0;
/** Five places of one cell, in an order that calls the whole street; each on a day of its own. */
async function published(agreement = '') {
  orders += 1;
  const startAt = tomorrow() + (9 + orders) * DAY_MS;
  const times = { startAt, endAt: startAt + 2 * HOUR_MS };
  const posts = [{ name: '引导', need: 5, skill: '' as const }];
  const { orderId } = await publishRecruitment(staff, STATION, { posts, shifts: [times], agreement });
  await staff.call('recruitment.sendWave', { orderId, scope: 'subdistrict' });
  return { orderId, cellId: `${orderId}_0_0_0`, times };
}
const leftOf = async (orderId: string): Promise<number> => {
  const { cells } = await staff.call('recruitment.showShift', { orderId, shift: 0 });
  return cells[0]?.left ?? -1;
};

it('takes all that it asks for or none, never over; people are named by the card and stand on the roster', async () => {
  const { orderId, cellId, times } = await published();
  const wish = { unitId: TEAM, cellId, ...times };
  expect(await contact.refusal('recruitment.takeForUnit', { ...wish, places: 6 })).toBe('PLACES_SHORT');
  const taken = await Promise.all([1, 2, 3].map(() => contact.call('recruitment.takeForUnit', { ...wish, places: 3 })));
  expect(taken.map(({ row }) => [row.places, row.named, row.isHeld])).toEqual(Array(3).fill([3, 0, true]));
  expect(await leftOf(orderId)).toBe(2);

  const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
  const people = await Promise.all([1, 2, 3, 4].map((i) => volunteer(cloud, `oNamed${i}`)));
  expect(await people[0]!.call('recruitment.showUnitPlace', { code })).toMatchObject({ free: 3, postName: '引导' });
  const named = await Promise.all(people.map((person) => person.ask('recruitment.acceptUnitPlace', { code })));
  expect(named.filter(({ answer }) => answer.ok)).toHaveLength(3);
  const refused = named.flatMap(({ answer }) => (answer.ok ? [] : [answer.error.code]));
  expect(refused).toEqual(['UNIT_PLACES_GONE']);
  const inside = people[named.findIndex(({ answer }) => answer.ok)]!;
  await inside.call('recruitment.acceptUnitPlace', { code });
  expect(await leftOf(orderId)).toBe(2);
  const list = await staff.call('recruitment.listAnswers', { orderId, site: 0, shift: 0 });
  expect(list.rows.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(list.units).toMatchObject([{ unitId: TEAM, places: 3, named: 3, post: 0 }]);
  // Who is named can go as anybody can; the place is the unit's again, which names somebody else.
  await inside.call('recruitment.decline', { cellId });
  await inside.call('recruitment.decline', { cellId });
  expect(await leftOf(orderId)).toBe(2);
  expect(await people[0]!.call('recruitment.showUnitPlace', { code })).toMatchObject({ free: 1 });
  expect(await unindexedOf(cloud)).toEqual([]);
});

it('when the time to name people is over, who goes leaves a free place, and the unit has one person less', async () => {
  const { orderId, cellId, times } = await published();
  await contact.call('recruitment.takeForUnit', { unitId: TEAM, cellId, ...times, places: 2 });
  const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
  const people = await Promise.all(['oUnitStays', 'oUnitGoes'].map((openid) => volunteer(cloud, openid)));
  for (const person of people) await person.call('recruitment.acceptUnitPlace', { code });
  await cloud.setClock(times.startAt - 3 * HOUR_MS);
  await tick(cloud);
  await people[1]!.call('recruitment.decline', { cellId });
  expect(await leftOf(orderId)).toBe(4);
  const { units } = await staff.call('recruitment.listAnswers', { orderId, site: 0, shift: 0 });
  expect(units).toMatchObject([{ places: 1, named: 1 }]);
});

it('who is named signs the agreement of the order first', async () => {
  const { orderId, cellId, times } = await published('按时到岗，量力而行，不舒服就停下来，来不了提前退。');
  await contact.call('recruitment.takeForUnit', { unitId: TEAM, cellId, ...times, places: 1 });
  const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
  const member = await volunteer(cloud, 'oUnitSigns');
  expect(await member.refusal('recruitment.acceptUnitPlace', { code })).toBe('AGREEMENT_NEEDED');
  const { agreement } = await member.call('recruitment.showUnitPlace', { code });
  expect(agreement).toMatchObject({ signedAt: 0 });
  await member.call('recruitment.signAgreement', { orderId, version: agreement!.version });
  await member.call('recruitment.acceptUnitPlace', { code });
  expect(await leftOf(orderId)).toBe(4);
});

it('what is not named three hours before goes to who waits, once', async () => {
  const { orderId, cellId, times } = await published();
  await contact.call('recruitment.takeForUnit', { unitId: TEAM, cellId, ...times, places: 5 });
  const waits = await volunteer(cloud, 'oUnitWaits');
  const pick = { picks: [{ cellId, ...times }], standby: true };
  expect((await waits.call('recruitment.answer', pick)).results).toMatchObject([{ outcome: 'standby' }]);
  const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
  const member = await volunteer(cloud, 'oUnitMember');
  await member.call('recruitment.acceptUnitPlace', { code });
  await cloud.setClock(times.startAt - 3 * HOUR_MS);
  await tick(cloud);
  const late = await volunteer(cloud, 'oUnitLate');
  expect(await late.refusal('recruitment.acceptUnitPlace', { code })).toBe('UNIT_PLACES_GONE');
  expect(await late.refusal('recruitment.showUnitPlace', { code })).toBe('UNIT_PLACES_GONE');
  // Five, of which one is named and one is kept for who waited.
  expect(await leftOf(orderId)).toBe(3);
  expect((await waits.call('recruitment.showMine', { cellId })).answer).toMatchObject({ state: 'offered' });
  const { rows } = await contact.call('recruitment.showForUnits', { orderId });
  expect(rows).toMatchObject([{ places: 5, named: 1, isHeld: false }]);
  await contact.call('recruitment.releaseForUnit', { unitId: TEAM, cellId });
  expect(await leftOf(orderId)).toBe(3);
});

it('may let go early and answer again; too late, from elsewhere, or for a station it cannot', async () => {
  const { orderId, cellId, times } = await published();
  const wish = { unitId: TEAM, cellId, ...times, places: 2 };
  await contact.call('recruitment.takeForUnit', wish);
  const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
  await contact.call('recruitment.releaseForUnit', { unitId: TEAM, cellId });
  expect(await leftOf(orderId)).toBe(5);
  await contact.call('recruitment.takeForUnit', { ...wish, places: 4 });
  expect(await leftOf(orderId)).toBe(1);
  const person = await volunteer(cloud, 'oOldCard');
  expect(await person.refusal('recruitment.acceptUnitPlace', { code })).toBe('UNIT_PLACES_GONE');
  expect(await staff.refusal('recruitment.takeForUnit', { ...wish, unitId: STATION })).toBe('NOT_FOUND');
  const merchant = cloud.person('oDemoEnterprise');
  const elsewhere = { ...wish, unitId: 'en-kuaisong', places: 1 };
  expect(await merchant.refusal('recruitment.takeForUnit', elsewhere)).toBe('RECRUITMENT_ELSEWHERE');
  expect(await contact.refusal('recruitment.takeForUnit', elsewhere)).toBe('FORBIDDEN');
  await contact.call('recruitment.releaseForUnit', { unitId: TEAM, cellId });
  await cloud.setClock(times.startAt - 2 * HOUR_MS);
  expect(await contact.refusal('recruitment.takeForUnit', wish)).toBe('NAMING_LATE');
});

describe('after a crash', () => {
  const sdk = sdkOn(() => cloud);
  /** As a process that died there left it. */
  const leaveAt = (cellId: string, data: object) =>
    sdk.value("await db.collection('unitPlaces').doc(args.id).update({ data: args.data })", {
      id: `${cellId}_${TEAM}`,
      data: { ...data, todoAt: 1 },
    });
  // A day after the tests above: jobs that ran then run again.
  const later = async (hours: number): Promise<void> => {
    await cloud.setClock(tomorrow() + 20 * DAY_MS + hours * HOUR_MS);
    await tick(cloud);
  };

  it('jobs carry a half taken claim to its end without taking twice, and give places back once', async () => {
    orders += 10;
    const { orderId, cellId, times } = await published();
    await contact.call('recruitment.takeForUnit', { unitId: TEAM, cellId, ...times, places: 3 });
    await leaveAt(cellId, { state: 'claiming', todo: 'take' });
    await later(1);
    expect(await leftOf(orderId)).toBe(2);
    const shown = async () => (await contact.call('recruitment.showForUnits', { orderId })).rows;
    expect(await shown()).toMatchObject([{ places: 3, isHeld: true }]);
    await leaveAt(cellId, { state: 'released', todo: 'refill' });
    await later(2);
    expect(await leftOf(orderId)).toBe(5);
    await leaveAt(cellId, { state: 'released', todo: 'refill' });
    await later(3);
    expect(await leftOf(orderId)).toBe(5);
    expect(await shown()).toMatchObject([{ isHeld: false }]);
  });

  it('places of an order that is called off name nobody any more', async () => {
    const { orderId, cellId, times } = await published();
    await contact.call('recruitment.takeForUnit', { unitId: TEAM, cellId, ...times, places: 3 });
    const { code } = await contact.call('recruitment.inviteForUnit', { unitId: TEAM, cellId });
    await staff.call('recruitment.cancel', { orderId, reason: '明天有大风' });
    const person = await volunteer(cloud, 'oUnitCalledOff');
    expect(await person.refusal('recruitment.showUnitPlace', { code })).toBe('RECRUITMENT_CANCELLED');
    expect(await person.refusal('recruitment.acceptUnitPlace', { code })).toBe('RECRUITMENT_CANCELLED');
  });
});
