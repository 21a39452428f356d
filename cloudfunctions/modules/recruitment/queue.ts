import { applyOnce, type Applied } from '../../kernel/apply-once';
import { is, to, type Where } from '../../kernel/database';
import { operationOf, type AnswerRow } from './answers.repository';
import { cells, type CellRow } from './cells.repository';

type AppliedCell = Promise<Applied<CellRow>>;

/** Who asks: the units from the center down to their station, and full years as far as they are known. */
export interface Asker {
  path: readonly string[];
  years: number;
  /** the order's agreement, if it has one */
  hasSigned: boolean;
}

/** Only what the person saw, and what calls them. */
const asSeen = ({ startAt, endAt }: AnswerRow, { path, years, hasSigned }: Asker): Where<CellRow> => ({
  state: 'open',
  ...{ startAt, endAt },
  audienceUnitId: is.in(path),
  minAge: is.lte(years),
  // Cells from before there were agreements have no such field.
  ...(!hasSigned && { needsSigned: is.nin([true]) }),
});

/** A place, unless somebody waits: nobody overtakes those on standby. */
export const takePlace = (row: AnswerRow, asker: Asker): AppliedCell =>
  applyOnce(cells, { _id: row.cellId }, operationOf('take', row), {
    where: { ...asSeen(row, asker), waiting: 0, left: is.gte(1) },
    change: { left: to.inc(-1) },
  });

/** A place in a shift that has begun, for who stands there: the queue ended with the start, and so did the circles. */
export const takeLate = (row: AnswerRow, asker: Asker): AppliedCell => {
  const { audienceUnitId: _circle, ...seen } = asSeen(row, asker);
  return applyOnce(cells, { _id: row.cellId }, operationOf('take', row), {
    where: { ...seen, left: is.gte(1) },
    change: { left: to.inc(-1) },
  });
};

export const undoTake = (row: AnswerRow): AppliedCell => giveBack(row, `${operationOf('take', row)}:undo`);

export const giveBack = (row: AnswerRow, operationId = operationOf('leave', row)): AppliedCell =>
  applyOnce(cells, { _id: row.cellId }, operationId, { where: {}, change: { left: to.inc(1) } });

export const enterStandby = (row: AnswerRow, asker: Asker): AppliedCell =>
  applyOnce(cells, { _id: row.cellId }, operationOf('queue', row), {
    where: asSeen(row, asker),
    change: { waiting: to.inc(1) },
  });

/** Says which of the two ways the one exit went. */
const offerMark = (row: AnswerRow): string => `${operationOf('exit', row)}:offer`;

/** Off standby with a place that is kept, if there is one. */
export const exitWithPlace = (row: AnswerRow): AppliedCell =>
  applyOnce(cells, { _id: row.cellId }, operationOf('exit', row), {
    where: { state: 'open', left: is.gte(1) },
    change: { left: to.inc(-1), waiting: to.inc(-1) },
    mark: offerMark(row),
  });

/** Off standby without a place; one that was kept meanwhile goes back. */
export async function exitStandby(row: AnswerRow): Promise<void> {
  const exit = await applyOnce(cells, { _id: row.cellId }, operationOf('exit', row), {
    where: {},
    change: { waiting: to.inc(-1) },
  });
  if (exit.outcome !== 'already' || !exit.row.applied.includes(offerMark(row))) return;
  await giveBack(row, `${operationOf('exit', row)}:undo`);
}
