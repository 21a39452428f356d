import type { RoleName } from '../../contract/action';
import type { RoleRow } from './roles.repository';

/**
 * A role reaches the unit where it is held and everything below it.
 *
 * @param path ids from the center down to the unit in question, the unit included
 */
export function reaches(held: readonly RoleRow[], anyOf: readonly RoleName[], path: readonly string[]): boolean {
  return held.some(({ role, unitId }) => anyOf.includes(role) && path.includes(unitId));
}
