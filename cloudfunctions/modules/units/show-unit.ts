import { UNIT_KINDS, parentKindsOf } from '../../../miniprogram/shared/unit-kinds';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { unitOf, units, unitsOf } from './units.repository';
import { briefOf } from './views';

/** Read anew, whatever this instance remembers: an edit rests on the version that is shown here. */
export const showUnit: UseCase<'units.show'> = async (_context, { unitId }) => {
  const unit = await units.get(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  const above = await unitsOf(unit.path.slice(0, -1));
  return { ...unit, unitId, above: above.map(briefOf) };
};

/** Direct children of one unit on its page; a park has some hundred enterprises. */
const CHILDREN_MAX = 500;

const orderOfKind = new Map(UNIT_KINDS.map(({ id }, index) => [id as string, index]));

/** What hangs on a unit, in the order of the kinds, then by name. */
export const listBelow: UseCase<'units.listBelow'> = async (_context, { unitId }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  const children = await units.find({ parentId: unitId }, { order: [['_id', 'asc']], limit: CHILDREN_MAX });
  const rows = children.map((child) => ({ ...briefOf(child), state: child.state }));
  rows.sort((a, b) => rank(a.kind) - rank(b.kind) || a.name.localeCompare(b.name, 'zh'));
  return { rows, kinds: UNIT_KINDS.map(({ id }) => id).filter((kind) => parentKindsOf(kind).includes(unit.kind)) };
};

const rank = (kind: string): number => orderOfKind.get(kind) ?? 0;
