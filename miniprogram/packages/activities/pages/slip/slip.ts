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
    /** whose staff print it; '': it is the caller's own, or their ward's */
    unitId: '',
    slip: null as SlipView | null,
  },

  onLoad({ id = '', ward = '', unit = '' }: { id?: string; ward?: string; unit?: string }) {
    this.setData({ activityId: id, wardId: ward === '' ? null : ward, unitId: unit });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
    brighten();
  },

  onHide: () => restoreLight(),
  onUnload: () => restoreLight(),

  refresh() {
    const { activityId, wardId, unitId } = this.data;
    const isStaffs = unitId !== '' && wardId !== null;
    return load(this, {
      // Somebody else's name is not left lying on the phone of staff.
      keepAs: isStaffs ? null : `slip:${activityId}:${wardId ?? ''}`,
      ask: () =>
        isStaffs
          ? ask('activities.showUnitSlip', { unitId, wardId, activityId })
          : ask('activities.showSlip', { activityId, wardId }),
      show: ({ slip }) => this.setData({ slip: toSlipView(slip) }),
    });
  },

  onActivityTap() {
    openActivity(this.data.activityId);
  },
});
