import { readSpreadsheet } from '../../cloudfunctions/kernel/read-spreadsheet';
import { DAY_MS, dayOf, HOUR_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, recruitmentDraft, tomorrow, VOLUNTEER } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { orderSheet } from '../support/spreadsheets';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());

const unitId = 'st-huaiyinli';
const days = Array.from({ length: 7 }, (_, i) => tomorrow() + (i + 2) * DAY_MS);
const shifts = days.flatMap((day) =>
  [0, 4].map((hour) => ({ startAt: day + hour * HOUR_MS, endAt: day + (hour + 3) * HOUR_MS })),
);
const WIDE = {
  sites: Array.from({ length: 27 }, (_, i) => ({ name: `${i + 1} 号点` })),
  posts: ['引导', '登记', '巡看'].map((name) => ({ name, need: 2, skill: '' as const })),
  shifts,
};
const fetched = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

async function volunteer(openid: string, name: string): Promise<Person> {
  const person = cloud.person(openid);
  await person.call('identity.chooseStation', { unitId });
  await person.call('identity.registerVolunteer', { ...VOLUNTEER, name, phone: '010-00000142' });
  return person;
}

it('the template is read back: its examples stand for nothing, and its sheets are the right ones', async () => {
  const { url, fileName } = await staff.call('recruitment.makeTemplate', { unitId });
  expect(fileName).toBe('招募令空表.xlsx');
  const base64 = (await fetched(url)).toString('base64');
  const { problems, ...read } = await staff.call('recruitment.readSheet', { unitId, base64 });
  expect(read).toEqual({ sites: [], posts: [], shifts: [] });
  expect(problems).toEqual(
    ['点位', '岗位', '班次'].map((sheet) => ({ sheet, row: 0, text: '还没有填，请从第 2 行起填' })),
  );
});

it('a spreadsheet of 27 sites becomes an order of 1134 cells, and the board shows each', async () => {
  const sheet = await orderSheet({
    sites: WIDE.sites.map(({ name }) => [name]),
    posts: WIDE.posts.map(({ name, need }) => [name, need, null]),
    shifts: days.flatMap((day) => [
      [dayOf(day), '09:00', '12:00'],
      [dayOf(day), '13:00', '16:00'],
    ]),
  });
  const { problems, ...lists } = await staff.call('recruitment.readSheet', {
    unitId,
    base64: sheet.toString('base64'),
  });
  expect(problems).toEqual([]);
  const { orderId } = await publishRecruitment(staff, unitId, lists);
  const { answer, operations } = await staff.ask('recruitment.showBoard', { orderId });
  const board = answer.ok ? answer.data : null;
  expect(board?.shifts.map(({ need }) => need.length)).toEqual(Array.from({ length: 14 }, () => 81));
  expect(board?.shifts.flatMap(({ left }) => left).every((left) => left === 2)).toBe(true);
  // Two reads of cells whatever is tapped, and one call for all of it.
  expect(operations.filter((each) => each.includes('cells'))).toHaveLength(2);
  expect(JSON.stringify(board).length).toBeLessThan(16 * 1024);
});

it('who answered is listed with a masked name; the number is a look that the person can read of', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(staff, unitId, {
    posts: [{ name: '引导', need: 1, skill: '' }],
  });
  const cellId = `${orderId}_0_0_0`;
  const [first, second] = [await volunteer('oStaffFirst', '欧阳建国'), await volunteer('oStaffSecond', '林芳')];
  for (const person of [first, second]) {
    await person.call('recruitment.answer', { picks: [{ cellId, startAt, endAt }], standby: true });
  }
  const place = { orderId, site: 0, shift: 0 };
  const { rows } = await staff.call('recruitment.listAnswers', place);
  expect(rows).toMatchObject([
    { cellId, post: 0, state: 'accepted', name: '欧**国', phoneTail: '0142', isMinor: false },
    { cellId, post: 0, state: 'standby', name: '林*' },
  ]);
  const userId = rows[0]?.userId ?? '';
  expect(await staff.call('recruitment.showContact', { orderId, cellId, userId })).toMatchObject({
    phone: '010-00000142',
  });
  const { looks } = await first.call('privacy.show', {});
  expect(looks).toMatchObject([{ action: 'recruitment.showContact' }]);
  const board = await staff.call('recruitment.showBoard', { orderId });
  expect(board.shifts).toMatchObject([{ need: [1], left: [0], waiting: [1] }]);

  await first.call('recruitment.decline', { cellId });
  expect(await staff.refusal('recruitment.showContact', { orderId, cellId, userId })).toBe('NOT_ON_LIST');
  expect((await staff.call('recruitment.listAnswers', place)).rows).toMatchObject([{ state: 'offered', name: '林*' }]);
  expect(await cloud.person('oDemoAuditor').refusal('recruitment.listAnswers', place)).toBe('FORBIDDEN');
});

it('the roster is a spreadsheet by shift, site and post; an order that nobody answered has none', async () => {
  const { orderId, shifts: spans } = await publishRecruitment(staff, unitId, {
    ...{ sites: WIDE.sites.slice(0, 2), posts: WIDE.posts.slice(0, 1), shifts: shifts.slice(0, 2) },
  });
  expect(await staff.refusal('recruitment.export', { orderId })).toBe('NO_ANSWERS');
  const person = await volunteer('oStaffExported', '周建国');
  const picks = spans.map((span, i) => ({ cellId: `${orderId}_1_0_${i}`, ...span }));
  await person.call('recruitment.answer', { picks, standby: false });
  const file = await staff.call('recruitment.export', { orderId });
  expect(file.rows).toBe(2);
  const [sheet] = await readSpreadsheet(await fetched(file.url));
  expect(sheet?.rows[0]).toEqual(['日期', '开始', '结束', '点位', '岗位', '巡回路线', '姓名', '手机尾号', '结果']);
  expect(sheet?.rows.slice(1)).toMatchObject(
    spans.map(({ startAt }): unknown[] => [
      dayOf(startAt),
      expect.any(String) as string,
      expect.any(String) as string,
      '2 号点',
      '引导',
      null,
      '周建国',
      '0142',
      '已应招',
    ]),
  );
});

it('what is no spreadsheet, or too large for a call, is refused in words', async () => {
  const base64 = Buffer.from('这不是表格').toString('base64');
  expect(await staff.refusal('recruitment.readSheet', { unitId, base64 })).toBe('SHEET_UNREADABLE');
  const large = 'A'.repeat(1_000_000);
  const { answer } = await staff.ask('recruitment.readSheet', { unitId, base64: large });
  expect(answer).toMatchObject({ ok: false, error: { fields: { base64: '表格最大 700 KB，请只留要用的行' } } });
});

it('a draft has a board without cells', async () => {
  const { orderId } = await staff.call('recruitment.create', { unitId, draft: recruitmentDraft() });
  const board = await staff.call('recruitment.showBoard', { orderId });
  expect(board).toMatchObject({ order: { state: 'draft' }, shifts: [{ need: [0], left: [0], waiting: [0] }] });
});

it('a walked post carries its stops, in their order, to who answers, to the roster and back into the editor', async () => {
  const stops = ['东口', '南口', '西口'];
  const posts = [{ name: '巡看', need: 1, skill: '' as const, stops }];
  const one = recruitmentDraft({ posts: [{ ...posts[0]!, stops: ['东口'] }] });
  const { answer } = await staff.ask('recruitment.create', { unitId, draft: one });
  expect(answer).toMatchObject({ ok: false, error: { fields: { 'draft.posts.0.stops': '巡回至少要 2 站' } } });
  const { orderId, startAt, endAt } = await publishRecruitment(staff, unitId, { posts });
  expect((await staff.call('recruitment.showManaged', { orderId })).draft.posts).toEqual(posts);
  const person = await volunteer('oStaffWalks', '周建国');
  expect((await person.call('recruitment.show', { orderId })).posts).toEqual(posts);
  const cellId = `${orderId}_0_0_0`;
  await person.call('recruitment.answer', { picks: [{ cellId, startAt, endAt }], standby: false });
  expect((await person.call('recruitment.showMine', { cellId })).stops).toEqual(stops);
  const { url } = await staff.call('recruitment.export', { orderId });
  const [sheet] = await readSpreadsheet(await fetched(url));
  expect(sheet?.rows[1]?.slice(4, 6)).toEqual(['巡看', '东口 → 南口 → 西口']);
});
