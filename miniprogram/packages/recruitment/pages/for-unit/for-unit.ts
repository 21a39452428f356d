import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { orderPath, unitPlacePath } from '../../../../shared/recruitment';
import { firstShift, toShiftTabs, type Order, type ShiftTab } from '../detail/shift-view';
import { toFreeRows, toHeldRows, type ForUnits, type FreeRow, type HeldRow } from './for-unit-view';

interface IdTap {
  currentTarget: { dataset: { id: string } };
}
interface ShiftEvent {
  detail: { shift: number };
}
interface CountEvent {
  detail: { value: number };
}
interface UnitEvent {
  detail: { value: string[] };
}

/** Rows drawn at once. */
const ROWS_STEP = 12;

/** A body answers with so many places, and sends its people a card to name them. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    orderId: '',
    title: '',
    units: [] as { id: string; name: string }[],
    unitId: '',
    held: [] as HeldRow[],
    tabs: [] as ShiftTab[],
    shift: -1,
    free: [] as FreeRow[],
    more: 0,
    /** the cell that the sheet takes places of */
    picked: null as FreeRow | null,
    isTaking: false,
    places: 1,
    isInviting: false,
    isReleasing: false,
    /** whose unnamed places the dialog lets go */
    releasing: '',
    busy: false,
    refusal: '',
  },

  order: null as Order | null,
  found: null as ForUnits | null,
  all: [] as FreeRow[],
  limit: ROWS_STEP,
  /** good for the unit's people until all are named; '' until one was asked for */
  code: '',

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ orderId: id });
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
    const { orderId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => Promise.all([ask('recruitment.show', { orderId }), ask('recruitment.showForUnits', { orderId })]),
      show: ([order, found]) => {
        [this.order, this.found] = [order, found];
        const units = found.units.map(({ unitId, name }) => ({ id: unitId, name }));
        const tabs = toShiftTabs(order, [], order.asOf);
        const isThere = tabs.some(({ shift }) => shift === this.data.shift);
        const unitId = this.data.unitId || (units[0]?.id ?? '');
        this.setData({ title: order.order.title, units, unitId, tabs });
        void this.openShift(isThere ? this.data.shift : firstShift(tabs));
      },
      intact: '单位应下的没有变',
    });
  },

  async openShift(shift: number) {
    const { order, found } = this;
    if (!order || !found) return;
    const held = toHeldRows(found, this.data.unitId);
    this.setData({ shift, held });
    if (shift < 0) return;
    try {
      const cells = await ask('recruitment.showShift', { orderId: this.data.orderId, shift });
      if (shift !== this.data.shift) return;
      this.all = toFreeRows(order, cells, held);
      this.draw();
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
  },

  draw() {
    this.setData({ free: this.all.slice(0, this.limit), more: Math.max(0, this.all.length - this.limit) });
  },
  onMoreTap() {
    this.limit += ROWS_STEP;
    this.draw();
  },

  onShift({ detail }: ShiftEvent) {
    this.limit = ROWS_STEP;
    this.setData({ refusal: '' });
    void this.openShift(detail.shift);
  },
  onUnit({ detail }: UnitEvent) {
    this.setData({ unitId: detail.value[0] ?? '', refusal: '' });
    void this.openShift(this.data.shift);
  },

  onFreeTap({ currentTarget }: IdTap) {
    const picked = this.all.find(({ cellId }) => cellId === currentTarget.dataset.id);
    if (picked && picked.left > 0) this.setData({ picked, isTaking: true, places: 1, refusal: '' });
  },
  onPlaces({ detail }: CountEvent) {
    this.setData({ places: detail.value });
  },
  onTakingClose() {
    this.setData({ isTaking: false });
  },

  onTake() {
    const { picked, unitId, places, shift } = this.data;
    const span = this.order?.shifts[shift];
    if (!picked || !span) return undefined;
    const { startAt, endAt } = span;
    const wish = { unitId, cellId: picked.cellId, startAt, endAt, places };
    return this.attempt('应下了，请把卡片发给去的人', () => send('recruitment.takeForUnit', wish));
  },

  /** The code is there before the card: WeChat asks the page for its card at once. */
  async onInviteTap({ currentTarget }: IdTap) {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '' });
    try {
      const wish = { unitId: this.data.unitId, cellId: currentTarget.dataset.id };
      this.code = (await send('recruitment.inviteForUnit', wish)).code;
      this.setData({ isInviting: true });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: false });
  },
  onInvitingClose() {
    this.setData({ isInviting: false });
    void this.refresh();
  },

  onReleaseTap({ currentTarget }: IdTap) {
    this.setData({ releasing: currentTarget.dataset.id, isReleasing: true, refusal: '' });
  },
  onReleaseKeep() {
    this.setData({ isReleasing: false });
  },
  onRelease() {
    const { unitId, releasing: cellId } = this.data;
    return this.attempt('没定的位置放出来了', () => send('recruitment.releaseForUnit', { unitId, cellId }));
  },

  /** Sent with one request: when the answer is lost, asking again finds what happened. */
  async attempt(said: string, act: () => Promise<unknown>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '' });
    try {
      await act();
      say(said);
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道办好了没有，请稍等刷新再看' : message });
    }
    this.setData({ busy: false, isTaking: false, isReleasing: false });
    await this.refresh();
  },

  onBackTap: () => goBack(),

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { isInviting, title, orderId } = this.data;
    if (isInviting && this.code) return { title: `单位定您去：${title}`, path: unitPlacePath(this.code) };
    return { title, path: orderPath(orderId) };
  },
});
