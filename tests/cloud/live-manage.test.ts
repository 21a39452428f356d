import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { lessonDraft, offerSession, sessionDraft, tomorrow, type Offered } from '../support/builders';
import { dumpOf, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
let contact: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  staff = cloud.person('oDemoStation');
  contact = cloud.person('oDemoEnterprise');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const STATION = 'st-huaiyinli';
const offer = (more: Parameters<typeof offerSession>[2] = {}) => offerSession(staff, STATION, more);
const order = (person: Person, session: Offered) => person.call('live.order', session);
const show = async (session: Pick<Offered, 'sessionId'>, person = staff) =>
  (await person.call('live.show', { sessionId: session.sessionId })).session;
/** People who have opened the app before, at the station. */
const crowd = async (name: string, count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, (_, i) => cloud.person(`o${name}${i}`));
  await Promise.all(people.map((person) => person.call('identity.chooseStation', { unitId: STATION })));
  return people;
};
const rowOf = async ({ sessionId }: Offered) => (await dumpOf(cloud)).sessions!.find(({ _id }) => _id === sessionId);

describe('staff', () => {
  const managed = (session: Offered) => staff.call('live.showManaged', { sessionId: session.sessionId });
  const edit = async (session: Offered, more: Partial<ReturnType<typeof sessionDraft>>, version = 1) => {
    const { draft } = await managed(session);
    const { answer } = await staff.ask('live.update', {
      sessionId: session.sessionId,
      version,
      draft: { ...draft, ...more },
    });
    return answer.ok ? 'OK' : answer.error.code;
  };

  it('the same create sent twice offers it once', async () => {
    const input = { unitId: STATION, draft: sessionDraft({ title: '只开一次的直播课' }) };
    const answers = await Promise.all([1, 2, 3].map(() => staff.ask('live.create', input, 'req-create-live')));
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    const { rows } = await staff.call('live.listManaged', { unitId: STATION });
    expect(rows.filter(({ title }) => title === input.draft.title)).toHaveLength(1);
  });

  it('words that the content check refuses are seen by nobody', async () => {
    const draft = sessionDraft({ summary: '这里有一段违规的话，用来试一试检查会不会拦下来。' });
    expect(await staff.refusal('live.create', { unitId: STATION, draft })).toBe('CONTENT_REFUSED');
    const session = await offer();
    expect(await edit(session, { summary: draft.summary })).toBe('CONTENT_REFUSED');
    expect((await show(session)).summary).not.toContain('违规');
    const cancel = { sessionId: session.sessionId, reason: '违规的理由' };
    expect(await staff.refusal('live.cancel', cancel)).toBe('CONTENT_REFUSED');
  });

  it.each([
    [{ startAt: Date.now() - HOUR_MS, endAt: Date.now(), orderUntil: Date.now() - 2 * HOUR_MS }, 'startAt'],
    [{ takersMin: 0 }, 'draft.takersMin'],
    [{ endAt: tomorrow() + 2 * DAY_MS }, 'draft.endAt'],
    [{ orderUntil: tomorrow() + 3 * DAY_MS }, 'draft.orderUntil'],
  ])('a draft that cannot be offered is refused in Chinese %#', async (more, field) => {
    const { answer } = await staff.ask('live.create', { unitId: STATION, draft: sessionDraft(more) });
    expect(answer.ok ? '' : answer.error.fields?.[field]).toMatch(/[\u4e00-\u9fff]/);
  });

  it('once somebody ordered, words and number may change and the times stay', async () => {
    const session = await offer({ takersMin: 5 });
    expect(await edit(session, { endAt: session.endAt + HOUR_MS })).toBe('OK');
    const moved = { ...session, endAt: session.endAt + HOUR_MS };
    const [one, two] = await crowd('Edited', 2);
    expect(await one!.refusal('live.order', session)).toBe('SESSION_CHANGED');
    await order(one!, moved);
    expect(await edit(session, { endAt: session.endAt }, 2)).toBe('SESSION_ORDERED');
    expect(await edit(session, { title: '换了个更清楚的标题', takersMin: 2 }, 2)).toBe('OK');
    expect(await rowOf(session)).toMatchObject({ takersMin: 2, taken: 1, lacking: 1 });
    await order(two!, moved);
    expect(await edit(session, { takersMin: 9 }, 3)).toBe('SESSION_SCHEDULED');
    expect(await edit(session, { lecturer: '方老师' }, 2)).toBe('VERSION_CONFLICT');
    expect(await edit(session, { lecturer: '方老师' }, 3)).toBe('OK');
  });

  it('of two who save the same version, one is told', async () => {
    const session = await offer();
    const codes = await Promise.all([
      edit(session, { title: '甲改的直播课' }),
      edit(session, { title: '乙改的直播课' }),
    ]);
    expect(codes.sort()).toEqual(['OK', 'VERSION_CONFLICT']);
  });

  it('people who order while the number is changed are all counted in it', async () => {
    const session = await offer({ takersMin: 60 });
    const people = await crowd('Meanwhile', 40);
    await Promise.all([...people.map((person) => order(person, session)), edit(session, { takersMin: 50 })]);
    expect(await rowOf(session)).toMatchObject({ taken: 40, lacking: 10, takersMin: 50 });
  });

  it('whoever gives the lesson sees how many and which units, never who', async () => {
    const session = await offer();
    for (const person of await crowd('Counted', 3)) await order(person, session);
    await contact.call('live.orderForUnit', { ...session, unitId: 'en-kuaisong', people: 12 });
    const { answer } = await staff.ask('live.listOrders', { sessionId: session.sessionId });
    expect(answer).toMatchObject({
      ok: true,
      data: { persons: 3, units: [{ name: '示例快送有限公司演示街站点', people: 12 }], session: { taken: 15 } },
    });
    expect(JSON.stringify(answer)).not.toMatch(/userId|oCounted/);
    for (const who of ['oDemoNeighbor', 'oDemoResident', 'oDemoEnterprise']) {
      expect(await cloud.person(who).refusal('live.listOrders', { sessionId: session.sessionId })).toBe('FORBIDDEN');
    }
  });

  it('link out and replay are for everyone to see; a lesson that is not there is refused', async () => {
    const session = await offer();
    const channels = { finderUserName: 'sphTest0001', feedId: '' };
    await staff.call('live.setChannels', { sessionId: session.sessionId, channels });
    await staff.call('live.setReplay', { sessionId: session.sessionId, lessonId: 'fraud-2' });
    expect(await show(session, cloud.person('oWatcher'))).toMatchObject({ channels, replayLessonId: 'fraud-2' });
    const wrong = { sessionId: session.sessionId, lessonId: 'nothing-1' };
    expect(await staff.refusal('live.setReplay', wrong)).toBe('NOT_FOUND');
    const street = cloud.person('oDemoStreet');
    const own = await street.call('classroom.createLesson', {
      unitId: 'in-shili',
      draft: lessonDraft({ title: '街道的回放' }),
    });
    const replay = { sessionId: session.sessionId, lessonId: own.lessonId };
    expect(await staff.refusal('live.setReplay', replay)).toBe('NOT_FOUND');
    const submitted = await street.call('classroom.submitLesson', own);
    const { lessonId } = own;
    await cloud.person('oDemoCenter').call('classroom.publishLesson', { lessonId, ...submitted });
    expect((await managed(session)).lessons[0]).toEqual({ lessonId, title: '街道的回放' });
    await staff.call('live.setReplay', replay);
    const named = { finderUserName: '槐荫里', feedId: '' };
    expect(await staff.refusal('live.setChannels', { sessionId: session.sessionId, channels: named })).toBe(
      'BAD_INPUT',
    );
  });
});

describe('the menu', () => {
  const titles = async (person: Person, view: 'menu' | 'mine' | 'replay' = 'menu') =>
    (await person.call('live.list', { view })).rows.map(({ title }) => title);

  it('shows what a person’s station and those above it offer; without a station, everything', async () => {
    await offer({ title: '槐荫里自己的直播课' });
    await offerSession(cloud.person('oDemoNeighbor'), 'st-geshaoxiang', { title: '鸽哨巷自己的直播课' });
    await offerSession(cloud.person('oDemoStreet'), 'in-shili', { title: '街道办给大家的直播课' });
    const [here] = await crowd('Here', 1);
    const seen = await titles(here!);
    expect(seen).toEqual(expect.arrayContaining(['槐荫里自己的直播课', '街道办给大家的直播课']));
    expect(seen).not.toContain('鸽哨巷自己的直播课');
    const anywhere = await titles(cloud.person('oNowhere'));
    expect(anywhere).toEqual(expect.arrayContaining(['槐荫里自己的直播课', '鸽哨巷自己的直播课']));
  });

  it('a unit’s contact also finds what the unit’s own street offers, and what they ordered for it', async () => {
    await contact.call('identity.chooseStation', { unitId: STATION });
    const session = await offerSession(cloud.person('oDemoCenter'), 'in-yanshi', { title: '给演示街道单位的直播课' });
    expect(await titles(contact)).toContain('给演示街道单位的直播课');
    await contact.call('live.orderForUnit', { ...session, unitId: 'en-kuaisong', people: 9 });
    const { rows } = await contact.call('live.list', { view: 'mine' });
    expect(rows.find(({ title }) => title === '给演示街道单位的直播课')).toMatchObject({
      isMine: false,
      unitPeople: 9,
    });
  });

  it('mine: to come soonest first, then what is over; what was given back is gone', async () => {
    const [person] = await crowd('Own', 1);
    const later = await offer({ title: '后一天的直播课', startAt: tomorrow() + 3 * DAY_MS });
    const sooner = await offer({ title: '前一天的直播课', startAt: tomorrow() + 2 * DAY_MS });
    const dropped = await offer({ title: '不看了的直播课' });
    for (const session of [later, sooner, dropped]) await order(person!, session);
    await person!.call('live.cancelOrder', dropped);
    expect(await titles(person!, 'mine')).toEqual(['前一天的直播课', '后一天的直播课']);
    await cloud.setClock(sooner.endAt + HOUR_MS);
    expect(await titles(person!, 'mine')).toEqual(['后一天的直播课', '前一天的直播课']);
  });

  it('the demo shows every phase, and its counts are the orders behind them', async () => {
    const { sessions, orders } = await dumpOf(cloud);
    const demo = sessions!.filter(({ lastEdit }) => lastEdit === '');
    expect(demo).toHaveLength(5);
    for (const { _id, taken, takersMin, lacking } of demo) {
      const own = orders!.filter(({ sessionId, state }) => sessionId === _id && state === 'ordered');
      expect(own.reduce((sum, { people }) => sum + Number(people), 0)).toBe(taken);
      expect(lacking).toBe(Number(takersMin) - Number(taken));
    }
    expect(await titles(cloud.person('oNowhere'), 'replay')).toEqual(['冒充公检法的电话怎么接']);
  });
});
