import type { Regulation } from '../../../../miniprogram/shared/regulation';
import beijingCivility from './beijing-civility-2020.json';

/** Every regulation that the classroom teaches; the first one is the spine of the product. */
export const regulations: readonly Regulation[] = [beijingCivility];

export function regulationById(id: string): Regulation | null {
  return regulations.find((regulation) => regulation.id === id) ?? null;
}
