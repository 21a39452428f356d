import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import {
  openActivityRecords,
  openEvaluations,
  openReach,
  openRoster,
  openUnconfirmed,
  openWaiting,
} from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { clockOf } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';
import { toNumbersView, type Behind, type NumbersView } from './numbers-view';

interface RowTap {
  currentTarget: { dataset: { behind: Behind } };
}

/** What one activity came to. Each number is counted from rows, and opens them. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as NumbersView | null,
    asOf: '',
  },

  unitId: '',

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
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
    const { activityId } = this.data;
    const { behind } = currentTarget.dataset;
    if (behind === 'roster') openRoster(activityId);
    else if (behind === 'waiting') openWaiting(activityId);
    else if (behind === 'unconfirmed') openUnconfirmed(activityId);
    else if (behind === 'records') openActivityRecords(this.unitId, activityId);
    else if (behind === 'evaluations') openEvaluations(activityId);
    else if (behind === 'reach') openReach(activityId);
  },
});
