import { MARK_EARLY_MS } from '../../../miniprogram/shared/attendance';
import { is } from '../../kernel/database';
import type { UseCase } from '../../kernel/router';
import { activitiesOfDay, joinedIn, type ActivityRow } from '../activities';
import { attendances } from './attendance.repository';
import { decide } from './decide';
import { attendanceId } from './row';

/** Shown on one page; a district that has more looks unit by unit. */
const ROWS_MAX = 60;
/** A page of the cloud's database. */
const PAGE_MAX = 1000;

interface Count {
  people: number;
  here: number;
  staying: number;
}

/** Asked every half minute by everybody on duty: who is there is looked up only of what can be signed in to already. */
export const showToday: UseCase<'activities.showToday'> = async ({ now }, { unitId }) => {
  const found = await activitiesOfDay(unitId, now, ROWS_MAX + 1);
  const shown = found.slice(0, ROWS_MAX);
  const counts = await countsOf(shown.filter(({ startAt }) => startAt - MARK_EARLY_MS <= now).map(({ _id }) => _id));
  return { rows: shown.map((row) => toRow(row, counts.get(row._id))), isMore: found.length > ROWS_MAX, asOf: now };
};

function toRow(row: ActivityRow, count: Count | undefined) {
  const { _id, unitId, unitName, title, placeName, startAt, endAt, contactName, cap, left, waiting } = row;
  const { people, here, staying } = count ?? { people: cap - left, here: 0, staying: 0 };
  return {
    activityId: _id,
    unitId,
    unitName,
    title,
    placeName,
    startAt,
    endAt,
    contactName,
    cap,
    taken: cap - left,
    waiting,
    people,
    here,
    staying,
  };
}

/** Of several activities in two queries; in halves where a page does not hold them, so that no number is cut short. */
async function countsOf(ids: readonly string[]): Promise<Map<string, Count>> {
  if (ids.length === 0) return new Map();
  const [parties, rows] = await Promise.all([
    joinedIn(ids, PAGE_MAX),
    attendances.find({ occasionId: is.in([...ids]) }, { limit: PAGE_MAX }),
  ]);
  if (ids.length > 1 && Math.max(parties.length, rows.length) === PAGE_MAX) {
    const half = Math.ceil(ids.length / 2);
    const [first, second] = await Promise.all([countsOf(ids.slice(0, half)), countsOf(ids.slice(half))]);
    return new Map([...first, ...second]);
  }
  const byId = new Map(rows.map((row) => [row._id, decide(row)]));
  const counts = new Map<string, Count>(ids.map((id) => [id, { people: 0, here: 0, staying: 0 }]));
  for (const part of parties) {
    const count = counts.get(part.activityId);
    const sides = byId.get(attendanceId(part));
    if (!count) continue;
    count.people += part.people;
    if (sides?.in) count.here += part.people;
    if (sides?.in && !sides.out) count.staying += part.people;
  }
  return counts;
}
