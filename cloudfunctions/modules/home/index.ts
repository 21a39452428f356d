import type { UseCase } from '../../kernel/router';
import { loadMine, loadWeek, toRow } from '../activities';
import { wordsOf } from '../classroom';
import { loadMe, stationPathOf } from '../identity';
import { unitOf } from '../units';
import { namedDayOf } from '../../../miniprogram/shared/named-days';

const NEXT_ROWS = 2;
/** one for the day's board, three for the list below it */
const WEEK_ROWS = 4;

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
  const station = me.station && (await unitOf(me.station.unitId));
  const day = namedDayOf(now);
  return {
    me,
    namedDay: day && { name: day.name, article: day.ref.article, words: wordsOf(day.ref) },
    contact: station && { phone: station.phone, opening: station.opening },
    next: mine
      .filter(({ registration }) => registration.state !== 'cancelled')
      .slice(0, NEXT_ROWS)
      .map(({ activity, registration }) => toRow(activity, registration)),
    week: week.slice(0, WEEK_ROWS).map((row) => toRow(row, byActivity.get(row._id))),
    weekCount: week.length,
    asOf: now,
  };
};
