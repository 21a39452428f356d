import { LIMITS } from '../../../../shared/limits';
import { toChoice, type Choice } from './choices';
import {
  cellAt,
  toCell,
  toItems,
  toRows,
  type CellData,
  type MyAnswer,
  type Order,
  type ShiftCells,
} from './shift-view';
import type { CellItem, CellView, ShiftContext, SiteRow } from './shift-view';

/** What the page knows of a call: its shifts as far as they were looked at, one's own answers, and what is chosen. */
export class Board {
  order: Order | null = null;
  private mine: readonly MyAnswer[] = [];
  private readonly shifts = new Map<number, ShiftCells>();
  private readonly chosen = new Map<number, Choice>();

  see(order: Order, mine: readonly MyAnswer[]): void {
    this.order = order;
    this.mine = mine.filter(({ state }) => state !== 'declined');
    // What was answered meanwhile, or has begun, is not to be chosen any more.
    for (const [shift, choice] of this.chosen) {
      const isAnswered = this.mine.some(({ cellId }) => cellId === choice.cellId);
      if (isAnswered || choice.startAt <= order.asOf) this.chosen.delete(shift);
    }
  }

  seeShift(shift: number, answer: ShiftCells): void {
    this.shifts.set(shift, answer);
    const ids = new Set(answer.cells.map(({ cellId }) => cellId));
    const others = this.mine.filter(({ cellId }) => !ids.has(cellId));
    this.mine = [...others, ...answer.mine.filter(({ state }) => state !== 'declined')];
  }

  knows(shift: number): boolean {
    return this.shifts.has(shift);
  }

  answers(): readonly MyAnswer[] {
    return this.mine;
  }

  choices(): Choice[] {
    return [...this.chosen.values()].sort((a, b) => a.startAt - b.startAt);
  }

  cellOf(shift: number, site: number, post: number): CellData | undefined {
    return cellAt(this.shifts.get(shift)?.cells ?? [], site, post);
  }

  viewOf(shift: number, site: number, post: number): CellView {
    return toCell(this.cellOf(shift, site, post), this.contextOf(shift));
  }

  rowsOf(shift: number): SiteRow[] {
    return this.order ? toRows(this.order, this.shifts.get(shift)?.cells ?? [], this.contextOf(shift)) : [];
  }

  itemsOf(shift: number): CellItem[] {
    return this.order ? toItems(this.order, this.shifts.get(shift)?.cells ?? [], this.contextOf(shift)) : [];
  }

  /** One cell a shift: another one takes its place, the same one again puts it back. @returns false: too many */
  toggle(shift: number, cell: CellData): boolean {
    if (!this.order) return true;
    if (this.chosen.get(shift)?.cellId === cell.cellId) this.chosen.delete(shift);
    else if (!this.chosen.has(shift) && this.chosen.size >= LIMITS.picksMax) return false;
    else this.chosen.set(shift, toChoice(this.order, cell, shift));
    return true;
  }

  choiceIn(shift: number): Choice | undefined {
    return this.chosen.get(shift);
  }

  drop(cellIds: readonly string[]): void {
    for (const [shift, { cellId }] of this.chosen) if (cellIds.includes(cellId)) this.chosen.delete(shift);
  }

  private contextOf(shift: number): ShiftContext {
    const { startAt = 0, endAt = 0 } = this.order?.shifts[shift] ?? {};
    const elsewhere = this.choices().filter((choice) => choice.shift !== shift && !choice.isStandby);
    const picked = this.chosen.get(shift)?.cellId ?? '';
    return { shift, startAt, endAt, now: this.order?.asOf ?? 0, mine: this.mine, elsewhere, picked };
  }
}
