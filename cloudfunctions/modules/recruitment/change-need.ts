import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { cells, type CellRow } from './cells.repository';
import { refill } from './refill';

const CELLS_MAX = 50;

/** One conditional update on what is left, so that nobody who is in is pushed out; sent twice it is one change. */
export const changeNeed: UseCase<'recruitment.changeNeed'> = async ({ caller, now, requestId }, input) => {
  const { orderId, cellId, seen, need } = input;
  const more = need - seen;
  const owed = { todo: 'refill', todoAt: now } as const;
  const changed = await applyOnce(cells, { _id: cellId }, idOf('need', cellId, caller.userId, requestId), {
    where: { orderId, state: 'open', startAt: is.gt(now), need: seen, left: is.gte(Math.max(0, -more)) },
    change: { need, left: to.inc(more), ...(more > 0 && owed) },
  });
  if (changed.outcome === 'refused') throw refusal(changed.row, input, now);
  if (more > 0) await refillOwed(cellId, now);
  const cell = await cells.get(cellId);
  if (!cell) throw new AppError('NOT_FOUND');
  return { need: cell.need, left: cell.left, waiting: cell.waiting };
};

function refusal(cell: CellRow | null, { orderId, seen }: { orderId: string; seen: number }, now: number): AppError {
  if (cell?.orderId !== orderId) return new AppError('NOT_FOUND');
  if (cell.state === 'cancelled') return new AppError('RECRUITMENT_CANCELLED');
  if (cell.startAt <= now) return new AppError('SHIFT_STARTED');
  return new AppError(cell.need === seen ? 'NEED_BELOW_TAKEN' : 'NEED_CHANGED');
}

async function refillOwed(cellId: string, now: number): Promise<void> {
  await refill(cellId, now);
  // What a later raise owes is that one's.
  await cells.change({ _id: cellId, todo: 'refill', todoAt: is.lte(now) }, { todo: '' });
}

/** Places of a raised need that a crash left lying. @returns how many cells were looked at */
export async function repairNeeds(now: number): Promise<number> {
  const due = await cells.find({ todo: 'refill', todoAt: is.lte(now) }, { limit: CELLS_MAX });
  for (const { _id } of due) await refillOwed(_id, now);
  return due.length;
}
