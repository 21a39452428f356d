import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { momentLabel, rangeLabel } from '../../../../shared/time';
import type { Order, ShiftCells } from '../detail/shift-view';

export type ForUnits = OutputOf<'recruitment.showForUnits'>;

/** What the unit holds of one cell. */
export interface HeldRow {
  cellId: string;
  title: string;
  line: string;
  /** 5 人，已定 2 */
  numbers: string;
  note: string;
  isHeld: boolean;
  /** people can still be named */
  canName: boolean;
}
/** A cell that the unit could answer for. */
export interface FreeRow {
  cellId: string;
  title: string;
  left: number;
  note: string;
}

export function toHeldRows({ rows, asOf }: ForUnits, unitId: string): HeldRow[] {
  return rows
    .filter((row) => row.unitId === unitId)
    .map(({ cellId, siteName, postName, startAt, endAt, nameUntil, places, named, isHeld }) => ({
      cellId,
      title: `${siteName} · ${postName}`,
      line: rangeLabel(startAt, endAt, asOf),
      numbers: isHeld ? `${places} 人，已定 ${named}` : `定了 ${named} 人`,
      note: isHeld
        ? named < places
          ? `${momentLabel(nameUntil, asOf)} 前定人，没定的放给候补`
          : '人定齐了'
        : named < places
          ? `没定的 ${places - named} 个放给别人了`
          : '',
      isHeld,
      canName: isHeld && named < places,
    }));
}

/** Of one shift, without what the unit holds already; those with places first, as the order has them. */
export function toFreeRows(
  { sites, posts }: Pick<Order, 'sites' | 'posts'>,
  { cells }: ShiftCells,
  held: readonly HeldRow[],
): FreeRow[] {
  const taken = new Set(held.filter(({ isHeld }) => isHeld).map(({ cellId }) => cellId));
  return cells
    .filter(({ cellId }) => !taken.has(cellId))
    .map(({ cellId, site, post, left, waiting }) => ({
      cellId,
      title: `${sites[site]?.name ?? ''} · ${posts[post]?.name ?? ''}`,
      // Nobody on standby is overtaken.
      left: waiting > 0 ? 0 : left,
      note: waiting > 0 || left === 0 ? '已满' : `还差 ${left} 人`,
    }))
    .sort((a, b) => Math.sign(b.left) - Math.sign(a.left));
}
