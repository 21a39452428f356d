import type * as z from 'zod';
import type { unitDraft } from '../../contract/units';
import { parentKindsOf } from '../../../miniprogram/shared/unit-kinds';
import { checkText } from '../../kernel/content-check';
import { to, type Change } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { forgetUnits, units, type Unit } from './units.repository';

type Draft = z.output<typeof unitDraft>;

const editId = ({ caller, requestId }: Context): string => idOf('unit', caller.userId, requestId);

/** Hangs a new unit on another. The id comes from the request: sent twice, made once. */
export const createUnit: UseCase<'units.create'> = async (context, { parentId, kind, draft }) => {
  const parent = await mustGet(parentId);
  if (parent.state === 'closed') throw new AppError('UNIT_CLOSED');
  if (!parentKindsOf(kind).includes(parent.kind)) throw new AppError('UNIT_KIND');
  await checkWords(context, draft);
  const _id = editId(context);
  await units.insert({ ...blankUnit(_id), ...draft, kind, parentId, path: [...parent.path, _id], lastEdit: _id });
  forgetUnits();
  return { unitId: _id, version: 1 };
};

/** The root, made once by the set-up. */
export async function insertCenter(_id: string, name: string, shortName: string): Promise<Unit> {
  const center: Unit = { ...blankUnit(_id), kind: 'center', path: [_id], name, shortName };
  await units.insert(center);
  forgetUnits();
  return center;
}

const blankUnit = (_id: string): Unit => ({
  _id,
  v: 1,
  kind: 'station',
  parentId: '',
  path: [_id],
  state: 'open',
  name: '',
  shortName: '',
  address: '',
  lng: 0,
  lat: 0,
  phone: '',
  contactName: '',
  opening: '',
  intro: '',
  platforms: [],
  version: 1,
  lastEdit: '',
  moves: [],
  todo: '',
});

export const updateUnit: UseCase<'units.update'> = async (context, { unitId, version, draft }) => {
  const unit = await mustGet(unitId);
  if (unit.lastEdit === editId(context)) return { version: unit.version };
  await checkWords(context, draft);
  return saveUnit(context, unit, version, { ...draft, platforms: to.be(draft.platforms) });
};

/** Closed only when nothing open hangs on it: the tree has no open leaf on a closed branch. */
export const setUnitState: UseCase<'units.setState'> = async (context, { unitId, version, state }) => {
  const unit = await mustGet(unitId);
  if (unit.lastEdit === editId(context)) return { version: unit.version };
  if (state === 'closed') {
    const isInUse = unit.kind === 'center' || (await units.count({ parentId: unitId, state: 'open' })) > 0;
    if (isInUse) throw new AppError('UNIT_IN_USE');
  }
  return saveUnit(context, unit, version, { state });
};

/** One edit on top of the version that the person saw. */
export async function saveUnit(
  context: Context,
  { _id }: Unit,
  version: number,
  change: Change<Unit>,
): Promise<{ version: number }> {
  const edit = { ...change, version: version + 1, lastEdit: editId(context) };
  if (!(await units.change({ _id, version }, edit))) throw new AppError('VERSION_CONFLICT');
  forgetUnits();
  return { version: version + 1 };
}

export async function mustGet(unitId: string): Promise<Unit> {
  const unit = await units.get(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  return unit;
}

function checkWords({ caller }: Context, draft: Draft): Promise<void> {
  const { name, shortName, address, contactName, opening, intro } = draft;
  return checkText(caller.openid, [name, shortName, address, contactName, opening, intro]);
}
