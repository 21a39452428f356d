import type { SiteRow } from '../../pages/detail/shift-view';

interface CellTap {
  currentTarget: { dataset: { site: number; post: number } };
}

/** Sites of one shift by posts, at most three: each cell says how many are missing, and is named by its row and column. */
export default Component({
  properties: {
    /** 16:00–17:30 */
    clock: { type: String, value: '' },
    /** 周二 16:00, what a reader says first */
    shift: { type: String, value: '' },
    posts: { type: Array, value: [] as string[] },
    rows: { type: Array, value: [] as SiteRow[] },
  },
  methods: {
    onTap({ currentTarget }: CellTap) {
      const { site, post } = currentTarget.dataset;
      this.triggerEvent('pick', { site, post });
    },
  },
});
