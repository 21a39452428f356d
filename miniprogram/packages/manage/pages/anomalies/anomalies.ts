import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openManagedActivity } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { dayLabel } from '../../../../shared/time';

type Row = OutputOf<'records.listAnomalies'>['rows'][number];

interface AnomalyRow {
  key: string;
  kind: string;
  text: string;
  /** masked name and day */
  line: string;
  activityId: string;
  label: string;
}

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

const KINDS: Record<Row['kind'], string> = {
  'long-day': '一天太长',
  'two-places': '时间重叠',
  'one-leader': '一人点名',
  'far-apart': '两处太远',
};
const SHOWN = 20;

function toRow({ kind, text, at, name, activityIds }: Row, index: number, now: number): AnomalyRow {
  const line = [name, dayLabel(at, now)].filter(Boolean).join(' · ');
  return {
    key: String(index),
    kind: KINDS[kind],
    text,
    line,
    activityId: activityIds[0] ?? '',
    label: `${KINDS[kind]}，${text}，${line}`,
  };
}

/** What does not look right; whoever reads it asks, the product judges nobody. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    rows: [] as AnomalyRow[],
    total: 0,
    shown: SHOWN,
  },

  all: [] as AnomalyRow[],

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
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
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('records.listAnomalies', { unitId }),
      show: ({ rows, asOf }) => {
        this.all = rows.map((row, index) => toRow(row, index, asOf));
        this.setData({ total: rows.length });
        this.show();
      },
      intact: '时长没有变',
    });
  },

  show() {
    this.setData({ rows: this.all.slice(0, this.data.shown) });
  },

  onMore() {
    this.setData({ shown: this.data.shown + SHOWN });
    this.show();
  },

  onRowTap: ({ currentTarget }: IdEvent) => openManagedActivity(currentTarget.dataset.id),
});
