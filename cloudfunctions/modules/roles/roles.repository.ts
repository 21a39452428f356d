import * as z from 'zod';
import { ROLE_NAMES, type RoleName } from '../../contract/action';
import { collection, is } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { sealedStore } from '../../kernel/reseal';
import { sealed } from '../../kernel/secrets';

/**
 * A role held at a unit, where it reaches everything below, or at one activity. Held again after an
 * end, it is the same document in its next round; earlier rounds stay in `past`.
 */
export const roleRow = z.object({
  /** from the person, the scope and the role; an id like any other, since other people's lists show it */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  scopeKind: z.enum(['unit', 'activity']),
  scopeId: z.string(),
  /** the unit, or the activity's unit */
  unitId: z.string(),
  role: z.enum(ROLE_NAMES),
  /** 1, and one more each time that it is given again */
  round: z.int(),
  /** who it is, as the inviter wrote it */
  note: sealed,
  /** held from (included) to (excluded), epoch ms */
  from: z.number(),
  to: z.number(),
  /** by which it was given; '' for the set-up and the demo. Who gave and who ended it is in the audit */
  invitationId: z.string(),
  past: z.array(z.object({ from: z.number(), to: z.number(), invitationId: z.string() })),
  /** who holds it is to be told of its end */
  isTold: z.boolean(),
  /** what is still owed if this process dies now; `jobs` runs it again. give, end: the counter; tell: the notice */
  todo: z.enum(['', 'give', 'end', 'tell']),
  todoAt: z.number(),
});
export type RoleRow = z.infer<typeof roleRow>;

/** More roles than this is a mistake somewhere, not a person. */
const ROLES_MAX = 50;
const ROLES_EVER_MAX = 1000;
/** Roles of one unit on its page. */
const UNIT_ROLES_MAX = 200;

/** "Without end": far enough for any calendar, a number like any other for queries. */
export const FOREVER = 253402300799000;

export const roles = collection('roles', roleRow);

export const sealedRoles = sealedStore('roles', roles, ['note']);

export const roleId = (userId: string, scopeId: string, role: RoleName): string => idOf('role', userId, scopeId, role);

/** Roles in force at an instant; read anew at every call, so that an end is felt at once. */
export function rolesOf(userId: string, at: number): Promise<RoleRow[]> {
  return roles.find({ userId, from: is.lte(at), to: is.gt(at) }, { limit: ROLES_MAX });
}

/** Roles ever held at a unit, the latest first. */
export function rolesAt(unitId: string): Promise<RoleRow[]> {
  return roles.find({ unitId, scopeKind: 'unit' }, { order: [['from', 'desc']], limit: UNIT_ROLES_MAX });
}

/** Who holds one of these roles at a unit itself now; what reaches it from above is left out. */
export function rolesHeldAt(unitId: string, anyOf: readonly RoleName[], at: number): Promise<RoleRow[]> {
  return roles.find(
    { unitId, scopeKind: 'unit', role: is.in(anyOf), from: is.lte(at), to: is.gt(at) },
    { limit: UNIT_ROLES_MAX },
  );
}

/** Every role that a person ever held. */
export function rolesEverOf(userId: string): Promise<RoleRow[]> {
  return roles.find({ userId }, { limit: ROLES_EVER_MAX });
}

export const isHeld = ({ from, to }: Pick<RoleRow, 'from' | 'to'>, now: number): boolean => from <= now && to > now;

export async function unitOfRole(_id: string): Promise<string | null> {
  return (await roles.get(_id))?.unitId ?? null;
}
