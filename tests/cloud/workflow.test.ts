import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { activityDraft, giveRole, publishActivity, tomorrow, type Published } from '../support/builders';
import { dumpOf, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let leader: Person;
let street: Person;
let station: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  leader = cloud.person('oDemoLeader');
  street = cloud.person('oDemoStreet');
  station = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const TEAM = 'te-zhantai';
const STATION = 'st-huaiyinli';
const write = (title: string) => leader.call('activities.create', { unitId: TEAM, draft: activityDraft({ title }) });
const managed = (person: Person, activityId: string) => person.call('activities.showManaged', { activityId });
const titles = async (person: Person): Promise<string[]> =>
  (await person.call('notices.list', { cursor: null })).rows.map(({ title }) => title);

describe('from a draft to what residents see', () => {
  it('a leader writes and hands in, staff above hand back with a reason, the leader mends it, staff publish', async () => {
    const written = await write('队里写的一场');
    const { activityId } = written;
    expect(await managed(leader, activityId)).toMatchObject({ can: ['submit'], canEdit: true });
    let { version } = await leader.call('activities.submit', written);
    expect(await managed(leader, activityId)).toMatchObject({ state: 'submitted', can: [], canEdit: false });
    expect(await managed(street, activityId)).toMatchObject({ can: ['return', 'publish'], canEdit: true });
    const waiting = await street.call('activities.listSubmitted', { unitId: 'in-shili' });
    expect(waiting.rows.map((row) => row.activityId)).toContain(activityId);

    const reason = '请写清在哪个站台集合';
    ({ version } = await street.call('activities.return', { activityId, version, reason }));
    expect(await managed(leader, activityId)).toMatchObject({ returnReason: reason, can: ['submit'], canEdit: true });
    expect(await titles(leader)).toContain('退回来改：队里写的一场');

    const draft = activityDraft({ title: '队里写的一场', placeName: '2 号站台东侧' });
    ({ version } = await leader.call('activities.update', { activityId, version, draft }));
    ({ version } = await leader.call('activities.submit', { activityId, version }));
    await street.call('activities.publish', { activityId, version });
    const after = await managed(leader, activityId);
    expect(after.moves.map(({ to }) => to)).toEqual(['draft', 'submitted', 'returned', 'submitted', 'published']);
    expect(after).toMatchObject({ state: 'published', returnReason: '', canEdit: false });
    expect(await titles(leader)).toContain('发布了：队里写的一场');
    expect((await street.call('activities.listSubmitted', { unitId: 'in-shili' })).rows).toEqual([]);
  });

  it('what is not published is nobody else’s, whichever state it is in', async () => {
    const { activityId, version } = await write('还没有发布的一场');
    const resident = cloud.person('oDemoResident');
    expect(await resident.refusal('activities.show', { activityId })).toBe('NOT_FOUND');
    const sent = await leader.call('activities.submit', { activityId, version });
    expect(await resident.refusal('activities.show', { activityId })).toBe('NOT_FOUND');
    const taking = { activityId, startAt: tomorrow(), endAt: tomorrow() + 2 * HOUR_MS, people: 1 };
    expect(await resident.refusal('activities.signUp', taking)).toBe('NOT_FOUND');
    await street.call('activities.return', { activityId, version: sent.version, reason: '再改一改' });
    expect(await resident.refusal('activities.show', { activityId })).toBe('NOT_FOUND');
  });

  it('a leader lets nothing out, changes nothing that is handed in, and nothing of another team', async () => {
    const { activityId, version } = await write('只能由站里发布的一场');
    expect(await leader.refusal('activities.publish', { activityId, version })).toBe('FORBIDDEN');
    const sent = await leader.call('activities.submit', { activityId, version });
    const edit = { activityId, version: sent.version, draft: activityDraft() };
    expect(await leader.refusal('activities.update', edit)).toBe('FORBIDDEN');
    expect((await street.call('activities.update', edit)).version).toBe(sent.version + 1);
    const other = cloud.person('oOtherLeader');
    await giveRole(street, other, { unitId: STATION, role: 'leader' });
    expect(await other.refusal('activities.submit', { activityId, version })).toBe('FORBIDDEN');
    expect(await other.refusal('activities.create', { unitId: TEAM, draft: activityDraft() })).toBe('FORBIDDEN');
  });

  it('nobody hands back what they handed in; a colleague does', async () => {
    const { activityId, version } = await station.call('activities.create', {
      unitId: STATION,
      draft: activityDraft(),
    });
    const sent = await station.call('activities.submit', { activityId, version });
    const back = { activityId, version: sent.version, reason: '再改一改' };
    expect((await managed(station, activityId)).can).toEqual(['publish']);
    expect(await station.refusal('activities.return', back)).toBe('SECOND_PERSON');
    expect((await street.call('activities.return', back)).version).toBe(sent.version + 1);
  });

  it('the same request sent twice moves it once; a move that is not open is refused', async () => {
    const seen = await write('点了两次提交的一场');
    const first = await leader.ask('activities.submit', seen, 'req-submit-1');
    const again = await leader.ask('activities.submit', seen, 'req-submit-1');
    expect(again.answer).toEqual(first.answer);
    const { moves, version } = await managed(leader, seen.activityId);
    expect(moves).toHaveLength(2);
    const { activityId } = seen;
    expect(await leader.refusal('activities.submit', { activityId, version })).toBe('ACTIVITY_STATE');
    expect(await street.refusal('activities.archive', { activityId, version })).toBe('ACTIVITY_STATE');
    expect(await street.refusal('activities.return', { activityId, version: 1, reason: '再改一改' })).toBe(
      'VERSION_CONFLICT',
    );
  });

  it('words that the content check refuses go to nobody, in a draft or in a reason', async () => {
    const summary = '这里有一段违规的话，用来试一试检查会不会拦下来。';
    const bad = await leader.call('activities.create', { unitId: TEAM, draft: activityDraft({ summary }) });
    expect(await leader.refusal('activities.submit', bad)).toBe('CONTENT_REFUSED');
    const good = await write('理由写得不好的一场');
    const { version } = await leader.call('activities.submit', good);
    const back = { activityId: good.activityId, version, reason: '违规的理由' };
    expect(await street.refusal('activities.return', back)).toBe('CONTENT_REFUSED');
    expect((await managed(street, good.activityId)).state).toBe('submitted');
  });
});

describe('calling off', () => {
  let ticks = 0;
  /** Ever later, past the lease of the tick before. */
  const tick = async () => {
    ticks += 1;
    await cloud.setClock(Date.now() + 2 * ticks * MINUTE_MS);
    await cloud.fireTimer('jobs', 'tick');
  };
  const cancel = ({ activityId }: Published, reason = '雨太大，改天再办') =>
    station.call('activities.cancel', { activityId, reason });
  const mine = async (person: Person, { activityId }: Published) =>
    (await person.call('activities.show', { activityId })).activity;
  const told = async (person: Person) => (await titles(person)).filter((title) => title.startsWith('取消了')).length;

  it('everybody in it is told the reason once and freed: joined, waiting, offered, and whoever signed up others', async () => {
    const activity = await publishActivity(station, STATION, { cap: 3, peopleMax: 3, title: '办不成的一场' });
    const [joined, pair, offered, waiting] = ['oOffJ', 'oOffP', 'oOffO', 'oOffW'].map((each) => cloud.person(each));
    await joined!.call('activities.signUp', { ...activity, people: 1 });
    await pair!.call('activities.signUp', { ...activity, people: 2 });
    await offered!.call('activities.wait', { ...activity, people: 1 });
    await waiting!.call('activities.wait', { ...activity, people: 3 });
    const { wardId } = await pair!.call('identity.addWard', {
      name: '王奶奶',
      phone: '',
      relation: 'parent',
      ageBand: 'adult',
      consentWay: 'spoken',
      consent: 1,
    });
    await pair!.call('activities.wait', { ...activity, people: 1, wardId });
    await joined!.call('activities.cancelSignUp', { activityId: activity.activityId });
    await joined!.call('activities.wait', { ...activity, people: 1 });
    expect(await mine(offered!, activity)).toMatchObject({ myQueue: 'offered' });

    await cancel(activity);
    await cancel(activity, '第二个理由');
    await tick();
    await tick();
    for (const person of [joined!, offered!, waiting!]) {
      expect([person.openid, await told(person)]).toEqual([person.openid, 1]);
      expect(await mine(person, activity)).toMatchObject({
        state: 'cancelled',
        cancelReason: '雨太大，改天再办',
        mine: { state: 'cancelled', cancelReason: 'activity' },
      });
    }
    // For themselves and for the ward.
    expect(await told(pair!)).toBe(2);
    expect(await mine(pair!, activity)).toMatchObject({ left: 3, waiting: 0 });
    expect(await waiting!.refusal('activities.signUp', { ...activity, people: 1 })).toBe('ACTIVITY_CANCELLED');
    expect(await offered!.refusal('activities.acceptOffer', { activityId: activity.activityId })).toBe(
      'ACTIVITY_CANCELLED',
    );
    const instead = await publishActivity(station, STATION, { title: '同一时间的另一场' });
    expect((await pair!.call('activities.signUp', { ...instead, people: 1 })).registration.state).toBe('joined');
  });

  it('who joins at that very instant is refused, or told and freed', async () => {
    const activity = await publishActivity(station, STATION, { cap: 40, peopleMax: 1 });
    const people = Array.from({ length: 24 }, (_, i) => cloud.person(`oAtOnce${i}`));
    await Promise.all(people.map((person) => person.call('identity.showMe', {})));
    const answers = await Promise.all(
      people.map(async (person, i) => {
        if (i === 12) await cancel(activity);
        const { answer } = await person.ask('activities.signUp', { ...activity, people: 1 });
        return answer.ok ? 'joined' : answer.error.code;
      }),
    );
    expect(answers.filter((answer) => answer !== 'joined' && answer !== 'ACTIVITY_CANCELLED')).toEqual([]);
    await tick();
    await tick();
    for (const [i, person] of people.entries()) {
      expect([i, await told(person)]).toEqual([i, answers[i] === 'joined' ? 1 : 0]);
    }
    expect(await mine(people[0]!, activity)).toMatchObject({ left: 40 });
    const held = (await dumpOf(cloud)).registrations!.filter((row) => row.activityId === activity.activityId);
    expect(held.map(({ state, todo }) => `${String(state)} ${String(todo)}`)).toEqual(held.map(() => 'cancelled '));
  });

  it('more than one batch is gone through, over a kill -9, and nobody is told twice', async () => {
    const activity = await publishActivity(station, STATION, { cap: 150, peopleMax: 1 });
    const people = Array.from({ length: 130 }, (_, i) => cloud.person(`oBatch${i}`));
    await Promise.all(people.map((person) => person.call('activities.signUp', { ...activity, people: 1 })));
    await cancel(activity);
    const running = tick().catch(() => undefined);
    // In the thick of it: some were told, and some were not.
    const isAnyTold = async () => (await Promise.all(people.slice(0, 8).map(told))).some((count) => count > 0);
    while (!(await isAnyTold()));
    await cloud.kill();
    await running;
    await cloud.restart();
    for (let i = 0; i < 3; i += 1) await tick();
    const after = await dumpOf(cloud);
    const of = (name: string) => after[name]!.filter((row) => String(row.activityId) === activity.activityId);
    expect(of('registrations').filter(({ state }) => state !== 'cancelled')).toEqual([]);
    const notices = after.notices!.filter(({ page }) => String(page).includes(activity.activityId));
    expect(notices).toHaveLength(130);
    const row = after.activities!.find(({ _id }) => _id === activity.activityId);
    expect(row).toMatchObject({ left: 150, todo: '' });
  });

  it('until its end, with a reason that passes the check, and nothing else can be called off', async () => {
    const { activityId, version } = await write('没发布的不用取消');
    expect(await street.refusal('activities.cancel', { activityId, reason: '不办了' })).toBe('ACTIVITY_STATE');
    expect(version).toBe(1);
    const activity = await publishActivity(station, STATION, { startAt: tomorrow() + DAY_MS });
    const wrong = { activityId: activity.activityId, reason: '违规的理由' };
    expect(await station.refusal('activities.cancel', wrong)).toBe('CONTENT_REFUSED');
    await cloud.setClock(activity.endAt);
    expect(await station.refusal('activities.cancel', { ...wrong, reason: '太晚了' })).toBe('ACTIVITY_STATE');
  });
});
