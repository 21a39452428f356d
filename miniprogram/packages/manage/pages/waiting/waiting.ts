import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { momentLabel } from '../../../../shared/time';

type Row = OutputOf<'activities.listWaiting'>['rows'][number];

export interface WaitingRow {
  rowId: string;
  name: string;
  line: string;
  /** until when places are kept; '' while they still wait */
  offered: string;
}

const toRow = ({ rowId, name, phone, people, queuedAt, offerUntil }: Row, now: number): WaitingRow => ({
  rowId,
  name: [name || '没留姓名', phone].filter(Boolean).join(' '),
  line: `${people} 位，${momentLabel(queuedAt, now)} 开始排`,
  offered: offerUntil > 0 ? `轮到了，留到 ${momentLabel(offerUntil, now)}` : '',
});

/** Who waits for a place. The order is the queue's: nobody moves anybody up. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    title: '',
    rows: [] as WaitingRow[],
  },

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
      // Lists of people are not left lying on a phone.
      keepAs: null,
      ask: () => ask('activities.listWaiting', { activityId }),
      show: ({ title, rows, asOf }) => this.setData({ title, rows: rows.map((row) => toRow(row, asOf)) }),
    });
  },
});
