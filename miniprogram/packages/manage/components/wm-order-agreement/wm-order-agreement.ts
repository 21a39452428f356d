import { LIMITS } from '../../../../shared/limits';
import { AGREEMENT, WHEN_ASKED } from './words';

interface FieldEvent {
  detail: { value: string };
}
interface ChoiceEvent {
  detail: { value: string[] };
}

/** Whether an order asks for an agreement, and its words. */
export default Component({
  properties: {
    value: { type: String, value: '' },
    isAsked: { type: Boolean, value: false },
    error: { type: String, value: '' },
  },
  data: {
    choices: [
      { id: 'no', name: '不用签' },
      { id: 'yes', name: '要签' },
    ],
    chosen: ['no'],
    whenAsked: WHEN_ASKED,
    max: LIMITS.agreementMax,
  },
  observers: {
    isAsked(isAsked: boolean) {
      this.setData({ chosen: [isAsked ? 'yes' : 'no'] });
    },
  },
  methods: {
    /** What was written stays, should it be asked for again. */
    onChoice({ detail }: ChoiceEvent) {
      const isAsked = detail.value[0] === 'yes';
      this.triggerEvent('change', { isAsked, agreement: this.data.value || AGREEMENT });
    },
    onField({ detail }: FieldEvent) {
      this.triggerEvent('change', { agreement: detail.value });
    },
  },
});
