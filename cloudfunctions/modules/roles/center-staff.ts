import * as z from 'zod';
import { applyOnce } from '../../kernel/apply-once';
import { collection, is, to } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { unitOf } from '../units';
import { roles, type RoleRow } from './roles.repository';

/**
 * How many staff the center has, as what is left: the last one can neither leave nor be removed, and
 * of two who leave at the same instant one stays (design: Writes, 2).
 */
export const counterRow = z.object({
  /** center-staff */
  _id: z.string(),
  v: z.literal(1),
  left: z.int(),
  applied: z.array(z.string()),
  /** from the person who set the center up: known again when they ask again, not to be read out of it */
  setUpBy: z.string(),
});
export type CounterRow = z.infer<typeof counterRow>;

export const counters = collection('counters', counterRow);
export const CENTER_STAFF = 'center-staff';

const operationOf = ({ _id, round }: RoleRow, step: 'give' | 'end'): string => idOf(_id, step, String(round));

/** Staff at the center itself, whose number must not fall to none. */
export async function isCenterStaff({ role, scopeKind, unitId }: RoleRow): Promise<boolean> {
  return role === 'staff' && scopeKind === 'unit' && (await unitOf(unitId))?.kind === 'center';
}

/** Counts a role just given, once, where it has to be counted. */
export async function finishGive(role: RoleRow): Promise<void> {
  const { _id, round } = role;
  if (await isCenterStaff(role)) {
    await applyOnce(counters, { _id: CENTER_STAFF }, operationOf(role, 'give'), {
      where: {},
      change: { left: to.inc(1) },
    });
  }
  await roles.change({ _id, round, todo: 'give' }, { todo: '' });
}

/** @returns false: it is the last one */
export async function countEnded(role: RoleRow): Promise<boolean> {
  const { outcome } = await applyOnce(counters, { _id: CENTER_STAFF }, operationOf(role, 'end'), {
    where: { left: is.gte(2) },
    change: { left: to.inc(-1) },
  });
  return outcome !== 'refused';
}
