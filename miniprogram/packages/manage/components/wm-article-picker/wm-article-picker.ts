import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import type { Regulation } from '../../../../shared/regulation';
import { articleChoices, itemChoices, type Choice } from '../../pages/activity-edit/choices';

interface ChoiceEvent {
  currentTarget: { dataset: { value: string } };
}

/** An article of the regulation, then one of its items. Sends choose {article, item}; item 0: the whole article. */
export default Component({
  properties: {
    visible: { type: Boolean, value: false },
  },
  data: { title: '选哪一条', choices: [] as Choice[], isItem: false, problem: '' },
  observers: {
    visible(visible: boolean) {
      if (visible) void this.start();
    },
  },
  methods: {
    async start() {
      this.setData({ title: '选哪一条', isItem: false, problem: '' });
      try {
        regulation ??= await ask('classroom.showRegulation', { regulationId: 'beijing-civility' });
        this.setData({ choices: articleChoices(regulation) });
      } catch (error) {
        this.setData({ problem: asCallError(error).message });
      }
    },

    onChoice({ currentTarget }: ChoiceEvent) {
      const [article = 0, item = 0] = currentTarget.dataset.value.split(':').map(Number);
      const items = !this.data.isItem && regulation ? itemChoices(regulation, article) : [];
      if (items.length > 0) this.setData({ title: '选哪一项', isItem: true, choices: items });
      else this.triggerEvent('choose', { article, item });
    },

    onClose() {
      this.triggerEvent('close');
    },
  },
});

/** The whole text, for as long as the app runs. */
let regulation: Regulation | null = null;
