import type { UseCase } from '../../kernel/router';
import { evaluationsIn, starCountsIn } from '../activities';
import { countCalled } from '../notices';
import { dutyIdsOf, mustGetOrder, needOf, thankedIn } from '../recruitment';
import { minutesIn, recordsOfActivities } from '../service-records';
import { unitOf } from '../units';
import { toEvaluationList } from './evaluate';
import { PARTS_BEHIND, partsOf, type OrderPart } from './order-parts';

/** Counted anew each time from the rows that staff can open: no number is kept that could drift from them. */
export const showOrderNumbers: UseCase<'recruitment.showNumbers'> = async ({ now }, { orderId }) => {
  const order = await mustGetOrder(orderId);
  const duties = dutyIdsOf(order);
  const [parts, records, said, thanked, called, need, unit] = await Promise.all([
    partsOf(order),
    recordsOfActivities(duties),
    evaluationsIn(duties),
    thankedIn(orderId),
    countCalled(orderId),
    needOf(order),
    unitOf(order.unitId),
  ]);
  const { title, unitId, startAt, endAt } = order;
  return {
    ...{ title, unitId, unitName: unit?.name ?? '', startAt, endAt, called, need },
    people: new Set(parts.map(({ answer }) => answer.userId)).size,
    ...countsOf(parts, now),
    recorded: records.filter(({ kind }) => kind === 'service').length,
    minutes: minutesIn(records),
    thanked: parts.filter(({ id }) => thanked.has(id)).length,
    starCounts: starCountsIn(said),
    asOf: now,
  };
};

function countsOf(parts: readonly OrderPart[], now: number) {
  const count = (behind: keyof typeof PARTS_BEHIND): number =>
    parts.filter((part) => PARTS_BEHIND[behind](part, now)).length;
  return {
    answered: count('answered'),
    accepted: count('accepted'),
    standby: count('standby'),
    left: count('left'),
    came: count('came'),
    absent: count('absent'),
    ahead: count('ahead'),
    awaiting: count('awaiting'),
  };
}

export const listOrderEvaluations: UseCase<'recruitment.listEvaluations'> = async (_context, { orderId }) => {
  const said = await evaluationsIn(dutyIdsOf(await mustGetOrder(orderId)));
  return toEvaluationList(starCountsIn(said), said);
};
