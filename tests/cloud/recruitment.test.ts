import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { FREE_TIME_IDS, freeTimeAt } from '../../miniprogram/shared/volunteers';
import { publishRecruitment, tomorrow, VOLUNTEER } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const STATION = 'st-huaiyinli';
const volunteers = async (name: string, count: number): Promise<Person[]> => {
  const people: Person[] = [];
  for (let i = 0; i < count; i += 1) people.push(await volunteer(`o${name}${i}`));
  return people;
};
async function volunteer(openid: string, unitId = STATION, more: Partial<typeof VOLUNTEER> = {}): Promise<Person> {
  const person = cloud.person(openid);
  await person.call('identity.chooseStation', { unitId });
  await person.call('identity.registerVolunteer', { ...VOLUNTEER, ...more });
  return person;
}

type Order = Awaited<ReturnType<typeof publishRecruitment>>;
const oneOf = (need: number) => ({ posts: [{ name: '秩序引导', need, skill: '' as const }] });
const firstCell = ({ orderId }: Order): string => `${orderId}_0_0_0`;
const wish = (order: Order, standby = false) => ({
  picks: [{ cellId: firstCell(order), startAt: order.startAt, endAt: order.endAt }],
  standby,
});
const outcome = async (person: Person, order: Order, standby = false) =>
  (await person.call('recruitment.answer', wish(order, standby))).results[0]?.outcome;
const cellNow = async (order: Order) =>
  (await staff.call('recruitment.showShift', { orderId: order.orderId, shift: 0 })).cells[0]!;
const titles = async (person: Person) =>
  (await person.call('notices.list', { cursor: null })).rows.map(({ title }) => title.split('：')[0]);

it('sixteen volunteers at once fill two overlapping cells exactly', async () => {
  const startAt = tomorrow() + 3 * DAY_MS;
  const shifts = [0, 1].map((hour) => ({
    startAt: startAt + hour * HOUR_MS,
    endAt: startAt + (hour + 2) * HOUR_MS,
  }));
  const { orderId } = await publishRecruitment(staff, STATION, {
    posts: [{ name: '秩序引导', need: 5, skill: '' }],
    shifts,
  });
  const picks = shifts.map((span, i) => ({ cellId: `${orderId}_0_0_${i}`, ...span }));
  const people = await volunteers('Rush', 16);
  const asked = await Promise.all(people.map((person) => person.ask('recruitment.answer', { picks, standby: false })));
  for (const shift of [0, 1]) {
    const { cells } = await staff.call('recruitment.showShift', { orderId, shift });
    expect(cells.map(({ left }) => left)).toEqual([0]);
  }
  const outcomes = asked.map(({ answer }) => (answer.ok ? answer.data.results.map(({ outcome }) => outcome) : []));
  const accepted = outcomes.map((each) => each.filter((outcome) => outcome === 'accepted').length);
  expect(accepted.reduce((sum, count) => sum + count, 0)).toBe(10);
  expect(Math.max(...accepted)).toBe(1);
});

it('offers a place that was given back to who waits longest; twice is once', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(staff, STATION, {
    posts: [{ name: '秩序引导', need: 1, skill: '' }],
  });
  const cellId = `${orderId}_0_0_0`;
  const input = { picks: [{ cellId, startAt, endAt }], standby: true };
  const [first, second, third] = await volunteers('Wait', 3);
  const outcomes = [];
  for (const person of [first!, first!, second!, third!]) {
    outcomes.push((await person.call('recruitment.answer', input)).results[0]?.outcome);
  }
  expect(outcomes).toEqual(['accepted', 'accepted', 'standby', 'standby']);
  await first!.call('recruitment.decline', { cellId });
  await first!.call('recruitment.decline', { cellId });
  expect(await third!.refusal('recruitment.acceptOffer', { cellId })).toBe('NOT_OFFERED');
  const { answer } = await second!.call('recruitment.acceptOffer', { cellId });
  expect(answer.state).toBe('accepted');
});

it('refuses whoever is not registered', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(staff, STATION);
  const picks = [{ cellId: `${orderId}_0_0_0`, startAt, endAt }];
  const code = await cloud.person('oNobody').refusal('recruitment.answer', { picks, standby: false });
  expect(code).toBe('NOT_A_VOLUNTEER');
});

it('costs at most five operations a cell, one of them on what others share', async () => {
  const startAt = tomorrow() + 5 * DAY_MS;
  const shifts = [0, 4, 8].map((hour) => ({
    startAt: startAt + hour * HOUR_MS,
    endAt: startAt + (hour + 2) * HOUR_MS,
  }));
  const { orderId } = await publishRecruitment(staff, STATION, { shifts });
  const picks = shifts.map((span, i) => ({ cellId: `${orderId}_0_0_${i}`, ...span }));
  const [person] = await volunteers('Ops', 1);
  const [first, ...others] = picks;
  const one = await person!.ask('recruitment.answer', { picks: [first!], standby: true });
  expect(one.operations).toEqual([
    'volunteers.get',
    'answers.insert',
    'users.update',
    'cells.update',
    'answers.update',
  ]);
  const two = await person!.ask('recruitment.answer', { picks: others, standby: true });
  expect(two.operations).toHaveLength(1 + 2 * 4);
  expect(two.operations.filter((each) => each.startsWith('cells.'))).toEqual(['cells.update', 'cells.update']);
});

it('a raised need goes to who waits; it is never lowered below who is in, nor over another’s change', async () => {
  const order = await publishRecruitment(staff, STATION, oneOf(1));
  const [first, second] = await volunteers('Need', 2);
  expect(await outcome(first!, order)).toBe('accepted');
  expect(await outcome(second!, order, true)).toBe('standby');
  const change = { orderId: order.orderId, cellId: firstCell(order), seen: 1, need: 2 };
  const [once, again] = [1, 2].map(() => staff.ask('recruitment.changeNeed', change, 'req-need-0001'));
  for (const { answer } of [await once!, await again!]) {
    expect(answer).toMatchObject({ ok: true, data: { need: 2, left: 0, waiting: 0 } });
  }
  expect(await titles(second!)).toEqual(['有空位了']);
  expect(await staff.refusal('recruitment.changeNeed', { ...change, need: 3 })).toBe('NEED_CHANGED');
  expect(await staff.refusal('recruitment.changeNeed', { ...change, seen: 2, need: 1 })).toBe('NEED_BELOW_TAKEN');
  await first!.call('recruitment.decline', { cellId: firstCell(order) });
  expect(await staff.call('recruitment.changeNeed', { ...change, seen: 2, need: 1 })).toMatchObject({
    need: 1,
    left: 0,
  });
});

it('asks for years where the order does, and for the guardian of who is under 18', async () => {
  const plain = await publishRecruitment(staff, STATION);
  const older = await publishRecruitment(staff, STATION, { minAge: 60, shifts: laterShift(plain, 1) });
  const young = await volunteer('oAgeYoung');
  const old = await volunteer('oAgeOld', STATION, { birthDate: '1950-01-01' });
  expect(await outcome(young, older, true)).toBe('young');
  expect(await outcome(young, plain)).toBe('accepted');
  expect(await outcome(old, older)).toBe('accepted');
  const year = new Date().getFullYear() - 15;
  const guardian = { name: '王建国', phone: '010-00000071', relation: 'parent' as const };
  const minor = await volunteer('oAgeMinor', STATION, { birthDate: `${year}-01-01`, guardian, guardianConsent: 1 });
  expect(await outcome(minor, plain)).toBe('accepted');
  await minor.call('identity.withdrawConsent', { purpose: 'guardian' });
  expect(await minor.refusal('recruitment.answer', wish(older))).toBe('NOT_A_VOLUNTEER');
});
const laterShift = ({ startAt, endAt }: Order, days: number) => [
  { startAt: startAt + days * DAY_MS, endAt: endAt + days * DAY_MS },
];

it('calls the station first, then the street, then the district; each is told once', async () => {
  // Far from the full minute, at which the timer runs by itself.
  const at = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS + 15_000;
  await cloud.setClock(at);
  const waves = (['station', 'district'] as const).map((scope, i) => ({ scope, at: at + i * HOUR_MS }));
  const order = await publishRecruitment(staff, STATION, { ...oneOf(9), title: '一轮一轮叫的', waves });
  const { orderId } = order;
  const near = await volunteer('oWaveNear', STATION, { freeTimes: [] });
  const street = await volunteer('oWaveStreet', 'st-geshaoxiang', { freeTimes: [] });
  const far = await volunteer('oWaveFar', 'st-fengzhengping', { freeTimes: [] });
  const busy = await volunteer('oWaveBusy', STATION, { freeTimes: [otherTime(order.startAt)] });
  const calls = async (person: Person) =>
    (await person.call('notices.list', { cursor: null })).rows.filter(({ title }) => title === '招募：一轮一轮叫的');
  const sees = async (person: Person) => {
    const [{ answer }, { rows }] = [
      await person.ask('recruitment.show', { orderId }),
      await person.call('recruitment.list', {}),
    ];
    expect(rows.some((row) => row.orderId === orderId)).toBe(answer.ok);
    return answer.ok;
  };
  const all = async () => [await sees(near), await sees(street), await sees(far)];
  expect(await all()).toEqual([true, false, false]);
  expect([await outcome(near, order), await outcome(street, order)]).toEqual(['accepted', 'gone']);
  expect(await staff.call('recruitment.sendWave', { orderId, scope: 'subdistrict' })).toEqual({ wave: 'subdistrict' });
  expect(await staff.call('recruitment.sendWave', { orderId, scope: 'station' })).toEqual({ wave: 'subdistrict' });
  expect(await all()).toEqual([true, true, false]);
  expect([await outcome(street, order), await outcome(far, order)]).toEqual(['accepted', 'gone']);
  for (const minute of [1, 3, 5]) {
    await cloud.setClock(at + HOUR_MS + minute * MINUTE_MS);
    await cloud.fireTimer('jobs', 'tick');
  }
  expect(await all()).toEqual([true, true, true]);
  expect(await outcome(far, order)).toBe('accepted');
  for (const person of [near, street, far]) expect(await calls(person)).toHaveLength(1);
  expect(await calls(busy)).toHaveLength(0);
  expect((await staff.call('recruitment.showManaged', { orderId })).wave).toBe('district');
});
/** A free time of the week that is not the one of an instant. */
const otherTime = (at: number) => FREE_TIME_IDS.find((id) => id !== freeTimeAt(at))!;

it('a place goes from hand to hand by a link, once; whoever leads is told', async () => {
  const order = await publishRecruitment(staff, STATION, { ...oneOf(1), shifts: farShift() });
  const cellId = firstCell(order);
  const [holder, taker, late] = await volunteers('Swap', 3);
  expect(await outcome(holder!, order)).toBe('accepted');
  expect(await outcome(late!, order, true)).toBe('standby');
  expect(await taker!.refusal('recruitment.offerSwap', { cellId })).toBe('NOT_ANSWERED');
  const { code } = await holder!.call('recruitment.offerSwap', { cellId });
  expect(await holder!.refusal('recruitment.acceptSwap', { code })).toBe('SWAP_OWN');
  expect(await late!.refusal('recruitment.acceptSwap', { code })).toBe('SWAP_IN_CELL');
  expect(await taker!.call('recruitment.showSwap', { code })).toMatchObject({ cellId, isOwn: false });
  // What clashes does not use the link up.
  const same = await publishRecruitment(staff, STATION, { ...oneOf(1), shifts: farShift() });
  expect(await outcome(taker!, same)).toBe('accepted');
  expect(await taker!.refusal('recruitment.acceptSwap', { code })).toBe('TIME_CLASH');
  await taker!.call('recruitment.decline', { cellId: firstCell(same) });
  const twice = await Promise.all([1, 2].map(() => taker!.call('recruitment.acceptSwap', { code })));
  expect(twice.map(({ answer }) => answer.state)).toEqual(['accepted', 'accepted']);
  expect(await cellNow(order)).toMatchObject({ need: 1, left: 0, waiting: 1 });
  const { rows } = await holder!.call('recruitment.listMine', {});
  expect(rows.find((row) => row.cellId === cellId)).toMatchObject({ state: 'declined', reason: 'swap' });
  expect(await outcome(holder!, same)).toBe('accepted');
  expect(await titles(holder!)).toContain('有人接班了');
  expect(await titles(staff)).toContain('换了一位');
  const other = await volunteer('oSwapOther');
  expect(await other.refusal('recruitment.acceptSwap', { code })).toBe('SWAP_GONE');
  expect(await other.refusal('recruitment.showSwap', { code })).toBe('SWAP_GONE');
  await taker!.call('recruitment.decline', { cellId });
  expect((await late!.call('recruitment.acceptOffer', { cellId })).answer.state).toBe('accepted');
});
const farShift = () => [{ startAt: tomorrow() + 40 * DAY_MS, endAt: tomorrow() + 40 * DAY_MS + 2 * HOUR_MS }];

// Last: jobs do not run again in a minute that has been, and this goes far ahead.
it('counts what is left at most every ten seconds, and closes when the last shift begins', async () => {
  const order = await publishRecruitment(staff, STATION, oneOf(3));
  const { orderId, startAt } = order;
  const [person] = await volunteers('Close', 1);
  const left = async () => (await person!.call('recruitment.show', { orderId })).order.summary.left;
  const at = Date.now();
  await cloud.setClock(at);
  expect(await left()).toBe(3);
  expect(await outcome(person!, order)).toBe('accepted');
  expect(await left()).toBe(3);
  await cloud.setClock(at + 11_000);
  expect(await left()).toBe(2);
  await cloud.setClock(startAt + MINUTE_MS);
  expect((await person!.call('recruitment.show', { orderId })).order.state).toBe('closed');
  expect((await person!.call('recruitment.list', {})).rows.filter((row) => row.orderId === orderId)).toEqual([]);
  expect(await staff.refusal('recruitment.sendWave', { orderId, scope: 'district' })).toBe('RECRUITMENT_CLOSED');
  expect(await outcome(await volunteer('oCloseLate'), order)).toBe('over');
});
