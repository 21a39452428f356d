import { rolesHeldAt } from '../roles';
import { unitOf } from '../units';

/** Who answers for a unit now: its staff, or those of the nearest unit above that has any. */
export async function staffOver(unitId: string, now: number): Promise<string[]> {
  const path = (await unitOf(unitId))?.path ?? [unitId];
  for (const id of [...path].reverse()) {
    const held = await rolesHeldAt(id, ['staff'], now);
    if (held.length > 0) return [...new Set(held.map(({ userId }) => userId))];
  }
  return [];
}
