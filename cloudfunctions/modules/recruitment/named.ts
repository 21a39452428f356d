import { applyOnce } from '../../kernel/apply-once';
import { is, to } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import type { AnswerRow } from './answers.repository';
import type { Outcome } from './ask';
import { giveBack } from './queue';
import { whyNotYet } from './turn-round';
import { unitPlaces, type UnitPlacesRow } from './unit-places.repository';

/** An answer that takes one of a unit's places says which, and of which round. */
export const viaUnit = ({ _id, round }: UnitPlacesRow): string => `${_id}:${round}`;

const operationOf = ({ _id, round }: AnswerRow): string => idOf(_id, 'named', String(round));

function placesOf({ via }: AnswerRow): { _id: string; round: number } {
  const [_id = '', round] = via.split(':');
  return { _id, round: Number(round) };
}

/** One of the places that the unit holds; the cell is not written, they are taken already. */
export async function takeNamed(claim: AnswerRow, now: number): Promise<'' | Outcome> {
  const why = await whyNotYet(claim, now);
  if (why !== '') return why;
  const { _id, round } = placesOf(claim);
  const taken = await applyOnce(unitPlaces, { _id }, operationOf(claim), {
    where: { state: 'held', round, unnamed: is.gte(1) },
    change: { unnamed: to.inc(-1) },
  });
  return taken.outcome === 'refused' ? 'gone' : '';
}

/** Somebody whom a unit named. */
export const isNamed = ({ via }: AnswerRow): boolean => via.includes(':');

/** Back to the unit while it names people; after that it is a free place, and the unit has one person less. */
export async function undoNamed(claim: AnswerRow): Promise<void> {
  const { _id, round } = placesOf(claim);
  const undo = `${operationOf(claim)}:undo`;
  const back = await applyOnce(unitPlaces, { _id }, undo, {
    where: { state: 'held', round },
    change: { unnamed: to.inc(1) },
  });
  if (back.outcome !== 'refused') return;
  await applyOnce(unitPlaces, { _id }, `${undo}:gone`, { where: { round }, change: { places: to.inc(-1) } });
  await giveBack(claim, undo);
}
