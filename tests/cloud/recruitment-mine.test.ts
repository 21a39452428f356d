import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { STATION, volunteer } from '../support/attendance';
import { publishRecruitment } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { unindexedOf } from '../support/unindexed';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

it('tells each how they stand: the place in the queue, the next shift at home, what each shift is short of', async () => {
  const order = await publishRecruitment(staff, STATION, { posts: [{ name: '秩序引导', need: 1, skill: 'law' }] });
  const { orderId, startAt, endAt } = order;
  const cellId = `${orderId}_0_0_0`;
  const people = [];
  for (const name of ['oMineOne', 'oMineTwo', 'oMineThree']) people.push(await volunteer(cloud, name));
  for (const person of people) {
    await person.call('recruitment.answer', { picks: [{ cellId, startAt, endAt }], standby: true });
  }
  const seen = await Promise.all(people.map((person) => person.call('recruitment.showMine', { cellId })));
  expect(seen.map(({ answer, ahead }) => [answer?.state, ahead])).toEqual([
    ['accepted', 0],
    ['standby', 0],
    ['standby', 1],
  ]);
  expect(seen[0]).toMatchObject({ siteName: '槐荫里东口', postName: '秩序引导', risk: '在路边站着，要留意来往的车。' });
  const nobody = await volunteer(cloud, 'oMineNobody');
  expect((await nobody.call('recruitment.showMine', { cellId })).answer).toBeNull();
  const { duties } = await people[0]!.call('home.show', {});
  expect(duties.map((duty) => [duty.cellId, duty.state, duty.siteName])).toEqual([[cellId, 'accepted', '槐荫里东口']]);
  expect((await people[1]!.call('home.show', {})).duties).toEqual([]);
  await cloud.setClock(Date.now() + MINUTE_MS);
  const { rows } = await nobody.call('recruitment.list', {});
  const row = rows.find((each) => each.orderId === orderId);
  // It asks for what this one does not know; and it is full by now.
  expect(row).toMatchObject({ suitsMe: false, sites: 1, shifts: [{ startAt, left: 0 }] });
});

it('rings up nobody who is off call or wants only what is near', async () => {
  const offCall = await volunteer(cloud, 'oCallOff');
  const onCall = await volunteer(cloud, 'oCallOn');
  const nearOnly = await volunteer(cloud, 'oCallNear');
  await nearOnly.call('identity.chooseStation', { unitId: 'st-geshaoxiang' });
  const offer = { skills: ['order' as const], freeTimes: [] };
  expect(await onCall.call('recruitment.showOnCall', {})).toMatchObject({ isOn: true, reach: 'district' });
  await onCall.call('recruitment.saveOnCall', { isOn: true, reach: 'station', ...offer });
  await offCall.call('recruitment.saveOnCall', { isOn: false, reach: 'district', ...offer });
  await nearOnly.call('recruitment.saveOnCall', { isOn: true, reach: 'station', ...offer });
  expect(await nearOnly.call('recruitment.showOnCall', {})).toEqual({
    ...{ isOn: true, reach: 'station', isVolunteer: true, idleWeeks: 0 },
    ...offer,
  });
  const { orderId } = await publishRecruitment(staff, STATION, { title: '叫人的这一次' });
  await staff.call('recruitment.sendWave', { orderId, scope: 'subdistrict' });
  await cloud.setClock(Date.now() + HOUR_MS);
  await cloud.fireTimer('jobs', 'tick');
  const told = async (person: Person) =>
    (await person.call('notices.list', { cursor: null })).rows.filter(({ title }) => title.includes('叫人的这一次'));
  expect(await told(onCall)).toHaveLength(1);
  expect((await told(onCall))[0]?.page).toBe(`/packages/recruitment/pages/detail/detail?id=${orderId}`);
  expect(await told(offCall)).toEqual([]);
  expect(await told(nearOnly)).toEqual([]);
  const nobody = cloud.person('oCallNobody');
  expect(await nobody.refusal('recruitment.saveOnCall', { isOn: true, reach: 'station', ...offer })).toBe(
    'NOT_A_VOLUNTEER',
  );
});

// Last, because it moves the clock by weeks: jobs that ran then do not run again for an earlier day.
it('says so to who is on call for weeks without a task, once, and not again until something changed', async () => {
  const [waits, busy, rests] = [
    await volunteer(cloud, 'oIdleWaits'),
    await volunteer(cloud, 'oIdleBusy'),
    await volunteer(cloud, 'oIdleRests'),
  ];
  const offer = { skills: [], freeTimes: [] };
  await rests.call('recruitment.saveOnCall', { isOn: false, reach: 'district', ...offer });
  const { orderId, startAt, endAt } = await publishRecruitment(staff, STATION);
  const picks = [{ cellId: `${orderId}_0_0_0`, startAt, endAt }];
  await busy.call('recruitment.answer', { picks, standby: false });
  const began = Date.now();
  const told = async (person: Person, at: number): Promise<number> => {
    await cloud.setClock(at);
    await cloud.fireTimer('jobs', 'tick');
    const { rows } = await person.call('notices.list', { cursor: null });
    return rows.filter(({ kind }) => kind === 'recruitment-idle').length;
  };
  expect(await told(waits, began + 27 * DAY_MS)).toBe(0);
  expect(await waits.call('recruitment.showOnCall', {})).toMatchObject({ idleWeeks: 0 });
  expect(await told(waits, began + 29 * DAY_MS)).toBe(1);
  expect(await told(busy, began + 29 * DAY_MS + 2 * HOUR_MS)).toBe(0);
  expect(await told(rests, began + 29 * DAY_MS + 4 * HOUR_MS)).toBe(0);
  expect(await waits.call('recruitment.showOnCall', {})).toMatchObject({ isOn: true, idleWeeks: 4 });
  expect(await told(waits, began + 50 * DAY_MS)).toBe(1);
  // Off and on again is a change: it is counted anew from there.
  await waits.call('recruitment.saveOnCall', { isOn: false, reach: 'district', ...offer });
  expect(await waits.call('recruitment.showOnCall', {})).toMatchObject({ isOn: false, idleWeeks: 0 });
  expect(await told(waits, began + 80 * DAY_MS)).toBe(1);
  await waits.call('recruitment.saveOnCall', { isOn: true, reach: 'district', ...offer });
  expect(await told(waits, began + 109 * DAY_MS)).toBe(2);
  expect(await unindexedOf(cloud)).toEqual([]);
});
