import { ask } from '../../../../services/call';
import { viewPictures } from '../../../../services/pictures';
import { toOutcomeView, type OutcomeView } from './outcome-view';

interface PhotoTap {
  currentTarget: { dataset: { url: string } };
}

/** What came of an activity, after it was put on record. */
export default Component({
  properties: {
    activityId: { type: String, value: '' },
    /** another number: look again; addresses of photos end */
    round: { type: Number, value: 0 },
  },
  data: { view: null as OutcomeView | null, isFailed: false },
  observers: {
    'activityId, round'() {
      if (this.data.activityId) void this.refresh();
    },
  },
  methods: {
    async refresh() {
      try {
        const outcome = await ask('activities.showOutcome', { activityId: this.data.activityId });
        this.setData({ view: toOutcomeView(outcome), isFailed: false });
      } catch {
        // The page above says why there is no network; here is only what is missing.
        this.setData({ isFailed: true });
      }
    },
    onPhotoTap({ currentTarget }: PhotoTap) {
      const photos = this.data.view?.photos ?? [];
      viewPictures(
        photos.map(({ url }) => url),
        currentTarget.dataset.url,
      );
    },
  },
});
