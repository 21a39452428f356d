import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { clockOf, dayLabel, DAY_MS, partsOf, rangeLabel } from '../../../../shared/time';
import { waveIndex, WAVES, type WaveId } from '../../../../shared/waves';
import type { PicturedOrder } from '../../../../services/share/order-picture';
import type { AnswersPlace } from '../../components/wm-answers/answers-view';
import { stateOf } from '../orders/orders-view';

export type Board = OutputOf<'recruitment.showBoard'>;

/** urgent: nobody yet, and it begins within a day. over: it is behind us. none: not made yet. */
type Kind = 'open' | 'urgent' | 'full' | 'over' | 'none';

/** One site in one shift. Short names: two hundred of them go to the screen at once. */
export interface Cell {
  /** its column on the page */
  i: number;
  /** 5/9 */
  n: string;
  /** 差 4, with a thin space: an ordinary one ends the line */
  w: string;
  k: Kind;
}
export interface BoardRow {
  name: string;
  cells: Cell[];
}
export interface Column {
  key: string;
  /** 12/5 and 09:00 */
  day: string;
  clock: string;
  /** as it is read out, and over a list of one shift */
  name: string;
  shift: number;
}
export interface Totals {
  need: number;
  have: number;
  gap: number;
  standby: number;
}

export interface BoardHead extends Totals {
  title: string;
  state: string;
  tone: string;
  line: string;
  cancelReason: string;
  isDraft: boolean;
  /** people can answer, or be called off */
  isRunning: boolean;
  /** whom it calls by now, and who could be called next */
  wave: string;
  nextWave: { id: WaveId; name: string } | null;
  asOf: string;
}

/** Shifts side by side: as many as can be read at 375 px; one where type is large or the screen narrow. */
export const columnsAtOnce = (isOneByOne: boolean): number => (isOneByOne ? 1 : 5);
export const pagesOf = ({ shifts }: Board, step: number): number => Math.max(1, Math.ceil(shifts.length / step));

/** The page with the first shift that is not over. */
export function pageNow({ shifts, asOf }: Board, step: number): number {
  const next = shifts.findIndex(({ endAt }) => endAt > asOf);
  return next === -1 ? 0 : Math.floor(next / step);
}

export function toHead(board: Board): BoardHead {
  const { order, asOf, cancelReason } = board;
  const reach = waveIndex(board.wave);
  const totals = totalsOf(board);
  const [state, tone] = stateOf({ ...order, summary: { need: totals.need, left: totals.gap, at: asOf } }, asOf);
  return {
    ...totals,
    ...{ title: order.title, state, tone, cancelReason },
    line: `${order.unitName} · ${rangeLabel(order.startAt, order.endAt, asOf)}`,
    isDraft: order.state === 'draft',
    wave: WAVES[reach]?.name ?? '',
    nextWave: WAVES[reach + 1] ?? null,
    isRunning: order.state === 'published' && order.endAt > asOf,
    asOf: clockOf(asOf),
  };
}

function totalsOf({ shifts }: Board): Totals {
  const sum = (lists: readonly (readonly number[])[]): number => lists.flat().reduce((all, each) => all + each, 0);
  const need = sum(shifts.map((shift) => shift.need));
  const gap = sum(shifts.map((shift) => shift.left));
  return { need, gap, have: need - gap, standby: sum(shifts.map((shift) => shift.waiting)) };
}

export function toColumns({ shifts, asOf }: Board, page: number, step: number): Column[] {
  return shifts.slice(page * step, (page + 1) * step).map(({ startAt, endAt }, i) => {
    const { month, date } = partsOf(startAt);
    const shift = page * step + i;
    return {
      ...{ key: String(shift), shift, day: `${month}/${date}`, clock: clockOf(startAt) },
      name: rangeLabel(startAt, endAt, asOf),
    };
  });
}

/** '第 1–5 班，共 14 班' and the days they are on. */
export function pageLabel(board: Board, page: number, step: number): { count: string; days: string } {
  const { shifts, asOf } = board;
  const shown = shifts.slice(page * step, (page + 1) * step);
  const [first, last] = [shown[0], shown[shown.length - 1]];
  if (!first || !last) return { count: '', days: '' };
  const from = page * step + 1;
  const to = page * step + shown.length;
  const [firstDay, lastDay] = [dayLabel(first.startAt, asOf), dayLabel(last.startAt, asOf)];
  return {
    count: `第 ${from}${to > from ? `–${to}` : ''} 班，共 ${shifts.length} 班`,
    days:
      shown.length === 1
        ? rangeLabel(first.startAt, first.endAt, asOf)
        : firstDay === lastDay
          ? firstDay
          : `${firstDay} – ${lastDay}`,
  };
}

/** All sites in the shifts of one page, their posts together. */
export function toRows(board: Board, page: number, step: number): BoardRow[] {
  const { sites, posts, shifts, asOf } = board;
  const shown = shifts.slice(page * step, (page + 1) * step);
  return sites.map((name, site) => {
    const from = site * posts.length;
    const at = { from, to: from + posts.length, now: asOf };
    return { name, cells: shown.map((shift, i) => ({ i, ...cellOf(shift, at) })) };
  });
}

/** Which cells of a shift belong to the site. */
interface Site {
  from: number;
  to: number;
  now: number;
}

function cellOf(shift: Board['shifts'][number], { from, to, now }: Site): Omit<Cell, 'i'> {
  const sum = (list: readonly number[]): number => list.slice(from, to).reduce((all, each) => all + each, 0);
  const [need, left, waiting] = [sum(shift.need), sum(shift.left), sum(shift.waiting)];
  if (need === 0) return { n: '–', w: '', k: 'none' };
  const n = `${need - left}/${need}`;
  if (shift.endAt <= now) return { n, w: '过了', k: 'over' };
  if (left === 0) return { n, w: waiting > 0 ? `满+${waiting}` : '✓\u2009满', k: 'full' };
  const isUrgent = left === need && shift.startAt - now < DAY_MS;
  return { n, w: `${isUrgent ? '急' : ''}差\u2009${left}`, k: isUrgent ? 'urgent' : 'open' };
}

/** One site in one shift, for the sheet that says who answered. */
export function placeOf({ order, sites, posts, shifts, asOf }: Board, site: number, shift: number): AnswersPlace {
  const found = shifts[shift];
  const from = site * posts.length;
  const { startAt = 0, endAt = 0 } = found ?? {};
  return {
    ...{ orderId: order.orderId, site, shift, title: sites[site] ?? '' },
    when: rangeLabel(startAt, endAt, asOf),
    posts: posts.map(({ name }, post) => ({
      name,
      need: found?.need[from + post] ?? 0,
      left: found?.left[from + post] ?? 0,
    })),
    isAhead: order.state === 'published' && startAt > asOf,
  };
}

/** A post at a site that is short of people in a shift of the next day. */
export interface ShortRow {
  key: string;
  place: string;
  when: string;
  left: number;
  /** nobody yet */
  isEmpty: boolean;
}
const SHORT_MAX = 40;

/** From the soonest shift on, the emptiest first: of what has begun places may still be taken on the spot. */
export function shortRows({ order, sites, posts, shifts, asOf }: Board): ShortRow[] {
  if (order.state === 'cancelled' || order.state === 'draft') return [];
  const rows = shifts.flatMap(({ startAt, endAt, need, left }, shift) => {
    if (endAt <= asOf || startAt > asOf + DAY_MS) return [];
    return left.flatMap((free, at) => {
      const [site, post] = [Math.floor(at / posts.length), at % posts.length];
      if (free <= 0) return [];
      const place = `${sites[site] ?? ''} · ${posts[post]?.name ?? ''}`;
      const isEmpty = free === need[at];
      return [{ key: `${shift}-${at}`, place, when: rangeLabel(startAt, endAt, asOf), left: free, isEmpty, startAt }];
    });
  });
  rows.sort((a, b) => a.startAt - b.startAt || Number(b.isEmpty) - Number(a.isEmpty) || b.left - a.left);
  return rows.slice(0, SHORT_MAX).map(({ startAt: _startAt, ...row }) => row);
}

/** Whether there is anything to keep an eye on: a shift that runs or begins within a day. */
export const hasDay = ({ order, shifts, asOf }: Board): boolean =>
  (order.state === 'published' || order.state === 'closed') &&
  shifts.some(({ startAt, endAt }) => endAt > asOf && startAt <= asOf + DAY_MS);

/** What of the rows is new, by its path; the whole when the shape is another one. */
export function changesOf(before: readonly BoardRow[], after: readonly BoardRow[]): Record<string, unknown> {
  const isSameShape =
    before.length === after.length &&
    before.every(({ name, cells }, i) => name === after[i]?.name && cells.length === after[i].cells.length);
  if (!isSameShape) return { rows: after };
  const changes: Record<string, Cell> = {};
  after.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const old = before[row]?.cells[column];
      if (old?.n !== cell.n || old.w !== cell.w || old.k !== cell.k) changes[`rows[${row}].cells[${column}]`] = cell;
    });
  });
  return changes;
}

/** As a card is drawn of it: places left of each shift, all its posts and sites together. */
export function toPictured({ order, sites, shifts, asOf }: Board): PicturedOrder {
  const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
  const spans = shifts.map(({ startAt, endAt, left }) => ({ startAt, endAt, left: sum(left) }));
  const need = sum(shifts.map((shift) => sum(shift.need)));
  const left = sum(spans.map((span) => span.left));
  return {
    order: { ...order, summary: { need, left, at: asOf } },
    sites: sites.map((name) => ({ name })),
    shifts: spans,
    asOf,
  };
}

/** The card of an order says what is short now; it is counted again when it is opened. */
export const shareTitle = ({ title, gap, isRunning }: BoardHead): string =>
  !isRunning ? title : gap > 0 ? `还差 ${gap} 人次｜${title}` : `已招满，可以候补｜${title}`;
