import { roleName } from '../../../miniprogram/shared/roles';
import { dayOf } from '../../../miniprogram/shared/time';
import type { PersonData } from '../../kernel/person-data';
import { unitOf } from '../units';
import { end } from './end-role';
import { invitations } from './invitations.repository';
import { FOREVER, rolesEverOf, roles, type RoleRow } from './roles.repository';

/** Who gave, held and ended a role stays in the audit, under an id that leads to nobody. */
export const roleData: PersonData = {
  async exportOf(userId) {
    const held = await rolesEverOf(userId);
    const rows = await Promise.all(held.map(rowsOf));
    return [{ title: '我的角色', columns: ['单位', '角色', '从', '到'], rows: rows.flat() }];
  },
  async erase({ userId, now }) {
    await resignAll(userId, now);
    await roles.remove({ userId });
    await invitations.changeAll({ givenBy: userId, state: 'open' }, { state: 'withdrawn' });
    await invitations.changeAll({ givenBy: userId }, { givenBy: '' });
  },
};

/** @throws LAST_CENTER_STAFF, and then nothing is resigned after it */
export async function resignAll(userId: string, now: number): Promise<void> {
  for (const role of await rolesEverOf(userId)) await end({ caller: { userId }, now }, role);
}

async function rowsOf({ unitId, role, from, to, past }: RoleRow): Promise<string[][]> {
  const unit = await unitOf(unitId);
  return [...past, { from, to }].map((term) => [
    unit?.name ?? unitId,
    roleName(role),
    dayOf(term.from),
    term.to === FOREVER ? '没有期限' : dayOf(term.to),
  ]);
}
