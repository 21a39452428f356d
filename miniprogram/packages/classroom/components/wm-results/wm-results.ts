import { openArticle } from '../../../../services/navigation';
import type { ResultsView } from './results-view';

interface RowTap {
  currentTarget: { dataset: { article: number } };
}

/** How a sitting went, calmly: a number, and what to look at again. */
export default Component({
  properties: {
    view: { type: Object, value: {} as ResultsView },
  },
  methods: {
    onRowTap({ currentTarget }: RowTap) {
      const { article } = currentTarget.dataset;
      if (article > 0) openArticle(article);
    },
  },
});
