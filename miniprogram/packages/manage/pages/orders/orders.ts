import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openOrderBoard, openOrderEditor } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askStanding } from '../../ask-standing';
import { toViews, type OrderView, type View } from './orders-view';

interface ViewEvent {
  detail: { value: View };
}
interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

const ROWS_AT_ONCE = 10;

/** The recruitment orders of a unit. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    isStaff: false,
    view: 'running' as View,
    segments: [] as { value: View; label: string }[],
    rows: [] as OrderView[],
  },

  /** all views' rows; only some of one are in the page's data */
  all: { running: [], draft: [], past: [] } as Record<View, OrderView[]>,

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
      // Lists of staff are not left lying on a phone.
      keepAs: null,
      ask: () => Promise.all([askStanding(unitId), ask('recruitment.listManaged', { unitId })]),
      show: ([{ isStaff, unitName }, { rows, asOf }]) => {
        this.all = toViews(rows, asOf);
        this.setData({
          isStaff,
          unitName,
          segments: [
            { value: 'running', label: `在招的 ${this.all.running.length}` },
            { value: 'draft', label: `草稿 ${this.all.draft.length}` },
            { value: 'past', label: '过去的' },
          ],
        });
        this.showView(this.data.view);
      },
      intact: '招募令没有变',
    });
  },

  showView(view: View) {
    this.setData({ view, rows: this.all[view].slice(0, ROWS_AT_ONCE) });
  },

  onReachBottom() {
    const from = this.data.rows.length;
    const added: Record<string, OrderView> = {};
    this.all[this.data.view].slice(from, from + ROWS_AT_ONCE).forEach((row, i) => {
      added[`rows[${from + i}]`] = row;
    });
    if (Object.keys(added).length > 0) this.setData(added);
  },

  onView({ detail }: ViewEvent) {
    this.showView(detail.value);
  },

  onNewTap() {
    openOrderEditor(this.data.unitId);
  },

  /** Staff go on with a draft; whoever only reads sees how it stands. */
  onRowTap({ currentTarget }: IdEvent) {
    const { id } = currentTarget.dataset;
    const { view, unitId, isStaff } = this.data;
    if (view === 'draft' && isStaff) openOrderEditor(unitId, id);
    else openOrderBoard(id);
  },
});
