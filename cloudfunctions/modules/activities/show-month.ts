import { DAY_MS, dayOf, startOfDay } from '../../../miniprogram/shared/time';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { namesOf } from './day-names';
import { loadSpan } from './lookups';

/** A month is counted no further than this; days beyond it are opened to be seen. */
const COUNTED_MAX = 500;

/** The days of a month that have a name or something on. What has begun is not counted, as in the list of a day. */
export const showMonth: UseCase<'activities.showMonth'> = async ({ caller, now }, { month }) => {
  const days = daysOf(month);
  const end = startOfDay(days.at(-1) ?? '') + DAY_MS;
  const path = (await profileOf(caller)).station?.path ?? [];
  const span = { from: Math.max(startOfDay(`${month}-01`), now), to: end };
  const found = span.from < span.to ? await loadSpan(path, span, COUNTED_MAX) : [];
  const last = found.at(-1);
  // The last day of a full answer may have been cut short.
  const uncountedFrom = last && found.length === COUNTED_MAX ? dayOf(last.startAt) : null;
  const counts = new Map<string, number>();
  for (const { startAt } of found) counts.set(dayOf(startAt), (counts.get(dayOf(startAt)) ?? 0) + 1);
  return {
    month,
    days: days
      .map((day) => ({
        day,
        names: namesOf(day),
        activities: uncountedFrom !== null && day >= uncountedFrom ? 0 : (counts.get(day) ?? 0),
      }))
      .filter(({ names, activities }) => names.length > 0 || activities > 0),
    uncountedFrom,
    asOf: now,
  };
};

function daysOf(month: string): string[] {
  const first = startOfDay(`${month}-01`);
  const days = Array.from({ length: 31 }, (_, i) => dayOf(first + i * DAY_MS));
  return days.filter((day) => day.startsWith(month));
}
