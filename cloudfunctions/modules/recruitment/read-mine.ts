import { LIMITS } from '../../../miniprogram/shared/limits';
import { HOUR_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { agreementOf } from './agreements.repository';
import { answerId, answers, standbyAhead, type AnswerRow } from './answers.repository';
import { mustGet, recruitmentOrders, type RecruitmentOrderRow } from './orders.repository';
import { thanks } from './thanks.repository';
import { toAnswer, toRow } from './views';

/** Looked through for the next ones: declined ones lie between them. */
const COMING_MAX = 30;

export const showMine: UseCase<'recruitment.showMine'> = async ({ caller, now }, { cellId }) => {
  const orderId = cellId.split('_')[0] ?? '';
  const [order, found] = await Promise.all([mustGet(orderId), answers.get(answerId(cellId, caller.userId))]);
  const mine = found && found.reason !== 'refused' ? found : null;
  // A draft is nobody's but its writers'.
  if (order.state === 'draft') throw new AppError('NOT_FOUND');
  const [unit, row, ahead, said] = await Promise.all([
    unitOf(order.unitId),
    toRow(order, now),
    mine?.state === 'standby' ? standbyAhead(mine) : 0,
    mine?.state === 'accepted' && mine.endAt <= now ? thanks.get(`${mine._id}_${mine.round}`) : null,
  ]);
  const { risk, insurance, bring, cancelReason } = order;
  return {
    answer: mine && toAnswer(mine),
    ahead,
    order: row,
    ...namesOf(order, cellId),
    stops: order.posts[Number(cellId.split('_')[2])]?.stops ?? [],
    ...{ risk, insurance, bring, cancelReason },
    agreement: await agreementOf(order, caller.userId),
    contactName: unit?.contactName ?? '',
    contactPhone: unit?.phone ?? '',
    thanks: said && { minutes: said.minutes, words: said.words },
    asOf: now,
  };
};

/** What a person said yes to and has not finished, soonest first. */
export async function nextDuties(userId: string, now: number, limit: number) {
  const from = now - LIMITS.shiftHoursMax * HOUR_MS;
  const found = await answers.find(
    { userId, startAt: is.gt(from) },
    { order: [['startAt', 'asc']], limit: COMING_MAX },
  );
  const coming = found.filter((row) => isComing(row, now)).slice(0, limit);
  const duties = await Promise.all(
    coming.map(async (row) => {
      const order = await recruitmentOrders.get(row.orderId);
      return order && { ...toAnswer(row), title: order.title, ...namesOf(order, row.cellId) };
    }),
  );
  return duties.flatMap((duty) => duty ?? []);
}

const isComing = ({ state, endAt }: AnswerRow, now: number): boolean =>
  (state === 'accepted' || state === 'offered') && endAt > now;

/** Names of the site and the post that a cell stands for. */
export function namesOf({ sites, posts }: RecruitmentOrderRow, cellId: string): { siteName: string; postName: string } {
  const [, site = 0, post = 0] = cellId.split('_').map(Number);
  return { siteName: sites[site]?.name ?? '', postName: posts[post]?.name ?? '' };
}
