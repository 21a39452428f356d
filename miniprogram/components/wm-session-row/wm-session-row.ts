import type { SessionView } from './session-view';

/** One live session in a list: the day on its plate, what, who and when, and how many are still needed. */
export default Component({
  properties: {
    view: { type: Object, value: {} as SessionView },
  },
  methods: {
    onTap() {
      this.triggerEvent('open', { sessionId: this.data.view.sessionId });
    },
  },
});
