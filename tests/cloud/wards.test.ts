import { LIMITS } from '../../miniprogram/shared/limits';
import { MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow, WARD, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.dispose());

const unitId = 'st-huaiyinli';
const station = (): Person => cloud.person('oDemoStation');
const daughter = (): Person => cloud.person('oDaughter');
const publish = (more: object = {}): Promise<Published> => publishActivity(station(), unitId, more);
const audited = async () => {
  const everything = { kind: null, action: null, actorId: null, from: null, to: null, cursor: null };
  return (await cloud.person('oDemoAuditor').call('audit.list', { unitId, ...everything })).rows;
};
const leftOf = async (activityId: string) => (await station().call('activities.showManaged', { activityId })).left;

describe('a family member acts for an elder', () => {
  let wardId: string;
  beforeAll(async () => {
    ({ wardId } = await daughter().call('identity.addWard', WARD));
  });

  it('the sign-up is the elder’s own: their time, their place, their slip; the proxy’s time stays free', async () => {
    const activity = await publish({ cap: 10 });
    await daughter().call('activities.signUp', { ...activity, people: 1, wardId });
    expect(await leftOf(activity.activityId)).toBe(9);
    await daughter().call('activities.signUp', { ...activity, people: 1 });
    const clash = await publish({ startAt: activity.startAt + 30 * MINUTE_MS });
    expect(await daughter().refusal('activities.signUp', { ...clash, people: 1, wardId })).toBe('TIME_CLASH');
    const { slip } = await daughter().call('activities.showSlip', { activityId: activity.activityId, wardId });
    expect(slip).toMatchObject({ name: WARD.name, people: 1, startAt: activity.startAt });
    expect(slip.code).toMatch(/^\d{4}$/);
    const again = await daughter().call('activities.showSlip', { activityId: activity.activityId, wardId });
    expect(again.slip.code).toBe(slip.code);
  });

  it('a sign-up for a ward costs one operation more than one’s own', async () => {
    const activity = await publish({ startAt: tomorrow() + 600 * MINUTE_MS });
    await daughter().call('identity.showMe', {});
    const { answer, operations } = await daughter().ask('activities.signUp', { ...activity, people: 1, wardId });
    expect(answer.ok).toBe(true);
    expect(operations.length).toBeLessThanOrEqual(6);
  });

  it('the same taps twice are one sign-up, and cancelling gives the place back once', async () => {
    const activity = await publish({ startAt: tomorrow() + 900 * MINUTE_MS, cap: 8 });
    await Promise.all(
      Array.from({ length: 5 }, () => daughter().call('activities.signUp', { ...activity, people: 2, wardId })),
    );
    expect(await leftOf(activity.activityId)).toBe(6);
    const cancel = { activityId: activity.activityId, wardId };
    await Promise.all(Array.from({ length: 5 }, () => daughter().ask('activities.cancelSignUp', cancel)));
    expect(await leftOf(activity.activityId)).toBe(8);
    expect(await daughter().refusal('activities.showSlip', cancel)).toBe('NOT_SIGNED_UP');
  });

  it('the same request registers one ward; ten is the most, also when all come at once', async () => {
    const son = cloud.person('oSon');
    await Promise.all(Array.from({ length: 4 }, () => son.ask('identity.addWard', WARD, 'the-same-ward')));
    expect((await son.call('identity.listWards', {})).wards).toHaveLength(1);
    const answers = await Promise.all(Array.from({ length: 15 }, () => son.ask('identity.addWard', WARD)));
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(LIMITS.wardsMax - 1);
    expect((await son.call('identity.listWards', {})).wards).toHaveLength(LIMITS.wardsMax);
  });

  it('removing the ward cancels what they are signed up for and makes room for another', async () => {
    const niece = cloud.person('oNiece');
    const { wardId: old } = await niece.call('identity.addWard', WARD);
    const activity = await publish({ startAt: tomorrow() + 1200 * MINUTE_MS, cap: 6 });
    await niece.call('activities.signUp', { ...activity, people: 1, wardId: old });
    await niece.call('identity.removeWard', { wardId: old });
    expect(await leftOf(activity.activityId)).toBe(6);
    expect((await niece.call('identity.listWards', {})).wards).toEqual([]);
    expect(await niece.refusal('activities.signUp', { ...activity, people: 1, wardId: old })).toBe('NOT_ACTING_FOR');
  });

  it('a child’s data need a guardian’s own consent', async () => {
    const child = { ...WARD, ageBand: 'child', relation: 'child' } as const;
    expect(await daughter().refusal('identity.addWard', { ...child, consent: null })).toBe('CONSENT_NEEDED');
    await daughter().call('identity.addWard', child);
    expect(await station().refusal('identity.addUnitWard', { ...child, unitId })).toBe('GUARDIAN_NEEDED');
  });
});

describe('a station acts for an elder', () => {
  it('signs up, prints, cancels; each is in the audit, and the elder’s name only in the slip', async () => {
    const { wardId } = await station().call('identity.addUnitWard', { ...WARD, relation: 'staff', unitId });
    const activity = await publish({ startAt: tomorrow() + 1500 * MINUTE_MS, cap: 5 });
    const ward = { unitId, wardId, activityId: activity.activityId };
    await station().call('activities.signUpWard', { ...activity, ...ward, people: 1 });
    expect((await station().call('activities.showUnitSlip', ward)).slip.name).toBe(WARD.name);
    const { wards } = await station().call('activities.showUnitWards', { unitId, activityId: activity.activityId });
    expect(wards.find((each) => each.wardId === wardId)).toMatchObject({ registration: { state: 'joined' } });
    await station().call('activities.cancelWard', ward);
    expect(await leftOf(activity.activityId)).toBe(5);
    const rows = await audited();
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['activities.signUpWard', 'activities.showUnitSlip', 'activities.cancelWard']),
    );
    expect(JSON.stringify(rows)).not.toContain(WARD.name);
  });
});

describe('the queue, for somebody else', () => {
  const partOf = async (wardId: string, activityId: string) =>
    (await station().call('activities.showUnitWards', { unitId, activityId })).wards.find(
      (each) => each.wardId === wardId,
    );
  const told = async (person: Person) =>
    (await person.call('notices.list', { cursor: null })).rows.map(({ title, page }) => `${title} ${page}`);

  it('a station’s ward waits behind others, is offered what comes free, and the staff take it for them', async () => {
    const { wardId } = await station().call('identity.addUnitWard', { ...WARD, relation: 'staff', unitId });
    const { activityId, ...span } = await publish({ startAt: tomorrow() + 1800 * MINUTE_MS, cap: 1, peopleMax: 1 });
    const [holder, before] = [cloud.person('oHolder'), cloud.person('oBefore')];
    await holder.call('activities.signUp', { activityId, ...span, people: 1 });
    await before.call('activities.wait', { activityId, ...span, people: 1 });
    const ward = { unitId, wardId, activityId };
    await cloud.setClock(Date.now() + MINUTE_MS);
    const asked = { ...ward, ...span, people: 1 };
    const both = await Promise.all([1, 2].map(() => station().call('activities.waitWard', asked)));
    expect(both.map(({ registration }) => registration.state)).toEqual(['waiting', 'waiting']);
    expect(await partOf(wardId, activityId)).toMatchObject({ ahead: 1, registration: { state: 'waiting', people: 1 } });
    expect(await station().refusal('activities.acceptWardOffer', { ...ward, ...span })).toBe('NOT_OFFERED');
    await before.call('activities.cancelSignUp', { activityId });
    expect(await partOf(wardId, activityId)).toMatchObject({ ahead: 0, registration: { state: 'waiting' } });
    await holder.call('activities.cancelSignUp', { activityId });
    expect(await partOf(wardId, activityId)).toMatchObject({ registration: { state: 'offered' } });
    expect(await told(station())).toContain(
      `有位置了：测试用的楼门清理 /packages/manage/pages/ward-sign-up/ward-sign-up?unit=${unitId}&activity=${activityId}`,
    );
    const { registration } = await station().call('activities.acceptWardOffer', { ...ward, ...span });
    expect(registration.state).toBe('joined');
    const again = await station().call('activities.acceptWardOffer', { ...ward, ...span });
    expect(again.registration.state).toBe('joined');
    const { rows } = await station().call('attendance.showRoster', { activityId });
    expect(rows).toMatchObject([{ userId: wardId }]);
    const actions = (await audited()).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['activities.waitWard', 'activities.acceptWardOffer']));
    await cloud.setClock(null);
  });

  it('a family’s ward leaves the queue; an offer is told to the family and run out of for them', async () => {
    const { wardId } = await daughter().call('identity.addWard', WARD);
    const { activityId, ...span } = await publish({ startAt: tomorrow() + 2100 * MINUTE_MS, cap: 1, peopleMax: 1 });
    const wish = { activityId, ...span, people: 1 };
    const holder = cloud.person('oHolder');
    await holder.call('activities.signUp', wish);
    await daughter().call('activities.wait', { ...wish, wardId });
    await daughter().call('activities.cancelSignUp', { activityId, wardId });
    expect((await station().call('activities.showManaged', { activityId })).waiting).toBe(0);
    await daughter().call('activities.wait', { ...wish, wardId });
    await holder.call('activities.cancelSignUp', { activityId });
    const { wards } = await daughter().call('activities.showWards', { activityId });
    const { registration } = wards.find((each) => each.wardId === wardId)!;
    expect(registration).toMatchObject({ state: 'offered' });
    await cloud.setClock(registration!.offerUntil + 1);
    await cloud.fireTimer('jobs', 'tick');
    expect((await told(daughter())).filter((each) => each.includes(activityId))).toEqual([
      `没来得及确认：测试用的楼门清理 /packages/activities/pages/detail/detail?id=${activityId}&proxy=1`,
      `有位置了：测试用的楼门清理 /packages/activities/pages/detail/detail?id=${activityId}&proxy=1`,
    ]);
    await cloud.setClock(null);
  });
});
