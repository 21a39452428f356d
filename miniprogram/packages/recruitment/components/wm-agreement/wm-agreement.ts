import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { dayOf, clockOf } from '../../../../shared/time';

export type Agreement = NonNullable<OutputOf<'recruitment.show'>['agreement']>;

/** Nothing is agreed to before the box is ticked; nobody ticks it for the person. */
const UNTICKED = '请先看完协议，再点上面的方框';

/** An order's agreement: to be read and signed, once; read again afterwards. Sends signed {signedAt}. */
export default Component({
  properties: {
    orderId: { type: String, value: '' },
    agreement: { type: Object, value: { text: '', version: 1, signedAt: 0 } as Agreement },
  },
  data: {
    isAgreed: false,
    signedOn: '',
    error: '',
    busy: false,
  },
  observers: {
    agreement({ signedAt }: Agreement) {
      this.setData({ signedOn: signedAt > 0 ? `${dayOf(signedAt)} ${clockOf(signedAt)}` : '', isAgreed: false });
    },
  },
  methods: {
    onAgreeTap() {
      this.setData({ isAgreed: !this.data.isAgreed, error: '' });
    },

    /** Sent with one request: a second tap finds what the first one signed. */
    async onSign() {
      const { isAgreed, busy, orderId } = this.data;
      const { version } = this.data.agreement as Agreement;
      if (busy) return;
      if (!isAgreed) return this.setData({ error: UNTICKED });
      this.setData({ busy: true, error: '' });
      try {
        this.triggerEvent('signed', await send('recruitment.signAgreement', { orderId, version }));
      } catch (error) {
        const { code, message } = asCallError(error);
        this.setData({ error: code === 'NO_ANSWER' ? '还不知道签上没有，请再点一次' : message });
      }
      this.setData({ busy: false });
    },
  },
});
