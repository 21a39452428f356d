import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import type { ShortRow } from '../../pages/order-board/board-view';
import { riskLine, toRiskRows, type RiskRow } from './at-risk-view';

interface PersonTap {
  currentTarget: { dataset: { key: string } };
}

/** On the day: who has not signed in, to be called; and which shifts of the next day are short. */
export default Component({
  properties: {
    orderId: { type: String, value: '' },
    /** shifts that are short, from the board */
    short: { type: Array, value: [] as ShortRow[] },
    visible: { type: Boolean, value: false },
  },
  data: {
    rows: [] as RiskRow[],
    line: '',
    isLoading: false,
    refusal: '',
    person: null as RiskRow | null,
  },
  observers: {
    visible(isOpen: boolean) {
      if (isOpen) void this.load();
    },
  },
  methods: {
    async load() {
      this.setData({ isLoading: true, refusal: '', person: null });
      try {
        const found = await ask('recruitment.listAtRisk', { orderId: this.data.orderId });
        this.setData({ rows: toRiskRows(found), line: riskLine(found) });
      } catch (error) {
        this.setData({ refusal: asCallError(error).message });
      }
      this.setData({ isLoading: false });
    },
    onClose() {
      this.triggerEvent('close');
    },
    onPersonTap({ currentTarget }: PersonTap) {
      this.setData({ person: this.data.rows.find(({ key }) => key === currentTarget.dataset.key) ?? null });
    },
    /** Somebody may have come while the other was called. */
    onBack() {
      void this.load();
    },
  },
});
