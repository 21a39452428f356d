import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { meet, URGENT_MS, type Span } from '../../../../shared/recruitment';
import { clockOf, momentLabel, partsOf, WEEKDAYS } from '../../../../shared/time';

export type Order = OutputOf<'recruitment.show'>;
export type ShiftCells = OutputOf<'recruitment.showShift'>;
export type CellData = ShiftCells['cells'][number];
export type MyAnswer = ShiftCells['mine'][number];

export type CellKind = 'open' | 'urgent' | 'full' | 'picked' | 'mine' | 'waiting' | 'clash' | 'none';

/** One post at one site, as the table prints it. */
export interface CellView {
  kind: CellKind;
  word: string;
  note: string;
  /** what a reader says after shift, site and post */
  say: string;
}

export interface SiteRow {
  name: string;
  /** with the place of each in the row of posts */
  cells: (CellView & { post: number })[];
}

/** One of the shifts to choose from. */
export interface ShiftTab {
  shift: number;
  /** 周二 12 */
  label: string;
  /** 16:00; '' when its day has no other shift */
  clock: string;
  /** 差 6, 已满, ✓ 我已应 */
  gap: string;
  isShort: boolean;
  say: string;
}

/** What the state of a cell depends on beside the cell. */
export interface ShiftContext extends Span {
  shift: number;
  now: number;
  mine: readonly MyAnswer[];
  /** times of what is chosen in other shifts */
  elsewhere: readonly Span[];
  /** id of the cell that is chosen in this shift; '' for none */
  picked: string;
}

/** One holds a person's time, or will as soon as they say so. */
const holds = ({ state }: MyAnswer): boolean => state === 'accepted' || state === 'claiming' || state === 'offered';

export function toShiftTabs({ shifts, order }: Order, mine: readonly MyAnswer[], now: number): ShiftTab[] {
  const coming = shifts.map((span, shift) => ({ ...span, shift })).filter(({ startAt }) => startAt > now);
  const days = coming.map(({ startAt }) => dayName(startAt));
  const isShared = new Set(days).size < days.length;
  return coming.map(({ startAt, endAt, left, shift }) => {
    const own = mine.find((answer) => isOf(answer, order.orderId, shift) && holds(answer));
    const gap = own ? '✓ 我已应' : left > 0 ? `差 ${left}` : '已满';
    return {
      shift,
      label: dayName(startAt),
      clock: isShared ? clockOf(startAt) : '',
      gap,
      isShort: !own && left > 0 && startAt - now <= URGENT_MS,
      say: `${momentLabel(startAt, now)} 到 ${clockOf(endAt)}，${own ? '我已应' : left > 0 ? `差 ${left} 人` : '已满'}`,
    };
  });
}

const dayName = (at: number): string => {
  const { date, weekday } = partsOf(at);
  return `${WEEKDAYS[weekday] ?? ''} ${date}`;
};

/** Where one looks first: the soonest shift that is short of people and not one's own. */
export const firstShift = (tabs: readonly ShiftTab[]): number =>
  (tabs.find(({ gap }) => gap.startsWith('差')) ?? tabs[0])?.shift ?? 0;

const isOf = ({ cellId }: MyAnswer, orderId: string, shift: number): boolean =>
  cellId.startsWith(`${orderId}_`) && cellId.endsWith(`_${shift}`);

export function toCell(cell: CellData | undefined, context: ShiftContext): CellView {
  if (!cell) return { kind: 'none', word: '–', note: '', say: '没有这个岗位' };
  const { left, need, waiting, cellId } = cell;
  const own = context.mine.find((answer) => answer.cellId === cellId);
  if (own?.state === 'accepted' || own?.state === 'claiming')
    return { kind: 'mine', word: '✓ 我', note: '', say: '您已应下，点开看' };
  if (own?.state === 'offered') return { kind: 'mine', word: '轮到您', note: '去确认', say: '轮到您了，点开确认' };
  if (own?.state === 'standby') return { kind: 'waiting', word: '候补中', note: '', say: '您在候补，点开看' };
  const isOpen = left > 0 && waiting === 0;
  if (context.picked === cellId) {
    const word = isOpen ? `差 ${left}` : '候补';
    return { kind: 'picked', word, note: '已选', say: `${isOpen ? `差 ${left} 人` : '已满，排候补'}，已选` };
  }
  if (isClash(context)) return { kind: 'clash', word: '撞时间', note: '', say: '和您别的事撞时间' };
  if (!isOpen) {
    const queue = waiting > 0 ? `，${waiting} 人在候补` : '';
    return { kind: 'full', word: '已满', note: '可候补', say: `已满${queue}，可候补` };
  }
  const isUrgent = left === need && context.startAt - context.now <= URGENT_MS;
  return {
    kind: isUrgent ? 'urgent' : 'open',
    word: `差 ${left}`,
    note: '',
    say: `差 ${left} 人，${isUrgent ? '急，' : ''}可选`,
  };
}

function isClash({ mine, elsewhere, startAt, endAt }: ShiftContext): boolean {
  const span = { startAt, endAt };
  return mine.some((answer) => holds(answer) && meet(answer, span)) || elsewhere.some((other) => meet(other, span));
}

export const cellAt = (cells: readonly CellData[], site: number, post: number): CellData | undefined =>
  cells.find((cell) => cell.site === site && cell.post === post);

export const toRows = ({ sites, posts }: Order, cells: readonly CellData[], context: ShiftContext): SiteRow[] =>
  sites.map(({ name }, site) => ({
    name,
    cells: posts.map((_, post) => ({ ...toCell(cellAt(cells, site, post), context), post })),
  }));

/** One cell of the list, in words. */
export interface CellItem {
  cellId: string;
  site: number;
  post: number;
  kind: CellKind;
  title: string;
  line: string;
  /** '' when there is nothing to do */
  act: string;
  say: string;
}

const RANK: Record<CellKind, number> = {
  mine: 0,
  waiting: 0,
  picked: 1,
  urgent: 1,
  open: 2,
  full: 3,
  clash: 4,
  none: 5,
};
const ACTS: Record<CellKind, string> = {
  ...{ open: '我来', urgent: '我来', full: '排候补', picked: '✓ 已选' },
  ...{ mine: '看我的班', waiting: '看我的班', clash: '', none: '' },
};

/** Everything that the table says, one below the other: what one may take first. */
export function toItems(order: Order, cells: readonly CellData[], context: ShiftContext): CellItem[] {
  const when = `${momentLabel(context.startAt, context.now)} 到 ${clockOf(context.endAt)}`;
  return cells
    .map((cell) => {
      const { kind, say } = toCell(cell, context);
      const title = nameOf(order, cell);
      const words = say.replace(/，(可选|点开.*)$/, '').replace('急，可选', '急');
      return {
        ...{ cellId: cell.cellId, site: cell.site, post: cell.post, kind, title },
        line: words.split('，').join(' · '),
        act: ACTS[kind],
        say: `${when}，${title}，${say}`,
      };
    })
    .sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

export const nameOf = ({ sites, posts }: Order, { site, post }: Pick<CellData, 'site' | 'post'>): string =>
  `${sites[site]?.name ?? ''} · ${posts[post]?.name ?? ''}`;
