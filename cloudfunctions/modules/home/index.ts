import { namedDayOf } from '../../../miniprogram/shared/named-days';
import type { UseCase } from '../../kernel/router';
import { loadMine, loadWeek, toRow } from '../activities';
import { wordsOf } from '../classroom';
import { describeMe, profileOf } from '../identity';
import { unreadCount } from '../notices';
import { nextDuties } from '../recruitment';

const NEXT_ROWS = 2;
/** one for the day's board, three for the list below it */
const WEEK_ROWS = 4;

/** The first screen in one call (ux.md, Home). */
export const showHome: UseCase<'home.show'> = async (context) => {
  const { caller, now } = context;
  const [profile, mine, duties] = await Promise.all([
    profileOf(caller),
    loadMine(caller.userId, 'coming', now),
    nextDuties(caller.userId, now, NEXT_ROWS),
  ]);
  const { station } = profile;
  const [me, week, unread] = await Promise.all([
    describeMe(context, profile),
    loadWeek(station?.path ?? [], now),
    unreadCount(caller.userId, now),
  ]);
  const day = namedDayOf(now);
  const registrationOf = new Map(mine.map(({ activity, registration }) => [activity._id, registration]));
  return {
    me,
    namedDay: day && { name: day.name, article: day.ref.article, words: wordsOf(day.ref) },
    contact: station && { phone: station.phone, opening: station.opening },
    next: mine
      .filter(({ registration }) => registration.state !== 'cancelled')
      .slice(0, NEXT_ROWS)
      .map(({ activity, registration }) => toRow(activity, registration)),
    duties,
    week: week.slice(0, WEEK_ROWS).map((row) => toRow(row, registrationOf.get(row._id))),
    weekCount: week.length,
    unread,
    asOf: now,
  };
};
