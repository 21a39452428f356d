import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishService, rosterOf, serve, volunteer } from '../support/attendance';
import { giveRole, publishActivity, tomorrow, WARD, type Published } from '../support/builders';
import { WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { sdkOn } from '../support/sdk';

let cloud: CloudProcess;
let station: Person;
let street: Person;
let resident: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  station = cloud.person('oDemoStation');
  street = cloud.person('oDemoStreet');
  // Not one of the demo's: they have signed up for things at hours that depend on the day.
  resident = cloud.person('oAfterResident');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const UNIT = 'st-huaiyinli';
const sdk = sdkOn(() => cloud);
const text = '来了二十位街坊，三个楼道的杂物都清走了。';

let published = 0;
/** Each at a time of its own, so that one person can be at all of them. */
const publish = (more: Parameters<typeof publishActivity>[2] = {}): Promise<Published> => {
  published += 1;
  return publishActivity(station, UNIT, { startAt: tomorrow() + published * 3 * HOUR_MS, ...more });
};

/** Held with these signed up; the clock stands an hour after its end. */
async function held(members: readonly Person[], more: Parameters<typeof publishActivity>[2] = {}): Promise<Published> {
  const activity = await publish(more);
  for (const member of members) await member.call('activities.signUp', { ...activity, people: 1 });
  await cloud.setClock(activity.endAt + HOUR_MS);
  return activity;
}
const versionOf = async ({ activityId }: Pick<Published, 'activityId'>): Promise<number> =>
  (await station.call('activities.showManaged', { activityId })).version;
const photo = (activityId: string, name: string): Promise<string> =>
  sdk.value(
    `return (await cloud.uploadFile({ cloudPath: args, fileContent: Buffer.from('jpg') })).fileID`,
    `activities/${activityId}/${name}.jpg`,
  ) as Promise<string>;
const record = async (person: Person, activity: Published, more: { came?: number; photos?: string[] } = {}) =>
  person.ask('activities.record', {
    activityId: activity.activityId,
    version: await versionOf(activity),
    summary: { text, came: 20, photos: [], ...more },
  });

// Before tests that move the clock by weeks: jobs that ran then do not run again for an earlier day.
describe('the numbers of one activity', () => {
  it('are what its rows come to: sign-ups, the queue, who came, hours on record, stars', async () => {
    const [server, absent, waits] = [
      await volunteer(cloud, 'oNumbersServer'),
      await volunteer(cloud, 'oNumbersAbsent'),
      cloud.person('oNumbersWaits'),
    ];
    const activity = await publishService(station, [server, absent], { cap: 2, peopleMax: 2 });
    const { activityId } = activity;
    await waits.call('activities.wait', { ...activity, people: 2 });
    const before = await station.call('activities.showNumbers', { activityId });
    expect(before).toMatchObject({ parties: 2, people: 2, waiting: 1, waitingPeople: 2, came: 0, absent: 2 });
    const queue = await station.call('activities.listWaiting', { activityId });
    expect(queue.rows).toMatchObject([{ people: 2, offerUntil: 0 }]);
    await serve(cloud, server, station, activity);
    await server.call('activities.evaluate', { activityId, stars: 4, words: '' });
    const after = await station.call('activities.showNumbers', { activityId });
    expect(after).toMatchObject({
      ...{ parties: 2, came: 1, absent: 1, twoSided: 1, awaiting: 0, recorded: 1, minutes: 120 },
      starCounts: [0, 0, 0, 1, 0],
    });
    const roster = await rosterOf(station, activity);
    expect({ came: after.came, people: after.people }).toEqual({ came: roster.here, people: roster.people });
    const { rows } = await station.call('records.listUnit', { unitId: UNIT, activityId, cursor: null });
    expect(rows.length).toBe(after.recorded);
  });

  it('are for those who run it; that somebody read who waits is written down', async () => {
    const activity = await publish({ title: '看谁在排队的这一场' });
    const { activityId } = activity;
    for (const person of [resident, cloud.person('oDemoNeighbor')]) {
      expect(await person.refusal('activities.showNumbers', { activityId })).toBe('FORBIDDEN');
      expect(await person.refusal('activities.listWaiting', { activityId })).toBe('FORBIDDEN');
    }
    await street.call('activities.listWaiting', { activityId });
    const anything = { kind: null, actorId: null, from: null, to: null, cursor: null };
    const { rows } = await cloud
      .person('oDemoAuditor')
      .call('audit.list', { ...anything, unitId: UNIT, action: 'activities.listWaiting' });
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('evaluations', () => {
  it('are given by who was on the list, from the end on for thirty days, once, and may be changed', async () => {
    const activity = await publish();
    const { activityId, endAt } = activity;
    await resident.call('activities.signUp', { ...activity, people: 1 });
    const word = { activityId, stars: 4, words: '讲得清楚' };
    expect(await resident.refusal('activities.evaluate', word)).toBe('EVALUATE_EARLY');
    expect(await resident.call('activities.showEvaluation', { activityId })).toMatchObject({
      can: 'early',
      mine: null,
    });
    await cloud.setClock(endAt);
    await Promise.all([resident.call('activities.evaluate', word), resident.call('activities.evaluate', word)]);
    await resident.call('activities.evaluate', { ...word, stars: 5, words: '' });
    expect(await station.call('activities.listEvaluations', { activityId })).toMatchObject({
      starCounts: [0, 0, 0, 0, 1],
      rows: [{ stars: 5, words: '', day: dayOf(endAt) }],
    });
    await cloud.setClock(endAt + 30 * DAY_MS);
    expect(await resident.refusal('activities.evaluate', word)).toBe('EVALUATE_LATE');
    expect(await resident.call('activities.showEvaluation', { activityId })).toMatchObject({
      can: 'late',
      mine: { stars: 5 },
    });
  });

  it('are not given by who never signed up, cancelled, or waited in vain', async () => {
    const cancelled = cloud.person('oAfterCancelled');
    const waited = cloud.person('oAfterWaited');
    const activity = await publish({ cap: 2, peopleMax: 2 });
    await cancelled.call('activities.signUp', { ...activity, people: 1 });
    await cancelled.call('activities.cancelSignUp', activity);
    await resident.call('activities.signUp', { ...activity, people: 2 });
    await waited.call('activities.wait', { ...activity, people: 1 });
    await cloud.setClock(activity.endAt + HOUR_MS);
    for (const person of [cancelled, waited, cloud.person('oAfterNobody')]) {
      const word = { activityId: activity.activityId, stars: 1, words: '' };
      expect(await person.refusal('activities.evaluate', word)).toBe('EVALUATE_ABSENT');
    }
  });

  it('pass the content check, and have one to five stars', async () => {
    const { activityId } = await held([resident]);
    const word = { activityId, stars: 3, words: '' };
    expect(await resident.refusal('activities.evaluate', { ...word, words: '这里有赌博' })).toBe('CONTENT_REFUSED');
    for (const stars of [0, 6, 2.5]) {
      expect(await resident.refusal('activities.evaluate', { ...word, stars })).toBe('BAD_INPUT');
    }
    expect((await station.call('activities.listEvaluations', { activityId })).rows).toEqual([]);
  });

  it('are read by staff without who said it', async () => {
    const { activityId } = await held([resident]);
    await resident.call('activities.evaluate', { activityId, stars: 2, words: '太吵了' });
    const { userId } = await resident.call('identity.showMe', {});
    const answer = await station.call('activities.listEvaluations', { activityId });
    expect(answer.rows).toMatchObject([{ words: '太吵了' }]);
    expect(JSON.stringify(answer)).not.toContain(userId);
    expect(await resident.refusal('activities.listEvaluations', { activityId })).toBe('FORBIDDEN');
    expect(await cloud.person('oDemoNeighbor').refusal('activities.listEvaluations', { activityId })).toBe('FORBIDDEN');
  });

  it('go with the person', async () => {
    const gone = cloud.person('oAfterGone');
    const { activityId } = await held([gone]);
    await gone.call('activities.evaluate', { activityId, stars: 1, words: '我说过的话' });
    await cloud.setClock(null);
    await gone.call('privacy.erase', { confirm: '删除' });
    expect((await station.call('activities.listEvaluations', { activityId })).rows).toEqual([]);
  });
});

describe('the summary', () => {
  it('is written after the end, once; the activity is then on record and everybody reads it', async () => {
    const activity = await publish();
    const { activityId } = activity;
    expect((await record(station, activity)).answer).toMatchObject({ error: { code: 'RECORD_EARLY' } });
    await cloud.setClock(activity.endAt);
    const { answer } = await record(station, activity);
    expect(answer.ok).toBe(true);
    expect(await station.call('activities.showManaged', { activityId })).toMatchObject({ state: 'recorded' });
    expect(await resident.call('activities.showOutcome', { activityId })).toEqual({
      text,
      came: 20,
      photos: [],
      starCounts: [0, 0, 0, 0, 0],
    });
    expect((await record(station, activity)).answer).toMatchObject({ error: { code: 'ACTIVITY_STATE' } });
  });

  it('sent twice is written once; of two who write at once one is told', async () => {
    const activity = await held([]);
    const { activityId } = activity;
    const version = await versionOf(activity);
    const by = (person: Person, came: number, requestId: string) =>
      person.ask('activities.record', { activityId, version, summary: { text, came, photos: [] } }, requestId);
    const answers = await Promise.all([
      by(station, 1, 'req-record-a1'),
      by(station, 1, 'req-record-a1'),
      by(street, 2, 'req-record-b1'),
    ]);
    const codes = answers.map(({ answer }) => (answer.ok ? 'ok' : answer.error.code));
    const { came } = await resident.call('activities.showOutcome', { activityId });
    expect(codes.filter((code) => code === 'ok').length).toBe(came === 1 ? 2 : 1);
  });

  it('may be written by the leader of a team, not by a neighbour or a resident', async () => {
    const leader = cloud.person('oAfterLeader');
    await giveRole(station, leader, { unitId: UNIT, role: 'leader' });
    const activity = await held([]);
    expect((await record(cloud.person('oDemoNeighbor'), activity)).answer).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect((await record(resident, activity)).answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect((await record(leader, activity)).answer.ok).toBe(true);
  });

  it('passes the content check; before it is written nobody reads one', async () => {
    const activity = await held([]);
    const { activityId } = activity;
    expect(await resident.refusal('activities.showOutcome', { activityId })).toBe('NOT_FOUND');
    const bad = { activityId, version: await versionOf(activity) };
    const summary = { text: '这里写了一段违规的话，看看会不会被拦下来。', came: 1, photos: [] };
    expect(await station.refusal('activities.record', { ...bad, summary })).toBe('CONTENT_REFUSED');
    expect(await resident.refusal('activities.showOutcome', { activityId })).toBe('NOT_FOUND');
  });
});

describe('its photos', () => {
  it('wait for a second person; what they do not let out is deleted', async () => {
    const activity = await held([]);
    const { activityId } = activity;
    const [one = '', two = ''] = await Promise.all(['a', 'b'].map((name) => photo(activityId, name)));
    await record(station, activity, { photos: [one, two] });
    expect((await resident.call('activities.showOutcome', { activityId })).photos).toEqual([]);
    const seen = await street.call('activities.showRecord', { activityId });
    expect(seen.record).toMatchObject({ photoState: 'waiting', isMine: false });
    expect(seen.record?.photos.every(({ url }) => url !== '')).toBe(true);
    const version = await versionOf(activity);
    const review = { activityId, version, shown: [one] };
    expect(await station.refusal('activities.reviewPhotos', review)).toBe('SECOND_PERSON');
    await street.call('activities.reviewPhotos', review);
    const { photos } = await resident.call('activities.showOutcome', { activityId });
    expect(photos.map(({ fileId }) => fileId)).toEqual([one]);
    expect((await fetch(photos[0]?.url ?? '')).status).toBe(200);
    const gone = `return (await cloud.getTempFileURL({ fileList: [args] })).fileList[0].tempFileURL ?? ''`;
    expect(await sdk.value(gone, two)).toBe('');
    expect(await street.refusal('activities.reviewPhotos', { ...review, version: version + 1 })).toBe(
      'PHOTOS_REVIEWED',
    );
  });

  it('are those that were stored for this activity: no other file can be shown by it', async () => {
    const activity = await held([]);
    const foreign = await photo('another-activity', 'c');
    for (const fileId of [foreign, 'cloud://local-env.local/exports/somebody.xlsx']) {
      expect((await record(station, activity, { photos: [fileId] })).answer).toMatchObject({
        error: { code: 'BAD_INPUT', fields: { 'summary.photos': expect.any(String) as string } },
      });
    }
    const ten = Array.from(
      { length: 10 },
      (_, i) => `cloud://local-env.local/activities/${activity.activityId}/${i}.jpg`,
    );
    expect((await record(station, activity, { photos: ten })).answer).toMatchObject({ error: { code: 'BAD_INPUT' } });
  });
});

describe('what is not on record', () => {
  it('is listed for the unit and those above, with its day; nothing more once it is', async () => {
    const activity = await held([], { title: '还没写总结的这一场' });
    const { activityId } = activity;
    const rowFor = async (person: Person, unitId: string) =>
      (await person.call('activities.listUnrecorded', { unitId })).rows.find((row) => row.activityId === activityId);
    const row = await rowFor(station, UNIT);
    expect(row).toMatchObject({ title: '还没写总结的这一场', isOverdue: false });
    const { dueDay } = await station.call('activities.showRecord', { activityId });
    expect(row?.dueDay).toBe(dueDay);
    expect(await rowFor(street, 'in-shili')).toBeDefined();
    expect(await rowFor(cloud.person('oDemoCenter'), 'ct-shili')).toBeDefined();
    expect(await rowFor(cloud.person('oDemoNeighbor'), 'st-geshaoxiang')).toBeUndefined();
    await cloud.setClock(activity.endAt + 40 * DAY_MS);
    expect(await rowFor(station, UNIT)).toMatchObject({ isOverdue: true });
    await record(station, activity);
    expect(await rowFor(station, UNIT)).toBeUndefined();
  });

  it('the oldest comes first, so that what is overdue is on top', async () => {
    await cloud.setClock(Date.now() + 60 * DAY_MS + MINUTE_MS);
    const { rows } = await cloud.person('oDemoCenter').call('activities.listUnrecorded', { unitId: 'ct-shili' });
    const ends = rows.map(({ endAt }) => endAt);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(rows.map(({ isOverdue }) => isOverdue)).toEqual(
      [...rows]
        .map(({ isOverdue }) => isOverdue)
        .sort()
        .reverse(),
    );
  });
});

it('somebody whom another acts for is on the list by their own name', async () => {
  const { wardId } = await resident.call('identity.addWard', WARD);
  const activity = await publish();
  await resident.call('activities.signUp', { ...activity, people: 1, wardId });
  await cloud.setClock(activity.endAt);
  const word = { activityId: activity.activityId, stars: 5, words: '' };
  expect(await resident.refusal('activities.evaluate', word)).toBe('EVALUATE_ABSENT');
});
