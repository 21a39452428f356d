import type { InputOf } from '../../cloudfunctions/contract';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { clockAt, rosterOf, scan, serve, STATION, tick, volunteer } from '../support/attendance';
import { giveRole, publishRecruitment, tomorrow, type Published } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { unindexedOf } from '../support/unindexed';

/** What an order came to, each number with its rows; what people thought of it; and thanks. */
let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

let orders = 0;
/** Each on a day of its own: jobs that ran for one run again for the next. */
function nextShift() {
  orders += 1;
  const startAt = tomorrow() + (9 + orders) * DAY_MS;
  return { startAt, endAt: startAt + 2 * HOUR_MS };
}

/** One post of three places at two sites; the names answer for the first site. */
async function onDuty(names: readonly string[]) {
  const order = await publishRecruitment(staff, STATION, {
    sites: [{ name: '东口点位' }, { name: '西口点位' }],
    posts: [{ name: '秩序引导', need: 3, skill: '' }],
    shifts: [nextShift()],
  });
  const { orderId, startAt, endAt } = order;
  const members = await Promise.all(names.map((name) => volunteer(cloud, `o${name}`)));
  const picks = [{ cellId: `${orderId}_0_0_0`, startAt, endAt }];
  for (const member of members) await member.call('recruitment.answer', { picks, standby: true });
  const duty: Published = { activityId: `${orderId}_0_0`, startAt, endAt };
  return { orderId, duty, members };
}
type Behind = InputOf<'recruitment.listBehind'>['behind'];
const behind = (orderId: string, which: Behind, person = staff) =>
  person.call('recruitment.listBehind', { orderId, behind: which });

it('who was called is counted from the messages; a look at the rows is logged, and an auditor reads numbers alone', async () => {
  const ready = await volunteer(cloud, 'oCalledOne');
  await ready.call('recruitment.saveOnCall', { isOn: true, reach: 'district', skills: [], freeTimes: [] });
  const { orderId } = await onDuty([]);
  await tick(cloud);
  const auditor = cloud.person('oDemoAuditor');
  const { called } = await auditor.call('recruitment.showNumbers', { orderId });
  expect(called).toBeGreaterThan(0);
  expect(await auditor.refusal('recruitment.listBehind', { orderId, behind: 'called' })).toBe('FORBIDDEN');
  const { total, rows } = await behind(orderId, 'called');
  expect(total).toBe(called);
  expect(rows[0]).toMatchObject({ state: 'called', siteName: '' });
  const anything = { kind: null, actorId: null, from: null, to: null, cursor: null };
  const log = await auditor.call('audit.list', { ...anything, unitId: STATION, action: 'recruitment.listBehind' });
  expect(log.rows.length).toBeGreaterThan(0);
});

it('every number is what the rows behind it come to', async () => {
  const { orderId, duty, members } = await onDuty(['NumServes', 'NumStays', 'NumAbsent', 'NumWaits', 'NumLeaves']);
  const [serves, stays, absent, , leaves] = members as [Person, Person, Person, Person, Person];
  const { startAt } = duty;
  await cloud.setClock(startAt - 24 * HOUR_MS);
  await leaves.call('recruitment.decline', { cellId: `${orderId}_0_0_0` });
  const before = await staff.call('recruitment.showNumbers', { orderId });
  expect(before).toMatchObject({
    answered: 5,
    people: 5,
    need: 6,
    accepted: 3,
    standby: 1,
    left: 1,
    ahead: 3,
    came: 0,
  });
  await clockAt(cloud, duty, -MINUTE_MS);
  await scan(stays, staff, duty, 'in');
  await serve(cloud, serves, staff, duty);
  const after = await staff.call('recruitment.showNumbers', { orderId });
  expect(after).toMatchObject({ came: 2, absent: 1, ahead: 0, awaiting: 1, recorded: 1, minutes: 120, thanked: 0 });
  const counted = [
    ['answered', after.answered],
    ['accepted', after.accepted],
    ['standby', after.standby],
    ['left', after.left],
    ['came', after.came],
    ['absent', after.absent],
    ['ahead', after.ahead],
    ['awaiting', after.awaiting],
    ['recorded', after.recorded],
    ['called', after.called],
    ['thanked', after.thanked],
  ] as const;
  for (const [which, count] of counted) {
    const { total, rows } = await behind(orderId, which);
    expect([which, total, rows.length]).toEqual([which, count, Math.min(20, count)]);
  }
  const { rows } = await behind(orderId, 'came');
  expect(rows).toMatchObject([
    { siteName: '东口点位', postName: '秩序引导', name: '王*国', phoneTail: '0071', minutes: 120, canThank: true },
    { minutes: null, canThank: false },
  ]);
  const userIds = (await rosterOf(staff, duty)).rows.map(({ userId }) => userId);
  await staff.call('attendance.release', { activityId: duty.activityId, userIds });
  expect(await behind(orderId, 'absent')).toMatchObject({ total: 1 });
  expect(await absent.refusal('recruitment.showNumbers', { orderId })).toBe('FORBIDDEN');
  expect(await unindexedOf(cloud)).toEqual([]);
});

it('whoever had a place evaluates the shift after it; staff read stars and words, and no name', async () => {
  const { orderId, duty, members } = await onDuty(['WordsOne', 'WordsTwo']);
  const [one] = members as [Person];
  const { activityId, endAt } = duty;
  const word = { activityId, stars: 4, words: '换班的时候多留五分钟' };
  expect(await one.refusal('activities.evaluate', word)).toBe('EVALUATE_EARLY');
  await cloud.setClock(endAt + HOUR_MS);
  expect(await one.call('activities.showEvaluation', { activityId })).toMatchObject({ can: 'yes', mine: null });
  await one.call('activities.evaluate', word);
  await one.call('activities.evaluate', { ...word, stars: 5 });
  expect(await one.refusal('activities.evaluate', { ...word, words: '这里有赌博' })).toBe('CONTENT_REFUSED');
  const never = await volunteer(cloud, 'oWordsNever');
  expect(await never.refusal('activities.evaluate', word)).toBe('EVALUATE_ABSENT');
  const said = await staff.call('recruitment.listEvaluations', { orderId });
  expect(said).toMatchObject({ starCounts: [0, 0, 0, 0, 1], rows: [{ stars: 5, words: word.words }] });
  expect(JSON.stringify(said)).not.toMatch(/WordsOne|王/);
  expect(await staff.call('recruitment.showNumbers', { orderId })).toMatchObject({ starCounts: [0, 0, 0, 0, 1] });
});

it('thanks say the hours on record, once, with words that only the volunteer reads', async () => {
  const { orderId, duty, members } = await onDuty(['ThanksServes', 'ThanksAbsent']);
  const [serves, absent] = members as [Person, Person];
  await serve(cloud, serves, staff, duty);
  const rowIds = (await behind(orderId, 'accepted')).rows.map(({ rowId }) => rowId);
  expect(rowIds).toHaveLength(2);
  const thanks = { orderId, rowIds, words: '路口有您在，孩子们走得稳' };
  expect(await staff.refusal('recruitment.thank', { ...thanks, words: '这里有赌博' })).toBe('CONTENT_REFUSED');
  expect(await staff.call('recruitment.thank', thanks)).toEqual({ thanked: 1 });
  await staff.call('recruitment.thank', { ...thanks, words: '换一句话' });
  const told = (person: Person) => person.call('notices.list', { cursor: null });
  const { rows } = await told(serves);
  const notes = rows.filter(({ kind }) => kind === 'recruitment-thanks');
  expect(notes).toHaveLength(1);
  expect(notes[0]?.text).toContain('记下 2 小时。站里说：路口有您在，孩子们走得稳');
  expect((await told(absent)).rows.some(({ kind }) => kind === 'recruitment-thanks')).toBe(false);
  const cellId = `${orderId}_0_0_0`;
  expect(await serves.call('recruitment.showMine', { cellId })).toMatchObject({
    thanks: { minutes: 120, words: thanks.words },
  });
  expect(await absent.call('recruitment.showMine', { cellId })).toMatchObject({ thanks: null });
  expect(await behind(orderId, 'thanked')).toMatchObject({ total: 1, rows: [{ isThanked: true, canThank: false }] });
  expect(await absent.refusal('recruitment.thank', thanks)).toBe('FORBIDDEN');
  const leader = cloud.person('oThanksLeader');
  await giveRole(staff, leader, { unitId: STATION, role: 'leader' });
  expect(await behind(orderId, 'came', leader)).toMatchObject({ total: 1 });
  expect(await leader.call('recruitment.thank', thanks)).toEqual({ thanked: 1 });
});
