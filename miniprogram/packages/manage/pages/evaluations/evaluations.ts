import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { toEvaluationsView, type EvaluationsView, type WordRow } from './evaluations-view';

/** Words drawn at once. */
const ROWS_STEP = 30;

/** What people thought of one activity, or of the shifts of one recruitment order; nobody is told who said what. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    /** '' for an activity */
    orderId: '',
    view: null as Omit<EvaluationsView, 'rows'> | null,
    rows: [] as WordRow[],
    more: 0,
  },

  all: [] as readonly WordRow[],

  onLoad({ id = '', order = '' }: { id?: string; order?: string }) {
    this.setData({ activityId: id, orderId: order });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { activityId, orderId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        orderId ? ask('recruitment.listEvaluations', { orderId }) : ask('activities.listEvaluations', { activityId }),
      show: (answer) => {
        const { rows, ...view } = toEvaluationsView(answer);
        this.all = rows;
        this.setData({ view });
        this.draw(ROWS_STEP);
      },
    });
  },

  draw(count: number) {
    this.setData({ rows: this.all.slice(0, count), more: Math.max(0, this.all.length - count) });
  },

  onMoreTap() {
    this.draw(this.data.rows.length + ROWS_STEP);
  },
});
