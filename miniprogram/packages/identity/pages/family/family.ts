import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openWard, openWardForm } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { toWardView, type WardView } from '../ward/ward-view';

interface WardEvent {
  currentTarget: { dataset: { id: string } };
}

/** 我替谁办: family and neighbours whom the person signs up for. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    wards: [] as WardView[],
    isFull: false,
    max: LIMITS.wardsMax,
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
      keepAs: 'wards',
      ask: () => ask('identity.listWards', {}),
      show: ({ wards }) => this.setData({ wards: wards.map(toWardView), isFull: wards.length >= LIMITS.wardsMax }),
    });
  },

  onWardTap: ({ currentTarget }: WardEvent) => openWard(currentTarget.dataset.id),
  onAddTap: () => openWardForm(),
});
