import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openLessonEditor, openLessonReview } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askStanding } from '../../ask-standing';
import { toLessonRow, viewOf, type LessonRow, type Row, type View } from './lessons-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}
interface ViewEvent {
  detail: { value: View };
}

const EMPTY: Record<View, [title: string, text: string]> = {
  writing: ['没有在写的课', '点下面的“写一课”，写到一半也会存着。'],
  waiting: ['没有等人审的课', '写好交上来的课在这里，由另一位同事审了再发布。'],
  out: ['还没发布过课', '审过发布的课会留在这里，还能改出新的一版。'],
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    isStaff: false,
    view: 'writing' as View,
    segments: [] as { value: View; label: string }[],
    rows: [] as LessonRow[],
    empty: { title: '', text: '' },
  },

  all: [] as Row[],
  /** at first the list with something to do is shown */
  isChosen: false,

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
      ask: () => Promise.all([ask('classroom.listManagedLessons', { unitId }), askStanding(unitId)]),
      show: ([{ rows }, { isStaff }]) => {
        this.all = rows;
        const count = (view: View): number => rows.filter((row) => viewOf(row) === view).length;
        this.setData({
          isStaff,
          segments: [
            { value: 'writing', label: `在写 ${count('writing')}` },
            { value: 'waiting', label: `等审 ${count('waiting')}` },
            { value: 'out', label: `发布过 ${count('out')}` },
          ],
        });
        this.showView(this.isChosen || count('waiting') === 0 ? this.data.view : 'waiting');
      },
    });
  },

  showView(view: View) {
    const rows = this.all.filter((row) => viewOf(row) === view).map((row) => toLessonRow(row, Date.now()));
    const [title, text] = EMPTY[view];
    this.setData({ view, rows, empty: { title, text: this.data.isStaff ? text : '' } });
  },

  onView({ detail }: ViewEvent) {
    this.isChosen = true;
    this.showView(detail.value);
  },

  onNewTap() {
    openLessonEditor(this.data.unitId);
  },

  /** What is being written opens where it is written; the rest is read first. */
  onRowTap({ currentTarget }: IdEvent) {
    const { id } = currentTarget.dataset;
    const { unitId, view, isStaff } = this.data;
    if (isStaff && view === 'writing') openLessonEditor(unitId, id);
    else openLessonReview(unitId, id);
  },
});
