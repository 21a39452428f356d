import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { briefOf, insertCenter, type Unit } from '../units';
import { CENTER_STAFF, counters } from './center-staff';
import { FOREVER, roleId, roles } from './roles.repository';

/**
 * First set-up of an environment. `SETUP_CODE` is a variable of the function, told by whoever deploys; the
 * counter of the center's staff is a unique fact, so that of two who bring the code one gets through.
 */
export const setUp: UseCase<'roles.setUp'> = async (context, { code, name, shortName }) => {
  if (!isCode(code)) throw new AppError('SET_UP_CODE');
  const { caller } = context;
  const setUpBy = idOf('set-up', caller.userId);
  await counters.insert({ _id: CENTER_STAFF, v: 1, left: 1, applied: [], setUpBy });
  const there = await counters.get(CENTER_STAFF);
  if (there?.setUpBy !== setUpBy) throw new AppError('SET_UP_DONE');
  const unit = await insertCenter(CENTER_ID, name, shortName);
  await giveFirst(context, unit);
  return { unit: briefOf(unit) };
};

/** An environment is one district and has one center. */
const CENTER_ID = 'ct-center';

/** Compared as hashes of one length and in constant time: a wrong guess says nothing about the code. */
function isCode(typed: string): boolean {
  const code = process.env.SETUP_CODE ?? '';
  if (code === '') return false;
  const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(typed), hashOf(code));
}

async function giveFirst({ caller, now }: Context, unit: Unit): Promise<void> {
  await roles.insert({
    _id: roleId(caller.userId, unit._id, 'staff'),
    v: 1,
    userId: caller.userId,
    scopeKind: 'unit',
    scopeId: unit._id,
    unitId: unit._id,
    role: 'staff',
    round: 1,
    note: '',
    from: now,
    to: FOREVER,
    invitationId: '',
    past: [],
    isTold: false,
    todo: '',
    todoAt: 0,
  });
}
