import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openArticle } from '../../../../services/navigation';
import { articleTone, refLabel, type ArticleTone } from '../../../../shared/regulation';
import {
  afterTap,
  isComplete,
  KIND_HINTS,
  NO_QUESTION,
  optionViews,
  type OptionView,
  type Question,
  type Verdict,
} from './question-view';

interface OptionTap {
  currentTarget: { dataset: { id: string } };
}

const PICTURES = '/packages/classroom/pictures/';

/** One question of a lesson. The server grades it; a wrong answer costs nothing. Sends answered {questionId, isRight}. */
export default Component({
  properties: {
    question: { type: Object, value: NO_QUESTION },
    no: { type: Number, value: 1 },
    count: { type: Number, value: 1 },
  },
  data: {
    options: [] as OptionView[],
    hint: '',
    scene: '',
    isMany: false,
    picked: [] as string[],
    verdict: null as Verdict | null,
    refLabel: '',
    tone: 'plain' as ArticleTone,
    busy: false,
    problem: '',
  },
  observers: {
    question(question: Question) {
      const { kind, scene } = question;
      this.setData({
        hint: KIND_HINTS[kind],
        scene: scene && `${PICTURES}${scene}.svg`,
        isMany: kind === 'multiple' || kind === 'spot' || kind === 'order',
      });
      this.pick([]);
    },
  },
  methods: {
    pick(picked: string[]) {
      const options = optionViews(this.data.question, picked, null);
      this.setData({ picked, verdict: null, problem: '', options });
    },

    onOptionTap({ currentTarget }: OptionTap) {
      const { question, picked, verdict, busy } = this.data;
      if (!verdict && !busy) this.pick(afterTap(question, picked, currentTarget.dataset.id));
    },

    async onSubmit() {
      const { question, picked, busy } = this.data;
      if (busy) return;
      if (!isComplete(question, picked)) {
        this.setData({ problem: question.kind === 'order' ? '把每一项都点到，再交' : '先选一个，再交' });
        return;
      }
      this.setData({ busy: true, problem: '' });
      try {
        const { questionId } = question;
        const { verdict } = await send('classroom.answer', { questionId, picked, at: Date.now() });
        this.grade(verdict);
      } catch (error) {
        this.setData({ problem: asCallError(error).message });
      }
      this.setData({ busy: false });
    },

    grade(verdict: Verdict) {
      const { question, picked } = this.data;
      const { questionId, isRight, ref } = verdict;
      this.setData({
        verdict,
        options: optionViews(question, picked, verdict),
        refLabel: ref ? refLabel(ref) : '',
        tone: ref ? articleTone(ref.article) : 'plain',
      });
      this.triggerEvent('answered', { questionId, isRight });
    },

    onAgain() {
      this.pick([]);
    },

    onArticleTap() {
      const { verdict } = this.data;
      if (verdict?.ref) openArticle(verdict.ref.article);
    },
  },
});
