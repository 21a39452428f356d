import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openActivity } from '../../../../services/navigation';
import { rootData, syncRoot } from '../../../../services/screen';
import { brighten, restoreLight } from '../../../../services/screen-light';
import { toSlipView, type SlipView } from './slip-view';

/** The slip to hold up or to print: for who comes without a phone, or without a network. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    wardId: null as string | null,
    slip: null as SlipView | null,
  },

  onLoad({ id = '', ward = '' }: { id?: string; ward?: string }) {
    this.setData({ activityId: id, wardId: ward === '' ? null : ward });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
    brighten();
  },

  onHide: () => restoreLight(),
  onUnload: () => restoreLight(),

  refresh() {
    const { activityId, wardId } = this.data;
    return load(this, {
      keepAs: `slip:${activityId}:${wardId ?? ''}`,
      ask: () => ask('activities.showSlip', { activityId, wardId }),
      show: ({ slip }) => this.setData({ slip: toSlipView(slip) }),
    });
  },

  onActivityTap() {
    openActivity(this.data.activityId);
  },
});
