import type { OutputOf } from '../../../cloudfunctions/contract';
import { openLeft, orderPhase } from '../../components/wm-order-card/order-view';
import { clockOf, partsOf, WEEKDAYS } from '../../shared/time';
import type { CardFacts } from './draw-card';
import { titleLines } from './lines';
import { drawnPicture, prepareCard } from './pictures';

/** What a card needs of an order, whoever sends it. */
export type PicturedOrder = Pick<OutputOf<'recruitment.show'>, 'order' | 'sites' | 'shifts' | 'asOf'>;
type Order = PicturedOrder;

/** No name and no phone of a person; days as a calendar has them, because a card is read later. */
export function cardFacts(order: Order): CardFacts {
  const { asOf: now, sites, shifts } = order;
  const { summary, title } = order.order;
  const left = openLeft(shifts, now);
  const have = Math.max(0, summary.need - summary.left);
  const starts = shifts.filter((shift) => shift.startAt > now && (left === 0 || shift.left > 0));
  const soonest = Math.min(...starts.map(({ startAt }) => startAt));
  const { month, date, weekday } = partsOf(Number.isFinite(soonest) ? soonest : order.order.startAt);
  const clock = clockOf(Number.isFinite(soonest) ? soonest : order.order.startAt);
  return {
    day: '招募令',
    clock: `${month}月${date}日`,
    title: titleLines(title),
    place: `最早 ${WEEKDAYS[weekday] ?? ''} ${clock} · ${sites.length === 1 ? (sites[0]?.name ?? '') : `${sites.length} 个点位`}`,
    gap: left > 0 ? ['还差', String(left), '人'] : ['已招满，可以候补', '', ''],
    isUrgent: orderPhase(order, now) === 'urgent',
    have,
    need: have + left,
    asOf: `截至 ${clockOf(now)}`,
  };
}

const nameOf = ({ order, shifts, asOf }: Order): string =>
  ['recruitment', order.orderId, order.title, openLeft(shifts, asOf), order.summary.need].join(' ');

/** At once: the picture of this very number, if it was drawn. */
export const orderPicture = (order: Order): string | undefined => drawnPicture(nameOf(order));

export const prepareOrderPicture = (order: Order): Promise<void> => prepareCard(nameOf(order), cardFacts(order));
