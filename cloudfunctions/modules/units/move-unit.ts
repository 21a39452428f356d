import { parentKindsOf } from '../../../miniprogram/shared/unit-kinds';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { is, to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { releaseLease, takeLease } from '../../kernel/lease';
import type { UseCase } from '../../kernel/router';
import { mustGet, saveUnit } from './edit-unit';
import { findBelow, forgetUnits, units, type Unit } from './units.repository';

const MOVES_KEPT = 50;
const LEASE = 'units.move';

/**
 * Hangs a unit with all below it elsewhere. What was done there before keeps its unit, so no history
 * moves. One move at a time in the whole district, because each rests on the paths of the other.
 */
export const moveUnit: UseCase<'units.move'> = async (context, { unitId, version, parentId }) => {
  if ((await takeLease(LEASE, context.now, context.now + MINUTE_MS)) === null) throw new AppError('BUSY');
  try {
    const [unit, parent] = await Promise.all([mustGet(unitId), mustGet(parentId)]);
    if (unit.parentId === parentId) return { version: unit.version };
    if (parent.path.includes(unitId)) throw new AppError('UNIT_LOOP');
    if (parent.state === 'closed') throw new AppError('UNIT_CLOSED');
    if (!parentKindsOf(unit.kind).includes(parent.kind)) throw new AppError('UNIT_KIND');
    const path = [...parent.path, unitId];
    const move = { at: context.now, fromParentId: unit.parentId, toParentId: parentId };
    const saved = await saveUnit(context, unit, version, {
      parentId,
      path: to.be(path),
      moves: to.push([move], { slice: -MOVES_KEPT }),
      todo: 'paths',
    });
    await finishMove({ ...unit, path });
    return saved;
  } finally {
    await releaseLease(LEASE);
  }
};

const PAGE = 200;

/** Rewrites the paths below a moved unit. Each is worked out from the unit's own path, so running it again changes nothing. */
export async function finishMove({ _id, path }: Unit): Promise<void> {
  for (let after = ''; ;) {
    const below = await findBelow(_id, after, PAGE);
    for (const unit of below) {
      if (unit._id === _id) continue;
      const rest = unit.path.slice(unit.path.indexOf(_id) + 1);
      await units.change({ _id: unit._id }, { path: to.be([...path, ...rest]) });
    }
    const last = below.at(-1);
    if (!last || below.length < PAGE) break;
    after = last._id;
  }
  await units.change({ _id }, { todo: '' });
  forgetUnits();
}

/** Carries on moves that a crash left half-way. @returns how many */
export async function repairMoves(now: number): Promise<number> {
  const half = await units.find({ todo: 'paths' }, { limit: PAGE });
  if (half.length === 0 || (await takeLease(LEASE, now, now + MINUTE_MS)) === null) return 0;
  try {
    // The highest first: a lower one's path rests on it.
    const fresh = await units.find({ todo: 'paths', _id: is.in(half.map(({ _id }) => _id)) }, { limit: PAGE });
    for (const unit of fresh.sort((a, b) => a.path.length - b.path.length)) await finishMove(unit);
    return fresh.length;
  } finally {
    await releaseLease(LEASE);
  }
}
