import { UNINDEXED } from '../../cloudfunctions/database/collections';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const publish = (more: Parameters<typeof publishActivity>[2] = {}) => publishActivity(staff, 'st-huaiyinli', more);
const signUp = (person: Person, { activityId, startAt, endAt }: Published, people = 1, requestId?: string) =>
  person.ask('activities.signUp', { activityId, startAt, endAt, people }, requestId);
const show = async (person: Person, { activityId }: Published) =>
  (await person.call('activities.show', { activityId })).activity;
/** People who have opened the app before: an account exists from the first call on. */
const crowd = async (name: string, count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, (_, i) => cloud.person(`o${name}${i}`));
  await Promise.all(people.map((person) => person.call('identity.showMe', {})));
  return people;
};

describe('200 people at once for 50 places', () => {
  let activity: Published;
  let people: Person[];
  let answers: Awaited<ReturnType<typeof signUp>>[];

  beforeAll(async () => {
    activity = await publish({ cap: 50 });
    people = await crowd('Rush', 200);
    await cloud.resetOperations();
    answers = await Promise.all(people.map((person) => signUp(person, activity)));
  });

  it('gives exactly 50 of them a place and tells the others that it is full', () => {
    const joined = answers.filter(({ answer }) => answer.ok);
    const codes = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.error.code]));
    expect(joined).toHaveLength(50);
    expect(new Set(codes)).toEqual(new Set(['ACTIVITY_FULL']));
    expect(codes).toHaveLength(150);
  });

  it('leaves no place, and none with those who were refused', async () => {
    expect((await show(staff, activity)).left).toBe(0);
    const held = await Promise.all(people.map(async (person) => (await show(person, activity)).myPeople));
    expect(held.map((places) => places === 1)).toEqual(answers.map(({ answer }) => answer.ok));
  });

  it('costs at most five operations a success, one of them on the document that all share', () => {
    for (const { answer, operations } of answers) {
      if (!answer.ok) continue;
      expect(operations.length).toBeLessThanOrEqual(5);
      expect(operations.filter((each) => each.startsWith('activities.'))).toEqual(['activities.update']);
    }
  });

  it('asks nothing that no index serves', async () => {
    const { unindexed } = await cloud.operations();
    // The minute's jobs run beside the test; what they walk through is listed with its reason.
    expect(Object.keys(unindexed).filter((shape) => !Object.hasOwn(UNINDEXED, shape))).toEqual([]);
  });

  it('gives the refused their time back: they can join something else then', async () => {
    const refused = people[answers.findIndex(({ answer }) => !answer.ok)]!;
    const other = await publish({ startAt: activity.startAt });
    expect((await signUp(refused, other)).answer.ok).toBe(true);
  });
});

describe('the same sign-up sent ten times at once', () => {
  it.each([
    ['with one request id, as a phone repeats it', 'req-same-0001'],
    ['as ten separate taps', undefined],
  ])('takes one place and gets ten equal answers, %s', async (_name, requestId) => {
    const activity = await publish({ cap: 3, peopleMax: 1 });
    const [person] = await crowd(`Ten${requestId ?? ''}`.replace(/-/g, ''), 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => signUp(person!, activity, 1, requestId)));
    const [first] = answers;
    expect(first!.answer.ok).toBe(true);
    for (const { answer } of answers) expect(answer).toEqual(first!.answer);
    expect((await show(person!, activity)).left).toBe(2);
  });
});

describe('two overlapping activities at the same instant', () => {
  it('one person gets one of them, and is told with which it clashes', async () => {
    const startAt = tomorrow() + 5 * HOUR_MS;
    const one = await publish({ title: '第一场活动', startAt });
    const two = await publish({ title: '第二场活动', startAt: startAt + HOUR_MS });
    for (const person of await crowd('Twice', 12)) {
      const answers = await Promise.all([signUp(person, one), signUp(person, two)]);
      expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
      const [refused] = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]));
      expect(refused!.code).toBe('TIME_CLASH');
    }
    expect((await show(staff, one)).left + (await show(staff, two)).left).toBe(40 - 12);
  });

  it('names the other activity, so that the page can lead there', async () => {
    const startAt = tomorrow() + 9 * HOUR_MS;
    const one = await publish({ title: '先报的那一场', startAt });
    const two = await publish({ startAt: startAt + 90 * MINUTE_MS });
    const [person] = await crowd('Named', 1);
    await signUp(person!, one);
    const { answer } = await signUp(person!, two);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'TIME_CLASH', details: { activityId: one.activityId, title: '先报的那一场' } },
    });
  });

  it('what was refused, and what was only waited for, frees nobody’s time of something else', async () => {
    const startAt = tomorrow() + 17 * HOUR_MS;
    const [kept, other, full] = [
      await publish({ startAt }),
      await publish({ startAt }),
      await publish({ startAt, cap: 1, peopleMax: 1 }),
    ];
    const [person, first] = await crowd('Keeps', 2);
    await signUp(first!, full);
    await person!.call('activities.wait', { ...full, people: 1 });
    await signUp(person!, kept);
    for (let tap = 0; tap < 3; tap += 1) {
      expect((await signUp(person!, other)).answer).toMatchObject({ error: { code: 'TIME_CLASH' } });
    }
    await person!.call('activities.cancelSignUp', { activityId: full.activityId });
    expect((await signUp(person!, other)).answer).toMatchObject({ error: { code: 'TIME_CLASH' } });
    await person!.call('activities.cancelSignUp', { activityId: kept.activityId });
    expect((await signUp(person!, other)).answer.ok).toBe(true);
  });

  it('lets one follow the other when they only meet', async () => {
    const startAt = tomorrow() + 13 * HOUR_MS;
    const one = await publish({ startAt });
    const next = await publish({ startAt: one.endAt });
    const [person] = await crowd('Follows', 1);
    expect((await signUp(person!, one)).answer.ok).toBe(true);
    expect((await signUp(person!, next)).answer.ok).toBe(true);
  });
});

describe('a refusal says what to do', () => {
  it.each([
    ['before it opens', { openAt: Date.now() + HOUR_MS }, {}, 'ACTIVITY_LATER', /开始报名/],
    ['with more people than one may bring', { peopleMax: 2 }, { people: 3 }, 'PEOPLE_OVER', /最多报 2 位/],
    ['with more people than places', { cap: 2, peopleMax: 2 }, { people: 2, taken: 1 }, 'PLACES_SHORT', /只剩 1 位/],
    ['to a time that has changed', {}, { shift: HOUR_MS }, 'ACTIVITY_CHANGED', /时间改到了/],
  ])('%s', async (_name, draft, { people = 1, taken = 0, shift = 0 }: Record<string, number>, code, message) => {
    const activity = await publish(draft);
    const [person, other] = await crowd(`Refused${code.replace('_', '')}`, 2);
    if (taken > 0) await signUp(other!, activity, taken);
    const { answer } = await signUp(person!, { ...activity, endAt: activity.endAt + shift }, people);
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) as string } });
    expect((await show(person!, activity)).myPeople).toBe(0);
  });

  it('after sign-up has closed', async () => {
    const activity = await publish();
    await cloud.setClock(activity.startAt - 30 * MINUTE_MS);
    expect(await cloud.person('oLate').refusal('activities.signUp', { ...activity, people: 1 })).toBe(
      'ACTIVITY_CLOSED',
    );
  });

  it('to a draft, as if it did not exist', async () => {
    const { activityId } = await staff.call('activities.create', {
      unitId: 'st-huaiyinli',
      draft: (await import('../support/builders')).activityDraft(),
    });
    const wish = { activityId, startAt: tomorrow(), endAt: tomorrow() + 2 * HOUR_MS, people: 1 };
    expect(await cloud.person('oNosy').refusal('activities.signUp', wish)).toBe('NOT_FOUND');
    expect(await cloud.person('oNosy').refusal('activities.show', { activityId })).toBe('NOT_FOUND');
  });

  it.each([
    [{ people: 0 }, 'people'],
    [{ people: 1.5 }, 'people'],
    [{ people: 99 }, 'people'],
    [{ startAt: 'soon' }, 'startAt'],
    [{ activityId: '../users' }, 'activityId'],
    [{ activityId: '万'.repeat(10_000) }, 'activityId'],
  ])('bad input %#, naming the field in Chinese', async (wrong, field) => {
    const wish = { activityId: 'nothing-here', startAt: 1, endAt: 2, people: 1, ...wrong };
    const { answer } = await cloud.person('oDemoResident').ask('activities.signUp', wish as never);
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(answer.ok ? '' : answer.error.fields?.[field]).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('several people in one sign-up', () => {
  it('take as many places, and a later tap does not change how many', async () => {
    const activity = await publish({ cap: 10 });
    const [person] = await crowd('Family', 1);
    await signUp(person!, activity, 3);
    const { answer } = await signUp(person!, activity, 5);
    expect(answer).toMatchObject({ ok: true, data: { registration: { state: 'joined', people: 3 } } });
    expect((await show(person!, activity)).left).toBe(7);
  });
});

describe('cancelling', () => {
  it('gives place and time back once, however often it is sent, and lets the person sign up again', async () => {
    const activity = await publish({ cap: 2, peopleMax: 2 });
    const [person] = await crowd('Changes', 1);
    const cancel = () => person!.ask('activities.cancelSignUp', { activityId: activity.activityId });
    for (let round = 0; round < 3; round += 1) {
      expect((await signUp(person!, activity, 2)).answer.ok).toBe(true);
      expect((await show(person!, activity)).left).toBe(0);
      const answers = await Promise.all([cancel(), cancel(), cancel()]);
      for (const { answer } of answers) {
        expect(answer).toMatchObject({ ok: true, data: { registration: { state: 'cancelled' } } });
      }
      expect((await show(person!, activity)).left).toBe(2);
    }
  });

  it('is refused once the activity has begun', async () => {
    const activity = await publish();
    const [person] = await crowd('TooLate', 1);
    await signUp(person!, activity);
    await cloud.setClock(activity.startAt + MINUTE_MS);
    const cancel = { activityId: activity.activityId };
    expect(await person!.refusal('activities.cancelSignUp', cancel)).toBe('ALREADY_STARTED');
  });

  it('of what was never signed up for says so', async () => {
    const { activityId } = await publish();
    expect(await cloud.person('oStranger').refusal('activities.cancelSignUp', { activityId })).toBe('NOT_SIGNED_UP');
  });
});

describe('what a person sees of their own', () => {
  it('coming things soonest first, cancelled ones marked, past ones apart', async () => {
    const later = await publish({ title: '后一天的活动', startAt: tomorrow() + 3 * DAY_MS });
    const sooner = await publish({ title: '前一天的活动', startAt: tomorrow() + 2 * DAY_MS });
    const [person] = await crowd('Mine', 1);
    await signUp(person!, later);
    await signUp(person!, sooner);
    await person!.call('activities.cancelSignUp', { activityId: sooner.activityId });
    const coming = await person!.call('activities.listMine', { when: 'coming' });
    expect(coming.rows.map(({ title, mine }) => [title, mine.state])).toEqual([
      ['前一天的活动', 'cancelled'],
      ['后一天的活动', 'joined'],
    ]);
    expect((await person!.call('activities.listMine', { when: 'past' })).rows).toEqual([]);
    await cloud.setClock(later.endAt + HOUR_MS);
    expect((await person!.call('activities.listMine', { when: 'past' })).rows).toHaveLength(2);
  });
});
