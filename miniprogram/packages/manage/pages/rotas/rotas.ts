import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openRota, openRotaEditor } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askStanding } from '../../ask-standing';
import { toRotaView, type RotaView } from './rotas-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

/** What is shown at once; the rest comes as one scrolls. */
const ROWS_AT_ONCE = 15;

/** The rotas of a unit. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    isStaff: false,
    rows: [] as RotaView[],
  },

  all: [] as RotaView[],

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
      ask: () => Promise.all([askStanding(unitId), ask('rotas.list', { unitId })]),
      show: ([{ isStaff, unitName }, { rows, asOf }]) => {
        this.all = rows.map((row) => toRotaView(row, asOf));
        this.setData({ isStaff, unitName, rows: this.all.slice(0, ROWS_AT_ONCE) });
      },
      intact: '排班没有变',
    });
  },

  onReachBottom() {
    const from = this.data.rows.length;
    if (from < this.all.length) this.setData({ rows: this.all.slice(0, from + ROWS_AT_ONCE) });
  },

  onNewTap() {
    openRotaEditor(this.data.unitId);
  },

  /** Staff go on with a draft; whoever only reads sees how it stands. */
  onRowTap({ currentTarget }: IdEvent) {
    const { id } = currentTarget.dataset;
    const isDraft = this.all.some((row) => row.rotaId === id && row.isDraft);
    if (isDraft && this.data.isStaff) openRotaEditor(this.data.unitId, id);
    else openRota(id);
  },
});
