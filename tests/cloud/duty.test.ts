import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { clockAt, minutesOf, rosterOf, scan, serve, SETTLED_MS, STATION, tick, volunteer } from '../support/attendance';
import { publishRecruitment, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

/** On duty: a shift at a site is signed in to and out of as an activity is, and its hours go into the same records. */
let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const POSTS = [
  { name: '秩序引导', need: 2, skill: '' as const },
  { name: '扫码登记', need: 2, skill: '' as const },
];

/** Two posts at two sites; everybody answers for the first site, in turns for the one post and the other. */
async function onDuty(names: readonly string[]) {
  const order = await publishRecruitment(staff, STATION, {
    sites: [{ name: '东口点位' }, { name: '西口点位' }],
    posts: POSTS,
  });
  const { orderId, startAt, endAt } = order;
  const members = await Promise.all(names.map((name) => volunteer(cloud, `o${name}`)));
  for (const [i, member] of members.entries()) {
    const picks = [{ cellId: `${orderId}_0_${i % POSTS.length}_0`, startAt, endAt }];
    const { results } = await member.call('recruitment.answer', { picks, standby: false });
    expect(results).toMatchObject([{ outcome: 'accepted' }]);
  }
  const duty: Published = { activityId: `${orderId}_0_0`, startAt, endAt };
  const elsewhere: Published = { activityId: `${orderId}_1_0`, startAt, endAt };
  return { duty, elsewhere, members };
}

it('both posts of a site are on one list; scanned in and out, the hours name the post and the site', async () => {
  const { duty, members } = await onDuty(['Guide', 'Clerk']);
  await clockAt(cloud, duty, -MINUTE_MS);
  expect((await rosterOf(staff, duty)).rows).toHaveLength(2);
  const [guide, clerk] = members as [Person, Person];
  await serve(cloud, guide, staff, duty);
  expect(await minutesOf(guide)).toBe(120);
  expect(await minutesOf(clerk)).toBe(0);
  const { rows } = await guide.call('records.listMine', { cursor: null });
  expect(rows).toMatchObject([{ content: '秩序引导', placeName: '东口点位', kind: 'service' }]);
});

it('who is of another site is not on the list, and the code of one site is none of another’s', async () => {
  const { duty, elsewhere, members } = await onDuty(['Strays']);
  const [strays] = members as [Person];
  const other = await volunteer(cloud, 'oNoDuty');
  await clockAt(cloud, duty, MINUTE_MS);
  expect(await scan(strays, staff, elsewhere, 'in')).toMatchObject({ code: 'NOT_ON_LIST' });
  const { payload } = await staff.call('attendance.showCode', { activityId: elsewhere.activityId });
  const input = { activityId: duty.activityId, side: 'in' as const, code: payload };
  expect(await strays.refusal('attendance.checkIn', input)).toBe('CODE_WRONG');
  expect(await other.refusal('attendance.showCode', { activityId: duty.activityId })).toBe('FORBIDDEN');
  const walkIn = { ...input, code: (await staff.call('attendance.showCode', { activityId: duty.activityId })).payload };
  expect(await other.refusal('attendance.checkIn', walkIn)).toBe('NOT_ON_LIST');
});

it('who stands there when it has begun takes a free place with the leader’s code, one each, and none before', async () => {
  const { duty, members } = await onDuty(['LateOne', 'LateTwo', 'LateThree']);
  const { activityId } = duty;
  const late = await Promise.all(['LateA', 'LateB'].map((name) => volunteer(cloud, `o${name}`)));
  const join = async (person: Person) => {
    const { payload: code } = await staff.call('attendance.showCode', { activityId });
    const { answer } = await person.ask('attendance.checkIn', { activityId, side: 'in', code, walkIn: true });
    return answer.ok ? '' : answer.error.code;
  };
  await clockAt(cloud, duty, -MINUTE_MS);
  expect(await join(late[0]!)).toBe('NOT_ON_LIST');
  await clockAt(cloud, duty, MINUTE_MS);
  expect(await join(cloud.person('oLateStranger'))).toBe('NOT_A_VOLUNTEER');
  expect((await Promise.all(late.map(join))).sort()).toEqual(['', 'NO_PLACE_LEFT']);
  const joined = (await rosterOf(staff, duty)).rows;
  expect(joined).toHaveLength(4);
  expect(joined.filter(({ attendance }) => attendance.in?.isAgreed)).toHaveLength(1);
  const [orderId = ''] = activityId.split('_');
  const { shifts } = await staff.call('recruitment.showBoard', { orderId });
  expect(shifts[0]?.left.slice(0, 2)).toEqual([0, 0]);
  expect(members).toHaveLength(3);
});

it('who was said not to have come and comes after all has their own place', async () => {
  const { duty, members } = await onDuty(['Returns']);
  const { activityId } = duty;
  await clockAt(cloud, duty, HOUR_MS);
  const userIds = (await rosterOf(staff, duty)).rows.map(({ userId }) => userId);
  await staff.call('attendance.release', { activityId, userIds });
  const { payload: code } = await staff.call('attendance.showCode', { activityId });
  await members[0]!.call('attendance.checkIn', { activityId, side: 'in', code, walkIn: true });
  expect((await members[0]!.call('recruitment.listMine', {})).rows).toMatchObject([{ state: 'accepted' }]);
  const [orderId = ''] = activityId.split('_');
  expect((await staff.call('recruitment.showBoard', { orderId })).shifts[0]?.left.slice(0, 2)).toEqual([1, 2]);
});

it('who did not come is written down so, once, and can neither answer nor decline any more', async () => {
  const { duty, members } = await onDuty(['Absent', 'Present']);
  const [absent, present] = members as [Person, Person];
  await clockAt(cloud, duty, MINUTE_MS);
  await scan(present, staff, duty, 'in');
  await clockAt(cloud, duty, HOUR_MS);
  const userIds = (await rosterOf(staff, duty)).rows.map(({ userId }) => userId);
  const { activityId } = duty;
  const { released } = await staff.call('attendance.release', { activityId, userIds });
  expect(released).toHaveLength(1);
  await expect(staff.call('attendance.release', { activityId, userIds })).resolves.toEqual({ released });
  const { rows } = await absent.call('recruitment.listMine', {});
  expect(rows).toMatchObject([{ state: 'noshow' }]);
  const [{ cellId, startAt, endAt }] = rows as [(typeof rows)[number]];
  const again = { picks: [{ cellId, startAt, endAt }], standby: true };
  expect((await absent.call('recruitment.answer', again)).results).toMatchObject([{ outcome: 'over' }]);
  expect(await absent.call('recruitment.decline', { cellId })).toMatchObject({ answer: { state: 'noshow' } });
});

it('a roll call alone waits for the member’s own word', async () => {
  const { duty, members } = await onDuty(['Called']);
  const [called] = members as [Person];
  const { activityId } = duty;
  const [row] = (await rosterOf(staff, duty)).rows;
  const mark = (side: 'in' | 'out', at: number) => {
    const marks = [{ userId: row?.userId ?? '', side, at, way: 'roll' as const, markId: `duty-${side}` }];
    return staff.call('attendance.callRoll', { activityId, marks });
  };
  await clockAt(cloud, duty, MINUTE_MS);
  await mark('in', duty.startAt);
  await clockAt(cloud, duty, 2 * HOUR_MS);
  await mark('out', duty.endAt);
  await clockAt(cloud, duty, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  expect(await minutesOf(called)).toBe(0);
  const { rows } = await called.call('attendance.listMyAwaited', {});
  expect(rows).toMatchObject([{ activityId, title: expect.stringContaining('东口点位') as string }]);
  await called.call('attendance.agree', { activityId });
  await tick(cloud);
  expect(await minutesOf(called)).toBe(120);
});

it('who has not signed in is listed from two hours before to the end, to be called; a call is a look', async () => {
  const { duty, members } = await onDuty(['RiskHere', 'RiskGone']);
  const [here] = members as [Person, Person];
  const [orderId = ''] = duty.activityId.split('_');
  const list = () => staff.call('recruitment.listAtRisk', { orderId });
  await clockAt(cloud, duty, -3 * HOUR_MS);
  expect(await list()).toMatchObject({ rows: [], missing: 0, here: 0 });
  await clockAt(cloud, duty, -HOUR_MS);
  expect(await list()).toMatchObject({ missing: 2, here: 0 });
  await clockAt(cloud, duty, MINUTE_MS);
  await scan(here, staff, duty, 'in');
  const { rows, ...counts } = await list();
  expect(counts).toMatchObject({ missing: 1, here: 1 });
  expect(rows).toMatchObject([{ siteName: '东口点位', postName: '扫码登记', startAt: duty.startAt }]);
  const [row] = rows as [(typeof rows)[number]];
  expect(row.name).toContain('*');
  const { cellId, userId } = row;
  expect((await staff.call('recruitment.showContact', { orderId, cellId, userId })).phone).not.toBe('');
  expect((await members[1]!.call('privacy.show', {})).looks).toMatchObject([{ action: 'recruitment.showContact' }]);
  expect(await here.refusal('recruitment.listAtRisk', { orderId })).toBe('FORBIDDEN');
  expect(await cloud.person('oDemoAuditor').refusal('recruitment.listAtRisk', { orderId })).toBe('FORBIDDEN');
  await cloud.setClock(duty.endAt + MINUTE_MS);
  expect(await list()).toMatchObject({ rows: [], missing: 0 });
});
