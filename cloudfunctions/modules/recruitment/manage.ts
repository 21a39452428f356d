import type * as z from 'zod';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { DAY_MS } from '../../../miniprogram/shared/time';
import { WAVES } from '../../../miniprogram/shared/waves';
import type { orderDraft } from '../../contract/recruitment';
import { checkText } from '../../kernel/content-check';
import { to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { cells } from './cells.repository';
import { makeCells } from './make-cells';
import { mustGet, recruitmentOrders } from './orders.repository';
import { counted } from './summary';
import { toRow } from './views';
import { circleOf, firstReach } from './waves';

type Draft = z.output<typeof orderDraft>;
const MANAGED_MAX = 100;

/** The id comes from the request: sent twice, written once. */
export const createOrder: UseCase<'recruitment.create'> = async (context, { unitId, draft }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  const { now } = context;
  const _id = editId(context);
  mustBeAhead(draft, now);
  await recruitmentOrders.insert({
    ...draft,
    ...spanOf(draft),
    _id,
    v: 1,
    unitId,
    ...(await callsOf(unitId, draft)),
    state: 'draft',
    cancelReason: '',
    version: 1,
    lastEdit: _id,
    summary: { need: 0, left: 0, lefts: [], at: 0 },
    countedAt: 0,
    todo: '',
    todoAt: now,
    madeTo: 0,
    endedTo: '',
    createdAt: now,
  });
  return { orderId: _id, version: 1 };
};

export const updateOrder: UseCase<'recruitment.update'> = async (context, { orderId, version, draft }) => {
  const order = await mustGet(orderId);
  const lastEdit = editId(context);
  if (order.lastEdit === lastEdit) return { version: order.version };
  if (order.state !== 'draft') throw new AppError('RECRUITMENT_OUT');
  mustBeAhead(draft, context.now);
  const { sites, posts, shifts, waves, ...words } = draft;
  const lists = { sites: to.be(sites), posts: to.be(posts), shifts: to.be(shifts), waves: to.be(waves) };
  const derived = { ...spanOf(draft), ...(await callsOf(order.unitId, draft)) };
  const change = { ...words, ...lists, ...derived, version: version + 1, lastEdit };
  if (await recruitmentOrders.change({ _id: orderId, state: 'draft', version }, change))
    return { version: version + 1 };
  const there = await mustGet(orderId);
  throw new AppError(there.state === 'draft' ? 'VERSION_CONFLICT' : 'RECRUITMENT_OUT');
};

/** Sent again it goes on with the cells. */
export const publishOrder: UseCase<'recruitment.publish'> = async ({ caller, now }, { orderId, version }) => {
  const draft = await mustGet(orderId);
  if (draft.state === 'draft') {
    if (draft.version !== version) throw new AppError('VERSION_CONFLICT');
    mustBeAhead(draft, now);
    await checkText(caller.openid, wordsOf(draft));
    const out = { state: 'published', todo: 'cells', todoAt: now } as const;
    const isOut = await recruitmentOrders.change({ _id: orderId, state: 'draft', version }, out);
    if (!isOut && (await mustGet(orderId)).state === 'draft') throw new AppError('VERSION_CONFLICT');
  }
  const order = await mustGet(orderId);
  if (order.state === 'cancelled') throw new AppError('RECRUITMENT_CANCELLED');
  return { isReady: order.todo !== 'cells' || (await makeCells(order)) };
};

/** Cancelling twice is cancelling once; the first reason stands. Whoever answered is freed and told by `jobs`. */
export const cancelOrder: UseCase<'recruitment.cancel'> = async ({ caller, now }, { orderId, reason }) => {
  const order = await mustGet(orderId);
  if (order.state === 'cancelled') return {};
  await checkText(caller.openid, [reason]);
  const change = { state: 'cancelled', cancelReason: reason, todo: 'cancel', todoAt: now, endedTo: '' } as const;
  await recruitmentOrders.change({ _id: orderId, state: order.state }, change);
  if ((await mustGet(orderId)).state !== 'cancelled') throw new AppError('BUSY');
  await cells.changeAll({ orderId }, { state: 'cancelled' });
  return {};
};

export const listManaged: UseCase<'recruitment.listManaged'> = async ({ now }, { unitId }) => {
  const rows = await recruitmentOrders.find({ unitId }, { order: [['createdAt', 'desc']], limit: MANAGED_MAX });
  const fresh = await Promise.all(rows.map(async (order) => (order.endAt > now ? counted(order, now) : order)));
  return { rows: await Promise.all(fresh.map((order) => toRow(order, now))), asOf: now };
};

export const showManaged: UseCase<'recruitment.showManaged'> = async ({ now }, { orderId }) => {
  const order = await mustGet(orderId);
  const { version, cancelReason, reach } = order;
  const wave = (WAVES[reach] ?? WAVES[0]).id;
  return { order: await toRow(await counted(order, now), now), version, draft: order, cancelReason, wave, asOf: now };
};

/** Whom an order calls first. */
async function callsOf(unitId: string, draft: Pick<Draft, 'waves'>) {
  const reach = firstReach(draft.waves);
  return { reach, audienceUnitId: await circleOf(unitId, reach) };
}

/** @throws BAD_INPUT when a shift or a wave lies behind us, or a shift too far ahead */
function mustBeAhead(draft: Pick<Draft, 'shifts' | 'waves'>, now: number): void {
  const { startAt, endAt } = spanOf(draft);
  if (startAt <= now) throw new AppError('BAD_INPUT', { fields: { shifts: '有一班的时间已经过了，请改到以后' } });
  if (endAt > now + LIMITS.aheadDaysMax * DAY_MS) {
    throw new AppError('BAD_INPUT', { fields: { shifts: `最远排到 ${LIMITS.aheadDaysMax} 天以后` } });
  }
  if (draft.waves.slice(1).some(({ at }) => at <= now)) {
    throw new AppError('BAD_INPUT', { fields: { waves: '有一轮的时间已经过了，请改到以后' } });
  }
}

const spanOf = ({ shifts }: Pick<Draft, 'shifts'>) => ({
  startAt: Math.min(...shifts.map(({ startAt }) => startAt)),
  endAt: Math.max(...shifts.map(({ endAt }) => endAt)),
});

const editId = ({ caller, requestId }: Context): string => idOf('recruitment', caller.userId, requestId);

const wordsOf = ({ title, why, risk, insurance, bring, agreement, sites, posts }: Draft): string[] => [
  title,
  why,
  risk,
  insurance,
  bring,
  agreement,
  ...[...sites, ...posts].map(({ name }) => name),
  ...posts.flatMap(({ stops }) => stops),
];
