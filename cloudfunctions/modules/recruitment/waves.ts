import { waveIndex, WAVES, type WaveId } from '../../../miniprogram/shared/waves';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { audienceOf, unitOf } from '../units';
import { cells } from './cells.repository';
import { mustGet, recruitmentOrders, stateOf, type RecruitmentOrderRow } from './orders.repository';
import { waveId, waves } from './waves.repository';

type Planned = RecruitmentOrderRow['waves'];

/** Without a plan, those next door. */
export const firstReach = (planned: Planned): number => waveIndex(planned[0]?.scope ?? WAVES[0].id);

/** The unit whose people a wave calls: the order's own, its street's, the district's; never less than its own. */
export async function circleOf(unitId: string, reach: number): Promise<string> {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  const own = audienceOf(unit);
  const [center, street] = (await unitOf(own))?.path ?? [];
  if (reach === 0) return own;
  return (reach === 1 ? (street ?? center) : center) ?? own;
}

/** Puts on record when whom will be called; with the last cells, so that nobody is called to what is not there yet. */
export async function planWaves(order: RecruitmentOrderRow): Promise<void> {
  const first = { scope: WAVES[firstReach(order.waves)]?.id ?? WAVES[0].id, at: order.todoAt };
  for (const { scope, at } of [first, ...order.waves.slice(1)]) await put(order, scope, at);
}

async function put({ _id: orderId }: RecruitmentOrderRow, scope: WaveId, at: number): Promise<void> {
  const _id = waveId(orderId, scope);
  const fresh = { _id, v: 1, orderId, reach: waveIndex(scope), todo: 'send', todoAt: at, toldTo: '' } as const;
  if (!(await waves.insert(fresh))) await waves.change({ _id, todo: 'send', todoAt: is.gt(at) }, { todoAt: at });
}

export const sendWave: UseCase<'recruitment.sendWave'> = async ({ now }, { orderId, scope }) => {
  const order = await mustGet(orderId);
  const state = stateOf(order, now);
  if (state === 'draft') throw new AppError('RECRUITMENT_DRAFT');
  if (state === 'cancelled') throw new AppError('RECRUITMENT_CANCELLED');
  if (state === 'closed') throw new AppError('RECRUITMENT_CLOSED');
  if (order.todo === 'cells') throw new AppError('BUSY');
  const reach = waveIndex(scope);
  await put(order, scope, now);
  await widen(order, reach);
  return { wave: (WAVES[Math.max(order.reach, reach)] ?? WAVES[0]).id };
};

/** Opens an order to a wider circle; never back to a smaller one. Safe to repeat. */
export async function widen({ _id: orderId, unitId }: RecruitmentOrderRow, reach: number): Promise<void> {
  const wider = { reach, audienceUnitId: await circleOf(unitId, reach) };
  await recruitmentOrders.change({ _id: orderId, state: 'published', reach: is.lt(reach) }, wider);
  await cells.changeAll({ orderId, reach: is.lt(reach) }, wider);
}
