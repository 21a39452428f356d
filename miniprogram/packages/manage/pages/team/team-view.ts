import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { roleName } from '../../../../shared/roles';
import { dayLabel, momentLabel } from '../../../../shared/time';

type Listed = OutputOf<'roles.list'>;
type Held = Listed['roles'][number];
type Invitation = Listed['invitations'][number];

export interface RoleRow {
  roleId: string;
  /** who it is, as the inviter wrote it */
  who: string;
  role: string;
  /** 今天起，不设期限 */
  term: string;
  isMine: boolean;
  canEnd: boolean;
}
export interface InvitationRow {
  invitationId: string;
  who: string;
  role: string;
  until: string;
  canWithdraw: boolean;
}
/** What is over: a role that ended, an invitation that led to nothing or to a role above. */
export interface PastRow {
  id: string;
  who: string;
  role: string;
  what: string;
}

export interface TeamView {
  held: RoleRow[];
  open: InvitationRow[];
  past: PastRow[];
  canGive: string[];
}

const NAMELESS = '没写名字';

export function toTeamView({ roles, invitations, canGive }: Listed, now: number): TeamView {
  const ended = roles.filter(({ isHeld }) => !isHeld);
  const closed = invitations.filter(({ state }) => state !== 'open');
  return {
    held: roles.filter(({ isHeld }) => isHeld).map((row) => toRoleRow(row, now)),
    open: invitations
      .filter(({ state }) => state === 'open')
      .map((row) => ({
        invitationId: row.invitationId,
        who: row.note || NAMELESS,
        role: roleName(row.role),
        until: `${momentLabel(row.expiresAt, now)} 前有效`,
        canWithdraw: canGive.includes(row.role),
      })),
    past: [...ended.map((row) => endedRow(row, now)), ...closed.map((row) => closedRow(row, now))],
    canGive,
  };
}

function toRoleRow({ roleId, role, note, from, to, isMine, canEnd }: Held, now: number): RoleRow {
  // The last millisecond is what a calendar calls the last day.
  const end = to === null ? '不设期限' : `到 ${dayLabel(to - 1, now)}`;
  return {
    roleId,
    who: note || NAMELESS,
    role: roleName(role),
    term: `${dayLabel(from, now)}起，${end}`,
    isMine,
    canEnd,
  };
}

const endedRow = ({ roleId, role, note, from, to }: Held, now: number): PastRow => ({
  id: roleId,
  who: note || NAMELESS,
  role: roleName(role),
  what: `${dayLabel(from, now)} – ${dayLabel(to ?? now, now)}`,
});

const INVITATION_STATES: Record<Invitation['state'], string> = {
  open: '等接受',
  accepted: '邀请已接受',
  withdrawn: '邀请撤回了',
  expired: '邀请过期了',
};

const closedRow = ({ invitationId, role, note, state, givenAt }: Invitation, now: number): PastRow => ({
  id: invitationId,
  who: note || NAMELESS,
  role: roleName(role),
  what: `${INVITATION_STATES[state]}，${dayLabel(givenAt, now)}发的`,
});

/** Asked before a role is taken back. */
export const endText = ({ isMine }: RoleRow): string =>
  isMine
    ? '这是您自己的角色。结束以后，您也进不来这里了。'
    : '马上生效：从下一次点开起，就不能再办这里的事了。以后还能再邀请。';
