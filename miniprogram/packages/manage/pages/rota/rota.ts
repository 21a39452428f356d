import { monthCells, monthTurns, shifted, type MonthCell } from '../../../../components/wm-month/month-view';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSpreadsheet } from '../../../../services/documents';
import { load, LOADING } from '../../../../services/load';
import { openRoster, openRotaAgain, openRotaAsk, openRotaEditor } from '../../../../services/navigation';
import { chooses, say } from '../../../../services/phone';
import { endPull, rootData, scrollTo, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { rotaDutyId } from '../../../../shared/rotas';
import { dayOf } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';
import {
  dayTitle,
  firstDay,
  firstMonth,
  markOf,
  offReason,
  toHead,
  toSlotRow,
  toSlots,
  type Head,
  type PersonView,
  type Rota,
  type Seen,
  type SlotRow,
  type SlotView,
} from './rota-view';

/** A month of a rota: who keeps what on which day, and what is still open. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    rotaId: '',
    isStaff: false,
    head: null as Head | null,
    month: '',
    turns: { hasPrevious: false, hasNext: false, title: '' },
    cells: [] as MonthCell[],
    day: '',
    title: '',
    isPast: false,
    isToday: false,
    off: '',
    slots: [] as SlotRow[],
    /** whose sheet is open; -1: none */
    slot: -1,
    open: null as SlotView | null,
    /** what a reason is asked for */
    reasonFor: '' as '' | 'off' | 'cancel',
    reason: '',
    reasonError: '',
    reasonMax: LIMITS.cancelReasonMax,
    refusal: '',
    busy: '' as '' | 'export' | 'reason' | 'drop' | 'on',
  },

  rota: null as Rota | null,
  found: null as Seen,
  views: [] as SlotView[],

  onLoad({ id = '', day = '' }: { id?: string; day?: string }) {
    this.setData({ rotaId: id, day, month: day.slice(0, 7) });
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
    const { rotaId } = this.data;
    return load(this, {
      // Names are not left lying on a phone.
      keepAs: null,
      ask: async () => {
        const rota = await ask('rotas.show', { rotaId });
        const { isStaff } = await askStanding(rota.unitId);
        const month = this.data.month || firstMonth(rota, Date.now());
        const found = isStaff && rota.state !== 'draft' ? await ask('rotas.showMonth', { rotaId, month }) : null;
        return { rota, isStaff, month, found };
      },
      show: ({ rota, isStaff, month, found }) => {
        this.rota = rota;
        this.found = found;
        this.setData({ isStaff, head: toHead(rota, rota.asOf), month });
        this.draw(this.data.day || firstDay(rota, month, rota.asOf));
      },
      intact: '排班没有变',
    });
  },

  /** The month, and the chosen day below it. */
  draw(day: string) {
    const { rota, found } = this;
    const { month, slot } = this.data;
    if (!rota) return;
    const { draft, asOf } = rota;
    this.views = toSlots(rota, found, day);
    this.setData({
      turns: monthTurns(month, draft.fromDay.slice(0, 7), draft.toDay.slice(0, 7)),
      cells: monthCells(month, (each) => markOf(rota, found, each), asOf),
    });
    this.setData({
      ...{ day, slots: this.views.map(toSlotRow), title: dayTitle(day, asOf), off: offReason(rota, day) },
      isPast: day < dayOf(asOf),
      isToday: day === dayOf(asOf),
      open: this.views.find((each) => each.slot === slot) ?? this.data.open,
    });
  },

  onTurn({ detail }: { detail: { by: number } }) {
    this.setData({ month: shifted(this.data.month, detail.by), day: '', slots: [] });
    void this.refresh();
  },
  onChoose({ detail }: { detail: { day: string } }) {
    this.draw(detail.day);
    // 长辈版 has a list in the grid's place, and the chosen day may be far below it.
    if (this.data.elder) scrollTo('#chosen');
  },

  onSlotTap({ currentTarget }: { currentTarget: { dataset: { slot: number } } }) {
    const { slot } = currentTarget.dataset;
    // Names are for those who fill the posts; an auditor reads the numbers.
    if (!this.data.isStaff) return;
    this.setData({ slot, open: this.views.find((each) => each.slot === slot) ?? null });
  },
  onSlotClose() {
    this.setData({ slot: -1 });
  },
  onAskTap() {
    const { rotaId, slot, day } = this.data;
    this.setData({ slot: -1 });
    openRotaAsk(rotaId, slot, day);
  },
  onRosterTap() {
    const { rotaId, slot, day } = this.data;
    this.setData({ slot: -1 });
    openRoster(rotaDutyId(rotaId, slot, day));
  },

  async onDropTap({ currentTarget }: { currentTarget: { dataset: { user: PersonView['userId'] } } }) {
    const { rotaId, slot, day, busy } = this.data;
    const which = await chooses(['只撤这一天', '从这天起都撤下']);
    if (which < 0 || busy || !this.rota) return;
    const toDay = which === 0 ? day : this.rota.draft.toDay;
    const { user: userId } = currentTarget.dataset;
    this.setData({ busy: 'drop', refusal: '' });
    await this.doing(() => send('rotas.drop', { rotaId, slot, userId, fromDay: day, toDay }), '撤下了，会通知本人');
  },

  /** What staff change here is read back at once; a refusal is said over it. */
  async doing(act: () => Promise<unknown>, done: string) {
    try {
      await act();
      say(done);
      await this.refresh();
    } catch (error) {
      this.setData({ refusal: asCallError(error).message, slot: -1 });
    }
    this.setData({ busy: '' });
  },

  onEditTap() {
    if (this.rota) openRotaEditor(this.rota.unitId, this.data.rotaId);
  },
  onAgainTap() {
    if (this.rota) openRotaAgain(this.rota.unitId, this.data.rotaId);
  },

  async onExportTap() {
    const { rotaId, month, busy } = this.data;
    if (busy) return;
    this.setData({ busy: 'export', refusal: '' });
    try {
      const { url } = await send('rotas.export', { rotaId, month });
      await openSpreadsheet(url);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: '' });
  },

  onOffTap() {
    const { off, rotaId, day, busy } = this.data;
    if (busy) return;
    if (!off) return this.setData({ reasonFor: 'off', reason: '', reasonError: '' });
    this.setData({ busy: 'on', refusal: '' });
    void this.doing(() => send('rotas.setDayOff', { rotaId, day, reason: '' }), '恢复了，请重新派人');
  },
  onCancelTap() {
    this.setData({ reasonFor: 'cancel', reason: '', reasonError: '' });
  },
  onReasonClose() {
    if (this.data.busy !== 'reason') this.setData({ reasonFor: '' });
  },
  onReason({ detail }: { detail: { value: string } }) {
    this.setData({ reason: detail.value, reasonError: '' });
  },

  /** A refusal stays in the sheet, with what was typed. */
  async onReasonSend() {
    const { rotaId, day, reason, reasonFor, busy } = this.data;
    if (busy) return;
    if (reason.trim() === '') return this.setData({ reasonError: '请写原因，值守的人会看到' });
    this.setData({ busy: 'reason', reasonError: '' });
    try {
      if (reasonFor === 'off') await send('rotas.setDayOff', { rotaId, day, reason });
      else await send('rotas.cancel', { rotaId, reason });
      this.setData({ reasonFor: '' });
      say(reasonFor === 'off' ? '这一天停了，会通知值守的人' : '取消了，会通知值守的人');
      await this.refresh();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ reasonError: fields.reason ?? message });
    }
    this.setData({ busy: '' });
  },
});
