import { MARK_EARLY_MS } from '../../../miniprogram/shared/attendance';
import { isDutyId } from '../../../miniprogram/shared/recruitment';
import { is } from '../../kernel/database';
import { inHalves } from '../../kernel/in-halves';
import type { UseCase } from '../../kernel/router';
import { activitiesOfDay, joinedIn, type ActivityRow } from '../activities';
import { acceptedIn, dutiesOfDay } from '../recruitment';
import { attendances } from './attendance.repository';
import { decide } from './decide';
import { attendanceId } from './row';

/** Shown on one page; a district that has more looks unit by unit. */
const ROWS_MAX = 60;

interface Count {
  people: number;
  here: number;
  staying: number;
}
/** An activity, or one shift of a recruitment order at one site. */
type Held = Awaited<ReturnType<typeof dutiesOfDay>>[number];

/** Asked every half minute by everybody on duty: who is there is looked up only of what can be signed in to already. */
export const showToday: UseCase<'activities.showToday'> = async ({ now }, { unitId }) => {
  const [activities, duties] = await Promise.all([
    activitiesOfDay(unitId, now, ROWS_MAX + 1),
    dutiesOfDay(unitId, now),
  ]);
  const found = [...activities.map(ofActivity), ...duties].sort(
    (a, b) => a.startAt - b.startAt || a.occasionId.localeCompare(b.occasionId, 'en', { numeric: true }),
  );
  const shown = found.slice(0, ROWS_MAX);
  const counts = await countsOf(
    shown.filter(({ startAt }) => startAt - MARK_EARLY_MS <= now).map(({ occasionId }) => occasionId),
  );
  return {
    rows: shown.map((row) => toRow(row, counts.get(row.occasionId))),
    isMore: found.length > ROWS_MAX,
    asOf: now,
  };
};

const ofActivity = ({ _id: occasionId, ...row }: ActivityRow): Held => ({ ...row, occasionId });

function toRow(row: Held, count: Count | undefined) {
  const { occasionId, unitId, unitName, title, placeName, startAt, endAt, contactName, cap, left, waiting } = row;
  const { people, here, staying } = count ?? { people: cap - left, here: 0, staying: 0 };
  return {
    activityId: occasionId,
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

/** Of all of them in a few queries, and no number cut short. */
async function countsOf(ids: readonly string[]): Promise<Map<string, Count>> {
  const [parties, rows] = await Promise.all([
    partiesIn(ids),
    inHalves(ids, (some, limit) => attendances.find({ occasionId: is.in(some) }, { limit })),
  ]);
  const byId = new Map(rows.map((row) => [row._id, decide(row)]));
  const counts = new Map<string, Count>(ids.map((id) => [id, { people: 0, here: 0, staying: 0 }]));
  for (const part of parties) {
    const count = counts.get(part.occasionId);
    const sides = byId.get(attendanceId(part));
    if (!count) continue;
    count.people += part.people;
    if (sides?.in) count.here += part.people;
    if (sides?.in && !sides.out) count.staying += part.people;
  }
  return counts;
}

async function partiesIn(ids: readonly string[]) {
  const [joined, accepted] = await Promise.all([
    inHalves(
      ids.filter((id) => !isDutyId(id)),
      joinedIn,
    ),
    acceptedIn(ids.filter(isDutyId)),
  ]);
  return [...joined.map((part) => ({ ...part, occasionId: part.activityId })), ...accepted];
}
