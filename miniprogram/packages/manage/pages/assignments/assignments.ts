import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openAssignment, openAssignmentCreator } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askStanding } from '../../ask-standing';
import { toAssignmentRow, type AssignmentRow } from './assignments-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    isStaff: false,
    rows: [] as AssignmentRow[],
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
      ask: () => Promise.all([ask('classroom.listAssignments', { unitId }), askStanding(unitId)]),
      show: ([{ rows }, { isStaff }]) => {
        const now = Date.now();
        this.setData({ isStaff, rows: rows.map((row) => toAssignmentRow(row, now)) });
      },
    });
  },

  onRowTap({ currentTarget }: IdEvent) {
    openAssignment(this.data.unitId, currentTarget.dataset.id);
  },

  onNewTap() {
    openAssignmentCreator(this.data.unitId);
  },
});
