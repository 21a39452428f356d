import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openCertificate, openCorrectionForm, openReceipt, openTab, openVerify } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import {
  toHoursView,
  toRecordRow,
  toWaitingRow,
  type HoursView,
  type Listed,
  type RecordRow,
  type Waiting,
  type WaitingRow,
} from './list-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

/** One's own hours: what is recorded, what waits, and what became of a request for a correction. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    hours: null as HoursView | null,
    rows: [] as RecordRow[],
    waiting: [] as WaitingRow[],
    cursor: null as string | null,
    isMoreBusy: false,
    moreError: '',
    picked: null as RecordRow | null,
    isSheetOpen: false,
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
    return load(this, {
      keepAs: 'records',
      ask: () => Promise.all([ask('records.listMine', { cursor: null }), ask('attendance.listMyAwaited', {})]),
      show: ([listed, waiting]: [Listed, Waiting]) =>
        this.setData({
          hours: toHoursView(listed),
          rows: listed.rows.map((row) => toRecordRow(row, listed.asOf)),
          cursor: listed.cursor,
          waiting: waiting.rows.map((row) => toWaitingRow(row, waiting.asOf)),
        }),
      intact: '您的时长没有变',
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
      const page = await ask('records.listMine', { cursor });
      const rows = page.rows.map((row) => toRecordRow(row, page.asOf));
      // Begun anew meanwhile: what comes after another first page is not put behind this one.
      if (this.data.cursor === cursor) this.setData({ rows: [...this.data.rows, ...rows], cursor: page.cursor });
    } catch (error) {
      this.setData({ moreError: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  onRowTap({ currentTarget }: IdEvent) {
    const picked = this.data.rows.find(({ recordId }) => recordId === currentTarget.dataset.id);
    if (picked) this.setData({ picked, isSheetOpen: true });
  },
  onSheetClose() {
    this.setData({ isSheetOpen: false });
  },
  onCorrectTap() {
    const { picked } = this.data;
    this.setData({ isSheetOpen: false });
    if (picked) openCorrectionForm(picked.recordId);
  },
  onWaitingTap: ({ currentTarget }: IdEvent) => openReceipt(currentTarget.dataset.id),
  onCertificateTap: () => openCertificate(),
  onVerifyTap: () => openVerify(),
  onFindTap: () => openTab('activities'),
});
