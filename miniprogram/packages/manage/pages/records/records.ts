import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSpreadsheet } from '../../../../services/documents';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { hoursLabel } from '../../../../shared/levels';
import { dayOf, rangeLabel } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';

type Listed = OutputOf<'records.listUnit'>;

interface RecordRow {
  recordId: string;
  /** masked */
  name: string;
  title: string;
  when: string;
  minutes: string;
  isCorrection: boolean;
  seq: string;
}

interface DayEvent {
  detail: { name: 'fromDay' | 'toDay'; value: string };
}

function toRow(row: Listed['rows'][number], now: number): RecordRow {
  const isCorrection = row.kind === 'correction';
  return {
    recordId: row.recordId,
    name: row.name || '没有姓名',
    title: row.title,
    when: rangeLabel(row.from, row.to, now),
    minutes: `${isCorrection && row.minutes > 0 ? '+' : ''}${hoursLabel(row.minutes)}`,
    isCorrection,
    seq: row.seq > 0 ? `第 ${row.seq} 条` : '还没编号',
  };
}

/** 2026 年热线值守：836 小时，17958 个电话 */
export const hotlineLine = ({ year, shifts, minutes, calls }: OutputOf<'records.sumHotline'>): string =>
  shifts === 0 ? '' : `${year} 年热线值守 ${shifts} 人次：${hoursLabel(minutes)}，接了 ${calls} 个电话`;

/** What a unit has recorded, and the spreadsheet that the national system takes. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    /** 热线值守 this year; '' where there was none */
    hotline: '',
    canExport: false,
    rows: [] as RecordRow[],
    cursor: null as string | null,
    isMoreBusy: false,
    moreError: '',
    isSheetOpen: false,
    fromDay: '',
    toDay: '',
    today: '',
    daysError: '',
    refusal: '',
    busy: false,
  },

  onLoad({ unit = '' }: { unit?: string }) {
    const today = dayOf(Date.now());
    this.setData({ unitId: unit, today, toDay: today, fromDay: `${today.slice(0, 8)}01` });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  page(cursor: string | null): Promise<Listed> {
    return ask('records.listUnit', { unitId: this.data.unitId, cursor });
  },

  refresh() {
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([
          askStanding(this.data.unitId),
          this.page(null),
          ask('records.sumHotline', { unitId: this.data.unitId }),
        ]),
      show: ([{ isStaff, unitName }, { rows, cursor, asOf }, hotline]) =>
        this.setData({
          ...{ canExport: isStaff, unitName, cursor },
          rows: rows.map((row) => toRow(row, asOf)),
          hotline: hotlineLine(hotline),
        }),
      intact: '时长没有变',
    });
  },

  onReachBottom() {
    void this.onMore();
  },

  async onMore() {
    const { cursor, isMoreBusy } = this.data;
    if (cursor === null || isMoreBusy) return;
    this.setData({ isMoreBusy: true, moreError: '' });
    try {
      const page = await this.page(cursor);
      const rows = page.rows.map((row) => toRow(row, page.asOf));
      if (this.data.cursor === cursor) this.setData({ rows: [...this.data.rows, ...rows], cursor: page.cursor });
    } catch (error) {
      this.setData({ moreError: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  onExportTap() {
    this.setData({ isSheetOpen: true, refusal: '', daysError: '' });
  },
  onSheetClose() {
    this.setData({ isSheetOpen: false });
  },
  onDay({ detail }: DayEvent) {
    this.setData({ [detail.name]: detail.value, daysError: '', refusal: '' });
  },

  async onExport() {
    const { unitId, fromDay, toDay, busy } = this.data;
    if (busy) return;
    if (fromDay > toDay) return this.setData({ daysError: '最后一天要在第一天之后' });
    this.setData({ busy: true, refusal: '' });
    try {
      const { url } = await send('records.export', { unitId, fromDay, toDay });
      await openSpreadsheet(url);
      this.setData({ isSheetOpen: false });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: false });
  },
});
