import { ROLE_NAMES } from '../../contract/action';
import { recordLook } from '../../kernel/audit';
import { AppError } from '../../kernel/errors';
import { unseal } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { invitations, type InvitationRow } from './invitations.repository';
import { mayGive } from './roles.policy';
import { FOREVER, isHeld, rolesAt, rolesOf } from './roles.repository';

const INVITATIONS_MAX = 100;

/** Who holds what at a unit. The notes say who it is, so the look is logged. */
export const listRoles: UseCase<'roles.list'> = async (context, { unitId }) => {
  const { caller, now } = context;
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  await recordLook(context, '', unitId);
  const [held, rows, invited] = await Promise.all([
    rolesOf(caller.userId, now),
    rolesAt(unitId),
    invitations.find({ unitId }, { order: [['givenAt', 'desc']], limit: INVITATIONS_MAX }),
  ]);
  const canGive = ROLE_NAMES.filter((role) => mayGive(held, role, unit.path));
  return {
    roles: rows.map((row) => ({
      ...row,
      roleId: row._id,
      unitName: unit.name,
      note: unseal({ collection: 'roles', id: row._id, field: 'note' }, row.note),
      to: row.to === FOREVER ? null : row.to,
      isHeld: isHeld(row, now),
      isMine: row.userId === caller.userId,
      canEnd: isHeld(row, now) && canGive.includes(row.role),
    })),
    invitations: invited.map((row) => ({
      ...row,
      invitationId: row._id,
      note: unseal({ collection: 'invitations', id: row._id, field: 'note' }, row.note),
      state: stateOf(row, now),
    })),
    canGive,
  };
};

const stateOf = ({ state, expiresAt }: InvitationRow, now: number) =>
  state === 'open' && expiresAt <= now ? 'expired' : state;
