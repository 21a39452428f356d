import type { NoteLine } from './notes-view';

/** What one shift left for the next: the words, who wrote them and when. */
export default Component({
  properties: {
    items: { type: Array, value: [] as NoteLine[] },
  },
});
