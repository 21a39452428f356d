import { canGoBack, goBack } from '../../services/navigation';
import { navMetrics } from '../../services/screen';

/** The title row beside the platform's capsule. Sub-pages get a way back, or home when nothing is behind them. */
export default Component({
  options: { multipleSlots: true },
  properties: {
    title: { type: String, value: '' },
    back: { type: Boolean, value: false },
  },
  data: { ...navMetrics(), isHome: false },
  lifetimes: {
    attached() {
      this.setData({ ...navMetrics(), isHome: this.data.back && !canGoBack() });
    },
  },
  methods: {
    onBackTap() {
      goBack();
    },
  },
});
