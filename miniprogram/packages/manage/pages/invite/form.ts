import { ROLES, roleName, type RoleId } from '../../../../shared/roles';
import { dayLabel, momentLabel, startOfDay } from '../../../../shared/time';
import type { Check } from '../../components/wm-checks/wm-checks';

export interface InviteForm {
  role: RoleId | '';
  /** who it is for */
  note: string;
  /** null: not answered yet */
  isLimited: boolean | null;
  /** YYYY-MM-DD */
  lastDay: string;
}
export type InviteErrors = Partial<Record<keyof InviteForm, string>>;

export const EMPTY_INVITE: InviteForm = { role: '', note: '', isLimited: null, lastDay: '' };

/** Of what the page before named, those that there are. */
export const rolesFrom = (query: string): RoleId[] =>
  ROLES.map(({ id }) => id).filter((id) => query.split(',').includes(id));

export const roleChecks = (offered: readonly RoleId[], chosen: string): Check[] =>
  ROLES.filter(({ id }) => offered.includes(id)).map(({ id, name, can }) => ({
    value: id,
    label: name,
    note: can,
    on: id === chosen,
  }));

export const termChecks = (isLimited: boolean | null): Check[] => [
  { value: 'open', label: '不设期限', note: '离开时再结束', on: isLimited === false },
  { value: 'until', label: '到某一天为止', note: '过了那天自动结束', on: isLimited === true },
];

export function missingInInvite({ role, note, isLimited, lastDay }: InviteForm): InviteErrors {
  return {
    ...(role === '' && { role: '请选一个角色' }),
    ...(note.trim() === '' && { note: '请写给谁' }),
    ...(isLimited === null && { isLimited: '请选做到什么时候' }),
    ...(isLimited === true && lastDay === '' && { lastDay: '请选最后一天' }),
  };
}

/** The server names fields as it calls them; the last day stands under the date. */
export function inviteErrors({ role, note, lastDay }: Readonly<Record<string, string>>): InviteErrors {
  return { ...(role && { role }), ...(note && { note }), ...(lastDay && { lastDay }) };
}

export const dayWords = (day: string, now: number): string => (day === '' ? '' : dayLabel(startOfDay(day), now));

/** What is shown once the invitation is made; the code is not kept anywhere. */
export interface Made {
  /** as the server gave it */
  code: string;
  /** two groups of four, to be read out */
  groups: { id: number; text: string }[];
  /** for a screen reader: one character at a time */
  spoken: string;
  until: string;
  who: string;
  role: string;
}

export function toMade(code: string, expiresAt: number, form: InviteForm, now: number): Made {
  return {
    code,
    groups: [code.slice(0, 4), code.slice(4)].map((text, id) => ({ id, text })),
    spoken: Array.from(code).join(' '),
    until: momentLabel(expiresAt, now),
    who: form.note.trim(),
    role: form.role === '' ? '' : roleName(form.role),
  };
}
