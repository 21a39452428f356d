import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { WEEK_MS } from '../../miniprogram/shared/weeks';
import { clockAt, publishService, SETTLED_MS, signUp, STATION, tick, volunteer } from '../support/attendance';
import { activityDraft, giveRole, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
let leader: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
  leader = cloud.person('oSeriesLeader');
  await giveRole(staff, leader, { unitId: STATION, role: 'leader' });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const unitId = STATION;
const seenBy = async (person: Person, activityId: string) => {
  const { rows } = await person.call('activities.listManagedSeries', { activityId });
  return rows.map((row) => ({ activityId: row.activityId, version: row.version }));
};
const statesOf = async (activityId: string) =>
  (await staff.call('activities.listManagedSeries', { activityId })).rows.map(({ state }) => state);

describe('once a week, so many times', () => {
  it('is so many drafts, a week apart, once however often the request arrives', async () => {
    const startAt = tomorrow();
    // Sign-up of the first is open; of one that opens later each opens a week later.
    const input = { unitId, draft: activityDraft({ startAt, openAt: startAt - 6 * HOUR_MS }), times: 4 };
    const answers = await Promise.all([1, 2, 3].map(() => staff.ask('activities.createSeries', input, 'one-series')));
    const ids = answers.map(({ answer }) => (answer.ok ? answer.data.activityIds : []));
    expect(new Set(ids.map((each) => each.join())).size).toBe(1);
    const [first = ''] = ids[0] ?? [];
    const { rows } = await staff.call('activities.listManagedSeries', { activityId: first });
    expect(rows.map((row) => row.activityId)).toEqual(ids[0]);
    expect(rows.map((row) => row.startAt - startAt)).toEqual([0, WEEK_MS, 2 * WEEK_MS, 3 * WEEK_MS]);
    expect(rows.map((row) => row.startAt - row.openAt)).toEqual(Array(4).fill(6 * HOUR_MS));
    expect(rows.map((row) => row.startAt - row.stopAt)).toEqual(Array(4).fill(HOUR_MS));
    expect(rows.every(({ state, left, cap }) => state === 'draft' && left === cap)).toBe(true);
    expect(await cloud.person('oSeriesReader').refusal('activities.listSeries', { activityId: first })).toBe(
      'NOT_FOUND',
    );
  });

  it('is handed in by a leader and published by staff in one go; one that cannot be says why', async () => {
    const draft = activityDraft({ startAt: tomorrow() + 3 * HOUR_MS });
    const { activityIds } = await leader.call('activities.createSeries', { unitId, draft, times: 3 });
    const [first = '', second = '', third = ''] = activityIds;
    const given = { activityId: first, seen: await seenBy(leader, first) };
    expect(await leader.refusal('activities.publishSeries', given)).toBe('FORBIDDEN');
    const handedIn = await leader.call('activities.submitSeries', given);
    expect(handedIn.results.map(({ isDone }) => isDone)).toEqual([true, true, true]);
    expect(await statesOf(first)).toEqual(['submitted', 'submitted', 'submitted']);

    const seen = await seenBy(staff, first);
    const { version, draft: words } = await staff.call('activities.showManaged', { activityId: second });
    await staff.call('activities.update', { activityId: second, version, draft: { ...words, cap: 9 } });
    const alien = await publishService(staff, []);
    const all = { activityId: first, seen: [...seen, { activityId: alien.activityId, version: 2 }] };
    const asked = await Promise.all([1, 2].map(() => staff.ask('activities.publishSeries', all, 'publish-three')));
    for (const { answer } of asked) expect(answer.ok).toBe(true);
    const { results } = await staff.call('activities.publishSeries', { activityId: first, seen: seen.slice(1, 2) });
    expect(results).toMatchObject([{ activityId: second, isDone: false }]);
    expect(results[0]?.message).not.toBe('');
    expect(await statesOf(first)).toEqual(['published', 'submitted', 'published']);
    const again = asked.flatMap(({ answer }) => (answer.ok ? answer.data.results : []));
    expect(again.filter(({ activityId }) => activityId === alien.activityId).every(({ isDone }) => !isDone)).toBe(true);

    const resident = cloud.person('oSeriesReader');
    const { rows } = await resident.call('activities.listSeries', { activityId: first });
    expect(rows.map(({ activityId }) => activityId)).toEqual([third]);
    expect((await resident.call('activities.listSeries', { activityId: third })).rows).toHaveLength(1);
    // Each has places of its own.
    const { startAt, endAt } = rows[0]!;
    await resident.call('activities.signUp', { activityId: third, startAt, endAt, people: 2 });
    const left = (await staff.call('activities.listManagedSeries', { activityId: first })).rows.map((row) => row.left);
    expect(left).toEqual([20, 9, 18]);
    const { rows: withMine } = await resident.call('activities.listSeries', { activityId: first });
    expect(withMine).toMatchObject([{ activityId: third, myPeople: 2 }]);
  });

  it('the dates that are still to come; of an activity held once there are none', async () => {
    const draft = activityDraft({ startAt: tomorrow() + 6 * HOUR_MS });
    const { activityIds } = await staff.call('activities.createSeries', { unitId, draft, times: 2 });
    const [first = '', second = ''] = activityIds;
    await staff.call('activities.publishSeries', { activityId: first, seen: await seenBy(staff, first) });
    const resident = cloud.person('oSeriesReader');
    const single = await publishService(staff, []);
    await cloud.setClock(draft.startAt + DAY_MS);
    expect((await resident.call('activities.listSeries', { activityId: second })).rows).toEqual([]);
    expect((await resident.call('activities.listSeries', { activityId: single.activityId })).rows).toEqual([]);
  });
});

describe('a hotline', () => {
  it('counts the calls that whoever leaves says, beside the hours, and nothing of who rang', async () => {
    const wrong = { unitId, draft: activityDraft({ countsCalls: true }) };
    expect(await staff.refusal('activities.create', wrong)).toBe('BAD_INPUT');
    const before = await staff.call('records.sumHotline', { unitId });
    const member = await volunteer(cloud, 'oHotline');
    const shift = await publishService(staff, [member], { countsCalls: true, title: '心理援助热线值守' });
    const plain = await publishService(staff, [member]);
    for (const [activity, calls] of [
      [shift, 17],
      [plain, 5],
    ] as const) {
      const { activityId } = activity;
      const code = async () => (await leader.call('attendance.showCode', { activityId })).payload;
      await clockAt(cloud, activity, -MINUTE_MS);
      await member.call('attendance.checkIn', { activityId, side: 'in', code: await code() });
      await clockAt(cloud, activity, 2 * HOUR_MS);
      await member.call('attendance.checkIn', { activityId, side: 'out', code: await code(), calls });
      await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
      await tick(cloud);
    }
    expect(await member.call('attendance.showMine', { activityId: shift.activityId })).toMatchObject({
      countsCalls: true,
    });
    const numbers = (activityId: string) => staff.call('activities.showNumbers', { activityId });
    expect(await numbers(shift.activityId)).toMatchObject({ calls: 17, minutes: 120 });
    expect(await numbers(plain.activityId)).toMatchObject({ calls: null, minutes: 120 });
    const { rows } = await member.call('records.listMine', { cursor: null });
    expect(rows.map((row) => row.calls).sort()).toEqual([0, 17]);
    const sum = await staff.call('records.sumHotline', { unitId });
    expect([sum.shifts - before.shifts, sum.minutes - before.minutes, sum.calls - before.calls]).toEqual([1, 120, 17]);
  });

  it('without hours that are recorded a sign-up is no shift', async () => {
    const guest = cloud.person('oHotlineGuest');
    const shift = await publishService(staff, [], { countsCalls: true });
    await signUp(guest, shift);
    const before = await staff.call('records.sumHotline', { unitId });
    await clockAt(cloud, shift, 3 * HOUR_MS);
    await tick(cloud);
    expect((await staff.call('records.sumHotline', { unitId })).shifts).toBe(before.shifts);
  });
});
