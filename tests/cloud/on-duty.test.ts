import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { rosterOf, serve, STATION, tick, volunteer } from '../support/attendance';
import { giveRole } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { onShift, publishDay, type Days } from '../support/on-duty';

/** On duty: what one shift leaves for the next, who takes over early, and what was reported. */
let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const at = (instant: number | undefined, more = 0): Promise<void> => cloud.setClock((instant ?? 0) + more);
const duty = (person: Person, cellId = '') => person.call('recruitment.showOnDuty', { cellId });
const SILENT = '检查没有答复，雨伞在门后';

describe('handover', () => {
  let day: Days;
  let first: Person;
  let second: Person;
  let cell: string;
  beforeAll(async () => {
    day = await publishDay(cloud);
    [first, second] = [await onShift(cloud, day, 0), await onShift(cloud, day, 1)];
    cell = day.cells[0] ?? '';
  });
  const write = (text: string) => ({ cellId: cell, text });

  it('is written from the beginning on, and the next shift at the site reads it, with a masked name', async () => {
    await at(day.shifts[0]?.startAt, -MINUTE_MS);
    expect(await first.refusal('recruitment.writeHandover', write('水在箱子里'))).toBe('DUTY_EARLY');
    await at(day.shifts[0]?.startAt);
    await first.call('recruitment.writeHandover', write('水在箱子里'));
    const { before } = await duty(second, day.cells[1]);
    expect(before).toMatchObject([{ text: '水在箱子里', who: '王*国', isTeam: false }]);
    expect((await duty(first, cell)).before).toEqual([]);
  });

  it('is one a person and shift: the same tap changes nothing, another word takes the place of the first', async () => {
    await at(day.shifts[0]?.startAt, MINUTE_MS);
    const sent = await first.ask('recruitment.writeHandover', write('水在东边箱子里'), 'handover-twice');
    const again = await first.ask('recruitment.writeHandover', write('水在东边箱子里'), 'handover-twice');
    expect(again.answer).toEqual(sent.answer);
    expect((await duty(second, day.cells[1])).before.map(({ text }) => text)).toEqual(['水在东边箱子里']);
  });

  it('is fixed when the next shift began, and closed some hours after the end', async () => {
    await at(day.shifts[1]?.startAt);
    expect((await duty(first, cell)).handover).toMatchObject({ can: 'fixed', mine: { words: 'shown' } });
    expect(await first.refusal('recruitment.writeHandover', write('换个说法'))).toBe('HANDOVER_FIXED');
    await first.call('recruitment.writeHandover', write('水在东边箱子里'));
    const late = await onShift(cloud, await publishDay(cloud), 0);
    expect(await late.refusal('recruitment.writeHandover', write('不是我的班'))).toBe('NOT_ON_DUTY');
    await at(day.shifts[1]?.endAt, 5 * HOUR_MS);
    const own = { cellId: day.cells[1] ?? '', text: '忘了写的话' };
    expect(await second.refusal('recruitment.writeHandover', own)).toBe('DUTY_OVER');
  });

  it('words that the check minds are refused; those that it has not looked at wait, and nobody else reads them', async () => {
    const third = await onShift(cloud, day, 2);
    await at(day.shifts[1]?.startAt, MINUTE_MS);
    const own = day.cells[1] ?? '';
    expect(await second.refusal('recruitment.writeHandover', { cellId: own, text: '来网上赌博' })).toBe(
      'CONTENT_REFUSED',
    );
    await second.call('recruitment.writeHandover', { cellId: own, text: SILENT });
    await at(day.shifts[1]?.startAt, 5 * MINUTE_MS);
    await tick(cloud);
    expect((await duty(second, own)).handover.mine).toMatchObject({ text: SILENT, words: 'waiting' });
    expect((await duty(third, day.cells[2])).before).toEqual([]);
    const place = { orderId: day.orderId, site: 0, shift: 1 };
    expect((await staff.call('recruitment.showDuty', place)).after).toEqual([]);
    await second.call('recruitment.writeHandover', { cellId: own, text: '雨伞在门后' });
    expect((await duty(third, day.cells[2])).before.map(({ text }) => text)).toEqual(['雨伞在门后']);
    expect((await staff.call('recruitment.showDuty', place)).after).toHaveLength(1);
  });

  it('a leader of the station writes one too; staff of another unit and volunteers do not', async () => {
    const leader = cloud.person('oDutyLeader');
    await giveRole(cloud.person('oDemoStreet'), leader, { unitId: STATION, role: 'leader' });
    await at(day.shifts[1]?.startAt, MINUTE_MS);
    const note = { orderId: day.orderId, site: 0, shift: 1, text: '围栏已经加固' };
    await leader.call('recruitment.writeTeamHandover', note);
    for (const stranger of [first, cloud.person('oDemoNeighbor'), cloud.person('oDemoAuditor')]) {
      expect(await stranger.refusal('recruitment.writeTeamHandover', note)).toBe('FORBIDDEN');
      expect(await stranger.refusal('recruitment.showDuty', { orderId: day.orderId, site: 0, shift: 1 })).toBe(
        'FORBIDDEN',
      );
    }
    const { after, handover } = await leader.call('recruitment.showDuty', { orderId: day.orderId, site: 0, shift: 1 });
    expect(after.find(({ isTeam }) => isTeam)).toMatchObject({ text: '围栏已经加固' });
    expect(handover).toMatchObject({ can: 'yes', mine: { text: '围栏已经加固' } });
    expect(await staff.refusal('recruitment.showDuty', { ...note, site: 9 })).toBe('NOT_FOUND');
  });

  it('the other site reads nothing of it', async () => {
    const picks = [{ cellId: `${day.orderId}_1_0_1`, ...(day.shifts[1] ?? { startAt: 0, endAt: 0 }) }];
    const elsewhere = await volunteer(cloud, 'oOtherSite');
    await elsewhere.call('recruitment.answer', { picks, standby: false });
    expect((await duty(elsewhere, `${day.orderId}_1_0_1`)).before).toEqual([]);
    expect((await duty(elsewhere, day.cells[1])).before).toEqual([]);
  });
});

describe('relief', () => {
  it('goes to one of those on standby, whose hours and whose leaver’s are each their own', async () => {
    const day = await publishDay(cloud, 1);
    const [leaves, ...wait] = [
      await onShift(cloud, day, 0),
      await onShift(cloud, day, 0),
      await onShift(cloud, day, 0),
    ] as const;
    const cellId = day.cells[0] ?? '';
    const ask = { cellId, reason: '' };
    const { startAt = 0, endAt = 0 } = day.shifts[0] ?? {};
    const occasion = { activityId: `${day.orderId}_0_0`, startAt, endAt };
    expect(await leaves.refusal('recruitment.askRelief', ask)).toBe('DUTY_EARLY');
    await at(startAt);
    expect(await wait[0].refusal('recruitment.takeRelief', { cellId })).toBe('RELIEF_GONE');
    expect(await wait[0].refusal('recruitment.askRelief', ask)).toBe('NOT_ON_DUTY');
    const { payload } = await staff.call('attendance.showCode', occasion);
    await leaves.call('attendance.checkIn', { activityId: occasion.activityId, side: 'in', code: payload });
    await at(startAt, HOUR_MS);
    await leaves.call('recruitment.askRelief', ask);
    await leaves.call('recruitment.askRelief', ask);
    const place = { orderId: day.orderId, site: 0, shift: 0 };
    expect((await staff.call('recruitment.showDuty', place)).reliefs).toMatchObject([{ state: 'open', waiting: 2 }]);
    const told = (await wait[0].call('notices.list', { cursor: null })).rows;
    expect(told.filter(({ kind }) => kind === 'recruitment-relief')).toHaveLength(1);
    expect((await duty(wait[0], cellId)).relief.canTake).toBe(true);
    const taps = [...wait, ...wait, wait[0]].map((person) => person.ask('recruitment.takeRelief', { cellId }));
    const taken = (await Promise.all(taps)).filter(({ answer }) => answer.ok);
    expect(taken.length).toBeGreaterThan(0);
    const states = await Promise.all(
      [leaves, ...wait].map(async (person) => (await person.call('recruitment.showMine', { cellId })).answer),
    );
    expect(states.filter((answer) => answer?.state === 'accepted')).toHaveLength(1);
    expect(states[0]).toMatchObject({ state: 'declined', reason: 'relief' });
    expect((await staff.call('recruitment.showBoard', { orderId: day.orderId })).shifts[0]).toMatchObject({
      left: [0, 1],
      waiting: [1, 0],
    });
    const names = (await rosterOf(staff, occasion)).rows;
    expect(names).toHaveLength(2);
    // Answering again does not write over what was served.
    const picks = [{ cellId, startAt, endAt }];
    const again = await leaves.call('recruitment.answer', { picks, standby: true });
    expect(again.results).toMatchObject([{ outcome: 'over' }]);
    const out = (await staff.call('attendance.showCode', occasion)).payload;
    await leaves.call('attendance.checkIn', { activityId: occasion.activityId, side: 'out', code: out });
    const came = states[1]?.state === 'accepted' ? wait[0] : wait[1];
    await came.call('attendance.checkIn', { activityId: occasion.activityId, side: 'in', code: out });
    await at(endAt);
    const end = (await staff.call('attendance.showCode', occasion)).payload;
    await came.call('attendance.checkIn', { activityId: occasion.activityId, side: 'out', code: end });
    await at(endAt, 20 * MINUTE_MS);
    await tick(cloud);
    for (const person of [leaves, came]) {
      // The clock went on while it was asked: a minute less, never more.
      const { minutes } = await person.call('records.listMine', { cursor: null });
      expect([59, 60]).toContain(minutes);
    }
  });

  it('is taken back by who asked, and is nobody’s after the end', async () => {
    const day = await publishDay(cloud, 1);
    const [leaves, waits] = [await onShift(cloud, day, 0), await onShift(cloud, day, 0)];
    const cellId = day.cells[0] ?? '';
    expect(await waits.refusal('recruitment.withdrawRelief', { cellId })).toBe('NOT_ON_DUTY');
    await at(day.shifts[0]?.startAt, MINUTE_MS);
    expect(await leaves.refusal('recruitment.askRelief', { cellId, reason: '来网上赌博' })).toBe('CONTENT_REFUSED');
    await leaves.call('recruitment.askRelief', { cellId, reason: SILENT });
    const place = { orderId: day.orderId, site: 0, shift: 0 };
    expect((await staff.call('recruitment.showDuty', place)).reliefs).toMatchObject([{ reason: '' }]);
    await leaves.call('recruitment.withdrawRelief', { cellId });
    expect(await waits.refusal('recruitment.takeRelief', { cellId })).toBe('RELIEF_GONE');
    await leaves.call('recruitment.askRelief', { cellId, reason: '孩子发烧' });
    expect((await staff.call('recruitment.showDuty', place)).reliefs).toMatchObject([{ reason: '孩子发烧' }]);
    await at(day.shifts[0]?.endAt);
    expect(await waits.refusal('recruitment.takeRelief', { cellId })).toBe('RELIEF_GONE');
    expect(await cloud.person('oDemoVolunteer').refusal('recruitment.takeRelief', { cellId })).toBe('NOT_ON_STANDBY');
  });
});

it('serving a shift is as it was: what is written on duty changes no hours', async () => {
  const day = await publishDay(cloud);
  const member = await onShift(cloud, day, 0);
  const { startAt = 0, endAt = 0 } = day.shifts[0] ?? {};
  await serve(cloud, member, staff, { activityId: `${day.orderId}_0_0`, startAt, endAt });
  await member.call('recruitment.writeHandover', { cellId: day.cells[0] ?? '', text: '一切都好' });
  expect((await member.call('records.listMine', { cursor: null })).minutes).toBe(120);
});
