import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { dial } from '../../../../services/phone';

type Contact = OutputOf<'recruitment.showContact'>;

/** One who answered an order, as a list shows them. */
export interface Person {
  cellId: string;
  userId: string;
  name: string;
  note: string;
  state: string;
}
interface DialTap {
  currentTarget: { dataset: { phone: string } };
}

/** One person of a list; their number in full is a look of its own. Sends back. */
export default Component({
  properties: {
    orderId: { type: String, value: '' },
    person: { type: Object, value: { cellId: '', userId: '', name: '', note: '', state: '' } as Person },
  },
  data: {
    contact: null as Contact | null,
    refusal: '',
  },
  observers: {
    person() {
      this.setData({ contact: null, refusal: '' });
    },
  },
  methods: {
    onBack() {
      this.triggerEvent('back');
    },

    /** In full, for a call; that it was read is written down, and the person can see it. */
    async onContactTap() {
      const { cellId, userId } = this.data.person as Person;
      try {
        const contact = await ask('recruitment.showContact', { orderId: this.data.orderId, cellId, userId });
        this.setData({ contact, refusal: '' });
      } catch (error) {
        this.setData({ refusal: asCallError(error).message });
      }
    },
    onDialTap({ currentTarget }: DialTap) {
      dial(currentTarget.dataset.phone);
    },
  },
});
