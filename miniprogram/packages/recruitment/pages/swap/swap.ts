import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openTab, openVolunteer, replaceByDuty } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { toSwapView, type SwapView } from './swap-view';

/** Where the card of who hands a shift on leads: what it is, and the yes of who takes it over. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    code: '',
    view: null as SwapView | null,
    busy: false,
    refusal: '',
    /** taking over asks for the registration first */
    isStranger: false,
  },

  onLoad({ code = '' }: { code?: string }) {
    this.setData({ code });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    const { code } = this.data;
    return load(this, {
      // A code is good once: what was kept of it would promise what is gone.
      keepAs: null,
      ask: () => ask('recruitment.showSwap', { code }),
      show: (swap) => this.setData({ view: toSwapView(swap, Date.now()) }),
      intact: '换班的事没有变',
    });
  },

  /** Sent with one request: when the answer is lost, a second tap finds what happened. */
  async onTake() {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', isStranger: false });
    try {
      const { answer } = await send('recruitment.acceptSwap', { code: this.data.code });
      say('接下了，到时候见');
      replaceByDuty(answer.cellId);
    } catch (error) {
      const { code, message } = asCallError(error);
      const refusal = code === 'NO_ANSWER' ? '还不知道接下没有，请再点一次' : message;
      this.setData({ refusal, isStranger: code === 'NOT_A_VOLUNTEER' });
    }
    this.setData({ busy: false });
  },

  onSigned() {
    if (this.data.view) this.setData({ view: { ...this.data.view, agreement: null }, refusal: '' });
  },

  onRegisterTap: () => openVolunteer(),
  onListTap: () => openTab('recruitment'),
});
