import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { say } from '../../../../services/phone';
import type { Registered } from '../../pages/volunteer/volunteer-view';

/** What is registered of a volunteer, and the ways on from there: change it, or take it back. */
export default Component({
  properties: {
    registered: { type: Object, value: { since: '', facts: [], skills: [], freeTimes: [] } as Registered },
  },
  data: { asking: false, busy: false, refusal: '' },
  methods: {
    onOfferTap() {
      this.triggerEvent('offer');
    },

    onCorrectTap() {
      this.triggerEvent('correct');
    },

    onWithdrawTap() {
      this.setData({ asking: true, refusal: '' });
    },

    onKeep() {
      this.setData({ asking: false });
    },

    async onWithdraw() {
      if (this.data.busy) return;
      this.setData({ asking: false, busy: true, refusal: '' });
      try {
        await send('identity.withdrawConsent', { purpose: 'volunteer' });
        say('撤回了，登记的资料删掉了');
        this.triggerEvent('withdrawn');
      } catch (error) {
        const { code, message } = asCallError(error);
        this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道撤回了没有，请再点一次，不会多删' : message });
      } finally {
        this.setData({ busy: false });
      }
    },
  },
});
