import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openTab, replaceByWorkbench } from '../../../../services/navigation';
import { rootData, syncRoot } from '../../../../services/screen';
import { roleName, ROLES } from '../../../../shared/roles';
import { momentLabel, partsOf } from '../../../../shared/time';
import { UNIT_KINDS } from '../../../../shared/unit-kinds';

type Invitation = OutputOf<'roles.showInvitation'>;

interface InvitationView {
  role: string;
  unitId: string;
  unitName: string;
  mark: string;
  facts: Fact[];
  isStaff: boolean;
}

interface TypedEvent {
  detail: { value: string };
}

/** A role offered by a code: what it is, where, what one can do with it, and the yes. */
export default Page({
  data: {
    ...rootData(),
    code: '',
    wrong: '',
    refusal: '',
    /** the code came with a card, so there is nothing to type */
    isFromCard: false,
    view: null as InvitationView | null,
    isAccepted: false,
    busy: false,
  },

  onLoad({ code = '' }: { code?: string }) {
    this.setData({ code, isFromCard: code !== '' });
    if (code !== '') void this.look();
  },

  onShow() {
    syncRoot(this);
  },

  onTyped({ detail }: TypedEvent) {
    this.setData({ code: detail.value, wrong: '', refusal: '' });
  },

  onOtherTap() {
    this.setData({ view: null, isFromCard: false, code: '', refusal: '', isAccepted: false });
  },

  async look() {
    const { code } = this.data;
    await this.attempt(async () => {
      const invitation = await ask('roles.showInvitation', { code });
      this.setData({ view: toView(invitation, Date.now()), isAccepted: invitation.isMine });
    });
  },

  async onAct() {
    const { view, isAccepted, code } = this.data;
    if (!view) return this.look();
    if (isAccepted) return view.isStaff ? replaceByWorkbench(view.unitId) : openTab('mine');
    await this.attempt(async () => {
      await send('roles.acceptInvitation', { code });
      this.setData({ isAccepted: true });
    });
  },

  async attempt(act: () => Promise<void>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', wrong: '' });
    try {
      await act();
    } catch (error) {
      const { message, fields } = asCallError(error);
      // A card's code is nothing that the person typed: what is wrong with it is said over the page.
      if (fields.code) this.setData({ wrong: fields.code, isFromCard: false });
      else this.setData({ refusal: message });
    } finally {
      this.setData({ busy: false });
    }
  },
});

function toView({ role, unit, to, expiresAt }: Invitation, now: number): InvitationView {
  const kind = UNIT_KINDS.find(({ id }) => id === unit.kind);
  const last = to === null ? null : partsOf(to - 1);
  return {
    role: roleName(role),
    unitId: unit.unitId,
    unitName: unit.name,
    mark: kind ? kind.mark : '站',
    facts: [
      { k: '能办', v: ROLES.find(({ id }) => id === role)?.can ?? '' },
      { k: '做到', v: last ? `${last.year}年${last.month}月${last.date}日` : '没有期限，随时能交还' },
      { k: '邀请', v: `${momentLabel(expiresAt, now)} 前有效，只能用一次` },
    ],
    isStaff: role === 'staff',
  };
}
