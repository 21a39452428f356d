import type { ActivityView } from './activity-view';

/** One activity in a list: the day on its plate, what, when and where, and how many places are left. */
export default Component({
  properties: {
    view: { type: Object, value: {} as ActivityView },
  },
  methods: {
    onTap() {
      this.triggerEvent('open', { activityId: this.data.view.activityId });
    },
  },
});
