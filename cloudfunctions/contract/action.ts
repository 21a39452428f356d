import type * as z from 'zod';
import type { ErrorCode } from '../../miniprogram/shared/error-codes';
import { ROLES, type RoleId } from '../../miniprogram/shared/roles';

/**
 * Who may call an action, as data: the router enforces it and the role matrix is generated from it.
 * `resident` is anyone whom WeChat names (an openid); a role is held at a unit and reaches all below it.
 */
export type Allow =
  | { who: 'resident' }
  | {
      who: 'role';
      /** any one of these is enough */
      roles: readonly RoleName[];
      /** whose unit is meant: the input's own unit, or the unit of the object that the input names */
      of: Scope;
      /** the role has to be held above that unit: nobody closes or moves the place that they are in charge of */
      isAbove?: true;
      /** and at this one too */
      and?: Scope;
    };

/** What the input field names; the unit of that object is the one whose roles count. */
export type ScopeKind =
  'unit' | 'activity' | 'session' | 'order' | 'rota' | 'role' | 'invitation' | 'lesson' | 'post' | 'assignment';

export interface Scope {
  kind: ScopeKind;
  /** name of the input field that holds the id */
  field: string;
}

export const ROLE_NAMES = ROLES.map(({ id }) => id);
export type RoleName = RoleId;

/** query: changes nothing, may be asked again freely. command: changes something, once per requestId. */
export type ActionKind = 'query' | 'command';

export interface Action<
  Kind extends ActionKind = ActionKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  kind: Kind;
  input: Input;
  output: Output;
  /** codes beyond those that any action may answer (COMMON_ERRORS) */
  errors: readonly ErrorCode[];
  allow: Allow;
  /** so many calls a person and hour, for what could be guessed or costs much; over it: TOO_MANY */
  perHour?: number;
}

/** Any action may answer these. */
export const COMMON_ERRORS = [
  'BAD_REQUEST',
  'UNKNOWN_ACTION',
  'BAD_INPUT',
  'NO_CALLER',
  'FORBIDDEN',
  'ERASING',
  'TOO_MANY',
  'BUSY',
  'INTERNAL',
] as const satisfies readonly ErrorCode[];

export const resident: Allow = { who: 'resident' };

type RoleAllow = Extract<Allow, { who: 'role' }>;
export const roleOf =
  (roles: readonly RoleName[]) =>
  (kind: ScopeKind, field: string): RoleAllow => ({ who: 'role', roles, of: { kind, field } });

/** Staff of the unit, or of a unit above it. */
export const staffOf = roleOf(['staff']);
/** Staff of a unit above it. */
export const staffAbove = (kind: ScopeKind, field: string): RoleAllow => ({ ...staffOf(kind, field), isAbove: true });
/** For questions: an auditor reads what staff read, and writes nothing. */
export const staffOrAuditorOf = roleOf(['staff', 'auditor']);
export const auditorOf = roleOf(['auditor']);
/** For what a team writes or leads, and its unit answers for. */
export const teamOf = roleOf(['staff', 'leader']);
/** For numbers that whoever leads on the day needs too. */
export const teamOrAuditorOf = roleOf(['staff', 'leader', 'auditor']);
/** In the name of a unit. */
export const contactOrStaffOf = roleOf(['contact', 'staff']);

export function action<Kind extends ActionKind, Input extends z.ZodType, Output extends z.ZodType>(
  definition: Action<Kind, Input, Output>,
): Action<Kind, Input, Output> {
  return definition;
}
