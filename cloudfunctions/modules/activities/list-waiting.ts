import { maskName, maskPhone } from '../../../miniprogram/shared/masks';
import { recordLook } from '../../kernel/audit';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { occasionOf, queueOf } from './attending';

/** Shown on one page. */
const ROWS_MAX = 200;

export const listWaiting: UseCase<'activities.listWaiting'> = async (context, { activityId }) => {
  const { title } = await occasionOf(activityId);
  await recordLook(context, '', activityId);
  const rows = (await queueOf(activityId)).slice(0, ROWS_MAX);
  const people = await peopleOf(rows.map(({ userId }) => userId));
  return {
    title,
    rows: rows.map((row) => {
      const person = people.get(row.userId);
      return {
        // The registration's own id has the person's in it.
        rowId: idOf('waiting', row._id),
        name: maskName(person?.name ?? ''),
        phone: maskPhone(person?.phone ?? ''),
        people: row.people,
        queuedAt: row.queuedAt,
        offerUntil: row.state === 'offered' ? row.offerUntil : 0,
      };
    }),
    asOf: context.now,
  };
};
