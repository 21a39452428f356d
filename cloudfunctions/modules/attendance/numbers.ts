import type { UseCase } from '../../kernel/router';
import { countUnconfirmed, occasionOf, partiesOf, queueOf, starCountsOf, type RegistrationRow } from '../activities';
import { callsIn, minutesIn, recordsOfActivity } from '../service-records';
import type { AttendanceRow } from './attendance.repository';
import { decide } from './decide';
import { attendanceId, rowsOf } from './row';

const peopleIn = (parties: readonly Pick<RegistrationRow, 'people'>[]): number =>
  parties.reduce((sum, { people }) => sum + people, 0);

/** Counted anew each time from the rows that staff can open: no number is kept that could drift from them. */
export const showNumbers: UseCase<'activities.showNumbers'> = async ({ now }, { activityId }) => {
  const activity = await occasionOf(activityId);
  const [parties, rows, queue, records, starCounts, unconfirmed] = await Promise.all([
    partiesOf(activityId),
    rowsOf(activityId),
    queueOf(activityId),
    recordsOfActivity(activityId),
    starCountsOf(activityId),
    activity.changes > 0 && activity.state === 'published' ? countUnconfirmed(activity) : 0,
  ]);
  const { title, unitId, startAt, endAt, countsHours } = activity;
  return {
    ...{ title, unitId, startAt, endAt, countsHours },
    parties: parties.length,
    people: peopleIn(parties),
    waiting: queue.length,
    waitingPeople: peopleIn(queue),
    unconfirmed,
    ...attended(parties, rows),
    recorded: records.filter(({ kind }) => kind === 'service').length,
    minutes: minutesIn(records),
    calls: activity.countsCalls ? callsIn(records) : null,
    starCounts,
    asOf: now,
  };
};

function attended(parties: readonly RegistrationRow[], rows: ReadonlyMap<string, AttendanceRow>) {
  const joined = parties.filter(({ state }) => state === 'joined');
  const decided = joined.map((part) => {
    const row = rows.get(attendanceId(part));
    return { part, row, arrival: row ? decide(row).in : null };
  });
  const came = peopleIn(decided.filter(({ arrival }) => arrival !== null).map(({ part }) => part));
  return {
    came,
    absent: peopleIn(parties) - came,
    twoSided: decided.filter(({ arrival }) => arrival?.isAgreed === true).length,
    awaiting: decided.filter(({ row }) => row !== undefined && row.awaited !== '').length,
  };
}
