import { unzipSync } from 'fflate';
import { COLLECTIONS } from '../../cloudfunctions/database/collections';
import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import {
  giveRole,
  offerSession,
  publishActivity,
  publishRecruitment,
  publishRota,
  tomorrow,
  VOLUNTEER,
  WARD,
  type Published,
} from '../support/builders';
import { SETTLED_MS } from '../support/attendance';
import { dumpOf, whereIs, WITH_DUMP, type Dump } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
});
afterAll(() => cloud.dispose());

interface Traces {
  userId: string;
  wardId: string;
  openid: string;
}

/** From a group, so that every collection of cards has something of it. */
async function openCard(person: Person): Promise<void> {
  const { activityId: objectId } = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { linkId } = await person.call('links.make', { page: 'activity', objectId });
  await person.call('links.open', { linkId, groupCloudId: 'local-group:tLocalGroupA' });
}

/** Somebody who used everything that there is: as resident, volunteer, proxy and staff. */
async function live(openid: string): Promise<Traces> {
  const person = cloud.person(openid);
  const street = cloud.person('oDemoStreet');
  await person.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  await person.call('identity.registerVolunteer', { ...VOLUNTEER, name: '尉迟小林', phone: '010-00990001' });
  const { wardId } = await person.call('identity.addWard', { ...WARD, name: '尉迟奶奶' });
  await giveRole(street, person, { unitId: 'st-huaiyinli', role: 'staff' });
  await workAsStaff(person);
  await takePart(person, wardId);
  await cloud.person('oDemoStation').call('identity.showVolunteer', {
    unitId: 'st-huaiyinli',
    userId: (await person.call('identity.showMe', {})).userId,
  });
  await person.call('notices.addCredits', { templates: ['start', 'change'] });
  await person.call('classroom.answer', { questionId: 'a30-1-q1', picked: ['a'], at: 1 });
  await person.call('classroom.addPost', { lessonId: 'fraud-1', text: '说过的一句话' });
  const task = { unitId: 'in-shili', ownerId: 'a17-1', targetIds: ['in-shili'], dueDay: '2099-01-01' };
  const { assignmentId } = await street.call('classroom.assign', task);
  await openCard(person);
  await person.call('classroom.openAssignment', { assignmentId, fromUnitId: 'st-huaiyinli' });
  await person.call('classroom.saveProgress', { items: [{ ownerId: 'a30-1', position: 4, at: 1 }] });
  await person.call('privacy.export', {});
  const { userId } = await person.call('identity.showMe', {});
  return { userId, wardId, openid };
}

async function workAsStaff(person: Person): Promise<void> {
  const unitId = 'st-huaiyinli';
  await publishActivity(person, unitId, { title: '本人发布的一场活动' });
  await person.call('roles.invite', { unitId, role: 'leader', note: '下一位', lastDay: null });
  await giveRole(person, cloud.person('oTakesRole'), { unitId, role: 'contact' });
  await person.call('identity.listVolunteers', { unitId, phone: null, cursor: null });
}

const FORM = [
  { id: 'q1', kind: 'line' as const, label: '忌口', isOptional: false, options: [] },
  { id: 'q2', kind: 'name' as const, label: '投保人姓名', isOptional: false, options: [] },
];

/** Signed up for three: one that is over, one to come, and one for the ward. */
async function takePart(person: Person, wardId: string): Promise<void> {
  const staff = cloud.person('oDemoStation');
  const past = await publishActivity(staff, 'st-huaiyinli', {
    title: '办完了的一场',
    countsHours: true,
    cap: 3,
    peopleMax: 3,
    form: FORM,
  });
  const coming = await publishActivity(staff, 'st-huaiyinli', {
    title: '还没开始的一场',
    startAt: tomorrow() + 90 * MINUTE_MS * 4,
    cap: 3,
    peopleMax: 3,
  });
  activityIds = { past: past.activityId, coming: coming.activityId };
  const session = await offerSession(staff, 'st-huaiyinli', { startAt: tomorrow() + 2 * DAY_MS });
  await person.call('live.order', session);
  const { orderId, startAt, endAt } = await publishRecruitment(staff, 'st-huaiyinli', {
    agreement: '按时到岗，量力而行，不舒服就停下来，来不了提前退。',
  });
  await person.call('recruitment.signAgreement', { orderId, version: 1 });
  const picks = [{ cellId: `${orderId}_0_0_0`, startAt, endAt }];
  await person.call('recruitment.answer', { picks, standby: false });
  await writeOnDuty(person, staff);
  await person.call('recruitment.saveOnCall', { isOn: false, reach: 'station', skills: [], freeTimes: [] });
  await handOn(person, staff, startAt + DAY_MS);
  await keepPost(person, staff);
  await beThanked(person, staff);
  const answers = [
    { id: 'q1', texts: ['填过的一句话'] },
    { id: 'q2', texts: ['尉迟小林'] },
  ];
  await person.call('activities.signUp', { ...past, people: 1, form: FORM, answers });
  await person.call('activities.signUp', { ...coming, people: 2 });
  await person.call('activities.signUp', { ...coming, people: 1, wardId });
  await serve(person, staff, past);
}

/** Asked for a week of a rota, with a yes to it. */
async function keepPost(person: Person, staff: Person): Promise<void> {
  const { userId } = await person.call('identity.showMe', {});
  const { rotaId, draft } = await publishRota(staff, 'st-huaiyinli');
  const { fromDay, toDay } = draft;
  await staff.call('rotas.ask', { rotaId, slot: 0, userId, fromDay, toDay });
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
}

/** All that can be written in a shift that has begun, and one that was missed: of today, the clock goes no further. */
async function writeOnDuty(person: Person, staff: Person): Promise<void> {
  const now = Date.now();
  const span = (from: number, to: number) => ({ startAt: now + from * MINUTE_MS, endAt: now + to * MINUTE_MS });
  const shifts = [span(5, 10), span(75, 135)];
  const { orderId } = await publishRecruitment(staff, 'st-huaiyinli', { shifts });
  const [missed, cellId] = [`${orderId}_0_0_0`, `${orderId}_0_0_1`] as const;
  const picks = [missed, cellId].map((id, i) => ({ cellId: id, ...(shifts[i] ?? span(0, 0)) }));
  await person.call('recruitment.answer', { picks, standby: false });
  await cloud.setClock(now + 80 * MINUTE_MS);
  const { userId } = await person.call('identity.showMe', {});
  await staff.call('attendance.release', { activityId: `${orderId}_0_0`, userIds: [userId] });
  await person.call('recruitment.replyNoShow', { cellId: missed, text: '没来那天的一句话' });
  await person.call('recruitment.writeHandover', { cellId, text: '交接里的一句话' });
  await person.call('recruitment.askRelief', { cellId, reason: '顶岗的原因' });
  await person.call('recruitment.reportIncident', { cellId, kind: 'other', text: '上报的一句话', photos: [] });
  await cloud.setClock(null);
}

/** A shift before everything else, with its hours on record. */
async function beThanked(person: Person, staff: Person): Promise<void> {
  const shift = { startAt: tomorrow() - 5 * HOUR_MS, endAt: tomorrow() - 3 * HOUR_MS };
  const { orderId } = await publishRecruitment(staff, 'st-huaiyinli', { shifts: [shift] });
  await person.call('recruitment.answer', { picks: [{ cellId: `${orderId}_0_0_0`, ...shift }], standby: false });
  await scanAt(person, staff, { activityId: `${orderId}_0_0`, ...shift });
  const { rows } = await staff.call('recruitment.listBehind', { orderId, behind: 'came' });
  const rowIds = rows.map(({ rowId }) => rowId);
  expect(await staff.call('recruitment.thank', { orderId, rowIds, words: '谢过的一句话' })).toEqual({ thanked: 1 });
  await cloud.setClock(null);
}

/** A second shift, which somebody else takes over. */
async function handOn(person: Person, staff: Person, startAt: number): Promise<void> {
  const shift = { startAt, endAt: startAt + 2 * HOUR_MS };
  const { orderId } = await publishRecruitment(staff, 'st-huaiyinli', { shifts: [shift] });
  const cellId = `${orderId}_0_0_0`;
  await person.call('recruitment.answer', { picks: [{ cellId, ...shift }], standby: false });
  const { code } = await person.call('recruitment.offerSwap', { cellId });
  const taker = cloud.person('oTakesOver');
  await taker.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  await taker.call('identity.registerVolunteer', VOLUNTEER);
  await taker.call('recruitment.acceptSwap', { code });
}

/** In at the start and out at the end, and so long after it that the hours are recorded. */
async function scanAt(person: Person, staff: Person, { activityId, startAt, endAt }: Published): Promise<void> {
  for (const [side, at] of [
    ['in', startAt],
    ['out', endAt],
  ] as const) {
    await cloud.setClock(at);
    const { payload: code } = await person.call('attendance.showMyCode', { activityId });
    await staff.call('attendance.scanMember', { activityId, side, code });
  }
  await cloud.setClock(endAt + SETTLED_MS);
  await cloud.fireTimer('jobs', 'tick');
}

/** The hours of the one that is over: recorded, asked to be corrected, and proved. */
async function serve(person: Person, staff: Person, activity: Published): Promise<void> {
  await scanAt(person, staff, activity);
  const { activityId, endAt } = activity;
  await person.call('activities.evaluate', { activityId, stars: 4, words: '评过的一句话' });
  const { rows } = await person.call('records.listMine', { cursor: null });
  const recordId = rows[0]?.recordId ?? '';
  await person.call('records.askCorrection', { recordId, minutes: 10, reason: '其实没干多久' });
  await person.call('records.makeProof', { fromDay: '2020-01-01', toDay: dayOf(endAt) });
  await cloud.setClock(null);
}
let activityIds = { past: '', coming: '' };

const leftOf = async (activityId: string): Promise<number> =>
  (await cloud.person('oDemoStation').call('activities.showManaged', { activityId })).left;

describe('everything about me', () => {
  it('is one document that opens, with what was told in full', async () => {
    const person = cloud.person('oExports');
    await person.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
    await person.call('identity.registerVolunteer', { ...VOLUNTEER, name: '尉迟小林', phone: '010-00990002' });
    await person.call('identity.addWard', { ...WARD, name: '尉迟奶奶' });
    const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { title: '表里的一场活动' });
    await person.call('activities.signUp', { ...activity, people: 1 });
    const { url, fileName } = await person.call('privacy.export', {});
    expect(fileName).toMatch(/^我的资料-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const files = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    const text = Object.values(files)
      .map((file) => new TextDecoder().decode(file))
      .join('\n');
    const told = [
      '尉迟小林',
      '010-00990002',
      '1980-01-01',
      '尉迟奶奶',
      '槐荫里实践站',
      '表里的一场活动',
      '登记成为志愿者',
    ];
    expect(told.filter((each) => !text.includes(each))).toEqual([]);
    for (const sheet of ['我的资料', '我替谁办', '我报的活动', '我的角色', '我的消息', '谁看过我的信息']) {
      expect(text).toContain(`name="${sheet}"`);
    }
  });

  it('is gone from the storage after its time', async () => {
    const { url } = await cloud.person('oExports').call('privacy.export', {});
    expect((await fetch(url)).status).toBe(200);
    await cloud.setClock(Date.now() + 20 * MINUTE_MS);
    await cloud.fireTimer('jobs', 'tick');
    await cloud.setClock(null);
    expect((await fetch(url)).status).not.toBe(200);
    expect((await dumpOf(cloud)).exports).toEqual([]);
  });
});

describe('erase me', () => {
  let traces: Traces;
  let before: Dump;
  let after: Dump;
  beforeAll(async () => {
    traces = await live('oLeaves');
    before = await dumpOf(cloud);
    // The first of the two activities is over by then, the other is still to come.
    const between = tomorrow() + 3 * 60 * MINUTE_MS;
    await cloud.setClock(between);
    await cloud.person('oLeaves').call('privacy.erase', { confirm: '删除' });
    expect(await cloud.person('oLeaves').refusal('home.show', {})).toBe('ERASING');
    await cloud.setClock(between + 2 * MINUTE_MS);
    await cloud.fireTimer('jobs', 'tick');
    after = await dumpOf(cloud);
  });
  afterAll(() => cloud.setClock(null));

  it('was everywhere before: this test can fail', () => {
    const found = whereIs(before, traces.userId);
    const expected = COLLECTIONS.filter(({ afterErasure }) => afterErasure !== 'none').map(({ name }) => name);
    // Whoever was told nothing has no notice.
    expect(expected.filter((name) => !found.includes(name) && name !== 'notices')).toEqual([]);
    expect(whereIs(before, traces.wardId)).toEqual(expect.arrayContaining(['users', 'people', 'registrations']));
  });

  it('leaves the person and their ward in no document of any collection', () => {
    expect(Object.keys(after)).toHaveLength(COLLECTIONS.length);
    const { userId, wardId, openid } = traces;
    expect([userId, wardId, openid].flatMap((text) => whereIs(after, text))).toEqual([]);
    // What was answered at a sign-up that is over: the number of people stays, the words do not.
    expect(whereIs(before, '填过的一句话')).toEqual(['registrations']);
    expect(whereIs(after, '填过的一句话')).toEqual([]);
    const written = ['交接里的一句话', '顶岗的原因', '上报的一句话', '没来那天的一句话'];
    expect(written.flatMap((text) => whereIs(before, text))).toEqual(['handovers', 'reliefs', 'incidents', 'noShows']);
    expect(written.flatMap((text) => whereIs(after, text))).toEqual([]);
    expect(after.registrations!.filter(({ sealedAnswers }) => sealedAnswers !== '')).toEqual([]);
  });

  it('keeps without a name only what the privacy page names: staff actions, and how many came', async () => {
    const nameless = COLLECTIONS.filter(({ afterErasure }) => afterErasure === 'nameless').map(({ name }) => name);
    expect(nameless).toEqual(['registrations', 'attendances', 'records', 'audit']);
    const ids = new Set(
      after.audit!.map(({ actorId }) => String(actorId)).filter((actorId) => actorId.startsWith('x')),
    );
    expect(ids.size).toBe(1);
    const [erasedId = ''] = ids;
    expect(whereIs(after, erasedId)).toEqual(nameless);
    const { kept } = await cloud.person('oDemoResident').call('privacy.show', {});
    // How many came is one thing, in two collections.
    expect(kept).toHaveLength(nameless.length - 1);
  });

  it('gives the places of what is still to come to others, and leaves what is over as it was', async () => {
    expect(await leftOf(activityIds.coming)).toBe(3);
    expect(await leftOf(activityIds.past)).toBe(2);
  });

  it('takes the roles with it, and invitations that only this person could give', async () => {
    const { roles, invitations } = await cloud.person('oDemoStreet').call('roles.list', { unitId: 'st-huaiyinli' });
    expect(roles.filter(({ role, isHeld }) => role === 'staff' && isHeld).map(({ note }) => note)).toEqual(['周老师']);
    expect(invitations.find(({ note }) => note === '下一位')).toMatchObject({ state: 'withdrawn' });
    // What the person gave to others stays theirs.
    expect(roles.filter(({ role, isHeld }) => role === 'contact' && isHeld)).toHaveLength(1);
  });

  it('whoever opens the app again afterwards is somebody new', async () => {
    const me = await cloud.person('oLeaves').call('identity.showMe', {});
    expect(me.userId).not.toBe(traces.userId);
    expect(me).toMatchObject({ station: null, isVolunteer: false, roles: [] });
  });
});

it('the last staff of the center cannot be erased, and nothing of them is deleted by the try', async () => {
  const center = cloud.person('oDemoCenter');
  expect(await center.refusal('privacy.erase', { confirm: '删除' })).toBe('LAST_CENTER_STAFF');
  expect((await center.call('identity.showMe', {})).roles).toEqual([expect.objectContaining({ role: 'staff' })]);
});

it('a crash between the first pass and the last loses nothing of the erasure', async () => {
  const person = cloud.person('oCrashes');
  await person.call('identity.saveContact', { name: '尉迟先生', phone: '010-00990003', consent: 1 });
  const { userId } = await person.call('identity.showMe', {});
  await person.call('privacy.erase', { confirm: '删除' });
  await cloud.kill();
  await cloud.restart();
  // Later than any test above: a lease that was taken at a moved clock has run out.
  await cloud.setClock(tomorrow() + 10 * DAY_MS);
  await cloud.fireTimer('jobs', 'tick');
  await cloud.setClock(null);
  expect(whereIs(await dumpOf(cloud), userId)).toEqual([]);
});
