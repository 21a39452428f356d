import { DAY_MS, dayOf } from '../../miniprogram/shared/time';
import { activityDraft, publishActivity } from '../support/builders';
import { dumpOf, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { sdkOn } from '../support/sdk';

let cloud: CloudProcess;
let staff: Person;
let resident: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  staff = cloud.person('oDemoStation');
  resident = cloud.person('oDemoResident');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const UNIT = 'st-huaiyinli';
/** As the preview's phone names a group; only the cloud can open it. */
const group = (name: string): string => `local-group:${name}`;
const activityOf = (objectId: string) => ({ page: 'activity' as const, objectId });
const publish = async () => activityOf((await publishActivity(staff, UNIT)).activityId);
const open = (openid: string, linkId: string, groupCloudId: string | null = null) =>
  cloud.person(openid).call('links.open', { linkId, groupCloudId });

describe('a link', () => {
  it('is one for one thing, whoever asks and however often; a unit’s is its own', async () => {
    const activity = await publish();
    const made = await Promise.all(
      ['oDemoResident', 'oDemoVolunteer', 'oDemoStation'].map((openid) =>
        cloud.person(openid).call('links.make', activity),
      ),
    );
    expect(new Set(made.map(({ linkId }) => linkId)).size).toBe(1);
    const own = await staff.call('links.makeForUnit', { ...activity, unitId: UNIT });
    expect(own.linkId).toMatch(/^[0-9A-Za-z]{8}$/);
    expect(own.linkId).not.toBe(made[0]?.linkId);
    expect(await staff.call('links.makeForUnit', { ...activity, unitId: UNIT })).toEqual(own);
  });

  it('in the name of a unit is its staff’s alone', async () => {
    const card = { ...(await publish()), unitId: UNIT };
    expect(await resident.refusal('links.makeForUnit', card)).toBe('FORBIDDEN');
    expect(await cloud.person('oDemoNeighbor').refusal('links.makeForUnit', card)).toBe('FORBIDDEN');
  });

  it('leads to nothing that is not published, and from nowhere', async () => {
    const draft = await staff.call('activities.create', { unitId: UNIT, draft: activityDraft() });
    expect(await resident.refusal('links.make', activityOf(draft.activityId))).toBe('NOT_FOUND');
    expect(await resident.refusal('links.open', { linkId: 'nolink00', groupCloudId: null })).toBe('NOT_FOUND');
  });

  it('opened, says where it leads', async () => {
    const activity = await publish();
    const { linkId } = await resident.call('links.make', activity);
    expect(await open('oDemoVolunteer', linkId)).toEqual(activity);
  });
});

describe('openings', () => {
  it('are counted once a person and card, also when they come at once and again', async () => {
    const activity = await publish();
    const { linkId } = await staff.call('links.makeForUnit', { ...activity, unitId: UNIT });
    const people = Array.from({ length: 8 }, (_, i) => `oReach${i}`);
    await Promise.all(people.flatMap((openid) => [open(openid, linkId), open(openid, linkId), open(openid, linkId)]));
    await open('oReach0', linkId);
    const card = await staff.call('links.showCard', { ...activity, unitId: UNIT });
    expect(card).toEqual({ opened: 8, groups: 0 });
    const { days } = await staff.call('links.showReach', { activityId: activity.objectId });
    expect(days).toEqual([{ day: dayOf(Date.now()), opened: 8 }]);
  });

  it('are told apart by card, by the station of who opened and by group; an unknown group is none', async () => {
    const activity = await publish();
    const { linkId: own } = await staff.call('links.makeForUnit', { ...activity, unitId: UNIT });
    const { linkId: plain } = await resident.call('links.make', activity);
    await open('oDemoResident', own, group('A'));
    await open('oDemoVolunteer', own, group('A'));
    await open('oDemoNeighbor', own, group('B'));
    await open('oReachMadeUp', own, 'a group that the phone made up');
    await open('oDemoResident', plain, group('A'));
    const reach = await staff.call('links.showReach', { activityId: activity.objectId });
    expect(reach).toMatchObject({ opened: 5, groups: 3 });
    expect(reach.cards).toEqual([
      { unitId: UNIT, name: '槐荫里', opened: 4, groups: 2 },
      { unitId: '', name: '', opened: 1, groups: 1 },
    ]);
    expect(reach.stations.reduce((sum, { opened }) => sum + opened, 0)).toBe(5);
    expect(reach.stations.find(({ unitId }) => unitId === UNIT)).toMatchObject({ opened: 2 });
    expect(reach.stations.find(({ unitId }) => unitId === '')).toMatchObject({ name: '', opened: 1 });
  });

  it('keep neither the person nor the group', async () => {
    const activity = await publish();
    const { linkId } = await resident.call('links.make', activity);
    const { userId } = await resident.call('identity.showMe', {});
    await open('oDemoResident', linkId, group('tSecretGroup'));
    const dump = await dumpOf(cloud);
    const stored = JSON.stringify(['links', 'linkOpenings', 'linkCounts', 'linkGroups'].map((name) => dump[name]));
    expect(stored).toContain(linkId);
    expect(stored).not.toContain(userId);
    expect(stored).not.toContain('tSecretGroup');
  });

  it('a week after the end lead there and are counted no more', async () => {
    const { activityId, endAt } = await publishActivity(staff, UNIT);
    const activity = activityOf(activityId);
    const { linkId } = await resident.call('links.make', activity);
    await cloud.setClock(endAt + 8 * DAY_MS);
    expect(await open('oDemoVolunteer', linkId)).toEqual(activity);
    expect(await staff.call('links.showReach', { activityId })).toMatchObject({ opened: 0 });
  });

  it('are shown to the staff of the activity, not to residents', async () => {
    const { objectId: activityId } = await publish();
    expect(await resident.refusal('links.showReach', { activityId })).toBe('FORBIDDEN');
    expect(await cloud.person('oDemoNeighbor').refusal('links.showReach', { activityId })).toBe('FORBIDDEN');
  });
});

it('the code of a link is a picture', async () => {
  const { linkId } = await resident.call('links.make', await publish());
  const { picture } = await resident.call('links.showCode', { linkId });
  expect(Buffer.from(picture, 'base64').subarray(1, 4).toString()).toBe('PNG');
  expect(await resident.refusal('links.showCode', { linkId: 'nolink00' })).toBe('NOT_FOUND');
});

describe('who finds one full', () => {
  it('is shown two that have places, of the same platform first, and none that they joined', async () => {
    const law = { platform: 'law' as const, cap: 1, peopleMax: 1 };
    const full = await publishActivity(staff, UNIT, law);
    await cloud.person('oSimilarFirst').call('activities.signUp', { ...full, people: 1 });
    const joined = await publishActivity(staff, UNIT, { platform: 'law', title: '已经报上的那一场' });
    await resident.call('activities.signUp', { ...joined, people: 1 });
    for (const title of ['同一个平台的第二场', '同一个平台的第三场']) {
      await publishActivity(staff, UNIT, { platform: 'law', title });
    }
    const { rows } = await resident.call('activities.listSimilar', { activityId: full.activityId });
    expect(rows).toHaveLength(2);
    expect(rows.every(({ platform, left }) => platform === 'law' && left > 0)).toBe(true);
    const ids = rows.map(({ activityId }) => activityId);
    expect(ids).not.toContain(full.activityId);
    expect(ids).not.toContain(joined.activityId);
    await resident.call('activities.cancelSignUp', { activityId: joined.activityId });
  });
});

it('what the platform opens for a function comes in the order asked for, with a word for an id it does not know', async () => {
  const code = `return (await cloud.getOpenData({ list: args })).list`;
  expect(await sdkOn(() => cloud).value(code, ['local-group:tLocalGroupA', 'made up'])).toMatchObject([
    { cloudID: 'local-group:tLocalGroupA', data: { opengid: 'tLocalGroupA' } },
    { cloudID: 'made up', errCode: -601006 },
  ]);
});
