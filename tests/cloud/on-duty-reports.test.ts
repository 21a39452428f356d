import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { rosterOf, tick } from '../support/attendance';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { onShift, publishDay } from '../support/on-duty';

/** What is said about a shift: a report that staff deal with, and a no-show with its reply. */
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

describe('incident', () => {
  it('reaches staff with its photos, once; one of them deals with it, and the reporter reads the answer', async () => {
    const day = await publishDay(cloud);
    const [reporter, other] = [await onShift(cloud, day, 0), await onShift(cloud, day, 0)];
    const cellId = day.cells[0] ?? '';
    const photos = [`cloud://env.local/incidents/${cellId}/a.jpg`];
    const said = { cellId, kind: 'hurt' as const, text: '有位老人头晕，坐下歇着', photos };
    expect(await reporter.refusal('recruitment.reportIncident', said)).toBe('DUTY_EARLY');
    await at(day.shifts[0]?.startAt, MINUTE_MS);
    const foreign = { ...said, photos: ['cloud://env.local/activities/x/a.jpg'] };
    expect(await reporter.refusal('recruitment.reportIncident', foreign)).toBe('BAD_INPUT');
    expect(await reporter.refusal('recruitment.reportIncident', { ...said, text: '来网上赌博' })).toBe(
      'CONTENT_REFUSED',
    );
    await reporter.ask('recruitment.reportIncident', said, 'incident-twice');
    await reporter.ask('recruitment.reportIncident', said, 'incident-twice');
    const { orderId } = day;
    const { rows } = await staff.call('recruitment.listIncidents', { orderId });
    expect(rows).toMatchObject([{ kind: 'hurt', who: '王*国', siteName: '东口点位', state: 'open' }]);
    const told = (await staff.call('notices.list', { cursor: null })).rows;
    expect(told.filter(({ kind, text }) => kind === 'recruitment-incident' && text.includes('受伤'))).toHaveLength(1);
    expect((await duty(other, cellId)).incidents).toEqual([]);
    for (const stranger of [other, cloud.person('oDemoNeighbor'), cloud.person('oDemoAuditor')]) {
      expect(await stranger.refusal('recruitment.listIncidents', { orderId })).toBe('FORBIDDEN');
    }
    const close = { orderId, incidentId: rows[0]?.incidentId ?? '', note: '已送社区医院' };
    expect(await other.refusal('recruitment.closeIncident', close)).toBe('FORBIDDEN');
    expect(await staff.refusal('recruitment.closeIncident', { ...close, note: SILENT })).toBe('CONTENT_UNCHECKED');
    await staff.call('recruitment.closeIncident', close);
    await staff.call('recruitment.closeIncident', close);
    const street = cloud.person('oDemoStreet');
    expect(await street.refusal('recruitment.closeIncident', { ...close, note: '我也办了' })).toBe('INCIDENT_DONE');
    expect((await duty(reporter, cellId)).incidents).toMatchObject([{ state: 'done', note: '已送社区医院' }]);
    const heard = (await reporter.call('notices.list', { cursor: null })).rows;
    expect(heard.filter(({ text }) => text === '已送社区医院')).toHaveLength(1);
  });

  it('is kept when the check does not answer: staff hear of it, and read its words when they have been looked at', async () => {
    const day = await publishDay(cloud);
    const reporter = await onShift(cloud, day, 0);
    const cellId = day.cells[0] ?? '';
    await at(day.shifts[0]?.endAt, 5 * HOUR_MS);
    const said = { cellId, kind: 'danger' as const, text: SILENT, photos: [] };
    expect(await reporter.refusal('recruitment.reportIncident', said)).toBe('DUTY_OVER');
    await at(day.shifts[0]?.startAt, MINUTE_MS);
    await reporter.call('recruitment.reportIncident', said);
    const { rows } = await staff.call('recruitment.listIncidents', { orderId: day.orderId });
    expect(rows).toMatchObject([{ kind: 'danger', text: '', words: 'waiting' }]);
    expect((await duty(reporter, cellId)).incidents).toMatchObject([{ text: SILENT, words: 'waiting' }]);
  });
});

describe('no-show', () => {
  /** Written down as not there by staff of the station; the clock stands in the shift. */
  async function missed() {
    const day = await publishDay(cloud);
    const person = await onShift(cloud, day, 0);
    const { startAt = 0, endAt = 0 } = day.shifts[0] ?? {};
    const occasion = { activityId: `${day.orderId}_0_0`, startAt, endAt };
    const cellId = day.cells[0] ?? '';
    expect(await person.refusal('recruitment.replyNoShow', { cellId, text: '我到了' })).toBe('NO_SHOW_NONE');
    await at(startAt, 30 * MINUTE_MS);
    const [row] = (await rosterOf(staff, occasion)).rows;
    const userId = row?.userId ?? '';
    await staff.call('attendance.release', { activityId: occasion.activityId, userIds: [userId] });
    return { day, person, cellId, occasion, back: { activityId: occasion.activityId, userId } };
  }
  const street = () => cloud.person('oDemoStreet');

  it('is answered once by the person, taken back by another than who said it, and the hours count then', async () => {
    const { day, person, cellId, occasion, back } = await missed();
    const place = { orderId: day.orderId, site: 0, shift: 0 };
    expect((await duty(person, cellId)).noShow).toMatchObject({ state: 'said', canReply: true });
    expect(await street().refusal('attendance.takeBackNoShow', back)).toBe('NO_SHOW_SILENT');
    const reply = { cellId, text: '我站在马路对面，一直在' };
    expect(await person.refusal('recruitment.replyNoShow', { cellId, text: '来网上赌博' })).toBe('CONTENT_REFUSED');
    await person.call('recruitment.replyNoShow', reply);
    await person.call('recruitment.replyNoShow', reply);
    expect(await person.refusal('recruitment.replyNoShow', { cellId, text: '换个说法' })).toBe('NO_SHOW_REPLIED');
    const seen = await staff.call('recruitment.showDuty', place);
    expect(seen.noShows).toMatchObject([{ reply: reply.text, isMine: true, who: '王*国' }]);
    expect(await staff.refusal('attendance.takeBackNoShow', back)).toBe('SECOND_PERSON');
    for (const stranger of [person, cloud.person('oDemoNeighbor'), cloud.person('oDemoAuditor')]) {
      expect(await stranger.refusal('attendance.takeBackNoShow', back)).toBe('FORBIDDEN');
    }
    await street().call('attendance.takeBackNoShow', back);
    await street().call('attendance.takeBackNoShow', back);
    expect((await person.call('recruitment.showMine', { cellId })).answer).toMatchObject({ state: 'accepted' });
    expect((await duty(person, cellId)).noShow).toMatchObject({ state: 'back', canReply: false });
    // Not said again, and marked as anybody is.
    const { activityId } = occasion;
    const again = await staff.call('attendance.release', { activityId, userIds: [back.userId] });
    expect(again.released).toEqual([]);
    const { payload } = await staff.call('attendance.showCode', { activityId });
    await person.call('attendance.checkIn', { activityId, side: 'in', code: payload });
    await at(occasion.endAt);
    const { payload: out } = await staff.call('attendance.showCode', { activityId });
    await person.call('attendance.checkIn', { activityId, side: 'out', code: out });
    await at(occasion.endAt, 20 * MINUTE_MS);
    await tick(cloud);
    expect((await person.call('records.listMine', { cursor: null })).minutes).toBeGreaterThanOrEqual(85);
  });

  it('a reply that the check has not looked at is kept and shown to nobody; a week later it is too late', async () => {
    const { day, person, cellId, back } = await missed();
    await person.call('recruitment.replyNoShow', { cellId, text: SILENT });
    const place = { orderId: day.orderId, site: 0, shift: 0 };
    expect((await staff.call('recruitment.showDuty', place)).noShows).toMatchObject([{ reply: '' }]);
    expect(await street().refusal('attendance.takeBackNoShow', back)).toBe('NO_SHOW_SILENT');
    const other = await missed();
    await at(other.occasion.endAt, 8 * 24 * HOUR_MS);
    const late = { cellId: other.cellId, text: '我到了' };
    expect(await other.person.refusal('recruitment.replyNoShow', late)).toBe('NO_SHOW_OVER');
    expect(await person.refusal('recruitment.replyNoShow', late)).toBe('NO_SHOW_NONE');
  });
});
