import type * as z from 'zod';
import type { ErrorCode } from '../../miniprogram/shared/error-codes';

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
    };

/** `unit`: the input field holds a unit's id. `activity`: it holds an activity's id, its unit counts. */
export interface Scope {
  kind: 'unit' | 'activity';
  /** name of the input field that holds the id */
  field: string;
}

export const ROLE_NAMES = ['staff', 'leader', 'auditor', 'contact'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

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
}

/** Any action may answer these. */
export const COMMON_ERRORS = [
  'BAD_REQUEST',
  'UNKNOWN_ACTION',
  'BAD_INPUT',
  'NO_CALLER',
  'FORBIDDEN',
  'BUSY',
  'INTERNAL',
] as const satisfies readonly ErrorCode[];

export const resident: Allow = { who: 'resident' };

/** Staff of the unit, or of a unit above it. */
export const staffOf = (kind: Scope['kind'], field: string): Allow => ({
  who: 'role',
  roles: ['staff'],
  of: { kind, field },
});

export function action<Kind extends ActionKind, Input extends z.ZodType, Output extends z.ZodType>(
  definition: Action<Kind, Input, Output>,
): Action<Kind, Input, Output> {
  return definition;
}
