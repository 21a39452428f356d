import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openInvite } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { markOf } from '../../../../shared/unit-kinds';
import { endText, toTeamView, type RoleRow, type TeamView } from './team-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

const NOBODY: TeamView = { held: [], open: [], past: [], canGive: [] };

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    mark: '',
    view: NOBODY,
    isPastOpen: false,
    /** the role whose end is being asked about */
    ending: null as RoleRow | null,
    asking: false,
    text: '',
    /** id of what is being changed */
    busy: '',
    refusal: '',
  },

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
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
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => Promise.all([ask('units.show', { unitId }), ask('roles.list', { unitId })]),
      show: ([unit, listed]) => {
        this.setData({ unitName: unit.name, mark: markOf(unit.kind), view: toTeamView(listed, Date.now()) });
      },
    });
  },

  onInviteTap() {
    openInvite(this.data.unitId, this.data.view.canGive);
  },

  onPastTap() {
    this.setData({ isPastOpen: !this.data.isPastOpen });
  },

  onEndTap({ currentTarget }: IdEvent) {
    const ending = this.data.view.held.find(({ roleId }) => roleId === currentTarget.dataset.id);
    if (ending && !this.data.busy) this.setData({ ending, asking: true, text: endText(ending), refusal: '' });
  },

  onKeep() {
    this.setData({ asking: false });
  },

  async onEnd() {
    const { ending } = this.data;
    if (!ending) return;
    this.setData({ asking: false });
    await this.change(ending.roleId, async () => {
      await send('roles.end', { roleId: ending.roleId });
      return '结束了';
    });
  },

  onWithdrawTap({ currentTarget }: IdEvent) {
    const { id } = currentTarget.dataset;
    return this.change(id, async () => {
      const { state } = await send('roles.withdrawInvitation', { invitationId: id });
      return state === 'withdrawn' ? '撤回了，那个码不能用了' : '对方刚刚接受了，要收回请结束角色';
    });
  },

  async change(id: string, act: () => Promise<string>) {
    if (this.data.busy) return;
    this.setData({ busy: id, refusal: '' });
    try {
      say(await act());
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    await this.refresh();
    this.setData({ busy: '' });
  },
});
