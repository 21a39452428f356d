import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow, WARD, type ActivityDraft, type Published } from '../support/builders';
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
const publish = (more: Partial<ActivityDraft> = {}) => publishActivity(staff, STATION, more);
const signUp = (person: Person, activity: Published, people = 1) =>
  person.call('activities.signUp', { ...activity, people });
const show = async (person: Person, { activityId }: Pick<Published, 'activityId'>) =>
  (await person.call('activities.show', { activityId })).activity;
const edit = async ({ activityId }: Published, more: Partial<ActivityDraft>) => {
  const { version, draft } = await staff.call('activities.showManaged', { activityId });
  const { answer } = await staff.ask('activities.update', { activityId, version, draft: { ...draft, ...more } });
  return answer.ok ? 'OK' : answer.error.code;
};
/** An hour and a half later: the old and the new time share a quarter of an hour. */
async function move(activity: Published, by = 90 * MINUTE_MS): Promise<Published> {
  const moved = { ...activity, startAt: activity.startAt + by, endAt: activity.endAt + by };
  expect(await edit(activity, { startAt: moved.startAt, endAt: moved.endAt })).toBe('OK');
  return moved;
}
const reconfirm = async (person: Person, activity: Published): Promise<string> => {
  const { answer } = await person.ask('activities.reconfirm', activity);
  return answer.ok ? answer.data.registration.state : answer.error.code;
};
let ticks = 0;
/** Ever later, past the lease of the tick before. */
const tick = async () => {
  ticks += 1;
  await cloud.setClock(Date.now() + 2 * ticks * MINUTE_MS);
  await cloud.fireTimer('jobs', 'tick');
};
const told = async (person: Person, word: string) =>
  (await person.call('notices.list', { cursor: null })).rows.filter(({ title }) => title.startsWith(word));
const unconfirmed = async ({ activityId }: Published) =>
  (await staff.call('activities.listUnconfirmed', { activityId })).rows;

it('everybody in it is told once of the new time; places stay; who comes says so, and their time moves along', async () => {
  const activity = await publish({ cap: 3, peopleMax: 3, startAt: tomorrow() + 2 * DAY_MS });
  const [comes, silent, waits] = ['oMoveComes', 'oMoveSilent', 'oMoveWaits'].map((each) => cloud.person(each));
  await signUp(comes!, activity, 2);
  await signUp(silent!, activity);
  await waits!.call('activities.wait', { ...activity, people: 2 });
  const moved = await move(activity);
  await tick();
  await tick();
  for (const person of [comes!, silent!, waits!]) expect(await told(person, '时间改了')).toHaveLength(1);
  expect((await told(comes!, '时间改了'))[0]!.text).toContain('还来吗');
  expect((await show(silent!, activity)).mine).toMatchObject({ state: 'joined', startAt: activity.startAt });
  expect(await unconfirmed(activity)).toHaveLength(2);

  expect(await Promise.all([1, 2, 3].map(() => reconfirm(comes!, moved)))).toEqual(['joined', 'joined', 'joined']);
  expect((await show(comes!, activity)).mine).toMatchObject({ people: 2, startAt: moved.startAt, endAt: moved.endAt });
  expect(await show(comes!, activity)).toMatchObject({ left: 0, waiting: 1 });
  expect((await unconfirmed(activity)).map(({ people }) => people)).toEqual([1]);
  expect(await staff.call('activities.showManaged', { activityId: activity.activityId })).toMatchObject({
    unconfirmed: 1,
  });
  // The first quarters are free again, the new ones are taken.
  const early = await publish({ startAt: activity.startAt, endAt: activity.startAt + HOUR_MS });
  const late = await publish({ startAt: moved.endAt - HOUR_MS, endAt: moved.endAt });
  expect((await signUp(comes!, early)).registration.state).toBe('joined');
  expect(await comes!.refusal('activities.signUp', { ...late, people: 1 })).toBe('TIME_CLASH');
  await comes!.call('activities.cancelSignUp', { activityId: activity.activityId });
  expect((await signUp(comes!, late)).registration.state).toBe('joined');
});

it('nobody is promised to two things: a new time that clashes is said so, and the old one stays theirs', async () => {
  const startAt = tomorrow() + 3 * DAY_MS;
  const [activity, other] = [
    await publish({ startAt }),
    await publish({ title: '后面那一场', startAt: startAt + 3 * HOUR_MS }),
  ];
  const person = cloud.person('oMoveClash');
  await signUp(person, activity);
  await signUp(person, other);
  const moved = await move(activity, 2 * HOUR_MS);
  const { answer } = await person.ask('activities.reconfirm', moved);
  expect(answer).toMatchObject({ error: { code: 'TIME_CLASH', details: { title: '后面那一场' } } });
  const meanwhile = await publish({ startAt, endAt: startAt + HOUR_MS });
  expect(await person.refusal('activities.signUp', { ...meanwhile, people: 1 })).toBe('TIME_CLASH');
  await person.call('activities.cancelSignUp', { activityId: other.activityId });
  expect(await reconfirm(person, moved)).toBe('joined');
});

it('of a reconfirm and a cancel at once, all of the time is free in the end', async () => {
  const startAt = tomorrow() + 4 * DAY_MS;
  const people = Array.from({ length: 8 }, (_, i) => cloud.person(`oMoveRace${i}`));
  const activity = await publish({ startAt });
  await Promise.all(people.map((person) => signUp(person, activity)));
  const moved = await move(activity);
  await Promise.all(
    people.flatMap((person) => [
      reconfirm(person, moved),
      person.ask('activities.cancelSignUp', { activityId: activity.activityId }),
    ]),
  );
  await cloud.setClock(Date.now() + 5 * MINUTE_MS);
  const free = await publish({ startAt, endAt: moved.endAt });
  for (const person of people) expect((await signUp(person, free)).registration.state).toBe('joined');
  expect(await show(people[0]!, activity)).toMatchObject({ left: 20 });
});

it('who saw other times than the new ones agrees to nothing; moved twice, the last time counts', async () => {
  const activity = await publish({ startAt: tomorrow() + 5 * DAY_MS });
  const person = cloud.person('oMoveTwice');
  await signUp(person, activity);
  const first = await move(activity);
  const second = await move(first);
  expect(await reconfirm(person, first)).toBe('ACTIVITY_CHANGED');
  expect(await reconfirm(person, second)).toBe('joined');
  const back = await move(second, -3 * HOUR_MS);
  expect(back.startAt).toBe(activity.startAt);
  expect(await reconfirm(person, back)).toBe('joined');
  const same = await publish({ startAt: activity.startAt });
  expect(await person.refusal('activities.signUp', { ...same, people: 1 })).toBe('TIME_CLASH');
  await tick();
  expect((await person.call('notices.list', { cursor: null })).rows).toEqual([]);
});

it('an offer is taken at the times that are on the page', async () => {
  const activity = await publish({ cap: 1, peopleMax: 1, startAt: tomorrow() + 6 * DAY_MS });
  const [first, next] = [cloud.person('oMoveFirst'), cloud.person('oMoveNext')];
  await signUp(first, activity);
  await next.call('activities.wait', { ...activity, people: 1 });
  await first.call('activities.cancelSignUp', { activityId: activity.activityId });
  const moved = await move(activity);
  const { activityId } = activity;
  const { startAt, endAt } = activity;
  expect(await next.refusal('activities.acceptOffer', { activityId, startAt, endAt })).toBe('ACTIVITY_CHANGED');
  const { registration } = await next.call('activities.acceptOffer', moved);
  expect(registration).toMatchObject({ state: 'joined', startAt: moved.startAt });
  const clashing = await publish({ startAt: moved.startAt });
  expect(await next.refusal('activities.signUp', { ...clashing, people: 1 })).toBe('TIME_CLASH');
});

it('whoever signed somebody up is asked for them, and answers', async () => {
  const activity = await publish({ startAt: tomorrow() + 8 * DAY_MS });
  const child = cloud.person('oMoveChild');
  const { wardId } = await child.call('identity.addWard', WARD);
  await child.call('activities.signUp', { ...activity, people: 1, wardId });
  const ward = await staff.call('identity.addUnitWard', { ...WARD, unitId: STATION, relation: 'staff' });
  await staff.call('activities.signUpWard', { ...activity, unitId: STATION, wardId: ward.wardId, people: 1 });
  const moved = await move(activity);
  await tick();
  expect((await told(child, '时间改了'))[0]!.page).toContain(wardId);
  expect(await told(staff, '时间改了')).toHaveLength(1);
  await child.call('activities.reconfirm', { ...moved, wardId });
  await staff.call('activities.reconfirmWard', { ...moved, unitId: STATION, wardId: ward.wardId });
  expect(await unconfirmed(activity)).toEqual([]);
});

// Last: it ends days later, and the jobs of a later day are not run again for an earlier one.
it('only the place: told, and nobody has to answer; from the start on neither changes', async () => {
  const activity = await publish({ startAt: tomorrow() + 7 * DAY_MS });
  const person = cloud.person('oMovePlace');
  await signUp(person, activity);
  expect(await edit(activity, { placeName: '社区礼堂二层' })).toBe('OK');
  await tick();
  expect((await told(person, '地点改了'))[0]!.text).toContain('社区礼堂二层');
  expect(await unconfirmed(activity)).toEqual([]);
  expect(await edit(activity, { bring: '水' })).toBe('OK');
  await tick();
  expect(await told(person, '地点改了')).toHaveLength(1);
  await cloud.setClock(activity.startAt);
  expect(await edit(activity, { placeName: '别的地方' })).toBe('ACTIVITY_PUBLISHED');
  expect(await edit(activity, { endAt: activity.endAt + HOUR_MS })).toBe('ACTIVITY_PUBLISHED');
  expect(await reconfirm(person, activity)).toBe('joined');
});
