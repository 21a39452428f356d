import { dayOf, HOUR_MS, instantOf, MINUTE_MS } from '../../miniprogram/shared/time';
import { giveRole, publishActivity, WARD } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.dispose());

const unitId = 'st-huaiyinli';
interface Sent {
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}
const sentTo = async ({ openid }: Person): Promise<Sent[]> =>
  (await (await fetch(`${cloud.origin}/_local/messages?openid=${openid}`)).json()) as Sent[];
/** What WeChat does when somebody accepts in its dialog, and what the app tells the functions then. */
async function accept(person: Person, template: 'start' | 'result'): Promise<void> {
  const { templates } = await person.call('notices.showTemplates', {});
  const templateIds = templates.filter(({ name }) => name === template).map(({ templateId }) => templateId);
  const body = JSON.stringify({ openid: person.openid, templateIds });
  await fetch(`${cloud.origin}/_local/subscriptions`, { method: 'POST', body });
  await person.call('notices.addCredits', { templates: [template] });
}
const tickAt = async (at: number): Promise<void> => {
  await cloud.setClock(at);
  await cloud.fireTimer('jobs', 'tick');
};
const listOf = async (person: Person) => (await person.call('notices.list', { cursor: null })).rows;

/** Days of their own for each test: the clock only goes forward, as the jobs' leases want it. */
let day = 10;
const nextDay = (): string => `2027-03-${String((day += 1))}`;

it('two hours before the start whoever gave a credit gets one message; the others find it in the app', async () => {
  const today = nextDay();
  await cloud.setClock(instantOf(today, '09:00'));
  const startAt = instantOf(today, '15:00');
  const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt, title: '下午的一场活动' });
  const [asked, silent] = [cloud.person('oAsked'), cloud.person('oSilent')];
  for (const person of [asked, silent]) await person.call('activities.signUp', { ...activity, people: 1 });
  await accept(asked, 'start');

  await tickAt(startAt - 2 * HOUR_MS - 2 * MINUTE_MS);
  expect(await listOf(asked)).toEqual([]);
  for (const minute of [0, 1, 2, 3]) await tickAt(startAt - 2 * HOUR_MS + minute * MINUTE_MS);

  expect(await sentTo(asked)).toHaveLength(1);
  const [message] = await sentTo(asked);
  expect(message?.data.thing1?.value).toBe('15:00 开始：下午的一场活动');
  expect(await sentTo(silent)).toEqual([]);
  for (const person of [asked, silent]) {
    expect(await listOf(person)).toEqual([expect.objectContaining({ kind: 'activity-start' })]);
  }
});

it('told late, in the night before, it is today', async () => {
  const startAt = instantOf(nextDay(), '15:00');
  await cloud.setClock(startAt - 30 * HOUR_MS);
  const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt, title: '当天才说的一场' });
  const early = cloud.person('oDayOfRest');
  await early.call('activities.signUp', { ...activity, people: 1 });
  await tickAt(instantOf(dayOf(startAt), '02:00'));
  expect(await listOf(early)).toEqual([expect.objectContaining({ title: '今天 15:00：当天才说的一场' })]);
});

it('the day before it is on the list in the app, once; not for who signs up after that', async () => {
  const eve = nextDay();
  const startAt = instantOf(nextDay(), '15:00');
  await cloud.setClock(instantOf(eve, '09:00'));
  const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt, title: '第二天的一场活动' });
  const [early, late] = [cloud.person('oDayEarly'), cloud.person('oDayLate')];
  await early.call('activities.signUp', { ...activity, people: 1 });
  await accept(early, 'start');
  await tickAt(startAt - 24 * HOUR_MS - 10 * MINUTE_MS);
  expect(await listOf(early)).toEqual([]);
  await tickAt(startAt - 24 * HOUR_MS + MINUTE_MS);
  await late.call('activities.signUp', { ...activity, people: 1 });
  for (const minute of [7, 14, 21]) await tickAt(startAt - 24 * HOUR_MS + minute * MINUTE_MS);
  expect(await listOf(early)).toEqual([expect.objectContaining({ title: '明天 15:00：第二天的一场活动' })]);
  expect(await listOf(late)).toEqual([]);
  // The one message that was asked for is kept for the day itself.
  expect(await sentTo(early)).toEqual([]);
  await tickAt(startAt - 2 * HOUR_MS);
  await tickAt(startAt - 2 * HOUR_MS + MINUTE_MS);
  expect(await sentTo(early)).toHaveLength(1);
});

it('whoever acts for an elder is reminded for them', async () => {
  const today = nextDay();
  await cloud.setClock(instantOf(today, '09:00'));
  const startAt = instantOf(today, '14:00');
  const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt });
  const proxy = cloud.person('oProxy');
  const { wardId } = await proxy.call('identity.addWard', WARD);
  await proxy.call('activities.signUp', { ...activity, people: 1, wardId });
  await tickAt(startAt - HOUR_MS);
  expect(await listOf(proxy)).toHaveLength(1);
});

it('who cancelled is not reminded', async () => {
  const today = nextDay();
  await cloud.setClock(instantOf(today, '09:00'));
  const startAt = instantOf(today, '14:00');
  const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt });
  const person = cloud.person('oStaysHome');
  await person.call('activities.signUp', { ...activity, people: 1 });
  await person.call('activities.cancelSignUp', { activityId: activity.activityId });
  await tickAt(startAt - HOUR_MS);
  expect(await listOf(person)).toEqual([]);
});

it('a hall of 150 that starts at one instant is reminded to the last seat', async () => {
  const today = nextDay();
  await cloud.setClock(instantOf(today, '09:00'));
  const startAt = instantOf(today, '16:00');
  const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt, cap: 150 });
  const people = Array.from({ length: 150 }, (_, i) => cloud.person(`oHall${i}`));
  await Promise.all(people.map((person) => person.call('activities.signUp', { ...activity, people: 1 })));
  for (const minute of [0, 1, 2]) await tickAt(startAt - HOUR_MS + minute * MINUTE_MS);
  const told = await Promise.all(people.map(listOf));
  expect(told.filter((rows) => rows.length === 1)).toHaveLength(150);
}, 60_000);

it('what is not pressing is listed at night and sent in the morning', async () => {
  const today = nextDay();
  const night = instantOf(today, '22:30');
  await cloud.setClock(night);
  const person = cloud.person('oSleeps');
  const street = cloud.person('oDemoStreet');
  const { roleId } = await giveRole(street, person, { unitId, role: 'leader' });
  await accept(person, 'result');
  await street.call('roles.end', { roleId });
  await tickAt(night + 2 * MINUTE_MS);
  expect(await listOf(person)).toHaveLength(1);
  await tickAt(night + 4 * HOUR_MS);
  expect(await sentTo(person)).toEqual([]);
  await tickAt(night + 9 * HOUR_MS + 40 * MINUTE_MS);
  await tickAt(night + 9 * HOUR_MS + 42 * MINUTE_MS);
  expect(await sentTo(person)).toHaveLength(1);
  day += 1;
});

it('unread is counted until it is read', async () => {
  const person = cloud.person('oSleeps');
  expect((await person.call('identity.showMe', {})).unread).toBe(1);
  const { asOf } = await person.call('notices.list', { cursor: null });
  await person.call('notices.markRead', { upTo: asOf });
  expect((await person.call('identity.showMe', {})).unread).toBe(0);
  expect(await listOf(person)).toEqual([expect.objectContaining({ isRead: true })]);
});

it('one consent is one message: the same request counts once', async () => {
  const today = nextDay();
  await cloud.setClock(instantOf(today, '09:00'));
  const person = cloud.person('oOnce');
  for (let i = 0; i < 3; i += 1) await person.ask('notices.addCredits', { templates: ['start'] }, 'same-credit');
  const { templates } = await person.call('notices.showTemplates', {});
  const templateIds = templates.flatMap(({ name, templateId }) => (name === 'start' ? [templateId, templateId] : []));
  await fetch(`${cloud.origin}/_local/subscriptions`, {
    method: 'POST',
    body: JSON.stringify({ openid: person.openid, templateIds }),
  });
  for (const clock of ['13:00', '16:00']) {
    const startAt = instantOf(today, clock);
    const activity = await publishActivity(cloud.person('oDemoStation'), unitId, { startAt });
    await person.call('activities.signUp', { ...activity, people: 1 });
  }
  for (const clock of ['11:05', '11:07', '14:05', '14:07']) await tickAt(instantOf(today, clock));
  expect(await listOf(person)).toHaveLength(2);
  expect(await sentTo(person)).toHaveLength(1);
});
