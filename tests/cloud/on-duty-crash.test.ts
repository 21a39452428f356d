import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { tick } from '../support/attendance';
import { WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { onShift, publishDay } from '../support/on-duty';
import { sdkOn } from '../support/sdk';

/** What a process that dies leaves half-way on duty, and words that the check gets to later: `jobs` carries both on. */
let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
});
afterAll(() => cloud.dispose());

const sdk = sdkOn(() => cloud);
const answerOf = async (person: Person, cellId: string) =>
  (await person.call('recruitment.showMine', { cellId })).answer;
/** Writes what the dead process had written. */
const leave = (collection: string, where: object, data: object): Promise<unknown> =>
  sdk.value(`return (await db.collection(args.collection).where(args.where).update({ data: args.data })).stats`, {
    collection,
    where,
    data,
  });

// In the order of their days: jobs that ran for a later one do not run again for an earlier one.
it('a place that was taken over and not yet handed on is handed on, once', async () => {
  const day = await publishDay(cloud, 1);
  const [leaves, waits] = [await onShift(cloud, day, 0), await onShift(cloud, day, 0)];
  const cellId = day.cells[0] ?? '';
  const now = (day.shifts[0]?.startAt ?? 0) + MINUTE_MS;
  await cloud.setClock(now);
  await leaves.call('recruitment.askRelief', { cellId, reason: '' });
  const { userId } = await waits.call('identity.showMe', {});
  // The first round was the place that was full, the second is the one that waits.
  const takenBy = `${cellId}_${userId}:2`;
  await leave('reliefs', { cellId }, { state: 'taken', takenBy, takenAt: now, todo: 'hand', todoAt: now });
  expect((await answerOf(waits, cellId))?.state).toBe('standby');
  expect(await leaves.refusal('recruitment.withdrawRelief', { cellId })).toBe('RELIEF_GONE');
  await cloud.setClock(now + 2 * MINUTE_MS);
  await tick(cloud);
  expect((await answerOf(waits, cellId))?.state).toBe('accepted');
  expect(await answerOf(leaves, cellId)).toMatchObject({ state: 'declined', reason: 'relief' });
  await cloud.setClock(now + 4 * MINUTE_MS);
  await tick(cloud);
  const board = await cloud.person('oDemoStation').call('recruitment.showBoard', { orderId: day.orderId });
  expect(board.shifts[0]).toMatchObject({ left: [0, 1], waiting: [0, 0] });
});

it('words that waited are shown when the check lets them through, and said to be refused when it does not', async () => {
  const day = await publishDay(cloud);
  const [first, second] = [await onShift(cloud, day, 0), await onShift(cloud, day, 0)];
  const next = await onShift(cloud, day, 1);
  const cellId = day.cells[0] ?? '';
  const now = (day.shifts[0]?.startAt ?? 0) + HOUR_MS;
  await cloud.setClock(now);
  for (const person of [first, second]) {
    await person.call('recruitment.writeHandover', { cellId, text: '检查没有答复的一句话' });
  }
  const [good, bad] = await Promise.all(
    [first, second].map(async (person) => (await person.call('identity.showMe', {})).userId),
  );
  await leave('handovers', { userId: good }, { text: '伞在门后' });
  await leave('handovers', { userId: bad }, { text: '来网上赌博' });
  await cloud.setClock(now + 3 * MINUTE_MS);
  await tick(cloud);
  const { before } = await next.call('recruitment.showOnDuty', { cellId: day.cells[1] ?? '' });
  expect(before.map(({ text }) => text)).toEqual(['伞在门后']);
  expect((await second.call('recruitment.showOnDuty', { cellId })).handover.mine).toMatchObject({ words: 'refused' });
  const { rows } = await second.call('notices.list', { cursor: null });
  expect(rows.filter(({ kind }) => kind === 'recruitment-handover')).toHaveLength(1);
});

it('a no-show that was decided to be taken back is put back', async () => {
  const day = await publishDay(cloud);
  const person = await onShift(cloud, day, 0);
  const cellId = day.cells[0] ?? '';
  const now = (day.shifts[0]?.startAt ?? 0) + HOUR_MS;
  await cloud.setClock(now);
  const { userId } = await person.call('identity.showMe', {});
  const activityId = `${day.orderId}_0_0`;
  await cloud.person('oDemoStation').call('attendance.release', { activityId, userIds: [userId] });
  await person.call('recruitment.replyNoShow', { cellId, text: '我一直在' });
  await leave('noShows', { userId }, { state: 'back', todo: 'back', todoAt: now });
  expect((await answerOf(person, cellId))?.state).toBe('noshow');
  await cloud.setClock(now + 2 * MINUTE_MS);
  await tick(cloud);
  expect((await answerOf(person, cellId))?.state).toBe('accepted');
  const { payload: code } = await cloud.person('oDemoStation').call('attendance.showCode', { activityId });
  await person.call('attendance.checkIn', { activityId, side: 'in', code });
});
