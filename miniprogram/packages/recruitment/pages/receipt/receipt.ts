import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openCheckIn, openEvaluation, openRecruitmentOrder, openTab } from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { dutyOfCell, orderPath, swapPath } from '../../../../shared/recruitment';
import { toNoShowView, type NoShowView } from '../../components/wm-no-show/no-show-view';
import { EMPTY_ON_DUTY, toOnDutyView } from '../../components/wm-on-duty/on-duty-view';
import { toDutyView, type DutyView } from './receipt-view';

/** One shift of one's own: how it stands, what to know, and the way out. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    cellId: '',
    view: null as DutyView | null,
    onDuty: EMPTY_ON_DUTY,
    noShow: null as NoShowView | null,
    /** the confirm dialog */
    asking: false,
    busy: false,
    isSwapping: false,
    isReading: false,
    refusal: '',
  },

  /** good for one who takes the shift over; '' until one was asked for */
  swapCode: '',

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ cellId: id });
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
    const { cellId } = this.data;
    return load(this, {
      keepAs: `on-duty:${cellId}`,
      ask: () =>
        Promise.all([ask('recruitment.showMine', { cellId }), ask('recruitment.showOnDuty', { cellId })] as const),
      show: ([duty, onDuty]) =>
        this.setData({ view: toDutyView(duty), onDuty: toOnDutyView(onDuty), noShow: toNoShowView(onDuty) }),
      intact: '您应下的班没有变',
    });
  },

  onAccept() {
    return this.attempt('应下了，到时候见', () => send('recruitment.acceptOffer', { cellId: this.data.cellId }));
  },

  /** The code is there before the card: WeChat asks the page for its card at once. */
  async onSwapTap() {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '' });
    try {
      this.swapCode = (await send('recruitment.offerSwap', { cellId: this.data.cellId })).code;
      this.setData({ isSwapping: true });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: false });
  },
  onSwapClose() {
    this.setData({ isSwapping: false });
  },

  onAgreementTap() {
    this.setData({ isReading: true });
  },
  onAgreementClose() {
    this.setData({ isReading: false });
  },

  onLeaveTap() {
    this.setData({ asking: true, refusal: '' });
  },

  onKeep() {
    this.setData({ asking: false });
  },

  onLeave() {
    this.setData({ asking: false });
    const done = this.data.view?.leave.done ?? '';
    return this.attempt(done, () => send('recruitment.decline', { cellId: this.data.cellId }));
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
    this.setData({ busy: false });
    await this.refresh();
  },

  onOrderTap() {
    // The id of a cell begins with that of its call.
    openRecruitmentOrder(this.data.view?.orderId ?? this.data.cellId.split('_')[0] ?? '');
  },

  onCheckInTap() {
    openCheckIn(dutyOfCell(this.data.cellId));
  },

  onEvaluateTap() {
    openEvaluation(dutyOfCell(this.data.cellId));
  },

  onListTap: () => openTab('recruitment'),

  onCallTap() {
    if (this.data.view) dial(this.data.view.contactPhone);
  },

  /** While the sheet is open the shift is handed on; else the call itself is shared. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { view, isSwapping, cellId } = this.data;
    if (isSwapping && this.swapCode) return { title: '这一班换给您，点开接班', path: swapPath(this.swapCode) };
    return { title: view?.title ?? '站里正在招募志愿者', path: orderPath(view?.orderId ?? cellId.split('_')[0] ?? '') };
  },
});
