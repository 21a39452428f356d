import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { keep, kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openActivity, openEvaluation, openSlip, openTab } from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import type { Mine } from '../check-in/check-in-view';
import { toReceiptView, type Activity, type ReceiptView } from './receipt-view';

interface Seen {
  activityId: string;
  startAt: number;
  endAt: number;
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as ReceiptView | null,
    /** 报到号; '' while it is not known */
    code: '',
    /** the confirm dialog */
    asking: false,
    busy: false,
    refusal: '',
    /** grows with each look: the day is looked at again too */
    round: 0,
  },

  /** as last answered: what the person says yes to */
  activity: null as Activity | null,
  mine: null as Mine | null,

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
      keepAs: `activity:${activityId}`,
      ask: () => ask('activities.show', { activityId }),
      show: (answer) => this.show(answer),
    });
  },

  show({ activity, asOf }: OutputOf<'activities.show'>) {
    this.activity = activity;
    const view = toReceiptView(activity, asOf, this.mine);
    this.setData({ view, round: this.data.round + 1 });
    if (view?.canCheckIn) void this.showCode();
  },

  onDaySeen({ detail }: { detail: Mine }) {
    this.mine = detail;
    if (this.activity) this.setData({ view: toReceiptView(this.activity, detail.asOf, detail) });
  },

  /** 报到号, kept for the way there: without a network it still gets one in. */
  async showCode() {
    const { activityId } = this.data;
    const keptAs = `slip:${activityId}:`;
    const before = kept<OutputOf<'activities.showSlip'>>(keptAs);
    if (before) this.setData({ code: before.value.slip.code });
    try {
      const answer = await ask('activities.showSlip', { activityId });
      keep(keptAs, answer);
      this.setData({ code: answer.slip.code });
    } catch {
      // The receipt says the rest; a leader finds the person by name as well.
    }
  },

  onSlipTap() {
    openSlip(this.data.activityId);
  },

  onCancelTap() {
    this.setData({ asking: true, refusal: '' });
  },

  onKeep() {
    this.setData({ asking: false });
  },

  async onCancel() {
    const { activityId, busy, view } = this.data;
    if (busy || !view) return;
    this.setData({ asking: false, busy: true });
    try {
      await send('activities.cancelSignUp', { activityId });
      say(view.cancel.done);
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道取消了没有，请稍等刷新再看' : message });
    }
    this.setData({ busy: false });
    await this.refresh();
  },

  onAccept() {
    return this.agree('报上了', (seen) => send('activities.acceptOffer', seen));
  },

  onCome() {
    return this.agree('好，到时候见', (seen) => send('activities.reconfirm', seen));
  },

  /** Sent with one request: when the answer is lost, asking again finds what happened. */
  async agree(said: string, act: (seen: Seen) => Promise<unknown>) {
    const { activity } = this;
    if (this.data.busy || !activity) return;
    const { activityId, startAt, endAt } = activity;
    this.setData({ busy: true, refusal: '' });
    try {
      await act({ activityId, startAt, endAt });
      say(said);
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道确认上没有，请稍等刷新再看' : message });
    }
    this.setData({ busy: false });
    await this.refresh();
  },

  onEvaluateTap() {
    openEvaluation(this.data.activityId);
  },

  onActivityTap() {
    openActivity(this.data.activityId);
  },

  onListTap() {
    openTab('activities');
  },

  onCallTap() {
    if (this.data.view) dial(this.data.view.contactPhone);
  },
});
