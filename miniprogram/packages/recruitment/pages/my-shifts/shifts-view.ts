import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Segment } from '../../../../components/wm-seg/wm-seg';
import { clockOf, dayLabel, momentLabel } from '../../../../shared/time';

type Answers = OutputOf<'recruitment.listMine'>;
type Answer = Answers['rows'][number];
export type When = 'coming' | 'past';

export interface ShiftRow {
  cellId: string;
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
export function toDays({ rows, asOf: now }: Answers, when: When): ShiftDay[] {
  const isComing = (row: Answer): boolean =>
    row.endAt > now && (row.state !== 'declined' || row.reason === 'relief') && row.state !== 'noshow';
  const wanted = rows.filter((row) => isComing(row) === (when === 'coming'));
  wanted.sort((a, b) => (when === 'coming' ? a.startAt - b.startAt : b.startAt - a.startAt));
  const days: ShiftDay[] = [];
  for (const row of wanted) {
    const day = dayLabel(row.startAt, now);
    const last = days[days.length - 1];
    if (last?.day === day) last.rows.push(toRow(row, now));
    else days.push({ day, rows: [toRow(row, now)] });
  }
  return days;
}

function toRow({ cellId, startAt, endAt, title, siteName, postName, ...answer }: Answer, now: number): ShiftRow {
  const { tag, tone } = tagOf({ startAt, endAt, ...answer }, now);
  const clock = `${clockOf(startAt)} – ${clockOf(endAt)}`;
  const place = [siteName, postName].filter(Boolean).join(' · ');
  return { cellId, clock, title, place, tag, tone, label: [clock, title, place, tag].join('，') };
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
