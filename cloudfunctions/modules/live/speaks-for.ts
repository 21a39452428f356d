import { rolesOf } from '../roles';
import { unitsOf, type Unit } from '../units';

/** Who may order in the name of a unit. */
export const SPEAKERS = ['contact', 'staff'] as const;

/** A person speaks for few units; more on one page help nobody. */
const UNITS_MAX = 10;

/** Units at which a person themselves speaks for it. What a role reaches below is not listed: that may be hundreds. */
export async function unitsSpokenFor(userId: string, now: number): Promise<Unit[]> {
  const held = await rolesOf(userId, now);
  const ids = held.filter(({ role }) => SPEAKERS.some((each) => each === role)).map(({ unitId }) => unitId);
  return (await unitsOf([...new Set(ids)])).filter(({ state }) => state === 'open').slice(0, UNITS_MAX);
}
