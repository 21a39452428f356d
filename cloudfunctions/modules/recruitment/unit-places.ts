import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { unitOf } from '../units';
import { cells, type CellRow } from './cells.repository';
import { refill } from './refill';
import { unitOperation, unitPlaces, type UnitPlacesRow } from './unit-places.repository';

const LOOKS_MAX = 5;
const BATCH_MAX = 50;

/** Puts the wish on record, or finds the one that is there already. */
export async function claimPlaces(wish: UnitPlacesRow, now: number): Promise<UnitPlacesRow> {
  if (await unitPlaces.insert(wish)) return wish;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await unitPlaces.get(wish._id);
    if (!there) throw new Error('places that could not be inserted are not there either');
    if (there.state === 'claiming' || there.state === 'held') return there;
    // Again after they were let go: what that still owes is paid first, under its own round.
    if (there.todo === 'refill') await giveOn(there, now);
    const again = { ...wish, round: there.round + 1, applied: there.applied };
    const { _id, ...change } = again;
    if (await unitPlaces.change({ _id, state: there.state, round: there.round }, change)) return again;
  }
  throw new AppError('BUSY');
}

/** All of them in one conditional update, or none; nobody on standby is overtaken. Safe to repeat. */
export async function carryTake(claim: UnitPlacesRow): Promise<{ row: UnitPlacesRow; cell: CellRow | null }> {
  const { _id, round, places, cellId, startAt, endAt, nameUntil } = claim;
  const path = (await unitOf(claim.unitId))?.path ?? [];
  const taken = await applyOnce(cells, { _id: cellId }, unitOperation('take', claim), {
    where: { state: 'open', startAt, endAt, audienceUnitId: is.in(path), waiting: 0, left: is.gte(places) },
    change: { left: to.inc(-places) },
  });
  const settled =
    taken.outcome === 'refused'
      ? ({ state: 'refused', todo: '' } as const)
      : ({ state: 'held', todo: 'release', todoAt: nameUntil } as const);
  const cell = taken.outcome === 'refused' ? taken.row : null;
  if (await unitPlaces.change({ _id, state: 'claiming', round }, settled))
    return { row: { ...claim, ...settled }, cell };
  const there = (await unitPlaces.get(_id)) ?? claim;
  // Another run was told that there were too few, just before this one had them: they go back.
  if (taken.outcome !== 'refused' && there.round === round && there.state === 'refused') {
    const undo = `${unitOperation('take', claim)}:undo`;
    await applyOnce(cells, { _id: cellId }, undo, { where: {}, change: { left: to.inc(places) } });
  }
  return { row: there, cell };
}

/** From now on nobody is named any more, and what is unnamed goes to who waits. */
export async function letGo({ _id, round }: UnitPlacesRow, now: number): Promise<UnitPlacesRow | null> {
  const change = { state: 'released', todo: 'refill', todoAt: now + MINUTE_MS } as const;
  await unitPlaces.change({ _id, state: 'held', round }, change);
  const after = await unitPlaces.get(_id);
  if (after?.state === 'released' && after.todo === 'refill') await giveOn(after, now);
  return after;
}

/** Once, however often it is run: once they are let go, `unnamed` does not change any more. */
async function giveOn(row: UnitPlacesRow, now: number): Promise<void> {
  const { _id, round, cellId, unnamed } = row;
  if (unnamed > 0) {
    const operation = unitOperation('release', row);
    await applyOnce(cells, { _id: cellId }, operation, { where: {}, change: { left: to.inc(unnamed) } });
    await refill(cellId, now);
  }
  await unitPlaces.change({ _id, round, todo: 'refill' }, { todo: '' });
}

/** Those whose time to name people is over, and what crashes left half-way. @returns how many */
export async function carryUnitPlaces(now: number): Promise<number> {
  const due = await unitPlaces.find(
    { todo: is.in(['take', 'release', 'refill']), todoAt: is.lte(now) },
    { limit: BATCH_MAX },
  );
  for (const row of due) {
    if (row.todo === 'take') await carryTake(row);
    else if (row.todo === 'release') await letGo(row, now);
    else await giveOn(row, now);
  }
  return due.length;
}
