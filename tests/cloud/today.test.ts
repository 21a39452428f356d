import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { clockAt, publishService, rosterOf, scan, signUp, STATION, volunteer } from '../support/attendance';
import { giveRole, publishActivity, publishRecruitment, tomorrow, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { unindexedOf } from '../support/unindexed';

let cloud: CloudProcess;
let staff: Person;
let leader: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
  leader = cloud.person('oBoardLeader');
  await giveRole(staff, leader, { unitId: STATION, role: 'leader' });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

/** Weeks on, at 10:00 in Beijing: the demo district has nothing on those days. */
const DAYS_ON = 40;
const tenOn = (day: number): number => Math.floor((tomorrow() + day * DAY_MS) / DAY_MS) * DAY_MS + 2 * HOUR_MS;
/** Sign-ups have been open for an hour. */
const openAt = Date.now() - HOUR_MS;
const boardOf = (person: Person, unitId = STATION) => person.call('activities.showToday', { unitId });
const rowOf = async (person: Person, { activityId }: Published, unitId = STATION) =>
  (await boardOf(person, unitId)).rows.find((row) => row.activityId === activityId);

it('says how many have a place, are there, and have not left, as the roster does', async () => {
  const members = [
    await volunteer(cloud, 'oBoard1'),
    await volunteer(cloud, 'oBoard2'),
    await volunteer(cloud, 'oBoard3'),
  ];
  const [first, second] = members;
  if (!first || !second) throw new Error('no members');
  const activity = await publishService(staff, members, {
    startAt: tenOn(DAYS_ON),
    endAt: tenOn(DAYS_ON) + 2 * HOUR_MS,
    openAt,
  });
  await clockAt(cloud, activity, -2 * HOUR_MS);
  expect(await rowOf(leader, activity)).toMatchObject({ taken: 3, people: 3, here: 0, staying: 0 });
  await clockAt(cloud, activity, -MINUTE_MS);
  await scan(first, leader, activity, 'in');
  await scan(second, leader, activity, 'in');
  expect(await rowOf(leader, activity)).toMatchObject({ people: 3, here: 2, staying: 2 });
  await clockAt(cloud, activity, HOUR_MS);
  await scan(first, leader, activity, 'out');
  const { here, people } = await rosterOf(staff, activity);
  expect(await rowOf(staff, activity)).toMatchObject({ people, here, staying: 1, placeName: '槐荫里 3 号楼' });
});

it('a place that was given away counts nobody any more', async () => {
  const member = await volunteer(cloud, 'oBoardAbsent');
  const startAt = tenOn(DAYS_ON + 1);
  const activity = await publishService(staff, [member], { openAt, startAt, endAt: startAt + 2 * HOUR_MS });
  await clockAt(cloud, activity, 16 * MINUTE_MS);
  expect(await rowOf(staff, activity)).toMatchObject({ taken: 1, people: 1, here: 0 });
  const userIds = (await rosterOf(staff, activity)).rows.map(({ userId }) => userId);
  await leader.call('attendance.release', { activityId: activity.activityId, userIds });
  expect(await rowOf(staff, activity)).toMatchObject({ taken: 0, people: 0, here: 0 });
});

it('holds the whole Beijing day at a unit and below, also what goes on from the day before, the soonest first', async () => {
  const ten = tenOn(DAYS_ON + 3);
  const midnight = ten - 10 * HOUR_MS;
  const at = (startAt: number, endAt: number) => publishActivity(staff, STATION, { openAt, startAt, endAt });
  const night = await at(midnight - HOUR_MS, midnight + HOUR_MS);
  const late = await at(midnight + 23 * HOUR_MS, midnight + 25 * HOUR_MS);
  const early = await at(midnight, midnight + HOUR_MS);
  await at(midnight - 3 * HOUR_MS, midnight);
  await at(midnight + DAY_MS, midnight + 25 * HOUR_MS);
  const member = await volunteer(cloud, 'oBoardWide');
  await signUp(member, early);
  await cloud.setClock(ten);
  const { rows, isMore } = await boardOf(staff);
  expect(rows.map(({ activityId }) => activityId)).toEqual([night, early, late].map(({ activityId }) => activityId));
  expect(isMore).toBe(false);
  expect(await rowOf(cloud.person('oDemoStreet'), early, 'in-shili')).toMatchObject({ taken: 1 });
  expect(await unindexedOf(cloud)).toEqual([]);
});

it('drafts and what was called off are not on it; residents and leaders of elsewhere are refused', async () => {
  const startAt = tenOn(DAYS_ON + 5);
  const off = await publishActivity(staff, STATION, { startAt, endAt: startAt + HOUR_MS });
  await staff.call('activities.cancel', { activityId: off.activityId, reason: '下雨了' });
  await cloud.setClock(startAt);
  expect((await boardOf(staff)).rows).toEqual([]);
  const refused = await leader.ask('activities.showToday', { unitId: 'in-shili' });
  expect(refused.answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
});

describe('shifts of recruitment orders', () => {
  it('stand on the board by site, with places, who is there and who is missing, as their roster says', async () => {
    const startAt = tenOn(DAYS_ON + 7);
    const today = { startAt, endAt: startAt + 2 * HOUR_MS };
    const tomorrowShift = { startAt: startAt + DAY_MS, endAt: startAt + DAY_MS + HOUR_MS };
    const { orderId } = await publishRecruitment(staff, STATION, {
      sites: [{ name: '东口点位' }, { name: '西口点位' }],
      posts: ['引导', '登记'].map((name) => ({ name, need: 2, skill: '' as const })),
      shifts: [today, tomorrowShift],
    });
    const members = [await volunteer(cloud, 'oDutyBoard1'), await volunteer(cloud, 'oDutyBoard2')];
    for (const [post, member] of members.entries()) {
      const picks = [{ cellId: `${orderId}_0_${post}_0`, ...today }];
      await member.call('recruitment.answer', { picks, standby: false });
    }
    const duty = { activityId: `${orderId}_0_0`, ...today };
    await clockAt(cloud, duty, -2 * HOUR_MS);
    const early = (await boardOf(leader)).rows;
    expect(early).toMatchObject([
      { ...duty, title: '测试用的招募令', placeName: '东口点位', cap: 4, taken: 2, here: 0 },
      { activityId: `${orderId}_1_0`, placeName: '西口点位', cap: 4, taken: 0, people: 0 },
    ]);
    await clockAt(cloud, duty, MINUTE_MS);
    await scan(members[0]!, leader, duty, 'in');
    expect(await rowOf(leader, duty)).toMatchObject({ taken: 2, people: 2, here: 1, staying: 1 });
    const { here, people } = await rosterOf(staff, duty);
    expect(await rowOf(cloud.person('oDemoStreet'), duty, 'in-shili')).toMatchObject({ here, people });
    expect(await unindexedOf(cloud)).toEqual([]);
    await staff.call('recruitment.cancel', { orderId, reason: '明天有大风' });
    expect((await boardOf(staff)).rows).toEqual([]);
  });
});
