import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openWardEditor, openWardSignUp } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { CONSENT_WAYS } from '../../../../shared/consents';
import { dayLabel } from '../../../../shared/time';
import { RELATIONS } from '../../../../shared/volunteers';

interface WardRow {
  wardId: string;
  /** masked, like the phone */
  name: string;
  phone: string;
  isMinor: boolean;
  facts: Fact[];
}
interface RowEvent {
  currentTarget: { dataset: { id: string } };
}

/** 老人代办: those for whom the unit signs up, because they have no phone of their own. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    rows: [] as WardRow[],
    picked: null as WardRow | null,
    isSheetOpen: false,
    asking: false,
    refusal: '',
    busy: false,
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
      ask: () => Promise.all([ask('units.show', { unitId }), ask('identity.listUnitWards', { unitId })]),
      show: ([{ name }, { wards }]) => {
        this.setData({ unitName: name, rows: wards.map((ward) => toRow(ward, Date.now())) });
      },
    });
  },

  onSignUpTap() {
    openWardSignUp(this.data.unitId);
  },
  onAddTap() {
    openWardEditor(this.data.unitId);
  },

  onRowTap({ currentTarget }: RowEvent) {
    const picked = this.data.rows.find(({ wardId }) => wardId === currentTarget.dataset.id);
    if (picked) this.setData({ picked, isSheetOpen: true, refusal: '' });
  },
  onSheetClose() {
    this.setData({ isSheetOpen: false });
  },

  onRemoveTap() {
    this.setData({ isSheetOpen: false, asking: true });
  },
  onKeep() {
    this.setData({ asking: false });
  },

  async onRemove() {
    const { picked, unitId, busy } = this.data;
    if (!picked || busy) return;
    this.setData({ asking: false, busy: true, refusal: '' });
    try {
      await send('identity.removeUnitWard', { unitId, wardId: picked.wardId });
      say('删掉了');
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    await this.refresh();
    this.setData({ busy: false });
  },
});

function toRow(ward: OutputOf<'identity.listUnitWards'>['wards'][number], now: number): WardRow {
  const { wardId, name, phone, ageBand, since } = ward;
  const relation = RELATIONS.find(({ id }) => id === ward.relation);
  const way = CONSENT_WAYS.find(({ id }) => id === ward.consentWay);
  return {
    wardId,
    name,
    phone: phone || '没留电话',
    isMinor: ageBand !== 'adult',
    facts: [
      { k: '电话', v: phone || '没留' },
      { k: '关系', v: relation ? relation.name : '' },
      { k: '同意', v: way ? way.name : '', note: `${dayLabel(since, now)}登记` },
    ],
  };
}
