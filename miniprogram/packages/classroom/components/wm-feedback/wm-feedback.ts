import type { DeedView, FeedbackView } from './feedback-view';

/** What is said of an answer: verdict, why, the words of the item, one thing to do, on. At most half of the screen. */
export default Component({
  properties: {
    view: { type: Object, value: {} as FeedbackView },
    deed: { type: Object, value: {} as DeedView },
    nextLabel: { type: String, value: '下一题' },
  },
  methods: {
    onNextTap() {
      this.triggerEvent('next');
    },
    onDeedTap() {
      this.triggerEvent('deed');
    },
  },
});
