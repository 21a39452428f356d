import { MARK_LATE_MS, type Awaited } from '../../../miniprogram/shared/attendance';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { MEMBER, type AttendanceRow, type MarkRow } from './attendance.repository';

type Marks = readonly MarkRow[];

/** One side as it stands. */
export interface SideView {
  /** the earliest mark */
  at: number;
  way: Exclude<MarkRow['way'], 'undo'>;
  isAgreed: boolean;
}

export interface Decision {
  in: SideView | null;
  out: SideView | null;
  awaited: Awaited;
  /** hours served in [from, to), when nothing is awaited and there are any */
  served: { from: number; to: number } | null;
}

type Decided = Pick<AttendanceRow, 'marks' | 'startAt' | 'endAt' | 'countsHours'>;

/**
 * What the marks come to (domain, Check-in is two-sided). Hours need two different people at the arrival, and two at the
 * leaving or, where the member's own part in the arrival is certain, one who leads and the planned end at the latest.
 */
export function decide({ marks, startAt, endAt, countsHours }: Decided): Decision {
  const arrivals = standing(marks, 'in');
  const leavings = standing(marks, 'out');
  const came = agreedArrival(arrivals);
  const sides = { in: viewOf(arrivals, came !== null), out: viewOf(leavings, witnesses(leavings).size > 1) };
  if (!countsHours || !sides.in) return { ...sides, awaited: '', served: null };
  if (came === null) return { ...sides, awaited: 'presence', served: null };
  if (!sides.out) return { ...sides, awaited: 'out', served: null };
  const to = agreedLeaving(leavings, arrivals, endAt);
  if (to === null) return { ...sides, awaited: 'second', served: null };
  const span = { from: Math.max(came, startAt), to: Math.min(to, endAt + MARK_LATE_MS) };
  return { ...sides, awaited: '', served: span.to - span.from >= MINUTE_MS ? span : null };
}

/** Marks of a side that were not taken back, the earliest first. */
function standing(marks: Marks, side: MarkRow['side']): MarkRow[] {
  const ofSide = marks.filter((mark) => mark.side === side);
  const lastUndo = ofSide.map(({ way }) => way).lastIndexOf('undo');
  return ofSide.slice(lastUndo + 1).sort((a, b) => a.at - b.at);
}

const witnesses = (marks: Marks): Set<string> => new Set(marks.flatMap(({ by }) => by));

function viewOf(marks: Marks, isAgreed: boolean): SideView | null {
  const [first] = marks;
  return first && first.way !== 'undo' ? { at: first.at, way: first.way, isAgreed } : null;
}

/** From this instant on two different people say that the person was there; null: never. */
function agreedArrival(arrivals: Marks): number | null {
  const seen = new Set<string>();
  for (const { at, by } of arrivals) {
    for (const witness of by) seen.add(witness);
    if (seen.size > 1) return at;
  }
  return null;
}

/**
 * Until the earliest leaving that anybody names. One who leads is enough for who came by a two-sided mark and forgot to
 * sign out, but then not beyond what was planned.
 */
function agreedLeaving(leavings: Marks, arrivals: Marks, endAt: number): number | null {
  const earliest = leavings[0]?.at ?? 0;
  const said = witnesses(leavings);
  if (said.size > 1) return earliest;
  return witnesses(arrivals).has(MEMBER) && !said.has(MEMBER) ? Math.min(earliest, endAt) : null;
}
