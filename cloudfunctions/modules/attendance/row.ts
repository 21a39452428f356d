import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import type { Occasion, Party } from '../occasions';
import { attendances, MARKS_KEPT, type AttendanceRow, type MarkRow } from './attendance.repository';

/** Not decided, and the place not given away. */
const isOpen = { servedTo: 0, isReleased: false } as const;

type Part = Pick<Party, '_id' | 'round' | 'userId' | 'proxy'>;
type Held = Pick<Occasion, '_id' | 'unitId' | 'countsHours' | 'startAt' | 'endAt'>;

export const attendanceId = ({ _id, round }: Pick<Part, '_id' | 'round'>): string => `${_id}_${round}`;

const blankRow = (part: Part, occasion: Held): AttendanceRow => ({
  _id: attendanceId(part),
  v: 1,
  occasionId: occasion._id,
  unitId: occasion.unitId,
  userId: part.userId,
  isProxy: part.proxy !== '',
  countsHours: occasion.countsHours,
  startAt: occasion.startAt,
  endAt: occasion.endAt,
  marks: [],
  applied: [],
  version: 0,
  calls: 0,
  isReleased: false,
  releasedBy: '',
  isTakenBack: false,
  awaited: '',
  servedFrom: 0,
  servedTo: 0,
  todo: '',
  todoAt: 0,
});

/** The row, made when it is not there yet. */
export async function rowOf(part: Part, occasion: Held): Promise<AttendanceRow> {
  const there = await attendances.get(attendanceId(part));
  if (there) return inTime(there, occasion);
  const blank = blankRow(part, occasion);
  if (await attendances.insert(blank)) return blank;
  return (await attendances.get(blank._id)) ?? blank;
}

/** The activity may have been moved between two marks; hours are reckoned with its times as they are now. */
async function inTime(row: AttendanceRow, { startAt, endAt }: Held): Promise<AttendanceRow> {
  if (row.startAt === startAt && row.endAt === endAt) return row;
  await attendances.change({ _id: row._id, ...isOpen }, { startAt, endAt });
  return { ...row, startAt, endAt };
}

/**
 * Adds what somebody says, once per operation id. Nothing is added once the hours are decided, or the place was given
 * away; then the row tells why.
 *
 * @returns the row afterwards
 */
export async function addMark(
  row: AttendanceRow,
  operationId: string,
  mark: MarkRow,
  calls: number | null = null,
): Promise<AttendanceRow> {
  const { receivedAt } = mark;
  const done = await applyOnce(attendances, { _id: row._id }, operationId, {
    where: isOpen,
    change: {
      marks: to.push([mark], { slice: -MARKS_KEPT }),
      version: to.inc(1),
      todo: 'decide',
      todoAt: receivedAt,
      ...(calls !== null && { calls }),
    },
  });
  return done.outcome === 'applied' ? ((await attendances.get(row._id)) ?? row) : (done.row ?? row);
}

/** Of one occasion; no activity has more parties (LIMITS.capMax). */
export async function rowsOf(occasionId: string): Promise<Map<string, AttendanceRow>> {
  const rows = await attendances.find({ occasionId }, { order: [['_id', 'asc']], limit: 1000 });
  return new Map(rows.map((row) => [row._id, row]));
}

export const atVersion = ({ _id, version }: AttendanceRow) => ({ _id, version, ...isOpen });
export const dueBy = (now: number) => ({ todo: is.in(['decide', 'record', 'release']), todoAt: is.lte(now) });
