import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { countEnded, finishGive, isCenterStaff } from './center-staff';
import { mayGive } from './roles.policy';
import { isHeld, roles, rolesOf, type RoleRow } from './roles.repository';

/** Takes a role back. Whoever may give it may end it. */
export const endRole: UseCase<'roles.end'> = async (context, { roleId }) => {
  const role = await mustGet(roleId);
  const unit = await unitOf(role.unitId);
  const held = await rolesOf(context.caller.userId, context.now);
  if (!unit || !mayGive(held, role.role, unit.path)) throw new AppError('ROLE_NOT_YOURS_TO_GIVE');
  return { to: await end(context, role) };
};

/** Gives a role of one's own back. */
export const resignRole: UseCase<'roles.resign'> = async (context, { roleId }) => {
  const role = await mustGet(roleId);
  // Somebody else's role is not even there for who asks to resign from it.
  if (role.userId !== context.caller.userId) throw new AppError('NOT_FOUND');
  return { to: await end(context, role) };
};

async function mustGet(roleId: string): Promise<RoleRow> {
  const role = await roles.get(roleId);
  if (!role) throw new AppError('NOT_FOUND');
  return role;
}

interface EndedBy {
  caller: { userId: string };
  now: number;
}

/** @returns from when on it is not held; ending twice is ending once */
export async function end({ caller, now }: EndedBy, role: RoleRow): Promise<number> {
  if (!isHeld(role, now)) return role.to;
  // A role just given is counted before it is counted down.
  if (role.todo === 'give') await finishGive(role);
  const { _id, round } = role;
  // Nobody needs to be told of what they did themselves.
  const isByOther = caller.userId !== role.userId;
  await roles.change(
    { _id, round, to: is.gt(now), todo: is.in(['', 'tell']) },
    { todo: 'end', todoAt: now, isTold: isByOther },
  );
  await finishEnd({ ...role, isTold: isByOther }, now);
  return now;
}

/**
 * Carries an end through: the center's counter first, because it may say no. Run again, it does the same.
 *
 * @throws LAST_CENTER_STAFF; the role then goes on as if nothing had been asked
 */
export async function finishEnd(role: RoleRow, now: number): Promise<void> {
  const { _id, round } = role;
  if ((await isCenterStaff(role)) && !(await countEnded(role))) {
    await roles.change({ _id, round, todo: 'end' }, { todo: '', isTold: false });
    throw new AppError('LAST_CENTER_STAFF');
  }
  await roles.change({ _id, round, todo: 'end' }, { to: now, todo: role.isTold ? 'tell' : '', todoAt: now });
}
