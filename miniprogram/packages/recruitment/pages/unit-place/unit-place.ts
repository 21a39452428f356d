import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openTab, openVolunteer, replaceByDuty } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { toUnitPlaceView, type UnitPlaceView } from './unit-place-view';

/** Where the card of a unit that answered a call leads: what it is, and the yes of who goes. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    code: '',
    view: null as UnitPlaceView | null,
    busy: false,
    refusal: '',
    /** going asks for the registration first */
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
      // A code is good for a few: what was kept of it would promise what is gone.
      keepAs: null,
      ask: () => ask('recruitment.showUnitPlace', { code }),
      show: (place) => this.setData({ view: toUnitPlaceView(place, Date.now()) }),
      intact: '单位的位置没有变',
    });
  },

  /** Sent with one request: when the answer is lost, a second tap finds what happened. */
  async onTake() {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', isStranger: false });
    try {
      const { answer } = await send('recruitment.acceptUnitPlace', { code: this.data.code });
      say('定下了，到时候见');
      replaceByDuty(answer.cellId);
    } catch (error) {
      const { code, message } = asCallError(error);
      const refusal = code === 'NO_ANSWER' ? '还不知道定下没有，请再点一次' : message;
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
