import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { occasionOf, partOf, releasePlaces } from '../occasions';
import { isVolunteer } from '../identity';
import { addRecord } from '../service-records';
import { attendances, type AttendanceRow } from './attendance.repository';
import { decide } from './decide';
import { atVersion, attendanceId, dueBy } from './row';

/** Until then a slip can be taken back; afterwards hours are recorded, and only a correction changes them. */
const SETTLE_AFTER_MS = 15 * MINUTE_MS;
const LOOKS_MAX = 5;
/** Of what was done, as much as a line of the record holds. */
const CONTENT_MAX = 60;
const BATCH_MAX = 100;

/** Looks at the marks and keeps what they come to: what is awaited or, after the end, the hours. Safe to repeat. */
export async function settle(first: AttendanceRow, now: number): Promise<AttendanceRow> {
  let row = first;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    if (row.servedTo > 0) return recorded(row);
    const change = await outcomeOf(row, now);
    if (await attendances.change(atVersion(row), change)) {
      row = { ...row, ...change };
      return row.todo === 'record' ? recorded(row) : row;
    }
    const there = await attendances.get(row._id);
    if (!there || there.isReleased) return there ?? row;
    row = there;
  }
  // Many marks at once: the last of them is looked at by `jobs`.
  return row;
}

type Outcome = Pick<AttendanceRow, 'awaited' | 'servedFrom' | 'servedTo' | 'todo' | 'todoAt'>;

async function outcomeOf(row: AttendanceRow, now: number): Promise<Outcome> {
  const { awaited, served } = decide(row);
  const open = { servedFrom: 0, servedTo: 0 };
  if (!served) return { ...open, awaited, todo: '', todoAt: 0 };
  if (!(await isVolunteer(row.userId))) return { ...open, awaited: 'volunteer', todo: '', todoAt: 0 };
  const dueAt = row.endAt + SETTLE_AFTER_MS;
  if (now < dueAt) return { ...open, awaited: '', todo: 'decide', todoAt: dueAt };
  return { awaited: '', servedFrom: served.from, servedTo: served.to, todo: 'record', todoAt: now };
}

/** Carries the hours into the service records; the record's id is this attendance, so there is one. */
async function recorded(row: AttendanceRow): Promise<AttendanceRow> {
  if (row.todo !== 'record') return row;
  const activity = await occasionOf(row.occasionId);
  await addRecord({
    source: ['activity', row._id],
    userId: row.userId,
    unitId: row.unitId,
    activityId: activity._id,
    title: activity.title,
    content: activity.contentOf(row._id).slice(0, CONTENT_MAX),
    placeName: activity.placeName,
    organiser: activity.unitName,
    inCharge: activity.contactName,
    from: row.servedFrom,
    to: row.servedTo,
    calls: row.calls,
    at: row.todoAt,
  });
  await attendances.change({ _id: row._id, todo: 'record' }, { todo: '' });
  return { ...row, todo: '' };
}

/** What is due, and what crashes left half-way. @returns how many */
export async function settleDue(now: number): Promise<number> {
  const due = await attendances.find(dueBy(now), { limit: BATCH_MAX });
  for (const row of due) {
    if (row.todo === 'release') await carryRelease(row, now);
    else await settle(row, now);
  }
  return due.length;
}

/** The places of somebody who did not come go back, after it was written down that nobody had come. */
export async function carryRelease(row: AttendanceRow, now: number): Promise<void> {
  const part = await partOf(row.occasionId, row.userId);
  if (part && attendanceId(part) === row._id) {
    await releasePlaces(row.occasionId, row.userId, { by: row.releasedBy, now });
  }
  await attendances.change({ _id: row._id, todo: 'release' }, { todo: '' });
}
