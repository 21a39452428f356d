import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { Caller, UseCase } from '../../kernel/router';
import { isVolunteer, profileOf, volunteerOf } from '../identity';
import { unitOf } from '../units';
import { agreementOf } from './agreements.repository';
import { answerId, answers } from './answers.repository';
import { cells } from './cells.repository';
import { mustGet, recruitmentOrders, stateOf } from './orders.repository';
import { counted } from './summary';
import { toAnswer, toRow, toShifts } from './views';

const SHOWN_MAX = 30;
/** Sites × posts of one shift. */
const SHIFT_CELLS_MAX = 400;
const MINE_MAX = 100;

export const listOrders: UseCase<'recruitment.list'> = async ({ caller, now }) => {
  const [{ station }, registered] = await Promise.all([profileOf(caller), volunteerOf(caller.userId)]);
  const can: readonly string[] = registered?.skills ?? [];
  const where = station ? { audienceUnitId: is.in(station.path) } : {};
  const found = await recruitmentOrders.find(
    { ...where, state: 'published', endAt: is.gt(now) },
    { order: [['endAt', 'asc']], limit: SHOWN_MAX },
  );
  const open = found.filter((order) => stateOf(order, now) === 'published');
  const rows = await Promise.all(
    open.map(async (order) => {
      const fresh = await counted(order, now);
      const suitsMe = order.posts.some(({ skill }) => skill === '' || can.includes(skill));
      return { ...(await toRow(fresh, now)), sites: order.sites.length, shifts: toShifts(fresh), suitsMe };
    }),
  );
  return { rows, asOf: now };
};

export const showOrder: UseCase<'recruitment.show'> = async ({ caller, now }, { orderId }) => {
  const order = await shown(orderId, caller);
  const [unit, isRegistered, fresh, agreement] = await Promise.all([
    unitOf(order.unitId),
    isVolunteer(caller.userId),
    counted(order, now),
    agreementOf(order, caller.userId),
  ]);
  const { why, risk, insurance, bring, minAge, cancelReason, sites, posts } = order;
  return {
    order: await toRow(fresh, now),
    ...{ why, risk, insurance, bring, minAge, cancelReason, sites, posts },
    shifts: toShifts(fresh),
    contactName: unit?.contactName ?? '',
    contactPhone: unit?.phone ?? '',
    isVolunteer: isRegistered,
    agreement,
    asOf: now,
  };
};

/**
 * A draft is nobody's but its writers'; what is out is for those whom it calls by now, and stays readable to whoever
 * answered it. Who has chosen no station is not turned away.
 */
export async function shown(orderId: string, caller: Caller) {
  const [order, { station }] = await Promise.all([mustGet(orderId), profileOf(caller)]);
  if (order.state === 'draft') throw new AppError('NOT_FOUND');
  if (!station || station.path.includes(order.audienceUnitId)) return order;
  const mine = await answers.find({ userId: caller.userId }, { order: [['startAt', 'desc']], limit: MINE_MAX });
  if (!mine.some((row) => row.orderId === orderId && row.reason !== 'refused'))
    throw new AppError('RECRUITMENT_ELSEWHERE');
  return order;
}

export const showShift: UseCase<'recruitment.showShift'> = async ({ caller, now }, { orderId, shift }) => {
  const found = await cells.find({ orderId, shift }, { limit: SHIFT_CELLS_MAX });
  if (found.length === 0) throw new AppError('NOT_FOUND');
  const ids = found.map(({ _id }) => answerId(_id, caller.userId));
  const mine = await answers.find({ _id: is.in(ids) }, { limit: SHIFT_CELLS_MAX });
  return {
    cells: found.map((cell) => ({ ...cell, cellId: cell._id })),
    mine: mine.filter(({ reason }) => reason !== 'refused').map(toAnswer),
    asOf: now,
  };
};

export const listMine: UseCase<'recruitment.listMine'> = async ({ caller, now }) => {
  const found = await answers.find({ userId: caller.userId }, { order: [['startAt', 'desc']], limit: MINE_MAX });
  const granted = found.filter(({ reason }) => reason !== 'refused');
  const ids = [...new Set(granted.map(({ orderId }) => orderId))];
  const orders = ids.length === 0 ? [] : await recruitmentOrders.find({ _id: is.in(ids) }, { limit: ids.length });
  const rows = granted.map((row) => {
    const order = orders.find(({ _id }) => _id === row.orderId);
    const [, site, post] = row.cellId.split('_').map(Number);
    return {
      ...toAnswer(row),
      title: order?.title ?? '',
      siteName: order?.sites[site ?? 0]?.name ?? '',
      postName: order?.posts[post ?? 0]?.name ?? '',
    };
  });
  return { rows, asOf: now };
};
