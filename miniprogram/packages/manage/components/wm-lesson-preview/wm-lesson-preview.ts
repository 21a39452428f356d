import { NO_PREVIEW } from './preview-view';

/** A lesson as its readers will see it, for whoever writes it and whoever lets it out. */
export default Component({
  properties: {
    view: { type: Object, value: NO_PREVIEW },
  },
});
