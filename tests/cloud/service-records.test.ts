import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import {
  clockAt,
  minutesOf,
  publishService,
  scan,
  serve,
  SETTLED_MS,
  STATION,
  tick,
  volunteer,
} from '../support/attendance';
import { giveRole, type Published } from '../support/builders';
import { WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { sdkOn } from '../support/sdk';

let cloud: CloudProcess;
let staff: Person;
let leader: Person;
let auditor: Person;
let sdk: ReturnType<typeof sdkOn>;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  sdk = sdkOn(() => cloud);
  staff = cloud.person('oDemoStation');
  leader = cloud.person('oRecordLeader');
  auditor = cloud.person('oDemoAuditor');
  await giveRole(staff, leader, { unitId: STATION, role: 'leader' });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const unitId = STATION;
const mineOf = async (member: Person) => (await member.call('records.listMine', { cursor: null })).rows;
const chainOf = () => auditor.call('records.verifyChain', { unitId });
const change = (where: Record<string, unknown>, to: Record<string, unknown>, name = 'records') =>
  sdk.value(`return db.collection(args.name).where(args.where).update({ data: args.to });`, { where, to, name });

async function served(openid: string): Promise<{ member: Person; activity: Published }> {
  const member = await volunteer(cloud, openid);
  const activity = await publishService(staff, [member]);
  await serve(cloud, member, leader, activity);
  return { member, activity };
}

it('every record gets its place in the chain; a record that is changed breaks it, and the row is named', async () => {
  const { member } = await served('oChainA');
  await served('oChainB');
  const whole = await chainOf();
  expect(whole).toMatchObject({ broken: null, waiting: 0 });
  const [record] = await mineOf(member);
  expect(record?.seq).toBe(1);
  const _id = record?.recordId ?? '';
  for (const to of [{ minutes: 600 }, { title: '别的活动' }, { to: 1 }, { userId: 'somebodyelse0000' }]) {
    const before = await sdk.value(`return (await db.collection('records').doc(args).get()).data;`, _id);
    await change({ _id }, to);
    expect((await chainOf()).broken).toMatchObject({ seq: 1, recordId: _id });
    const keys = Object.keys(to);
    const back = Object.fromEntries(keys.map((key) => [key, (before as Record<string, unknown>)[key]]));
    await change({ _id }, back);
    expect((await chainOf()).head).toBe(whole.head);
  }
});

it('a link that is left out, and one that is made up, are told', async () => {
  const { member } = await served('oChainC');
  await served('oChainD');
  const { length } = await chainOf();
  const [record] = await mineOf(member);
  const seq = record?.seq ?? 0;
  const linkId = `${unitId}_${seq}`;
  const link = (await sdk.value(`return (await db.collection('chain').doc(args).get()).data;`, linkId)) as object;
  await sdk.value(`return db.collection('chain').doc(args).remove();`, linkId);
  expect((await chainOf()).broken?.what).toContain(`第 ${seq} 条不见了`);
  await sdk.value(`return db.collection('chain').add({ data: args });`, { ...link, hash: 'f'.repeat(64) });
  expect((await chainOf()).broken).toMatchObject({ seq });
  await sdk.value(`return db.collection('chain').doc(args).remove();`, linkId);
  await sdk.value(`return db.collection('chain').add({ data: args });`, link);
  expect(await chainOf()).toMatchObject({ broken: null, length });
});

it('a correction is asked for by the person and decided by another; it is a record of its own', async () => {
  const { member } = await served('oCorrected');
  const [record] = await mineOf(member);
  const recordId = record?.recordId ?? '';
  const input = { recordId, minutes: 150, reason: '多帮忙收拾了半个小时' };
  const { correctionId } = await member.call('records.askCorrection', input);
  expect((await member.call('records.askCorrection', input)).correctionId).toBe(correctionId);
  expect(await member.refusal('records.askCorrection', { ...input, minutes: 400 })).toBe('CORRECTION_ASKED');
  const { rows } = await staff.call('records.listCorrections', { unitId, state: 'asked' });
  expect(rows).toMatchObject([{ correctionId, minutes: 150, isMine: false, record: { minutes: 120 } }]);
  expect((await auditor.call('attendance.countAwaited', { unitId })).corrections).toBe(1);
  const decision = { unitId, correctionId, decision: 'granted', note: '' } as const;
  await Promise.all([1, 2, 3].map(() => staff.call('records.decideCorrection', decision)));
  expect(await minutesOf(member)).toBe(150);
  expect(await staff.refusal('records.decideCorrection', { ...decision, decision: 'refused', note: '不改了' })).toBe(
    'CORRECTION_DONE',
  );
  await tick(cloud);
  expect((await mineOf(member)).map(({ kind, minutes }) => [kind, minutes])).toEqual(
    expect.arrayContaining([
      ['service', 120],
      ['correction', 30],
    ]),
  );
  expect((await chainOf()).broken).toBeNull();
});

it('nobody decides what they asked for themselves; a refusal says why', async () => {
  const member = await volunteer(cloud, 'oDemoStation');
  const other = cloud.person('oDemoStreet');
  const activity = await publishService(staff, [member]);
  await clockAt(cloud, activity, -MINUTE_MS);
  const { payload } = await member.call('attendance.showMyCode', { activityId: activity.activityId });
  const input = { activityId: activity.activityId, code: payload };
  await leader.call('attendance.scanMember', { ...input, side: 'in' });
  await clockAt(cloud, activity, 2 * HOUR_MS);
  const again = await member.call('attendance.showMyCode', { activityId: activity.activityId });
  await leader.call('attendance.scanMember', { ...input, code: again.payload, side: 'out' });
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  const [record] = await mineOf(member);
  const asked = { recordId: record?.recordId ?? '', minutes: 600, reason: '其实干了十个小时' };
  const { correctionId } = await member.call('records.askCorrection', asked);
  const decision = { unitId, correctionId, decision: 'granted', note: '' } as const;
  expect(await staff.refusal('records.decideCorrection', decision)).toBe('SECOND_PERSON');
  expect(await other.refusal('records.decideCorrection', { ...decision, decision: 'refused' })).toBe('BAD_INPUT');
  await other.call('records.decideCorrection', { ...decision, decision: 'refused', note: '名单上是两个小时' });
  expect((await mineOf(member))[0]?.correction).toMatchObject({ state: 'refused', note: '名单上是两个小时' });
  const stranger = cloud.person('oStranger');
  expect(await stranger.refusal('records.askCorrection', asked)).toBe('NOT_FOUND');
});

it('anybody can check a proof; it tells when hours were corrected or the chain was rewritten', async () => {
  const { member, activity } = await served('oProved');
  const fromDay = dayOf(activity.startAt - DAY_MS);
  const toDay = dayOf(activity.startAt + DAY_MS);
  const { proof } = await member.call('records.makeProof', { fromDay, toDay });
  expect(proof).toMatchObject({ name: '王建国', minutes: 120, times: 1 });
  const passerBy = cloud.person('oPasserBy');
  const seen = await passerBy.call('records.verify', { code: proof.code.toLowerCase() });
  expect(seen).toMatchObject({ state: 'same', minutesNow: 120, proof: { name: '王*国' } });
  const [record] = await mineOf(member);
  const _id = record?.recordId ?? '';
  await change({ _id }, { minutes: 999 });
  expect((await passerBy.call('records.verify', { code: proof.code })).state).toBe('broken');
  await change({ _id }, { minutes: 120 });
  const asked = { recordId: _id, minutes: 90, reason: '早走了半个小时' };
  const { correctionId } = await member.call('records.askCorrection', asked);
  await staff.call('records.decideCorrection', { unitId, correctionId, decision: 'granted', note: '' });
  await tick(cloud);
  expect(await passerBy.call('records.verify', { code: proof.code })).toMatchObject({
    state: 'corrected',
    minutesNow: 90,
  });
  expect(await passerBy.refusal('records.verify', { code: '23456789AB' })).toBe('NOT_FOUND');
  const none = { fromDay: '2020-01-01', toDay: '2020-12-31' };
  expect(await member.refusal('records.makeProof', none)).toBe('NO_RECORDS');
});

it('the export is a spreadsheet in the order of Order 67; names are masked everywhere else', async () => {
  const { activity } = await served('oExported');
  const days = { fromDay: dayOf(activity.startAt), toDay: dayOf(activity.startAt) };
  const file = await staff.call('records.export', { unitId, ...days });
  expect(file).toMatchObject({
    fileName: `志愿服务记录-${days.fromDay}-${days.toDay}.xlsx`,
    rows: expect.any(Number) as number,
  });
  expect(file.rows).toBeGreaterThan(0);
  expect((await fetch(file.url)).status).toBe(200);
  const { rows } = await staff.call('records.listUnit', { unitId, activityId: activity.activityId, cursor: null });
  expect(rows).toMatchObject([{ name: '王*国', minutes: 120 }]);
});

it('who is erased leaves hours that nobody can be tied to, and a chain that holds', async () => {
  const { member } = await served('oErasedServer');
  const before = await chainOf();
  const [record] = await mineOf(member);
  await member.call('privacy.erase', { confirm: '删除' });
  const _id = record?.recordId ?? '';
  const there = (await sdk.value(`return (await db.collection('records').doc(args).get()).data;`, _id)) as object;
  expect(there).toMatchObject({ minutes: 120, salt: '', userId: expect.stringMatching(/^x[0-9a-f]{15}$/) as string });
  expect(await chainOf()).toMatchObject({ broken: null, length: before.length, head: before.head });
});

it('what does not look right is listed in words, and judges nobody', async () => {
  const member = await volunteer(cloud, 'oTwoPlaces');
  const activity = await publishService(staff, [member]);
  await serve(cloud, member, leader, activity);
  const [record] = await mineOf(member);
  const copy = `const { data } = await db.collection('records').doc(args).get();
    return db.collection('records').add({ data: { ...data, _id: data._id + '2', title: '另一处', minutes: 600 } });`;
  await sdk.value(copy, record?.recordId ?? '');
  const { rows } = await auditor.call('records.listAnomalies', { unitId });
  const own = rows.filter(({ activityIds }) => activityIds.includes(activity.activityId));
  expect(own.map(({ kind }) => kind).sort()).toEqual(['long-day', 'two-places']);
  expect(own[0]?.name).toBe('王*国');
  await sdk.value(`return db.collection('records').doc(args).remove();`, `${record?.recordId ?? ''}2`);
});

it('calls of a hotline shift are counted with its hours', async () => {
  const member = await volunteer(cloud, 'oHotline');
  const activity = await publishService(staff, [member], { countsCalls: true });
  const { activityId } = activity;
  await clockAt(cloud, activity, -MINUTE_MS);
  await scan(member, leader, activity, 'in');
  await clockAt(cloud, activity, 2 * HOUR_MS);
  const { payload } = await leader.call('attendance.showCode', { activityId });
  await member.call('attendance.checkIn', { activityId, side: 'out', code: payload, calls: 21 });
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  expect((await mineOf(member))[0]).toMatchObject({ minutes: 120, calls: 21 });
});
