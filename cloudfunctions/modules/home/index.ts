import type { UseCase } from '../../kernel/router';
import { loadMine, loadWeek, toRow } from '../activities';
import { loadMe, stationPathOf } from '../identity';

const NEXT_ROWS = 2;
const WEEK_ROWS = 3;

/** The first screen in one call (ux.md, Home). */
export const showHome: UseCase<'home.show'> = async (context) => {
  const { caller, now } = context;
  const [me, path, mine] = await Promise.all([
    loadMe(context),
    stationPathOf(caller),
    loadMine(caller.userId, 'coming', now),
  ]);
  const week = await loadWeek(path, now);
  const byActivity = new Map(mine.map(({ activity, registration }) => [activity._id, registration]));
  return {
    me,
    next: mine
      .filter(({ registration }) => registration.state !== 'cancelled')
      .slice(0, NEXT_ROWS)
      .map(({ activity, registration }) => toRow(activity, registration)),
    week: week.slice(0, WEEK_ROWS).map((row) => toRow(row, byActivity.get(row._id))),
    weekCount: week.length,
    asOf: now,
  };
};
