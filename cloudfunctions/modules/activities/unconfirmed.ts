import { maskName, maskPhone } from '../../../miniprogram/shared/masks';
import { recordLook } from '../../kernel/audit';
import { is, type Where } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import type { ActivityRow } from './activities.repository';
import { mustGet } from './edit';
import { arrivalCode, registrations, type RegistrationRow } from './registrations.repository';

type Times = Pick<ActivityRow, '_id' | 'startAt' | 'endAt'>;

/** Joined at other times than these: an activity's start, or only its end, is another. */
const unconfirmed = ({ _id, startAt, endAt }: Times): Where<RegistrationRow>[] => [
  { activityId: _id, state: 'joined', heldStartAt: is.nin([startAt]) },
  { activityId: _id, state: 'joined', heldStartAt: startAt, heldEndAt: is.nin([endAt]) },
];

export async function countUnconfirmed(activity: Times): Promise<number> {
  const [first = 0, second = 0] = await Promise.all(unconfirmed(activity).map((where) => registrations.count(where)));
  return first + second;
}

/** Shown on one page; staff call these people, a few at a time. */
const ROWS_MAX = 200;

export const listUnconfirmed: UseCase<'activities.listUnconfirmed'> = async (context, { activityId }) => {
  const activity = await mustGet(activityId);
  await recordLook(context, '', activityId);
  const found = await Promise.all(unconfirmed(activity).map((where) => registrations.find(where, { limit: ROWS_MAX })));
  const rows = found.flat().slice(0, ROWS_MAX);
  const people = await peopleOf(rows.map(({ userId }) => userId));
  return {
    title: activity.title,
    rows: rows.map((row) => {
      const person = people.get(row.userId);
      return {
        // The registration's own id has the person's in it.
        rowId: idOf('unconfirmed', row._id),
        name: maskName(person?.name ?? ''),
        phone: maskPhone(person?.phone ?? ''),
        code: arrivalCode(row),
        people: row.people,
        proxy: row.proxy,
        startAt: row.heldStartAt,
        endAt: row.heldEndAt,
      };
    }),
    asOf: context.now,
  };
};
