import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { wordsOf } from '../classroom';
import { unitOf } from '../units';
import { ordersOf, type OrderRow } from './orders.repository';
import { sessions } from './sessions.repository';
import { unitsSpokenFor } from './speaks-for';
import { toOrder, toRow } from './views';

/** One session with the caller's own orders in it, and those of the units that they speak for. */
export const showSession: UseCase<'live.show'> = async ({ caller, now }, { sessionId }) => {
  const [session, units] = await Promise.all([sessions.get(sessionId), unitsSpokenFor(caller.userId, now)]);
  if (!session) throw new AppError('NOT_FOUND');
  const [unit, found] = await Promise.all([
    unitOf(session.unitId),
    ordersOf([sessionId], [caller.userId, ...units.map(({ _id }) => _id)]),
  ]);
  const orderBy = (isWanted: (order: OrderRow) => boolean) => {
    const order = found.find((row) => row.cancelReason !== 'refused' && isWanted(row));
    return order ? toOrder(order) : null;
  };
  return {
    session: {
      ...session,
      ...(await toRow(session)),
      articleRefs: session.articleRefs.map((ref) => ({ ...ref, text: wordsOf(ref) })),
      contactName: unit?.contactName ?? '',
      contactPhone: unit?.phone ?? '',
      mine: orderBy(({ userId }) => userId === caller.userId),
      units: units.map(({ _id, name }) => ({ unitId: _id, name, order: orderBy(({ unitId }) => unitId === _id) })),
    },
    asOf: now,
  };
};
