import { MINUTE_MS, DAY_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { tell } from '../notices';
import { unitOf } from '../units';
import { roleName } from '../../../miniprogram/shared/roles';
import { finishGive } from './center-staff';
import { finishEnd } from './end-role';
import { roles, type RoleRow } from './roles.repository';

const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;

/** Carries on what a crash left half-way, and tells whose role ended. @returns how many were found */
export async function repairRoles(now: number): Promise<number> {
  const half = await roles.find(
    { todo: is.in(['give', 'end']), todoAt: is.lte(now - LEFT_ALONE_MS) },
    { limit: BATCH_MAX },
  );
  const told = await roles.find({ todo: 'tell', todoAt: is.lte(now) }, { limit: BATCH_MAX });
  for (const role of [...half, ...told]) await carryOn(role, now);
  return half.length + told.length;
}

async function carryOn(role: RoleRow, now: number): Promise<void> {
  if (role.todo === 'give') return finishGive(role);
  if (role.todo === 'end') {
    await finishEnd(role, now).catch((error: unknown) => {
      // The last center staff stays; nobody waits for the answer.
      if (!(error instanceof AppError)) throw error;
    });
    return;
  }
  await tellEnded(role, now);
}

async function tellEnded({ _id, round, role, userId, unitId }: RoleRow, now: number): Promise<void> {
  const unit = await unitOf(unitId);
  if (unit) {
    await tell({
      fact: ['role-ended', _id, String(round)],
      userId,
      kind: 'role-ended',
      title: '角色已结束',
      text: `您在${unit.name}的${roleName(role)}角色已由同事结束`,
      page: '',
      template: 'result',
      at: now,
      until: now + 7 * DAY_MS,
    });
  }
  await roles.change({ _id, round, todo: 'tell' }, { todo: '' });
}
