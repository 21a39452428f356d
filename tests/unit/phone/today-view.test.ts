import { HOUR_MS, MINUTE_MS } from '../../../miniprogram/shared/time';
import { toBoard } from '../../../miniprogram/packages/manage/pages/today/today-view';

const NOW = Date.UTC(2026, 10, 24, 2);
const row = (title: string, startAt: number, more: object = {}) => ({
  activityId: title,
  unitId: 'st',
  unitName: '示例站',
  title,
  placeName: '礼堂',
  startAt,
  endAt: startAt + 2 * HOUR_MS,
  contactName: '周老师',
  cap: 10,
  taken: 6,
  waiting: 0,
  people: 6,
  here: 0,
  staying: 0,
  ...more,
});
const board = (rows: ReturnType<typeof row>[]) => toBoard({ rows, isMore: false, asOf: NOW }, 'st');

test('what goes on comes first, then what is to come, then what is over; no group stands empty', () => {
  const groups = board([
    row('早上的', NOW - 3 * HOUR_MS),
    row('正在的', NOW - HOUR_MS, { here: 4, staying: 4 }),
    row('下午的', NOW + 5 * HOUR_MS),
  ]);
  expect(groups.map(({ title, rows }) => [title, rows.map((each) => each.title)])).toEqual([
    ['现在', ['正在的']],
    ['等会儿', ['下午的']],
    ['办完了', ['早上的']],
  ]);
  expect(board([])).toEqual([]);
});

test('says who came, who has not, and who has not signed out, beside the bricks', () => {
  const [now, later, over] = board([
    row('正在的', NOW - HOUR_MS, { here: 4, staying: 3 }),
    row('下午的', NOW + 5 * HOUR_MS, { waiting: 2 }),
    row('早上的', NOW - 5 * HOUR_MS, { here: 5 }),
  ]).map(({ rows }) => rows[0]!);
  expect(now).toMatchObject({ numbers: '到了 4 / 6 位，还没到 2，在场 3', have: 4, need: 6, canShowCode: true });
  expect(later).toMatchObject({ numbers: '已报 6 / 共 10 位，2 家在排队', have: 6, need: 10, canShowCode: false });
  expect(over).toMatchObject({ numbers: '到了 5 / 6 位，没来 1', state: '结束了' });
});

test('over with people not signed out stays in front while they can be', () => {
  const left = row('刚完的', NOW - 2 * HOUR_MS - 10 * MINUTE_MS, { here: 6, staying: 2 });
  expect(board([left])[0]).toMatchObject({ id: 'now', rows: [{ state: '2 位没签退', tone: 'gold' }] });
  const long = row('早完的', NOW - 4 * HOUR_MS, { here: 6, staying: 2 });
  expect(board([long])[0]).toMatchObject({ id: 'over' });
});

test('another unit’s row says whose it is', () => {
  const own = board([row('a', NOW)])[0]!.rows[0]!;
  const other = board([row('b', NOW, { unitId: 'elsewhere' })])[0]!.rows[0]!;
  expect([own.place, other.place]).toEqual(['礼堂 · 周老师', '礼堂 · 示例站 · 周老师']);
});
