import type { RoleName } from '../../contract/action';
import type { RoleRow } from './roles.repository';

type Held = Pick<RoleRow, 'role' | 'scopeKind' | 'scopeId'>;

/**
 * A role at a unit reaches that unit and everything below it; a role at one activity reaches only that.
 *
 * @param path ids from the center down to the unit in question, the unit included
 * @param objectId the very thing asked about, for roles held at it
 */
export function reaches(
  held: readonly Held[],
  anyOf: readonly RoleName[],
  path: readonly string[],
  objectId = '',
): boolean {
  return held.some(
    ({ role, scopeKind, scopeId }) =>
      anyOf.includes(role) && (scopeKind === 'unit' ? path.includes(scopeId) : scopeId === objectId),
  );
}

/**
 * Who may give a role at a unit, and take it back: staff from above it, so that nobody makes their own
 * successors; the center's own staff and its auditors by the center's staff, who have nobody above.
 *
 * @param path ids from the center down to the unit at which the role is held
 */
export function mayGive(held: readonly Held[], role: RoleName, path: readonly string[]): boolean {
  const isCenter = path.length === 1;
  if (role === 'auditor') return isCenter && reaches(held, ['staff'], path);
  if (role === 'staff') return reaches(held, ['staff'], isCenter ? path : path.slice(0, -1));
  return reaches(held, ['staff'], path);
}
