import type { OrderView } from './order-view';

/** One call for volunteers in a list: how pressing it is, what and when, and how many are missing. */
export default Component({
  properties: {
    view: { type: Object, value: {} as OrderView },
  },
  methods: {
    onTap() {
      this.triggerEvent('open', { orderId: this.data.view.orderId });
    },
  },
});
