import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { rangeLabel } from '../../../../shared/time';

type Row = OutputOf<'activities.listUnconfirmed'>['rows'][number];

export interface UnconfirmedRow {
  rowId: string;
  name: string;
  /** 2 位，报到号 0412，替家人报的 */
  line: string;
  /** what they signed up for */
  agreed: string;
}

const PROXIES: Record<Row['proxy'], string> = { '': '', person: '，替家人报的', unit: '，站里替报的' };

const toRow = ({ rowId, name, phone, code, people, proxy, startAt, endAt }: Row, now: number): UnconfirmedRow => ({
  rowId,
  name: [name || '没留姓名', phone].filter(Boolean).join(' '),
  line: `${people} 位，报到号 ${code}${PROXIES[proxy]}`,
  agreed: `报的时候是 ${rangeLabel(startAt, endAt, now)}`,
});

/** Who has not said yet whether they come at the new time: to be asked by whoever runs it. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    title: '',
    rows: [] as UnconfirmedRow[],
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
      ask: () => ask('activities.listUnconfirmed', { activityId }),
      show: ({ title, rows, asOf }) => this.setData({ title, rows: rows.map((row) => toRow(row, asOf)) }),
    });
  },
});
