import { readPosts, readShifts, readSites } from '../../cloudfunctions/modules/recruitment/sheet-tables';
import { readSpreadsheet } from '../../cloudfunctions/kernel/read-spreadsheet';
import { instantOf } from '../../miniprogram/shared/time';
import { orderSheet, sheetOf, zipOf, type TestCell } from '../support/spreadsheets';

const NOW = instantOf('2026-12-01', '10:00');
const SHEET = 'xl/worksheets/sheet1.xml';
const refusalOf = (bytes: Buffer): Promise<unknown> =>
  readSpreadsheet(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code: string }).code,
  );

describe('what may not be unpacked', () => {
  it('an archive that unpacks to more than a filled template ever does', async () => {
    expect(await refusalOf(zipOf(SHEET, Buffer.alloc(9 * 1024 * 1024)))).toBe('SHEET_TOO_LARGE');
  });

  it('an archive that lies about its size grows no further than it says', async () => {
    expect(await refusalOf(zipOf(SHEET, Buffer.alloc(9 * 1024 * 1024), 1000))).toBe('SHEET_UNREADABLE');
  });

  it.each([
    ['one cell far down', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['one cell far to the right', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
    ['rows that do not say where they are', '<row/>'.repeat(2001)],
  ])('%s', async (_, rows) => {
    const xml = Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    expect(await refusalOf(zipOf(SHEET, xml))).toBe('SHEET_TOO_LARGE');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('点位,岗位')],
    ['an archive cut off', zipOf(SHEET, Buffer.from('<worksheet/>')).subarray(0, 60)],
    ['an archive of something else', zipOf('a.txt', Buffer.from('hello'))],
  ])('%s is not read', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('SHEET_UNREADABLE');
  });
});

const read = async (tables: { sites?: TestCell[][]; posts?: TestCell[][]; shifts?: TestCell[][] }) => {
  const sheets = await readSpreadsheet(await orderSheet({ sites: [], posts: [], shifts: [], ...tables }));
  return { sites: readSites(sheets), posts: readPosts(sheets), shifts: readShifts(sheets, NOW) };
};

it('days and clocks are understood as people and as Excel write them', async () => {
  const nine = new Date(Date.UTC(1899, 11, 30, 9));
  const { shifts } = await read({
    shifts: [
      ['2026-12-05', '09:00', '12:00'],
      ['12月6日', '9点', '12点30'],
      ['2026/12/7', '9：00', '12:00'],
      [new Date(Date.UTC(2026, 11, 8)), nine, 0.5],
      ['1月3日', '14:00', '17:00'],
    ],
  });
  expect(shifts.problems).toEqual([]);
  expect(shifts.values).toEqual([
    { startAt: instantOf('2026-12-05', '09:00'), endAt: instantOf('2026-12-05', '12:00') },
    { startAt: instantOf('2026-12-06', '09:00'), endAt: instantOf('2026-12-06', '12:30') },
    { startAt: instantOf('2026-12-07', '09:00'), endAt: instantOf('2026-12-07', '12:00') },
    { startAt: instantOf('2026-12-08', '09:00'), endAt: instantOf('2026-12-08', '12:00') },
    { startAt: instantOf('2027-01-03', '14:00'), endAt: instantOf('2027-01-03', '17:00') },
  ]);
});

it('each row that is wrong is named with what to write', async () => {
  const { sites, posts, shifts } = await read({
    sites: [['例：不算'], ['东口'], ['西'], [null], ['东口']],
    posts: [
      ['引导', '两个', null],
      ['登记', 51, null],
      ['搬运', 3, '力气'],
      ['讲解', '2人', '讲课辅导'],
    ],
    shifts: [
      ['明天', '09:00', '12:00'],
      ['2026-12-05', '早上', '12:00'],
      ['2026-12-05', '12:00', '09:00'],
      ['2026-12-05', '06:00', '20:00'],
      ['2026-11-30', '09:00', '12:00'],
    ],
  });
  const of = (problems: { row: number; text: string }[]) => problems.map(({ row, text }) => `第 ${row} 行：${text}`);
  expect(sites.values).toEqual([{ name: '东口' }]);
  expect(of(sites.problems)).toEqual(['第 4 行：点位至少 2 个字', '第 6 行：和第 3 行一样，只算一次']);
  expect(posts.values).toEqual([{ name: '讲解', need: 2, skill: 'teaching', stops: [] }]);
  expect(of(posts.problems)).toEqual([
    '第 2 行：人数要写数字，比如 2',
    '第 3 行：人数最多填 50',
    expect.stringMatching(/^第 4 行：“力气”不在单子里，请写：秩序引导、/),
  ]);
  expect(shifts.values).toEqual([]);
  expect(of(shifts.problems)).toEqual([
    '第 2 行：日期要写成 2026-12-05 或 12月5日 这样',
    '第 3 行：开始要写成 09:00 这样的钟点',
    '第 4 行：结束要晚于开始',
    '第 5 行：一班最长 12 小时',
    '第 6 行：这一班的时间已经过了，请改到以后',
  ]);
});

it('a sheet that is missing, has other columns, or too many rows is named as a whole', async () => {
  const rows = Array.from({ length: 41 }, (_, i) => [`第 ${i} 号点`]);
  const bytes = await sheetOf({
    点位: [['点位'], ...rows],
    岗位: [
      ['岗位', '几个'],
      ['引导', 2],
    ],
  });
  const sheets = await readSpreadsheet(bytes);
  expect(readSites(sheets).values).toHaveLength(40);
  expect(readSites(sheets).problems).toEqual([
    { sheet: '点位', row: 0, text: '最多 40 行，填了 41 行。请分成几份招募令' },
  ]);
  expect(readPosts(sheets).problems).toEqual([{ sheet: '岗位', row: 1, text: '第一行要有“人数”这一列' }]);
  expect(readShifts(sheets, NOW).problems).toEqual([{ sheet: '班次', row: 0, text: '没有叫“班次”的表，请在空表上填' }]);
});

it('a route is read stop by stop; what is one stop, or too many, is named by its row', async () => {
  const many = Array.from({ length: 13 }, (_, i) => `第 ${i} 站`).join('、');
  const bytes = await sheetOf({
    岗位: [
      ['岗位', '人数', '要会什么', '巡回路线'],
      ['引导', 2, null, null],
      ['巡看', 1, null, '东口→南口、 西口'],
      ['跑腿', 1, null, '东口'],
      ['长跑', 1, null, many],
      ['短站', 1, null, '东口→南'],
    ],
  });
  const { values, problems } = readPosts(await readSpreadsheet(bytes));
  expect(values.map(({ stops }) => stops)).toEqual([[], ['东口', '南口', '西口']]);
  expect(problems.map(({ row, text }) => `${row} ${text}`)).toEqual([
    '4 巡回路线要写 2 到 12 站，中间用 → 或顿号隔开',
    '5 巡回路线要写 2 到 12 站，中间用 → 或顿号隔开',
    '6 停留点至少 2 个字',
  ]);
});
