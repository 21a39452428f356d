import { INVITATION_DAYS } from '../../../miniprogram/shared/roles';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import { requireKeys, seal } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { codeOf, invitationId, invitations } from './invitations.repository';
import { mayGive } from './roles.policy';
import { FOREVER, rolesOf } from './roles.repository';

export const invite: UseCase<'roles.invite'> = async ({ caller, now, requestId }, input) => {
  const { unitId, role, note, lastDay } = input;
  requireKeys();
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (!mayGive(await rolesOf(caller.userId, now), role, unit.path)) throw new AppError('ROLE_NOT_YOURS_TO_GIVE');
  const roleTo = lastDay === null ? FOREVER : startOfDay(lastDay) + DAY_MS;
  await checkText(caller.openid, [note]);
  if (!(roleTo > now)) throw new AppError('BAD_INPUT', { fields: { lastDay: '最后一天要在今天以后' } });
  // The center must never run out of staff by the calendar alone.
  if (role === 'staff' && unit.kind === 'center' && lastDay !== null) {
    throw new AppError('BAD_INPUT', { fields: { lastDay: '区中心的工作人员不设期限，离开时再结束' } });
  }
  const code = codeOf(caller.userId, requestId);
  const _id = invitationId(code);
  const expiresAt = now + INVITATION_DAYS * DAY_MS;
  const fresh = await invitations.insert({
    _id,
    v: 1,
    unitId,
    role,
    roleTo,
    note: seal({ collection: 'invitations', id: _id, field: 'note' }, note),
    givenBy: caller.userId,
    givenAt: now,
    expiresAt,
    state: 'open',
    acceptedBy: '',
  });
  const there = fresh ? null : await invitations.get(_id);
  return { invitationId: _id, code, expiresAt: there?.expiresAt ?? expiresAt };
};

export const withdrawInvitation: UseCase<'roles.withdrawInvitation'> = async (context, input) => {
  const { caller, now } = context;
  const there = await invitations.get(input.invitationId);
  const unit = there && (await unitOf(there.unitId));
  if (!there || !unit) throw new AppError('NOT_FOUND');
  if (!mayGive(await rolesOf(caller.userId, now), there.role, unit.path)) throw new AppError('ROLE_NOT_YOURS_TO_GIVE');
  const done = await invitations.change({ _id: there._id, state: 'open' }, { state: 'withdrawn' });
  // Somebody may have accepted it in the same instant: then it is a role, and is ended as one.
  const state = done ? 'withdrawn' : (await invitations.get(there._id))?.state;
  return { state: state === 'accepted' ? 'accepted' : 'withdrawn' };
};
