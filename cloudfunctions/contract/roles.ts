import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, ROLE_NAMES, staffOf, staffOrAuditorOf } from './action';
import { id, instant, line } from './fields';
import { unitBrief } from './identity';

const role = z.enum(ROLE_NAMES, '请选一个角色');
/** As it is read out on the phone: 8 of digits and capitals, without those that look alike. */
const code = z
  .string('请填邀请码')
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[2-9A-HJ-NP-Z]{8}$/, '邀请码是 8 位字母和数字，请再看一下'));

const heldRole = z.object({
  roleId: id,
  role,
  unitId: id,
  unitName: z.string(),
  /** what whoever invited them wrote: who it is */
  note: z.string(),
  from: instant,
  /** null: without end */
  to: instant.nullable(),
  /** in force now */
  isHeld: z.boolean(),
  isMine: z.boolean(),
  /** the caller may end it */
  canEnd: z.boolean(),
});

const invitation = z.object({
  invitationId: id,
  role,
  note: z.string(),
  givenAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
});

/** Roles are given by a one-time invitation from above, and taken back in the same place. */
export const roles = {
  /** Roles held at a unit, those that ended lately, and invitations; the look is logged, for the notes are names. */
  'roles.list': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      roles: z.array(heldRole),
      invitations: z.array(invitation),
      /** roles that the caller may give here */
      canGive: z.array(role),
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),

  /** The code is shown once, to whoever made it; the same request gives the same code. */
  'roles.invite': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      role,
      /** who it is for, for the list; sealed */
      note: line('给谁', LIMITS.inviteNoteMax, 1),
      /** last day of the role (Asia/Shanghai); null: without end */
      lastDay: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对，请重新选')
        .nullable(),
    }),
    output: z.object({ invitationId: id, code: z.string(), expiresAt: instant }),
    errors: ['NOT_FOUND', 'ROLE_NOT_YOURS_TO_GIVE', 'NO_KEYS', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  }),

  'roles.withdrawInvitation': action({
    kind: 'command',
    allow: staffOf('invitation', 'invitationId'),
    input: z.object({ invitationId: id }),
    output: z.object({ state: z.enum(['withdrawn', 'accepted']) }),
    errors: ['NOT_FOUND', 'ROLE_NOT_YOURS_TO_GIVE'],
  }),

  'roles.showInvitation': action({
    kind: 'query',
    allow: resident,
    perHour: 30,
    input: z.object({ code }),
    output: z.object({ role, unit: unitBrief, to: instant.nullable(), expiresAt: instant, isMine: z.boolean() }),
    errors: ['INVITATION_OVER'],
  }),

  'roles.acceptInvitation': action({
    kind: 'command',
    allow: resident,
    perHour: 30,
    input: z.object({ code }),
    output: z.object({ role, unit: unitBrief }),
    errors: ['INVITATION_OVER'],
  }),

  /** Takes a role back from whoever holds it; in force with the next call of that person. */
  'roles.end': action({
    kind: 'command',
    allow: staffOf('role', 'roleId'),
    input: z.object({ roleId: id }),
    output: z.object({ to: instant }),
    errors: ['NOT_FOUND', 'ROLE_NOT_YOURS_TO_GIVE', 'LAST_CENTER_STAFF'],
  }),

  /** Gives a role of one's own back. */
  'roles.resign': action({
    kind: 'command',
    allow: resident,
    input: z.object({ roleId: id }),
    output: z.object({ to: instant }),
    errors: ['NOT_FOUND', 'LAST_CENTER_STAFF'],
  }),

  /**
   * First set-up of an environment: a one-time code, told to the function by a variable, makes the
   * center and its first staff.
   */
  'roles.setUp': action({
    kind: 'command',
    allow: resident,
    perHour: 5,
    input: z.object({
      code: z.string('请填开通码').trim().min(1, '请填开通码').max(80, '开通码不对'),
      name: line('中心全称', LIMITS.unitNameMax, 4),
      shortName: line('简称', LIMITS.unitShortNameMax, 2),
    }),
    output: z.object({ unit: unitBrief }),
    errors: ['SET_UP_CODE', 'SET_UP_DONE'],
  }),
};
