import type { OutputOf } from '../../../cloudfunctions/contract';

type HeldRoles = OutputOf<'identity.showMe'>['roles'];

/** Where somebody stands at a unit. It only says what a page offers; whether it may be done, the server says. */
export interface Standing {
  /** staff here or above */
  isStaff: boolean;
  /** leads here: writes activities and hands them in */
  isLeader: boolean;
  /** reads what is here, and changes nothing */
  isAuditor: boolean;
  /** staff of a unit above: the one who moves and closes this one */
  isAbove: boolean;
  /** the highest unit on the way down to here at which one of these is held; '': none */
  topId: string;
}

/** @param path ids from the center down to the unit, itself included; a role reaches everything below where it is held */
export function standingAt(roles: HeldRoles, path: readonly string[]): Standing {
  const holds = (role: string, at: readonly string[]): boolean =>
    roles.some((held) => held.role === role && at.includes(held.unit.unitId));
  const isStaff = holds('staff', path);
  const role = isStaff ? 'staff' : 'auditor';
  return {
    isStaff,
    isLeader: holds('leader', path),
    isAuditor: holds('auditor', path),
    isAbove: holds('staff', path.slice(0, -1)),
    topId: path.find((unitId) => holds(role, [unitId])) ?? '',
  };
}
