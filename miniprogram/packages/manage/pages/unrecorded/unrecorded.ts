import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openRecord } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { dayLabel, daysBetween, startOfDay } from '../../../../shared/time';

type Row = OutputOf<'activities.listUnrecorded'>['rows'][number];

export interface UnrecordedRow {
  activityId: string;
  title: string;
  line: string;
  state: string;
  isOverdue: boolean;
}
interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

function toRow({ activityId, title, unitName, endAt, dueDay, isOverdue }: Row, now: number): UnrecordedRow {
  const due = startOfDay(dueDay);
  const late = daysBetween(due, now);
  const line = `${unitName} · ${dayLabel(endAt, now)} 结束`;
  const state = isOverdue ? `过了 ${late} 天` : late === 0 ? '今天要交' : `${dayLabel(due, now)} 前交`;
  return { activityId, title, line, state, isOverdue };
}

/** What was held and is not on record, what is overdue first: the server gives the oldest end first. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    rows: [] as UnrecordedRow[],
    overdue: 0,
    isCut: false,
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
      ask: () => ask('activities.listUnrecorded', { unitId }),
      show: ({ rows, isCut, asOf }) =>
        this.setData({
          rows: rows.map((row) => toRow(row, asOf)),
          overdue: rows.filter(({ isOverdue }) => isOverdue).length,
          isCut,
        }),
    });
  },

  onRowTap({ currentTarget }: IdEvent) {
    openRecord(currentTarget.dataset.id);
  },
});
