import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSpreadsheet } from '../../../../services/documents';
import { load, LOADING } from '../../../../services/load';
import { openIncidents, openOrderEditor, openOrderNumbers, SHARE_HOME } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { orderPicture, prepareOrderPicture } from '../../../../services/share/order-picture';
import { rotate } from '../../../../services/rotating';
import { endPull, navMetrics, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { orderPath } from '../../../../shared/recruitment';
import { MINUTE_MS } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';
import { NO_PLACE } from '../../components/wm-answers/answers-view';
import {
  changesOf,
  columnsAtOnce,
  pageLabel,
  pageNow,
  hasDay,
  pagesOf,
  placeOf,
  shareTitle,
  shortRows,
  toColumns,
  toHead,
  toPictured,
  toRows,
  type Board,
  type BoardHead,
  type BoardRow,
  type Column,
  type ShortRow,
} from './board-view';

/** While it is looked at, and not otherwise: the numbers are for one who fills places, not for a race. */
const REFRESH_MS = MINUTE_MS / 2;

interface CellTap {
  currentTarget: { dataset: { site: number; column: number } };
}
interface NeedEvent {
  detail: { refusal?: string };
}
interface FieldEvent {
  detail: { value: string };
}

/** How an order fills up, site by site and shift by shift, and who is behind each number. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    orderId: '',
    /** where the row of shifts stays while one scrolls: under the title */
    headPx: 0,
    isStaff: false,
    head: null as BoardHead | null,
    page: 0,
    pages: 1,
    /** shifts side by side */
    step: columnsAtOnce(false),
    label: { count: '', days: '' },
    columns: [] as Column[],
    rows: [] as BoardRow[],
    place: NO_PLACE,
    isPlaceOpen: false,
    placeNotice: '',
    /** a shift runs or begins within a day */
    hasDay: false,
    isDayOpen: false,
    short: [] as ShortRow[],
    refusal: '',
    busy: '' as '' | 'export' | 'cancel' | 'wave',
    /** the confirm dialog of a wider call */
    isCalling: false,
    isCancelling: false,
    reason: '',
    reasonError: '',
    reasonMax: LIMITS.cancelReasonMax,
  },

  board: null as Board | null,
  stopRefreshing: null as (() => void) | null,

  onLoad({ id = '' }: { id?: string }) {
    const { topPx, heightPx } = navMetrics();
    this.setData({ orderId: id, headPx: topPx + heightPx });
  },

  onShow() {
    syncRoot(this);
    this.stopRefreshing?.();
    this.stopRefreshing = rotate(async () => {
      await this.refresh();
      return REFRESH_MS;
    });
  },
  onHide() {
    this.stopRefreshing?.();
    this.stopRefreshing = null;
  },
  onUnload() {
    this.stopRefreshing?.();
    this.stopRefreshing = null;
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { orderId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const board = await ask('recruitment.showBoard', { orderId });
        // Asked once: who may change it does not change while it lies open.
        const isStaff = this.board ? this.data.isStaff : (await askStanding(board.order.unitId)).isStaff;
        return { board, isStaff };
      },
      show: ({ board, isStaff }) => {
        const isFirst = this.board === null;
        this.board = board;
        this.setData({ isStaff, head: toHead(board), hasDay: hasDay(board) });
        if (board.order.state === 'published') void prepareOrderPicture(toPictured(board));
        if (this.data.isDayOpen) this.setData({ short: shortRows(board) });
        this.draw(isFirst ? pageNow(board, this.step()) : this.data.page);
      },
      intact: '招募令没有变',
    });
  },

  /** One shift at a time for large type and narrow screens. */
  step(): number {
    return columnsAtOnce(/page--(elder|narrow)/.test(this.data.root));
  },

  draw(wanted: number) {
    const { board } = this;
    if (!board) return;
    const step = this.step();
    const pages = pagesOf(board, step);
    const page = Math.min(wanted, pages - 1);
    const columns = toColumns(board, page, step);
    const rows = changesOf(page === this.data.page ? this.data.rows : [], toRows(board, page, step));
    // In two: forty sites with the longest names are nearly all that may be sent at once.
    this.setData({ page, pages, step, columns, label: pageLabel(board, page, step) });
    if (Object.keys(rows).length > 0) this.setData(rows);
  },

  onPrevious() {
    this.draw(Math.max(0, this.data.page - 1));
  },
  onNext() {
    this.draw(this.data.page + 1);
  },

  onCellTap({ currentTarget }: CellTap) {
    const { site, column } = currentTarget.dataset;
    const found = this.data.columns[column];
    const cell = this.data.rows[site]?.cells[column];
    // Names are for those who fill the places; an auditor reads the numbers.
    if (!this.data.isStaff || !this.board || !found || !cell || cell.k === 'none') return;
    this.setData({ isPlaceOpen: true, placeNotice: '', place: placeOf(this.board, site, found.shift) });
  },

  /** A number was changed in the sheet, or had been by somebody else: the sheet stays open over the new ones. */
  async onNeedChanged({ detail }: NeedEvent) {
    await this.refresh();
    const { site, shift } = this.data.place;
    if (this.board) this.setData({ place: placeOf(this.board, site, shift), placeNotice: detail.refusal ?? '' });
  },
  onPlaceClose() {
    this.setData({ isPlaceOpen: false });
  },

  onDayTap() {
    if (this.board) this.setData({ isDayOpen: true, short: shortRows(this.board) });
  },
  onDayClose() {
    this.setData({ isDayOpen: false });
  },

  onEditTap() {
    if (this.board) openOrderEditor(this.board.order.unitId, this.data.orderId);
  },

  onNumbersTap() {
    openOrderNumbers(this.data.orderId);
  },

  onWaveTap() {
    this.setData({ isCalling: true });
  },
  onWaveClose() {
    this.setData({ isCalling: false });
  },

  /** Called once and no further back: a second tap finds the wave that is out. */
  async onWave() {
    const { orderId, head, busy } = this.data;
    this.setData({ isCalling: false });
    if (busy || !head?.nextWave) return;
    this.setData({ busy: 'wave', refusal: '' });
    try {
      await send('recruitment.sendWave', { orderId, scope: head.nextWave.id });
      say(`叫到${head.nextWave.name}了`);
      await this.refresh();
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: '' });
  },

  onIncidentsTap() {
    openIncidents(this.data.orderId);
  },

  async onExportTap() {
    if (this.data.busy) return;
    this.setData({ busy: 'export', refusal: '' });
    try {
      const { url } = await send('recruitment.export', { orderId: this.data.orderId });
      await openSpreadsheet(url);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: '' });
  },

  onCancelTap() {
    this.setData({ isCancelling: true, reason: '', reasonError: '' });
  },
  onCancelClose() {
    if (this.data.busy !== 'cancel') this.setData({ isCancelling: false });
  },
  onReason({ detail }: FieldEvent) {
    this.setData({ reason: detail.value, reasonError: '' });
  },

  /** A refusal stays in the sheet, with what was typed. */
  async onCancel() {
    const { orderId, reason, busy } = this.data;
    if (busy) return;
    this.setData({ busy: 'cancel', reasonError: '' });
    try {
      await send('recruitment.cancel', { orderId, reason });
      this.setData({ isCancelling: false });
      say('取消了，会通知应了的人');
      await this.refresh();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ reasonError: fields.reason ?? message });
    }
    this.setData({ busy: '' });
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { head, orderId } = this.data;
    if (!head || !this.board) return SHARE_HOME;
    // Without a picture of its own WeChat takes one of the screen, on which no name stands.
    const imageUrl = orderPicture(toPictured(this.board));
    return { title: shareTitle(head), path: orderPath(orderId), ...(imageUrl && { imageUrl }) };
  },
});
