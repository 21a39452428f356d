import { dutyId, dutyOfCell } from '../../../miniprogram/shared/recruitment';
import { DAY_MS, dayOf, startOfDay } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { inHalves } from '../../kernel/in-halves';
import { unitOf, unitsBelow } from '../units';
import { answers } from './answers.repository';
import { cellId, cells } from './cells.repository';
import { recruitmentOrders, type RecruitmentOrderRow } from './orders.repository';

/** Orders that go on in one district on one day. */
const ORDERS_MAX = 50;
/** Sites × posts of one shift. */
const SHIFT_CELLS_MAX = 400;

/** Every shift at every site that takes place on the Beijing day of `now` in orders of a unit and below. */
export async function dutiesOfDay(unitId: string, now: number) {
  const unitIds = [unitId, ...(await unitsBelow(unitId)).map(({ _id }) => _id)];
  const from = startOfDay(dayOf(now));
  const to = from + DAY_MS;
  const found = await recruitmentOrders.find(
    { state: 'published', unitId: is.in(unitIds), endAt: is.gt(from), startAt: is.lt(to) },
    { order: [['endAt', 'asc']], limit: ORDERS_MAX },
  );
  return (await Promise.all(found.map((order) => dutiesBetween(order, from, to)))).flat();
}

async function dutiesBetween(order: RecruitmentOrderRow, from: number, to: number) {
  const unit = await unitOf(order.unitId);
  const on = [...order.shifts.entries()].filter(([, { startAt, endAt }]) => endAt > from && startAt < to);
  const shifts = await Promise.all(
    on.map(async ([shift, { startAt, endAt }]) => {
      const places = await placesAt(order._id, shift);
      return order.sites.map(({ name }, site) => ({
        occasionId: dutyId(order._id, site, shift),
        unitId: order.unitId,
        unitName: unit?.name ?? '',
        title: order.title,
        placeName: name,
        startAt,
        endAt,
        contactName: unit?.contactName ?? '',
        ...(places.get(site) ?? { cap: 0, left: 0, waiting: 0 }),
      }));
    }),
  );
  return shifts.flat();
}

/** Of one shift, the posts of each site together. */
async function placesAt(orderId: string, shift: number) {
  const sites = new Map<number, { cap: number; left: number; waiting: number }>();
  for (const { site, need, left, waiting } of await cells.find({ orderId, shift }, { limit: SHIFT_CELLS_MAX })) {
    const sum = sites.get(site) ?? { cap: 0, left: 0, waiting: 0 };
    sites.set(site, { cap: sum.cap + need, left: sum.left + left, waiting: sum.waiting + waiting });
  }
  return sites;
}

/** Who has a place in any of these duties. */
export async function acceptedIn(dutyIds: readonly string[]) {
  const ids = await cellsOfDuties(dutyIds);
  const found = await inHalves(ids, (some, limit) =>
    answers.find({ cellId: is.in(some), state: 'accepted' }, { limit }),
  );
  return found.map(({ _id, round, cellId: cell }) => ({ _id, round, people: 1, occasionId: dutyOfCell(cell) }));
}

async function cellsOfDuties(dutyIds: readonly string[]): Promise<string[]> {
  const places = dutyIds.map((id) => id.split('_'));
  const orderIds = [...new Set(places.map(([orderId = '']) => orderId))];
  const orders = new Map(await Promise.all(orderIds.map(async (id) => [id, await recruitmentOrders.get(id)] as const)));
  return places.flatMap(([orderId = '', site, shift]) =>
    (orders.get(orderId)?.posts ?? []).map((_post, post) =>
      cellId(orderId, { site: Number(site), post, shift: Number(shift) }),
    ),
  );
}
