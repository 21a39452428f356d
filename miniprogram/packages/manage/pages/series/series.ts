import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openManagedActivity } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { saidOf, toSeriesView, type Result, type SeriesMove, type SeriesView } from './series-view';

interface RowTap {
  currentTarget: { dataset: { id: string } };
}

/** All dates of a weekly activity, let out or handed in together; each one's result stands in its row. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as SeriesView | null,
    busy: false,
    refusal: '',
  },

  /** of the last tap */
  last: null as { move: SeriesMove; results: Result[] } | null,

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
      // What is not published yet is not left lying on a phone.
      keepAs: null,
      ask: () => ask('activities.listManagedSeries', { activityId }),
      show: (series) => this.setData({ view: toSeriesView(series, this.last) }),
    });
  },

  onRowTap({ currentTarget }: RowTap) {
    openManagedActivity(currentTarget.dataset.id);
  },

  async onAct() {
    const { view, activityId, busy } = this.data;
    if (busy || !view || view.move === '') return;
    const { move, seen } = view;
    this.setData({ busy: true, refusal: '' });
    try {
      const action = move === 'publish' ? 'activities.publishSeries' : 'activities.submitSeries';
      const { results } = await send(action, { activityId, seen });
      this.last = { move, results };
      say(saidOf(move, results));
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道办成没有，看一眼下面各场' : message });
    }
    await this.refresh();
    this.setData({ busy: false });
  },
});
