import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSpreadsheet } from '../../../../services/documents';
import { load, LOADING } from '../../../../services/load';
import { openContactForm, openErasure } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { PURPOSES } from '../../../../shared/consents';
import { toPrivacyView, WITHDRAWALS, type OwnPurpose, type PrivacyView } from './privacy-view';

interface PurposeEvent {
  currentTarget: { dataset: { purpose: OwnPurpose } };
}

/** The privacy center: what is kept, what was agreed to, who looked, and the ways out (PIPL 44–50). */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    view: null as PrivacyView | null,
    asking: '' as OwnPurpose | '',
    askingTitle: '',
    askingText: '',
    busy: '' as '' | 'export' | 'withdraw',
    refusal: '',
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
      keepAs: 'privacy',
      ask: async () => {
        const [profile, privacy, me, { wards }] = await Promise.all([
          ask('identity.showProfile', {}),
          ask('privacy.show', {}),
          ask('identity.showMe', {}),
          ask('identity.listWards', {}),
        ]);
        return { profile, privacy, me, wards };
      },
      show: (answer) => this.setData({ view: toPrivacyView(answer, Date.now()) }),
    });
  },

  onContactTap: () => openContactForm(),
  onEraseTap: () => openErasure(),

  onWithdrawTap({ currentTarget }: PurposeEvent) {
    const { purpose } = currentTarget.dataset;
    this.setData({
      asking: purpose,
      askingTitle: `撤回“${PURPOSES[purpose].title}”？`,
      askingText: WITHDRAWALS[purpose],
      refusal: '',
    });
  },

  onKeep() {
    this.setData({ asking: '' });
  },

  async onWithdraw() {
    const { asking: purpose, busy } = this.data;
    this.setData({ asking: '' });
    if (purpose === '' || busy) return;
    await this.attempt('withdraw', async () => {
      await send('identity.withdrawConsent', { purpose });
      say('撤回了，资料删掉了');
      await this.refresh();
    });
  },

  async onExportTap() {
    if (this.data.busy) return;
    await this.attempt('export', async () => {
      const { url } = await send('privacy.export', {});
      await openSpreadsheet(url);
    });
  },

  async attempt(busy: 'export' | 'withdraw', act: () => Promise<void>) {
    this.setData({ busy, refusal: '' });
    try {
      await act();
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    } finally {
      this.setData({ busy: '' });
    }
  },
});
