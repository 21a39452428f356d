import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Segment } from '../../../../components/wm-seg/wm-seg';
import { rotaDutyId } from '../../../../shared/rotas';
import { clockOf, dayLabel, dayOf, momentLabel } from '../../../../shared/time';

type Answers = OutputOf<'recruitment.listMine'>;
type Answer = Answers['rows'][number];
type Rotas = OutputOf<'rotas.listMine'>;
/** Answers to calls, and turns of rotas: both are shifts to whoever keeps them. */
export type Mine = [answers: Answers, rotas: Rotas];
export type When = 'coming' | 'past';

export interface ShiftRow {
  /** of a cell; of a turn its duty */
  id: string;
  startAt: number;
  clock: string;
  title: string;
  /** 北门 · 护送 */
  place: string;
  tag: string;
  tone: string;
  label: string;
}

export interface ShiftDay {
  day: string;
  rows: ShiftRow[];
}

export const SEGMENTS: Segment[] = [
  { value: 'coming', label: '接下来' },
  { value: 'past', label: '以前的' },
];

/** Shifts by their day: what is to come soonest first, what was latest first. */
export function toDays([{ rows, asOf: now }, rotas]: Mine, when: When): ShiftDay[] {
  const isComing = (row: Answer): boolean =>
    row.endAt > now && (row.state !== 'declined' || row.reason === 'relief') && row.state !== 'noshow';
  const answered = rows.filter((row) => isComing(row) === (when === 'coming')).map((row) => toRow(row, now));
  const wanted = [...answered, ...turnRows(rotas, when)];
  wanted.sort((a, b) => (when === 'coming' ? a.startAt - b.startAt : b.startAt - a.startAt));
  const days: ShiftDay[] = [];
  for (const row of wanted) {
    const day = dayLabel(row.startAt, now);
    const last = days[days.length - 1];
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}

function toRow({ cellId, startAt, endAt, title, siteName, postName, ...answer }: Answer, now: number): ShiftRow {
  const { tag, tone } = tagOf({ startAt, endAt, ...answer }, now);
  const clock = `${clockOf(startAt)} – ${clockOf(endAt)}`;
  const place = [siteName, postName].filter(Boolean).join(' · ');
  const label = [clock, title, place, tag].join('，');
  return { id: cellId, startAt, clock, title, place, tag, tone, label };
}

/** Turns of rotas that stand among the shifts: the nearest. */
const TURNS_MAX = 12;

/** Turns that one said yes to or is asked for; what one said no to is in one's own month alone. */
function turnRows({ rotas, turns, asOf: now }: Rotas, when: When): ShiftRow[] {
  const rows = turns.flatMap(({ rotaId, slot, startAt, endAt, state }) => {
    const rota = rotas.find((each) => each.rotaId === rotaId);
    const isAhead = endAt > now;
    const isShown = state === 'agreed' || (isAhead ? state === 'asked' && startAt > now : state === 'noshow');
    if (!rota || !isShown || isAhead !== (when === 'coming')) return [];
    const clock = `${clockOf(startAt)} – ${clockOf(endAt)}`;
    const place = rota.slots[slot]?.name ?? '';
    const { tag, tone } = turnTag(state, startAt <= now, isAhead);
    const label = [clock, rota.title, place, tag].join('，');
    const id = rotaDutyId(rotaId, slot, dayOf(startAt));
    return [{ id, startAt, clock, title: rota.title, place, tag, tone, label }];
  });
  // A rota of two months is read in its own month.
  return when === 'coming' ? rows.slice(0, TURNS_MAX) : rows.slice(-TURNS_MAX);
}

function turnTag(state: string, isBegun: boolean, isAhead: boolean): { tag: string; tone: string } {
  if (state === 'asked') return { tag: '值守，等您答复', tone: 'gold' };
  if (state === 'noshow') return { tag: '没有到岗', tone: '' };
  if (!isAhead) return { tag: '结束了', tone: '' };
  return { tag: isBegun ? '正在值守' : '✓ 值守，您答应了', tone: 'green' };
}

type Standing = Pick<Answer, 'state' | 'reason' | 'startAt' | 'endAt' | 'offerUntil'>;

function tagOf({ state, reason, startAt, endAt, offerUntil }: Standing, now: number): { tag: string; tone: string } {
  if (reason === 'order') return { tag: '取消了', tone: '' };
  if (reason === 'expired') return { tag: '没来得及确认', tone: '' };
  if (reason === 'relief') return { tag: '有人来顶了', tone: 'green' };
  if (reason === 'swap') return { tag: '换给别人了', tone: '' };
  if (state === 'declined') return { tag: '退出了', tone: '' };
  if (state === 'noshow') return { tag: '没有到岗', tone: '' };
  if (state === 'claiming') return { tag: '正在核对', tone: 'gold' };
  if (state === 'accepted' && now >= endAt) return { tag: '结束了', tone: '' };
  if (state === 'accepted') return { tag: now >= startAt ? '正在进行' : '✓ 已应下', tone: 'green' };
  if (now >= startAt) return { tag: '没等到空位', tone: '' };
  if (state === 'standby') return { tag: '在候补', tone: 'gold' };
  return { tag: `轮到您了，${momentLabel(offerUntil, now)} 前确认`, tone: 'green' };
}
