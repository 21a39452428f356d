import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openInvitation, openWorkbench } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { roleName, ROLES } from '../../../../shared/roles';
import { partsOf } from '../../../../shared/time';
import { UNIT_KINDS } from '../../../../shared/unit-kinds';

type Held = OutputOf<'identity.showMe'>['roles'][number];

interface RoleView {
  roleId: string;
  unitId: string;
  name: string;
  unitName: string;
  mark: string;
  can: string;
  until: string;
  isStaff: boolean;
}

interface RoleEvent {
  currentTarget: { dataset: { id: string } };
}

/** Roles that were given to the person, and how to give one back. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    roles: [] as RoleView[],
    asking: null as RoleView | null,
    busy: '',
    refusal: '',
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'my-roles',
      ask: () => ask('identity.showMe', {}),
      show: (me) => this.setData({ roles: me.roles.map(toRoleView) }),
    });
  },

  onInvitationTap: () => openInvitation(),
  onWorkbenchTap: ({ currentTarget }: RoleEvent) => openWorkbench(currentTarget.dataset.id),

  onResignTap({ currentTarget }: RoleEvent) {
    const role = this.data.roles.find(({ roleId }) => roleId === currentTarget.dataset.id);
    this.setData({ asking: role ?? null, refusal: '' });
  },

  onKeep() {
    this.setData({ asking: null });
  },

  async onResign() {
    const { asking, busy } = this.data;
    this.setData({ asking: null });
    if (!asking || busy) return;
    this.setData({ busy: asking.roleId });
    try {
      await send('roles.resign', { roleId: asking.roleId });
      say('交还了');
      await this.refresh();
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    } finally {
      this.setData({ busy: '' });
    }
  },
});

function toRoleView({ roleId, role, unit, to }: Held): RoleView {
  const kind = UNIT_KINDS.find(({ id }) => id === unit.kind);
  // It ends as that day begins, so the last day is the one before.
  const last = to === null ? null : partsOf(to - 1);
  return {
    roleId,
    unitId: unit.unitId,
    name: roleName(role),
    unitName: unit.name,
    mark: kind ? kind.mark : '站',
    can: ROLES.find(({ id }) => id === role)?.can ?? '',
    until: last ? `到 ${last.year}年${last.month}月${last.date}日` : '没有期限',
    isStaff: role === 'staff',
  };
}
