import { LIMITS } from '../../../miniprogram/shared/limits';
import { SKILLS, type SkillId } from '../../../miniprogram/shared/volunteers';
import { HOUR_MS, instantOf } from '../../../miniprogram/shared/time';
import { count, line } from '../../contract/fields';
import type { Cell, ReadSheet } from '../../kernel/read-spreadsheet';
import { clockIn, countOf, dayIn, textOf } from './sheet-values';

/** The three tables of the spreadsheet; a column may say more in brackets behind its name. */
export const TABLES = {
  sites: { sheet: '点位', columns: ['点位'] },
  posts: { sheet: '岗位', columns: ['岗位', '人数', '要会什么（可不填）', '巡回路线（可不填）'] },
  shifts: { sheet: '班次', columns: ['日期', '开始', '结束'] },
} as const;
type TableName = keyof typeof TABLES;

/** Rows that begin so are examples of the template and stand for nothing. */
export const EXAMPLE = '例：';

export interface Problem {
  sheet: string;
  /** as the spreadsheet numbers it; 0: the whole sheet */
  row: number;
  text: string;
}
/** A value, or what is wrong with the row. */
type Read<Value> = { value: Value } | { text: string };

interface Table<Value> {
  values: Value[];
  problems: Problem[];
}

/** What one row says, by the columns of its table. */
type RowReader<Value> = (cells: readonly Cell[]) => Read<Value>;

export const readSites = (sheets: readonly ReadSheet[]): Table<{ name: string }> =>
  readTable(sheets, 'sites', {
    max: LIMITS.sitesMax,
    key: ({ name }) => name,
    read: ([name = null]) => named('点位', name),
  });

export interface Post {
  name: string;
  need: number;
  skill: SkillId | '';
  stops: string[];
}
export const readPosts = (sheets: readonly ReadSheet[]): Table<Post> =>
  readTable(sheets, 'posts', { max: LIMITS.postsMax, key: ({ name }) => name, read: readPost });

export interface Shift {
  startAt: number;
  endAt: number;
}
export const readShifts = (sheets: readonly ReadSheet[], now: number): Table<Shift> =>
  readTable(sheets, 'shifts', {
    max: LIMITS.shiftsMax,
    key: ({ startAt, endAt }) => `${startAt}-${endAt}`,
    read: (cells) => readShift(cells, now),
  });

interface TableRules<Value> {
  max: number;
  /** two rows of the same key are one too many */
  key: (value: Value) => string;
  read: RowReader<Value>;
}

function readTable<Value>(sheets: readonly ReadSheet[], name: TableName, rules: TableRules<Value>): Table<Value> {
  const { sheet, columns } = TABLES[name];
  const found = sheets.find((each) => each.name.trim() === sheet);
  if (!found) return { values: [], problems: [{ sheet, row: 0, text: `没有叫“${sheet}”的表，请在空表上填` }] };
  const [head = [], ...rows] = found.rows;
  const places = columns.map((column) => head.findIndex((cell) => bare(textOf(cell)) === bare(column)));
  const missing = columns.find((column, i) => places[i] === -1 && !column.includes('可不填'));
  if (missing) return { values: [], problems: [{ sheet, row: 1, text: `第一行要有“${bare(missing)}”这一列` }] };
  const filled = rows
    .map((row, i) => ({ row: i + 2, cells: places.map((place) => row[place] ?? null) }))
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== '') && !textOf(cells[0] ?? null).startsWith(EXAMPLE));
  return readRows(sheet, filled, rules);
}

const bare = (column: string): string => column.replace(/[（(].*$/, '').trim();

function readRows<Value>(
  sheet: string,
  rows: readonly { row: number; cells: Cell[] }[],
  { max, key, read }: TableRules<Value>,
): Table<Value> {
  const table: Table<Value> = { values: [], problems: [] };
  const seen = new Map<string, number>();
  for (const { row, cells } of rows) {
    const result = read(cells);
    if ('text' in result) {
      table.problems.push({ sheet, row, text: result.text });
      continue;
    }
    const first = seen.get(key(result.value));
    if (first !== undefined) table.problems.push({ sheet, row, text: `和第 ${first} 行一样，只算一次` });
    else if (table.values.length < max) table.values.push(result.value);
    seen.set(key(result.value), first ?? row);
  }
  if (seen.size > max) {
    table.problems.push({ sheet, row: 0, text: `最多 ${max} 行，填了 ${seen.size} 行。请分成几份招募令` });
  }
  if (rows.length === 0) table.problems.push({ sheet, row: 0, text: '还没有填，请从第 2 行起填' });
  return table;
}

function named(label: string, cell: Cell): Read<{ name: string }> {
  const read = line(label, LIMITS.placeNameMax, 2).safeParse(textOf(cell));
  return read.success ? { value: { name: read.data } } : { text: read.error.issues[0]?.message ?? '' };
}

function readPost([name = null, people = null, wanted = null, route = null]: readonly Cell[]): Read<Post> {
  const post = named('岗位', name);
  if ('text' in post) return post;
  const need = countOf(people);
  if (need === null) return { text: '人数要写数字，比如 2' };
  const checked = count('人数', 1, LIMITS.needMax).safeParse(need);
  if (!checked.success) return { text: checked.error.issues[0]?.message ?? '' };
  const text = textOf(wanted);
  const skill = SKILLS.find((each) => each.name === text);
  if (text !== '' && !skill)
    return { text: `“${text}”不在单子里，请写：${SKILLS.map((each) => each.name).join('、')}` };
  const walked = readRoute(route);
  if ('text' in walked) return walked;
  return { value: { ...post.value, need, skill: skill ? skill.id : '', stops: walked.value } };
}

/** '东口→南口→西口', a comma or a new line between them as well; none: the post is stood at. */
function readRoute(cell: Cell): Read<string[]> {
  const stops = textOf(cell)
    .split(/→|->|—>|[、，,;；\n]/)
    .map((stop) => stop.trim())
    .filter((stop) => stop !== '');
  if (stops.length === 1 || stops.length > LIMITS.stopsMax)
    return { text: `巡回路线要写 ${LIMITS.stopsMin} 到 ${LIMITS.stopsMax} 站，中间用 → 或顿号隔开` };
  for (const stop of stops) {
    const read = named('停留点', stop);
    if ('text' in read) return read;
  }
  return { value: stops };
}

function readShift([date = null, from = null, till = null]: readonly Cell[], now: number): Read<Shift> {
  const day = dayIn(date, now);
  if (day === null) return { text: '日期要写成 2026-12-05 或 12月5日 这样' };
  const [start, end] = [clockIn(from), clockIn(till)];
  if (start === null || end === null) return { text: `${start === null ? '开始' : '结束'}要写成 09:00 这样的钟点` };
  const span = { startAt: instantOf(day, start), endAt: instantOf(day, end) };
  if (span.endAt <= span.startAt) return { text: '结束要晚于开始' };
  if (span.endAt - span.startAt > LIMITS.shiftHoursMax * HOUR_MS)
    return { text: `一班最长 ${LIMITS.shiftHoursMax} 小时` };
  if (span.startAt <= now) return { text: '这一班的时间已经过了，请改到以后' };
  return { value: span };
}
