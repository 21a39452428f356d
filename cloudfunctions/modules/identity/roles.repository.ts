import * as z from 'zod';
import { ROLE_NAMES, type RoleName } from '../../contract/action';
import { collection, is } from '../../kernel/database';

/** A role held at a unit; it reaches everything below that unit. */
export const roleRow = z.object({
  /** userId_unitId_role */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  unitId: z.string(),
  role: z.enum(ROLE_NAMES),
  /** held from (included) to (excluded), epoch ms */
  from: z.number(),
  to: z.number(),
});
export type RoleRow = z.infer<typeof roleRow>;

/** More roles than this is a mistake somewhere, not a person. */
const ROLES_MAX = 50;

export const roles = collection('roles', roleRow);

export const roleId = (userId: string, unitId: string, role: RoleName): string => `${userId}_${unitId}_${role}`;

/** Roles in force at an instant. */
export function rolesOf(userId: string, at: number): Promise<RoleRow[]> {
  return roles.find({ userId, from: is.lte(at), to: is.gt(at) }, { limit: ROLES_MAX });
}
