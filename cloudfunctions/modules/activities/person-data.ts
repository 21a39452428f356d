import { answerText } from '../../../miniprogram/shared/form-questions';
import { isDutyId } from '../../../miniprogram/shared/recruitment';
import { dayOf, rangeLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { PersonData } from '../../kernel/person-data';
import { dutiesOf } from '../recruitment';
import { activities, type ActivityRow } from './activities.repository';
import { answersOf, NOTHING_FILLED } from './answers';
import { isOver } from './attending';
import { evaluations } from './evaluations.repository';
import { cancel } from './cancel-sign-up';
import { finishLeave } from './leave';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';

/** No person has signed up for more in the years that an activity's registrations are kept. */
const EVER_MAX = 1000;
const STATES: Record<RegistrationRow['state'], string> = {
  claiming: '正在报名',
  joined: '已报名',
  waiting: '排队等位',
  offered: '轮到了，等确认',
  cancelled: '已取消',
  noshow: '没有到场',
};

/**
 * What was signed up for and is still to come is cancelled, so that the places go to others. What has begun stays as
 * a number of people: the activity's report must not change because somebody left.
 */
export const activityData: PersonData = {
  async exportOf(userId, now) {
    const rows = await registrations.find({ userId }, { order: [['startAt', 'desc']], limit: EVER_MAX });
    const said = await evaluations.find({ userId }, { limit: EVER_MAX });
    const about = await activitiesFor([...rows, ...said]);
    // A shift of a recruitment order is evaluated as an activity is.
    const duties = await dutiesOf(said.map(({ activityId }) => activityId).filter(isDutyId));
    const titleOf = (id: string): string => about.get(id)?.title ?? duties.get(id) ?? '';
    return [
      {
        title: '我报的活动',
        columns: ['活动', '时间', '几位', '结果'],
        rows: rows.map(({ activityId, startAt, endAt, people, state }) => [
          titleOf(activityId),
          rangeLabel(startAt, endAt, now),
          String(people),
          STATES[state],
        ]),
      },
      {
        title: '我评过的活动和班',
        columns: ['活动或班', '日期', '几分', '说的话'],
        rows: said.map(({ activityId, at, stars, words }) => [titleOf(activityId), dayOf(at), String(stars), words]),
      },
      {
        title: '我报名时填的',
        columns: ['活动', '问的', '填的'],
        rows: rows.flatMap((row) => {
          const told = answersOf(row);
          return (about.get(row.activityId)?.form ?? []).flatMap(({ id, label }) => {
            const texts = told.get(id);
            return texts ? [[titleOf(row.activityId), label, answerText(texts)]] : [];
          });
        }),
      },
    ];
  },
  async erase({ userId, erasedId, now }) {
    await evaluations.remove({ userId });
    for (const row of await registrations.find({ userId }, { limit: EVER_MAX })) {
      const there = await leave(row, now);
      if (there?.state === 'joined' || there?.state === 'noshow') {
        const _id = registrationId(there.activityId, erasedId);
        // How many came stays; what they said of themselves does not.
        await registrations.insert({ ...there, ...NOTHING_FILLED, _id, userId: erasedId });
      }
      await registrations.remove({ _id: row._id });
    }
  },
};

/** @returns the registration with nothing owed any more; null: it was never granted */
async function leave(row: RegistrationRow, now: number): Promise<RegistrationRow | null> {
  try {
    return await cancel(row._id, now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const there = await registrations.get(row._id);
    if (there && there.todo !== '' && isOver(there)) await finishLeave(there, now);
    return there;
  }
}

async function activitiesFor(rows: readonly { activityId: string }[]): Promise<Map<string, ActivityRow>> {
  const ids = [...new Set(rows.map(({ activityId }) => activityId))];
  if (ids.length === 0) return new Map();
  const found = await activities.find({ _id: is.in(ids) }, { limit: ids.length });
  return new Map(found.map((row) => [row._id, row]));
}
