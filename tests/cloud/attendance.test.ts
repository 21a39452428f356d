import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import {
  checkInAnswer,
  clockAt,
  minutesOf,
  publishService,
  rosterOf,
  scan,
  serve,
  SETTLED_MS,
  signUp,
  STATION,
  tick,
  volunteer,
} from '../support/attendance';
import { giveRole, publishActivity } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
let leader: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
  leader = cloud.person('oRollLeader');
  await giveRole(staff, leader, { unitId: STATION, role: 'leader' });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

let people = 0;
const newVolunteer = () => volunteer(cloud, `oServes${(people += 1)}`);
const userIdOf = async (activity: Parameters<typeof rosterOf>[1], index = 0) =>
  (await rosterOf(staff, activity)).rows[index]?.userId ?? '';

it('scanned in and out, two hours are recorded, once, after the end', async () => {
  const member = await newVolunteer();
  const activity = await publishService(staff, [member]);
  await clockAt(cloud, activity, -MINUTE_MS);
  expect(await scan(member, leader, activity, 'in')).toMatchObject({ code: '', awaited: 'out' });
  expect(await scan(member, leader, activity, 'in')).toMatchObject({ code: '', awaited: 'out' });
  await clockAt(cloud, activity, 2 * HOUR_MS);
  expect(await scan(member, leader, activity, 'out')).toMatchObject({ code: '', awaited: '', minutes: null });
  expect(await minutesOf(member)).toBe(0);
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await Promise.all([tick(cloud), tick(cloud)]);
  expect(await minutesOf(member)).toBe(120);
  const { rows } = await member.call('records.listMine', { cursor: null });
  expect(rows).toMatchObject([{ minutes: 120, placeName: '槐荫里 3 号楼', inCharge: '周老师', kind: 'service' }]);
});

it('who comes early or stays late is recorded as they served, not before the start', async () => {
  const member = await newVolunteer();
  const activity = await publishService(staff, [member]);
  await clockAt(cloud, activity, -30 * MINUTE_MS);
  await scan(member, leader, activity, 'in');
  await clockAt(cloud, activity, 2 * HOUR_MS + 10 * MINUTE_MS);
  await scan(member, leader, activity, 'out');
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  expect(await minutesOf(member)).toBe(130);
});

it('a code photographed and sent to a friend checks nobody in a minute later, with whatever clock', async () => {
  const [there, friend] = [await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [there, friend]);
  await clockAt(cloud, activity, 0);
  const { payload } = await leader.call('attendance.showCode', { activityId: activity.activityId });
  const input = { activityId: activity.activityId, side: 'in', code: payload } as const;
  expect(await checkInAnswer(there, input)).toMatchObject({ code: '', awaited: 'out' });
  await clockAt(cloud, activity, MINUTE_MS);
  expect(await checkInAnswer(friend, input)).toMatchObject({ code: 'CODE_EXPIRED' });
  const queued = await checkInAnswer(friend, { ...input, scannedAt: activity.startAt });
  expect(queued).toMatchObject({ code: '', awaited: 'presence', in: { isAgreed: false, way: 'claim' } });
  const roster = await rosterOf(staff, activity);
  expect(roster.rows.map(({ attendance }) => attendance.in?.isAgreed)).toEqual([true, false]);
});

it('a code is good for its half minute and the next, and for its own activity alone', async () => {
  const member = await newVolunteer();
  const [one, other] = [await publishService(staff, [member]), await publishActivity(staff, STATION)];
  await clockAt(cloud, one, 1000);
  const { payload, slotEndsAt } = await leader.call('attendance.showCode', { activityId: other.activityId });
  const input = { activityId: one.activityId, side: 'in' } as const;
  expect(await checkInAnswer(member, { ...input, code: payload })).toMatchObject({ code: 'CODE_WRONG' });
  const own = await leader.call('attendance.showCode', { activityId: one.activityId });
  const forged = own.payload.replace(/:(\d+):/, (_, slot: string) => `:${Number(slot) + 1}:`);
  expect(await checkInAnswer(member, { ...input, code: forged })).toMatchObject({ code: 'CODE_WRONG' });
  await cloud.setClock(slotEndsAt + 29_000);
  expect(await checkInAnswer(member, { ...input, code: own.payload })).toMatchObject({ code: '' });
});

it('a 口令 cannot be guessed in five tries, nor by many at once; a right one costs no try', async () => {
  const [member, guesser] = [await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [member, guesser]);
  await clockAt(cloud, activity, 0);
  const { phrase } = await leader.call('attendance.showCode', { activityId: activity.activityId });
  const wrong = Array.from({ length: 12 }, (_, i) => String((Number(phrase) + 1 + i) % 1_000_000).padStart(6, '0'));
  const input = { activityId: activity.activityId, side: 'in' } as const;
  const codes = await Promise.all(
    wrong.map(async (said) => (await checkInAnswer(guesser, { ...input, phrase: said })).code),
  );
  expect(codes.filter((code) => code === 'PHRASE_WRONG')).toHaveLength(5);
  expect(codes.filter((code) => code === 'PHRASE_LOCKED')).toHaveLength(7);
  expect((await checkInAnswer(guesser, { ...input, phrase })).code).toBe('PHRASE_LOCKED');
  for (let i = 0; i < 6; i += 1) expect((await checkInAnswer(member, { ...input, phrase })).code).toBe('');
  await clockAt(cloud, activity, 2 * MINUTE_MS);
  expect((await checkInAnswer(member, { ...input, phrase })).code).toBe('PHRASE_WRONG');
});

it('a roll call taken without a network counts once, however often it arrives; the earliest mark wins', async () => {
  const member = await newVolunteer();
  const activity = await publishService(staff, [member]);
  const { activityId, startAt } = activity;
  const userId = await userIdOf(activity);
  const mark = { userId, side: 'in', at: startAt + 5 * MINUTE_MS, way: 'roll', markId: 'offline-mark-1' } as const;
  await clockAt(cloud, activity, 10 * MINUTE_MS);
  await scan(member, leader, activity, 'in');
  await clockAt(cloud, activity, HOUR_MS);
  for (let i = 0; i < 3; i += 1) {
    const { marks } = await leader.call('attendance.callRoll', { activityId, marks: [mark, mark] });
    expect(marks[0]).toMatchObject({ code: '', attendance: { in: { at: mark.at, way: 'roll' } } });
  }
  const { here, people: all } = await rosterOf(staff, activity);
  expect([here, all]).toEqual([1, 1]);
  // For the hours it takes two: the leader alone said five past, both said ten past.
  await clockAt(cloud, activity, 2 * HOUR_MS);
  await scan(member, leader, activity, 'out');
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  // The clock runs on: the scans came some milliseconds after the full minute.
  expect([109, 110]).toContain(await minutesOf(member));
});

it('a mark from a phone whose clock is wrong is brought into the time in which it can have been', async () => {
  const member = await newVolunteer();
  const activity = await publishService(staff, [member]);
  const userId = await userIdOf(activity);
  await clockAt(cloud, activity, 10 * MINUTE_MS);
  const marks = [
    { userId, side: 'in', at: activity.startAt + 99 * HOUR_MS, way: 'roll', markId: 'fast-clock' } as const,
    { userId, side: 'in', at: 5, way: 'roll', markId: 'slow-clock' } as const,
  ];
  const { marks: done } = await leader.call('attendance.callRoll', { activityId: activity.activityId, marks });
  expect(done.map(({ attendance }) => attendance?.in?.at)).toContain(activity.startAt - HOUR_MS);
});

it('what the leader alone marked waits for the member, or for another member of staff; never for the same again', async () => {
  const [member, other] = [await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [member, other]);
  const { activityId, startAt } = activity;
  await clockAt(cloud, activity, 2 * HOUR_MS);
  const { rows } = await rosterOf(staff, activity);
  const marks = rows.flatMap(({ userId }, i) => [
    { userId, side: 'in', at: startAt, way: 'roll', markId: `in-${i}` } as const,
    { userId, side: 'out', at: startAt + HOUR_MS, way: 'roll', markId: `out-${i}` } as const,
  ]);
  await leader.call('attendance.callRoll', { activityId, marks });
  await clockAt(cloud, activity, 3 * HOUR_MS);
  const items = rows.map(({ userId }) => ({ userId, outAt: null }));
  const again = await leader.call('attendance.confirm', { activityId, items });
  expect(again.items.map(({ attendance }) => attendance?.awaited)).toEqual(['presence', 'presence']);
  const { rows: awaited } = await staff.call('attendance.listAwaited', { unitId: STATION });
  expect(awaited.filter((row) => row.activityId === activityId).map(({ isMine }) => isMine)).toEqual([false, false]);
  expect((await member.call('attendance.agree', { activityId })).attendance).toMatchObject({ minutes: 60 });
  const { rows: still } = await staff.call('attendance.listAwaited', { unitId: STATION });
  const rest = still.filter((row) => row.activityId === activityId).map(({ userId }) => ({ userId, outAt: null }));
  expect(rest).toHaveLength(1);
  await staff.call('attendance.confirm', { activityId, items: rest });
  expect([await minutesOf(member), await minutesOf(other)]).toEqual([60, 60]);
});

it('who forgot to sign out is recorded when the leader says so, and not beyond the planned end', async () => {
  const [member, left] = [await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [member, left]);
  const { activityId, startAt, endAt } = activity;
  await clockAt(cloud, activity, -MINUTE_MS);
  await scan(member, leader, activity, 'in');
  await scan(left, leader, activity, 'in');
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  expect(await minutesOf(member)).toBe(0);
  const { rows } = await staff.call('attendance.listAwaited', { unitId: STATION });
  expect(rows.filter((row) => row.activityId === activityId).map(({ awaited }) => awaited)).toEqual(['out', 'out']);
  expect((await staff.call('attendance.countAwaited', { unitId: STATION })).hours).toBe(rows.length);
  const own = async () => (await member.call('attendance.listMyAwaited', {})).rows;
  expect(await own()).toMatchObject([{ activityId, title: '测试用的楼门清理', awaited: 'out' }]);
  const [first, second] = (await rosterOf(staff, activity)).rows.map(({ userId }) => userId);
  const items = [
    { userId: first ?? '', outAt: endAt + 30 * MINUTE_MS },
    { userId: second ?? '', outAt: startAt + HOUR_MS },
  ];
  await leader.call('attendance.confirm', { activityId, items });
  expect([await minutesOf(member), await minutesOf(left)]).toEqual([120, 60]);
  expect(await own()).toEqual([]);
});

it('the leader scans the member’s code; later, without a network, it counts from the code’s own half minute', async () => {
  const [member, stranger] = [await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [member]);
  const { activityId, startAt } = activity;
  expect(await stranger.refusal('attendance.showMyCode', { activityId })).toBe('NOT_ON_LIST');
  await clockAt(cloud, activity, 0);
  const { payload } = await member.call('attendance.showMyCode', { activityId });
  await clockAt(cloud, activity, HOUR_MS);
  const input = { activityId, side: 'in', code: payload } as const;
  expect(await leader.refusal('attendance.scanMember', input)).toBe('CODE_EXPIRED');
  const done = await leader.call('attendance.scanMember', { ...input, isLate: true });
  expect(done.attendance.in).toEqual({ at: startAt, way: 'member', isAgreed: true });
  expect(await leader.refusal('attendance.scanMember', { ...input, code: payload.slice(0, -1) })).toBe('CODE_WRONG');
});

it('a mark is taken back; not once the hours are recorded', async () => {
  const member = await newVolunteer();
  const activity = await publishService(staff, [member]);
  const { activityId } = activity;
  const userId = await userIdOf(activity);
  await clockAt(cloud, activity, 0);
  await scan(member, leader, activity, 'in');
  const undone = await leader.call('attendance.undo', { activityId, userId, side: 'in', why: 'absent' });
  expect(undone.attendance).toMatchObject({ in: null, awaited: '' });
  expect((await rosterOf(staff, activity)).here).toBe(0);
  await serve(cloud, member, leader, activity);
  expect(await leader.refusal('attendance.undo', { activityId, userId, side: 'out', why: 'slip' })).toBe(
    'HOURS_RECORDED',
  );
  expect(await minutesOf(member)).toBe(120);
});

it('who is not on the list joins on the spot if a place is left; a no-show’s place is free for them, once', async () => {
  const [absent, walker, second] = [await newVolunteer(), await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [absent], { cap: 1, peopleMax: 1 });
  const { activityId } = activity;
  const userId = await userIdOf(activity);
  await clockAt(cloud, activity, 10 * MINUTE_MS);
  expect((await scan(walker, leader, activity, 'in')).code).toBe('NOT_ON_LIST');
  expect(await leader.refusal('attendance.release', { activityId, userIds: [userId] })).toBe('RELEASE_EARLY');
  await clockAt(cloud, activity, 16 * MINUTE_MS);
  const release = () => leader.call('attendance.release', { activityId, userIds: [userId] });
  expect((await Promise.all([release(), release(), release()])).map(({ released }) => released)).toEqual([
    [userId],
    [userId],
    [userId],
  ]);
  expect((await rosterOf(staff, activity)).left).toBe(1);
  const { payload } = await leader.call('attendance.showCode', { activityId });
  const walkIn = (person: Person) =>
    checkInAnswer(person, { activityId, side: 'in', code: payload, walkIn: true }).then(({ code }) => code);
  expect((await Promise.all([walkIn(walker), walkIn(second)])).sort()).toEqual(['', 'NO_PLACE_LEFT']);
  expect(await walkIn(absent)).toBe('NO_PLACE_LEFT');
  const { rows, here, left } = await rosterOf(staff, activity);
  expect([here, left, rows.map(({ state }) => state).sort()]).toEqual([1, 0, ['joined', 'noshow']]);
});

it('whoever has come meanwhile keeps the place', async () => {
  const member = await newVolunteer();
  const activity = await publishService(staff, [member]);
  await clockAt(cloud, activity, 16 * MINUTE_MS);
  const userId = await userIdOf(activity);
  await scan(member, leader, activity, 'in');
  const { released } = await leader.call('attendance.release', { activityId: activity.activityId, userIds: [userId] });
  expect(released).toEqual([]);
});

it('marks count from an hour before the start; leaving only after arriving; nothing of a cancelled sign-up', async () => {
  const [member, gone] = [await newVolunteer(), await newVolunteer()];
  const activity = await publishService(staff, [member, gone]);
  const { activityId } = activity;
  await gone.call('activities.cancelSignUp', { activityId });
  await clockAt(cloud, activity, -2 * HOUR_MS);
  expect((await scan(member, leader, activity, 'in')).code).toBe('CHECK_IN_EARLY');
  await clockAt(cloud, activity, 0);
  expect((await scan(member, leader, activity, 'out')).code).toBe('NOT_CHECKED_IN');
  expect((await scan(gone, leader, activity, 'in')).code).toBe('NOT_ON_LIST');
  await clockAt(cloud, activity, 3 * HOUR_MS + MINUTE_MS);
  expect((await scan(member, leader, activity, 'out')).code).toBe('CHECK_IN_OVER');
});

it('hours of somebody who is no volunteer yet wait for the registration', async () => {
  const member = cloud.person('oNotYet');
  const activity = await publishService(staff, [member]);
  await serve(cloud, member, leader, activity);
  const mine = () => member.call('attendance.showMine', { activityId: activity.activityId });
  expect((await mine()).attendance).toMatchObject({ awaited: 'volunteer', minutes: null });
  await volunteer(cloud, 'oNotYet');
  expect((await member.call('attendance.agree', { activityId: activity.activityId })).attendance.minutes).toBe(120);
});

it('two hundred scan at once: each is marked once, and the count is right', async () => {
  const activity = await publishActivity(staff, STATION, { cap: 200, peopleMax: 1 });
  const members = Array.from({ length: 200 }, (_, i) => cloud.person(`oCrowdScan${i}`));
  await Promise.all(members.map((member) => signUp(member, activity)));
  await clockAt(cloud, activity, 0);
  const { payload } = await leader.call('attendance.showCode', { activityId: activity.activityId });
  const input = { activityId: activity.activityId, side: 'in', code: payload } as const;
  const codes = await Promise.all(members.map(async (member) => (await checkInAnswer(member, input)).code));
  expect(codes.every((code) => code === '')).toBe(true);
  const { here, people: all } = await rosterOf(staff, activity);
  expect([here, all]).toEqual([200, 200]);
}, 180_000);
