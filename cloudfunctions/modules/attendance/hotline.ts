import { partsOf, startOfDay } from '../../../miniprogram/shared/time';
import type { UseCase } from '../../kernel/router';
import { activitiesOf } from '../activities';
import { callsIn, minutesIn, recordsSince } from '../service-records';

/** Counted anew from the records: hours and calls of the activities that count calls, corrections included (S17). */
export const sumHotline: UseCase<'records.sumHotline'> = async ({ now }, { unitId }) => {
  const { year } = partsOf(now);
  const rows = await recordsSince(unitId, startOfDay(`${year}-01-01`));
  const known = await activitiesOf(rows.map(({ activityId }) => activityId));
  const shifts = rows.filter(({ activityId }) => known.get(activityId)?.countsCalls === true);
  return {
    year,
    shifts: shifts.filter(({ kind }) => kind === 'service').length,
    minutes: minutesIn(shifts),
    calls: callsIn(shifts),
    asOf: now,
  };
};
