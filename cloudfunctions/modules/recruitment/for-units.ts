import type { OutputOf } from '../../contract';
import { NAME_BEFORE_MS } from '../../../miniprogram/shared/recruitment';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { blindIndex, requireKeys } from '../../kernel/secrets';
import { volunteerOf } from '../identity';
import { rolesOf } from '../roles';
import { unitOf, unitsOf, type Unit } from '../units';
import { agreementOf } from './agreements.repository';
import { wishOf } from './answer';
import { answerId, answers } from './answers.repository';
import { settle } from './claim';
import type { CellRow } from './cells.repository';
import { viaUnit } from './named';
import { mustGet } from './orders.repository';
import { namesOf } from './read-mine';
import { refusalOfTaking } from './swap';
import { carryTake, claimPlaces, letGo } from './unit-places';
import { byUnitCode, unitPlaces, unitPlacesId, type UnitPlacesRow } from './unit-places.repository';
import { toAnswer } from './views';

type View = OutputOf<'recruitment.takeForUnit'>['row'];

/** A person speaks for few units; more on one page help nobody. */
const UNITS_MAX = 10;
const ROWS_MAX = 200;
/** Those call for volunteers themselves; who answers is a body that hangs on them. */
const CALLERS: readonly Unit['kind'][] = ['center', 'institute', 'station'];
const SPEAKERS: readonly string[] = ['contact', 'leader', 'staff'];

const canAnswer = ({ kind, state }: Unit): boolean => state === 'open' && !CALLERS.includes(kind);

/** Units that the caller speaks for, and what these have of an order. */
export const showForUnits: UseCase<'recruitment.showForUnits'> = async ({ caller, now }, { orderId }) => {
  const order = await mustGet(orderId);
  if (order.state === 'draft') throw new AppError('NOT_FOUND');
  const held = (await rolesOf(caller.userId, now)).filter(({ role }) => SPEAKERS.includes(role));
  const found = await unitsOf([...new Set(held.map(({ unitId }) => unitId))]);
  const units = found.filter(canAnswer).slice(0, UNITS_MAX);
  const ids = units.map(({ _id }) => _id);
  const rows = ids.length === 0 ? [] : await unitPlaces.find({ orderId, unitId: is.in(ids) }, { limit: ROWS_MAX });
  const shown = rows.filter(({ state }) => state === 'held' || state === 'released');
  return {
    units: units.map(({ _id, name }) => ({ unitId: _id, name })),
    rows: await Promise.all(shown.sort((a, b) => a.startAt - b.startAt).map(toView)),
    asOf: now,
  };
};

async function toView(row: UnitPlacesRow): Promise<View> {
  const { cellId, unitId, state, places, unnamed, startAt, endAt, nameUntil } = row;
  const [unit, order] = await Promise.all([unitOf(unitId), mustGet(row.orderId)]);
  return {
    ...{ cellId, unitId, unitName: unit?.name ?? '', ...namesOf(order, cellId) },
    ...{ startAt, endAt, nameUntil, places, named: places - unnamed },
    isHeld: state === 'held' && order.state !== 'cancelled',
  };
}

/** Taken twice is taken once; what is held already stays as it is. */
export const takeForUnit: UseCase<'recruitment.takeForUnit'> = async (
  { now },
  { unitId, cellId, places, ...times },
) => {
  const unit = await unitOf(unitId);
  if (!unit || !canAnswer(unit)) throw new AppError('NOT_FOUND');
  const nameUntil = times.startAt - NAME_BEFORE_MS;
  if (nameUntil <= now) throw new AppError('NAMING_LATE');
  const wish: UnitPlacesRow = {
    ...{ _id: unitPlacesId(cellId, unitId), v: 1, orderId: cellId.split('_')[0] ?? '', cellId, unitId },
    ...{ state: 'claiming', round: 1, places, unnamed: places, ...times, nameUntil, code: '' },
    ...{ todo: 'take', todoAt: now + MINUTE_MS, applied: [] },
  };
  const claim = await claimPlaces(wish, now);
  const { row, cell } = claim.state === 'claiming' ? await carryTake(claim) : { row: claim, cell: null };
  if (row.state !== 'held') throw refusal(cell, wish, unit);
  return { row: await toView(row) };
};

function refusal(cell: CellRow | null, { startAt, endAt }: UnitPlacesRow, { path }: Unit): AppError {
  if (!cell) return new AppError('NOT_FOUND');
  if (!path.includes(cell.audienceUnitId)) return new AppError('RECRUITMENT_ELSEWHERE');
  if (cell.state === 'cancelled') return new AppError('RECRUITMENT_CANCELLED');
  return new AppError(cell.startAt !== startAt || cell.endAt !== endAt ? 'NEED_CHANGED' : 'PLACES_SHORT');
}

/** Nobody can work it out, and the same request gives the same one. Only its hash is kept. */
const codeOf = ({ caller, requestId }: Context): string =>
  idOf(blindIndex('unit-places', caller.userId), 'unit-code', requestId);
const hashOf = (code: string): string => idOf('unit-places', code);

/** The latest card is the one that counts; it is good for as many people as are not named yet. */
export const inviteForUnit: UseCase<'recruitment.inviteForUnit'> = async (context, { unitId, cellId }) => {
  requireKeys();
  const code = codeOf(context);
  const mine = { _id: unitPlacesId(cellId, unitId), state: 'held', nameUntil: is.gt(context.now) };
  if (!(await unitPlaces.change(mine, { code: hashOf(code) }))) throw new AppError('UNIT_PLACES_GONE');
  return { code };
};

export const releaseForUnit: UseCase<'recruitment.releaseForUnit'> = async ({ now }, { unitId, cellId }) => {
  const there = await unitPlaces.get(unitPlacesId(cellId, unitId));
  const row = there && (await letGo(there, now));
  if (!row || row.state === 'refused') throw new AppError('UNIT_PLACES_GONE');
  return { row: await toView(row) };
};

async function mustBeOpen(code: string, now: number): Promise<UnitPlacesRow> {
  const row = await byUnitCode(hashOf(code));
  if (row?.state !== 'held' || row.nameUntil <= now) throw new AppError('UNIT_PLACES_GONE');
  return row;
}

export const showUnitPlace: UseCase<'recruitment.showUnitPlace'> = async ({ caller, now }, { code }) => {
  const row = await mustBeOpen(code, now);
  const order = await mustGet(row.orderId);
  if (order.state === 'cancelled') throw new AppError('RECRUITMENT_CANCELLED');
  const { named, places, ...view } = await toView(row);
  const agreement = await agreementOf(order, caller.userId);
  return { ...view, orderId: row.orderId, title: order.title, risk: order.risk, agreement, free: places - named };
};

export const acceptUnitPlace: UseCase<'recruitment.acceptUnitPlace'> = async ({ caller, now }, { code }) => {
  const volunteer = await volunteerOf(caller.userId);
  if (!volunteer) throw new AppError('NOT_A_VOLUNTEER');
  const found = await byUnitCode(hashOf(code));
  if (!found) throw new AppError('UNIT_PLACES_GONE');
  const via = viaUnit(found);
  const mine = await answers.get(answerId(found.cellId, caller.userId));
  if (mine?.state === 'accepted' && mine.via === via) return { answer: toAnswer(mine) };
  if (mine && mine.state !== 'declined' && mine.via !== via) throw new AppError('SWAP_IN_CELL');
  await mustBeOpen(code, now);
  const wish = wishOf({ userId: caller.userId, stationId: volunteer.unitId }, found, now);
  const { row, why } = await settle({ ...wish, todo: 'unit', via }, now);
  if (why !== '') throw new AppError(refusalOfTaking(why) ?? 'UNIT_PLACES_GONE');
  if (row.state !== 'accepted') throw new AppError('BUSY');
  return { answer: toAnswer(row) };
};

/** Of a site's posts, what units hold of them: for whoever fills the places. */
export async function unitsIn(cellIds: readonly string[]) {
  const found = await unitPlaces.find({ cellId: is.in(cellIds) }, { limit: ROWS_MAX });
  const shown = found.filter(
    ({ state, places, unnamed }) => state === 'held' || (state === 'released' && places > unnamed),
  );
  return Promise.all(shown.map(toView));
}
