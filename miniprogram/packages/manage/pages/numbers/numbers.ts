import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import {
  openActivityRecords,
  openEvaluations,
  openOrderEvaluations,
  openOrderRows,
  openReach,
  openRoster,
  openUnconfirmed,
  openWaiting,
} from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { clockOf } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';
import { BEHIND_IDS, type BehindId } from '../../../../shared/order-numbers';
import { toNumbersView, type Behind, type NumbersView } from './numbers-view';
import { toOrderNumbersView } from './order-view';

interface RowTap {
  currentTarget: { dataset: { behind: Behind } };
}

const isOrderRows = (behind: Behind): behind is BehindId => (BEHIND_IDS as readonly string[]).includes(behind);

/** What one activity, or one recruitment order, came to. Each number is counted from rows, and opens them. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    /** '' for an activity */
    orderId: '',
    view: null as NumbersView | null,
    asOf: '',
  },

  unitId: '',

  onLoad({ id = '', order = '' }: { id?: string; order?: string }) {
    this.setData({ activityId: id, orderId: order });
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
    return this.data.orderId ? this.refreshOrder() : this.refreshActivity();
  },

  refreshOrder() {
    const { orderId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const numbers = await ask('recruitment.showNumbers', { orderId });
        return { numbers, standing: await askStanding(numbers.unitId) };
      },
      show: ({ numbers, standing }) => {
        this.setData({ view: toOrderNumbersView(numbers, standing), asOf: clockOf(numbers.asOf) });
      },
    });
  },

  refreshActivity() {
    const { activityId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const numbers = await ask('activities.showNumbers', { activityId });
        const { isStaff, isAuditor } = await askStanding(numbers.unitId);
        // How far its cards went is not a leader's to read.
        const reach = isStaff || isAuditor ? await ask('links.showReach', { activityId }) : null;
        return { numbers, reach };
      },
      show: ({ numbers, reach }) => {
        this.unitId = numbers.unitId;
        this.setData({ view: toNumbersView(numbers, reach), asOf: clockOf(numbers.asOf) });
      },
    });
  },

  onRowTap({ currentTarget }: RowTap) {
    const { activityId, orderId } = this.data;
    const { behind } = currentTarget.dataset;
    if (orderId) {
      if (isOrderRows(behind)) openOrderRows(orderId, behind);
      else if (behind === 'evaluations') openOrderEvaluations(orderId);
    } else if (behind === 'roster') openRoster(activityId);
    else if (behind === 'waiting') openWaiting(activityId);
    else if (behind === 'unconfirmed') openUnconfirmed(activityId);
    else if (behind === 'records') openActivityRecords(this.unitId, activityId);
    else if (behind === 'evaluations') openEvaluations(activityId);
    else if (behind === 'reach') openReach(activityId);
  },
});
