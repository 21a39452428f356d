import type { OutputOf } from '../../contract';
import { isPlaced, metersBetween } from '../../../miniprogram/shared/distance';
import { hoursLabel } from '../../../miniprogram/shared/levels';
import { maskName } from '../../../miniprogram/shared/masks';
import { clockOf, DAY_MS, dayOf, HOUR_MS, MINUTE_MS } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { is } from '../../kernel/database';
import { requireKeys } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { titlesOf } from '../occasions';
import { recordsSince, type RecordRow } from '../service-records';
import { unitOf } from '../units';
import { attendances, type AttendanceRow } from './attendance.repository';

type Anomaly = OutputOf<'records.listAnomalies'>['rows'][number] & { userId: string };

const LOOK_BACK_MS = 90 * DAY_MS;
/** More in one day is asked about. */
const DAY_MINUTES_MAX = 10 * 60;
/** One leader's roll call may be this long; and half of an activity, when it is longer. */
const ROLL_MAX = 30;
/** Nobody gets about faster than this in town. */
const METERS_A_MINUTE = 1000;
const FAR_METERS = 2000;
const FAR_WITHIN_MS = HOUR_MS;
const ROWS_MAX = 1000;

/** What does not look right; whoever reads it asks, the product judges nobody. */
export const listAnomalies: UseCase<'records.listAnomalies'> = async (context, { unitId }) => {
  requireKeys();
  const { now } = context;
  await recordLook(context, '', unitId);
  const since = now - LOOK_BACK_MS;
  const [records, marked] = await Promise.all([
    recordsSince(unitId, since),
    attendances.find({ unitId, endAt: is.gt(since) }, { order: [['endAt', 'desc']], limit: ROWS_MAX }),
  ]);
  const found = [...longDays(records), ...twoPlaces(records), ...oneLeader(marked), ...(await farApart(marked, since))];
  const facts = await peopleOf(found.map(({ userId }) => userId).filter((userId) => userId !== ''));
  return {
    rows: found
      .sort((a, b) => b.at - a.at)
      .map(({ userId, ...row }) => ({ ...row, name: maskName(facts.get(userId)?.name ?? '') })),
    asOf: now,
  };
};

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function longDays(records: readonly RecordRow[]): Anomaly[] {
  return groupBy(records, ({ userId, from }) => `${userId} ${dayOf(from)}`).flatMap((day) => {
    const minutes = day.reduce((sum, row) => sum + row.minutes, 0);
    const [first] = day;
    if (!first || minutes <= DAY_MINUTES_MAX) return [];
    const text = `${dayOf(first.from)} 一天记了 ${hoursLabel(minutes)}`;
    return [{ kind: 'long-day', text, at: first.from, name: '', userId: first.userId, activityIds: idsOf(day) }];
  });
}

const idsOf = (rows: readonly Pick<RecordRow, 'activityId'>[]): string[] => [
  ...new Set(rows.map(({ activityId }) => activityId)),
];

function twoPlaces(records: readonly RecordRow[]): Anomaly[] {
  const services = records.filter(({ kind }) => kind === 'service');
  return groupBy(services, ({ userId }) => userId).flatMap((ofOne) => {
    const inTime = [...ofOne].sort((a, b) => a.from - b.from);
    return inTime.flatMap((row, i) => {
      const next = inTime[i + 1];
      if (!next || next.from >= row.to) return [];
      const text = `「${row.title}」还没结束（${clockOf(row.to)}），${clockOf(next.from)} 就到了「${next.title}」`;
      const activityIds = idsOf([row, next]);
      return [{ kind: 'two-places' as const, text, at: next.from, name: '', userId: row.userId, activityIds }];
    });
  });
}

/** By one person's word alone, for so many that it should be looked at. */
function oneLeader(marked: readonly AttendanceRow[]): Anomaly[] {
  return groupBy(marked, ({ occasionId }) => occasionId).flatMap((ofOne) => {
    const called = ofOne.flatMap(({ marks }) =>
      marks.filter(({ side, way }) => side === 'in' && (way === 'roll' || way === 'arrival')).slice(0, 1),
    );
    const most = Math.max(0, ...groupBy(called, ({ by }) => by.join()).map(({ length }) => length));
    const [first] = ofOne;
    if (!first || most <= Math.max(ROLL_MAX, ofOne.length / 2)) return [];
    const text = `一个人点名记到了 ${most} 位，共 ${ofOne.length} 位`;
    return [{ kind: 'one-leader', text, at: first.startAt, name: '', userId: '', activityIds: [first.occasionId] }];
  });
}

/** Two-sided marks of one person at places between which nobody gets in that time. */
async function farApart(marked: readonly AttendanceRow[], since: number): Promise<Anomaly[]> {
  const people = [...new Set(marked.map(({ userId }) => userId))].slice(0, ROWS_MAX);
  const found: Anomaly[] = [];
  for (let from = 0; from < people.length; from += PEOPLE_A_LOOK) {
    const rows = await attendances.find(
      { userId: is.in(people.slice(from, from + PEOPLE_A_LOOK)), startAt: is.gt(since) },
      { limit: ROWS_MAX },
    );
    for (const ofOne of groupBy(rows, ({ userId }) => userId)) found.push(...(await farApartOf(ofOne)));
  }
  return found;
}

const PEOPLE_A_LOOK = 50;

async function farApartOf(rows: readonly AttendanceRow[]): Promise<Anomaly[]> {
  const scans = rows
    .flatMap((row) => row.marks.filter(({ by }) => by.length > 1).map(({ at }) => ({ at, row })))
    .sort((a, b) => a.at - b.at);
  const found: Anomaly[] = [];
  for (const [i, scan] of scans.entries()) {
    const next = scans[i + 1];
    if (!next || next.row.unitId === scan.row.unitId || next.at - scan.at > FAR_WITHIN_MS) continue;
    const meters = await metersApart(scan.row.unitId, next.row.unitId);
    if (meters < FAR_METERS || meters <= ((next.at - scan.at) / MINUTE_MS) * METERS_A_MINUTE) continue;
    const activityIds = [...new Set([scan.row.occasionId, next.row.occasionId])];
    const titles = await titlesOf(activityIds);
    const between = activityIds.map((id) => `「${titles.get(id) ?? ''}」`).join('和');
    const seconds = Math.round((next.at - scan.at) / 1000);
    const text = `${seconds} 秒里在${between}都扫了码，两处相距约 ${(meters / 1000).toFixed(1)} 公里`;
    found.push({ kind: 'far-apart', text, at: next.at, name: '', userId: scan.row.userId, activityIds });
  }
  return found;
}

async function metersApart(oneId: string, otherId: string): Promise<number> {
  const [one, other] = await Promise.all([unitOf(oneId), unitOf(otherId)]);
  return one && other && isPlaced(one) && isPlaced(other) ? metersBetween(one, other) : 0;
}
