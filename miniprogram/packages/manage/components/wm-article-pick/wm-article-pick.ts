import { ask } from '../../../../services/call';
import { refLabel, type ArticleRef, type Regulation } from '../../../../shared/regulation';
import { articleChoices, itemChoices, type Choice } from '../../pages/activity-edit/choices';

const REFS_MAX = 4;

interface ChoiceTap {
  currentTarget: { dataset: { value: string } };
}
interface ChosenTap {
  currentTarget: { dataset: { index: number } };
}

/** The text of all 63 articles stays out of the data. */
let loaded: Regulation | null = null;

/** Which articles something belongs to: first the article, then its item; what is chosen stands below as plates. */
export default Component({
  properties: {
    refs: { type: Array, value: [] as ArticleRef[] },
    error: { type: String, value: '' },
  },
  data: {
    chosen: [] as { label: string; index: number }[],
    isOpen: false,
    title: '',
    choices: [] as Choice[],
  },
  observers: {
    refs(refs: ArticleRef[]) {
      this.setData({ chosen: refs.map((ref, index) => ({ label: refLabel(ref), index })) });
    },
  },
  methods: {
    /** The text is asked for when somebody wants to choose. */
    async onPick() {
      try {
        const regulation = await ask('classroom.showRegulation', { regulationId: 'beijing-civility' });
        loaded = regulation;
        this.setData({ isOpen: true, title: '选哪一条', choices: articleChoices(regulation) });
      } catch {
        this.setData({ isOpen: true, title: '没有打开条例，关上再试一次', choices: [] });
      }
    },

    onChoice({ currentTarget }: ChoiceTap) {
      const [article = 0, item] = currentTarget.dataset.value.split(':').map(Number);
      const items = item === undefined && loaded ? itemChoices(loaded, article) : [];
      if (items.length > 0) this.setData({ title: '选哪一项', choices: items });
      else this.add(item ? { article, item } : { article });
    },

    add(ref: ArticleRef) {
      // The platform types the list of a property as a list of anything.
      const refs: ArticleRef[] = this.data.refs;
      const isKnown = refs.some(({ article, item }) => article === ref.article && item === ref.item);
      this.setData({ isOpen: false });
      if (!isKnown) this.triggerEvent('change', { refs: [...refs, ref].slice(-REFS_MAX) });
    },

    onRemove({ currentTarget }: ChosenTap) {
      const refs: ArticleRef[] = this.data.refs;
      this.triggerEvent('change', { refs: refs.filter((_, i) => i !== currentTarget.dataset.index) });
    },

    onClose() {
      this.setData({ isOpen: false });
    },
  },
});
