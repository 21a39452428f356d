import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { seal, unseal } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { briefOf, unitOf, type Unit } from '../units';
import { finishGive } from './center-staff';
import { acceptanceOf, invitationId, invitations, isAcceptedBy, type InvitationRow } from './invitations.repository';
import { mayGive } from './roles.policy';
import { FOREVER, isHeld, roleId, roles, rolesOf, type RoleRow } from './roles.repository';

/** Rounds of earlier terms kept with a role. */
const PAST_KEPT = 20;
/** Acceptances that meet each other settle within a few looks. */
const LOOKS_MAX = 5;

export const showInvitation: UseCase<'roles.showInvitation'> = async ({ caller, now }, { code }) => {
  const { invitation, unit } = await mustBeGood(code, caller.userId, now);
  return {
    role: invitation.role,
    unit: briefOf(unit),
    to: invitation.roleTo === FOREVER ? null : invitation.roleTo,
    expiresAt: invitation.expiresAt,
    isMine: isAcceptedBy(invitation, caller.userId),
  };
};

/** Of two who bring the same code one gets the role. Accepting twice is accepting once. */
export const acceptInvitation: UseCase<'roles.acceptInvitation'> = async ({ caller, now }, { code }) => {
  const { invitation, unit } = await mustBeGood(code, caller.userId, now);
  const { _id } = invitation;
  const taken = await invitations.change(
    { _id, state: 'open', expiresAt: is.gt(now) },
    { state: 'accepted', acceptedBy: acceptanceOf(_id, caller.userId) },
  );
  if (!taken && !isAcceptedBy(await invitations.get(_id), caller.userId)) throw new AppError('INVITATION_OVER');
  const role = await give(invitation, caller.userId, now);
  if (role) await finishGive(role);
  return { role: invitation.role, unit: briefOf(unit) };
};

/** An invitation is as good as the one who gave it: it lapses when they may no longer give that role. */
async function mustBeGood(
  code: string,
  userId: string,
  now: number,
): Promise<{ invitation: InvitationRow; unit: Unit }> {
  const invitation = await invitations.get(invitationId(code));
  const unit = invitation && (await unitOf(invitation.unitId));
  if (!invitation || !unit) throw new AppError('INVITATION_OVER');
  const isMine = isAcceptedBy(invitation, userId);
  const isOpen = invitation.state === 'open' && invitation.expiresAt > now && unit.state === 'open';
  if (!isMine && !isOpen) throw new AppError('INVITATION_OVER');
  if (isOpen && !mayGive(await rolesOf(invitation.givenBy, now), invitation.role, unit.path)) {
    throw new AppError('INVITATION_OVER');
  }
  return { invitation, unit };
}

/** @returns the role as given by this invitation; null when it was given and ended since */
async function give(invitation: InvitationRow, userId: string, now: number): Promise<RoleRow | null> {
  const fresh = roleFrom(invitation, userId, now);
  if (await roles.insert(fresh)) return fresh;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await roles.get(fresh._id);
    if (!there) throw new Error('a role that could not be inserted is not there either');
    if (isHeld(there, now)) return there;
    // Ended after this invitation was accepted: an old request arriving late gives nothing back.
    if ([there, ...there.past].some(({ invitationId: by }) => by === invitation._id)) return null;
    const again = { ...fresh, round: there.round + 1, past: [...there.past, termOf(there)].slice(-PAST_KEPT) };
    const { _id, ...change } = again;
    if (await roles.change({ _id, round: there.round }, change)) return again;
  }
  throw new AppError('BUSY');
}

const termOf = (role: RoleRow): RoleRow['past'][number] => {
  const { from, to, invitationId: by } = role;
  return { from, to, invitationId: by };
};

function roleFrom({ _id: id, unitId, role, roleTo, note }: InvitationRow, userId: string, now: number): RoleRow {
  const _id = roleId(userId, unitId, role);
  // A sealed value opens only in its own place, so the note is sealed anew for where it goes.
  const words = unseal({ collection: 'invitations', id, field: 'note' }, note);
  return {
    _id,
    v: 1,
    userId,
    scopeKind: 'unit',
    scopeId: unitId,
    unitId,
    role,
    round: 1,
    note: seal({ collection: 'roles', id: _id, field: 'note' }, words),
    from: now,
    to: roleTo,
    invitationId: id,
    past: [],
    isTold: false,
    todo: 'give',
    todoAt: now,
  };
}
