import { randomUUID } from 'node:crypto';
import { daysFrom, daysOfSlot, partsOfRotaDuty, rotaDutyId } from '../../miniprogram/shared/rotas';
import { DAY_MS, dayOf, HOUR_MS, instantOf, MINUTE_MS } from '../../miniprogram/shared/time';
import { minutesOf, rosterOf, scan, serve, STATION, tick, volunteer } from '../support/attendance';
import { publishActivity, publishRota, rotaDraft, tomorrow, type RotaDraft } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

/** Jobs that ran for one test run again for the next only at a later time. */
const daysAhead = (days: number) => ({
  fromDay: dayOf(tomorrow() + days * DAY_MS),
  toDay: dayOf(tomorrow() + (days + 6) * DAY_MS),
});

/** 值守排班: nobody is on it without their own yes, and what is agreed is a duty like any other. */
let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const idOf = async (person: Person): Promise<string> => (await person.call('identity.showMe', {})).userId;

async function asked(name: string, more: Partial<RotaDraft> = {}) {
  const { rotaId, draft } = await publishRota(staff, STATION, more);
  const person = await volunteer(cloud, name);
  const { fromDay, toDay } = draft;
  const ask = { rotaId, slot: 0, userId: await idOf(person), fromDay, toDay };
  const days = daysFrom(fromDay, toDay);
  return { rotaId, draft, person, ask, days, first: days[0] ?? '', ...(await staff.call('rotas.ask', ask)) };
}

const turnsOf = async (person: Person, rotaId: string) =>
  (await person.call('rotas.listMine', {})).turns.filter((turn) => turn.rotaId === rotaId);
const statesOf = async (person: Person, rotaId: string) => (await turnsOf(person, rotaId)).map(({ state }) => state);

it('who is asked is told, and is on duty only after their yes', async () => {
  const { rotaId, person, first, asked: count, draft } = await asked('oAsked');
  expect(count).toBe(7);
  expect(await statesOf(person, rotaId)).toEqual(Array<string>(7).fill('asked'));
  const { rows } = await person.call('notices.list', { cursor: null });
  expect(rows.filter(({ title }) => title === '请您值守：东门岗')).toHaveLength(1);
  const duty = { activityId: rotaDutyId(rotaId, 0, first), startAt: instantOf(first, '09:00'), endAt: 0 };
  expect((await rosterOf(staff, duty)).rows).toEqual([]);
  expect(await person.call('rotas.answer', { rotaId, slot: 0, isYes: true })).toEqual({ agreed: 7, clashes: [] });
  expect((await rosterOf(staff, duty)).rows).toHaveLength(1);
  const month = draft.fromDay.slice(0, 7);
  const seen = await staff.call('rotas.showMonth', { rotaId, month });
  expect(seen.people).toMatchObject([{ name: '王*国', phoneTail: '0071' }]);
  expect(new Set(seen.turns.map(({ state }) => state))).toEqual(new Set(['agreed']));
});

it('asked, answered and dropped twice is once, also in one instant', async () => {
  const { rotaId, person, ask } = await asked('oTwice');
  const requestId = randomUUID();
  await Promise.all([1, 2, 3].map(() => staff.ask('rotas.ask', ask, requestId)));
  expect(await turnsOf(person, rotaId)).toHaveLength(7);
  const answer = { rotaId, slot: 0, isYes: true };
  const all = await Promise.all([1, 2, 3, 4].map(() => person.call('rotas.answer', answer)));
  expect(all).toEqual(Array(4).fill({ agreed: 7, clashes: [] }));
  expect(await statesOf(person, rotaId)).toEqual(Array<string>(7).fill('agreed'));
  const dropId = randomUUID();
  await staff.ask('rotas.drop', ask, dropId);
  await staff.ask('rotas.drop', ask, dropId);
  expect(new Set(await statesOf(person, rotaId))).toEqual(new Set(['declined']));
  // The time is free again, once: asked anew, they can say yes anew.
  expect(await staff.call('rotas.ask', ask)).toEqual({ asked: 7 });
  expect(await person.call('rotas.answer', answer)).toEqual({ agreed: 7, clashes: [] });
});

it('a day on which the person’s time is taken is not theirs, the others are; and an activity does not take a duty’s time', async () => {
  const { rotaId, person, first, days } = await asked('oBusy');
  const startAt = instantOf(first, '10:30');
  const openAt = tomorrow() - 2 * DAY_MS;
  const activity = await publishActivity(staff, STATION, { openAt, startAt, endAt: startAt + HOUR_MS });
  await person.call('activities.signUp', { ...activity, people: 1 });
  const answer = { rotaId, slot: 0, isYes: true };
  expect(await person.call('rotas.answer', answer)).toEqual({ agreed: 6, clashes: [first] });
  const second = instantOf(days[1] ?? '', '08:00');
  const other = await publishActivity(staff, STATION, { openAt, startAt: second, endAt: second + 2 * HOUR_MS });
  expect(await person.refusal('activities.signUp', { ...other, people: 1 })).toBe('TIME_CLASH');
  // Stepped back from that day, the time is free for it; the rota shows the gap.
  await person.call('rotas.stepBack', { rotaId, slot: 0, day: days[1] ?? '' });
  await person.call('activities.signUp', { ...other, people: 1 });
  expect((await turnsOf(person, rotaId)).slice(0, 3)).toMatchObject([
    { state: 'declined', reason: 'clash' },
    { state: 'declined', reason: 'away' },
    { state: 'agreed', reason: '' },
  ]);
});

it('one person keeps several posts at different times, and not two at once', async () => {
  const posts = rotaDraft().posts;
  const walk = { name: '小区巡逻', kinds: ['治安巡逻'], way: 'walk' as const, stops: ['一号楼', '二号楼', '停车棚'] };
  const days = { weekdays: [0, 1, 2, 3, 4, 5, 6], need: 1 };
  const slots = [
    { post: 0, ...days, startClock: '09:00', endClock: '11:00' },
    { post: 1, ...days, startClock: '11:00', endClock: '12:00' },
    { post: 1, ...days, startClock: '10:00', endClock: '11:30' },
  ];
  const { rotaId, person, ask } = await asked('oSeveral', { posts: [...posts, walk], slots });
  await staff.call('rotas.ask', { ...ask, slot: 1 });
  await staff.call('rotas.ask', { ...ask, slot: 2 });
  expect((await person.call('rotas.answer', { rotaId, slot: 0, isYes: true })).agreed).toBe(7);
  expect((await person.call('rotas.answer', { rotaId, slot: 1, isYes: true })).agreed).toBe(7);
  expect((await person.call('rotas.answer', { rotaId, slot: 2, isYes: true })).clashes).toHaveLength(7);
});

it('a no is not asked again with the whole pattern, and is when that day is asked for alone', async () => {
  const { rotaId, person, ask, first } = await asked('oSaysNo');
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: false });
  expect(await staff.call('rotas.ask', ask)).toEqual({ asked: 0 });
  expect(await staff.call('rotas.ask', { ...ask, fromDay: first, toDay: first })).toEqual({ asked: 1 });
  expect((await statesOf(person, rotaId)).filter((state) => state === 'asked')).toHaveLength(1);
});

it('a day off frees who is on it and tells them; nobody is asked for it until it is brought back', async () => {
  const { rotaId, person, ask, first } = await asked('oDayOff');
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  const off = { rotaId, day: first, reason: '元旦放假' };
  await staff.call('rotas.setDayOff', off);
  await staff.call('rotas.setDayOff', off);
  expect((await turnsOf(person, rotaId))[0]).toMatchObject({ state: 'declined', reason: 'dayoff' });
  const { rows } = await person.call('notices.list', { cursor: null });
  expect(rows.filter(({ text }) => text.includes('元旦放假'))).toHaveLength(1);
  const alone = { ...ask, fromDay: first, toDay: first };
  expect(await staff.refusal('rotas.ask', alone)).toBe('ROTA_NO_DAYS');
  const activityId = rotaDutyId(rotaId, 0, first);
  await cloud.setClock(instantOf(first, '09:01'));
  expect((await rosterOf(staff, { activityId, startAt: 0, endAt: 0 })).rows).toEqual([]);
  await cloud.setClock(null);
  await staff.call('rotas.setDayOff', { ...off, reason: '' });
  expect(await staff.call('rotas.ask', alone)).toEqual({ asked: 1 });
});

it('a substitute of the same station is asked for one day', async () => {
  const { rotaId, person, ask, first } = await asked('oAway');
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  await person.call('rotas.stepBack', { rotaId, slot: 0, day: first });
  const other = await volunteer(cloud, 'oSubstitute');
  const once = { ...ask, userId: await idOf(other), fromDay: first, toDay: first };
  expect(await staff.call('rotas.ask', once)).toEqual({ asked: 1 });
  await other.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  const { rows } = await rosterOf(staff, { activityId: rotaDutyId(rotaId, 0, first), startAt: 0, endAt: 0 });
  expect(rows).toMatchObject([{ userId: once.userId }]);
});

it('cancelled, everybody is freed and told, and nobody can say yes any more', async () => {
  const { rotaId, person, ask } = await asked('oCancelled');
  const late = await volunteer(cloud, 'oLateYes');
  await staff.call('rotas.ask', { ...ask, userId: await idOf(late) });
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  await staff.call('rotas.cancel', { rotaId, reason: '这个月另有安排' });
  expect(await late.refusal('rotas.answer', { rotaId, slot: 0, isYes: true })).toBe('ROTA_CANCELLED');
  await tick(cloud);
  expect(new Set(await statesOf(person, rotaId))).toEqual(new Set(['declined']));
  expect(new Set(await statesOf(late, rotaId))).toEqual(new Set(['declined']));
  expect(await staff.refusal('rotas.ask', ask)).toBe('ROTA_CANCELLED');
});

it('signed in and out, the hours go into the records with the post and what was done', async () => {
  const { rotaId, person, first } = await asked('oServes');
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  const startAt = instantOf(first, '09:00');
  const duty = { activityId: rotaDutyId(rotaId, 0, first), startAt, endAt: startAt + 2 * HOUR_MS };
  await serve(cloud, person, staff, duty);
  expect(await minutesOf(person)).toBe(120);
  const { rows } = await person.call('records.listMine', { cursor: null });
  expect(rows).toMatchObject([{ content: '东门岗：秩序引导、垃圾分类', placeName: '东门岗' }]);
  const stranger = await volunteer(cloud, 'oNotOnRota');
  await cloud.setClock(startAt + MINUTE_MS);
  expect(await scan(stranger, staff, duty, 'in')).toMatchObject({ code: 'NOT_ON_LIST' });
});

it('who is on duty tomorrow is told the day before, once', async () => {
  const { rotaId, person, first } = await asked('oReminded', daysAhead(40));
  await person.call('rotas.answer', { rotaId, slot: 0, isYes: true });
  await cloud.setClock(instantOf(first, '09:00') - 20 * HOUR_MS);
  await tick(cloud);
  await tick(cloud);
  const { rows } = await person.call('notices.list', { cursor: null });
  expect(rows.filter(({ title }) => title.startsWith('明天 09:00值守'))).toHaveLength(1);
});

it('the days are those of Beijing: a slot before eight in the morning is of its own weekday', async () => {
  const from = dayOf(tomorrow() + 30 * DAY_MS);
  const weekday = new Date(`${from}T12:00:00Z`).getUTCDay();
  const slots = [{ post: 0, weekdays: [weekday], startClock: '06:00', endClock: '07:30', need: 1 }];
  const toDay = dayOf(tomorrow() + 44 * DAY_MS);
  const { rotaId, person, asked: count } = await asked('oEarly', { fromDay: from, toDay, slots });
  expect(count).toBe(3);
  const [turn] = await turnsOf(person, rotaId);
  expect(turn?.startAt).toBe(instantOf(from, '06:00'));
  expect(turn?.startAt).toBe(Date.parse(`${from}T06:00:00+08:00`));
  expect(partsOfRotaDuty(rotaDutyId(rotaId, 0, from))).toEqual({ rotaId, slot: 0, day: from });
  expect(daysOfSlot({ fromDay: '2027-02-27', toDay: '2027-03-02', offDays: [] }, { weekdays: [0, 1] })).toEqual([
    '2027-02-28',
    '2027-03-01',
  ]);
});

describe('what is refused', () => {
  const unitId = STATION;
  const refused = (more: Partial<RotaDraft>) => staff.refusal('rotas.create', { unitId, draft: rotaDraft(more) });

  it('names of 10 KB, a walk without stops, a slot without a post, hours that run backwards, a year of days', async () => {
    const long = '岗'.repeat(3500);
    const [post] = rotaDraft().posts;
    const [slot] = rotaDraft().slots;
    expect(await refused({ title: long })).toBe('BAD_INPUT');
    expect(await refused({ posts: [{ ...post!, name: long }] })).toBe('BAD_INPUT');
    expect(await refused({ posts: [{ ...post!, kinds: [long] }] })).toBe('BAD_INPUT');
    expect(await refused({ posts: [{ ...post!, way: 'walk' }] })).toBe('BAD_INPUT');
    expect(await refused({ slots: [{ ...slot!, post: 1 }] })).toBe('BAD_INPUT');
    expect(await refused({ slots: [{ ...slot!, startClock: '11:00', endClock: '09:00' }] })).toBe('BAD_INPUT');
    expect(await refused({ toDay: '2028-01-01' })).toBe('BAD_INPUT');
    expect(await refused({ fromDay: '2020-01-01', toDay: '2020-01-07' })).toBe('BAD_INPUT');
  });

  it('a draft takes nobody, what is out is not changed, and of two edits the later says so', async () => {
    const draft = rotaDraft();
    const { rotaId, version } = await staff.call('rotas.create', { unitId, draft });
    const { fromDay, toDay } = draft;
    const person = await volunteer(cloud, 'oDraft');
    const ask = { rotaId, slot: 0, userId: await idOf(person), fromDay, toDay };
    expect(await staff.refusal('rotas.ask', ask)).toBe('ROTA_DRAFT');
    await staff.call('rotas.update', { rotaId, version, draft });
    expect(await staff.refusal('rotas.update', { rotaId, version, draft })).toBe('VERSION_CONFLICT');
    await staff.call('rotas.publish', { rotaId, version: version + 1 });
    expect(await staff.refusal('rotas.update', { rotaId, version: version + 1, draft })).toBe('ROTA_OUT');
    expect(await person.refusal('rotas.showMonth', { rotaId, month: fromDay.slice(0, 7) })).toBe('FORBIDDEN');
    expect(await person.refusal('rotas.answer', { rotaId, slot: 0, isYes: true })).toBe('NOT_FOUND');
    expect(await cloud.person('oDemoNeighbor').refusal('rotas.ask', ask)).toBe('FORBIDDEN');
  });

  it('a volunteer of another station, and somebody who is none', async () => {
    const { ask } = await asked('oOurs');
    const theirs = cloud.person('oTheirs');
    await theirs.call('identity.chooseStation', { unitId: 'st-geshaoxiang' });
    const userId = await idOf(theirs);
    expect(await staff.refusal('rotas.ask', { ...ask, userId })).toBe('NOT_OUR_VOLUNTEER');
  });
});

it('an ask that a crash left half-way is put by the jobs, and a yes is carried to its end', async () => {
  const { rotaId, person, ask } = await asked('oCrash', daysAhead(60));
  const answering = person.ask('rotas.answer', { rotaId, slot: 0, isYes: true }).catch(() => null);
  const asking = staff.ask('rotas.ask', { ...ask, toDay: ask.fromDay }).catch(() => null);
  await cloud.kill();
  await Promise.all([answering, asking]);
  await cloud.restart();
  await cloud.setClock(tomorrow() + 50 * DAY_MS);
  await tick(cloud);
  expect(await statesOf(person, rotaId)).not.toContain('claiming');
  expect(await person.call('rotas.answer', { rotaId, slot: 0, isYes: true })).toEqual({ agreed: 7, clashes: [] });
});
