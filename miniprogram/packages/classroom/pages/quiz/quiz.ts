import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import { cardName } from '../../../../services/ahead';
import { forget, keep, kept } from '../../../../services/cache';
import { ask } from '../../../../services/call';
import { deedsOf } from '../../../../services/deeds';
import { positionOf, reach, type Question } from '../../../../services/learning';
import { load, LOADING } from '../../../../services/load';
import { openActivity, openTab, replaceByLesson } from '../../../../services/navigation';
import { flush, waitingCount } from '../../../../services/outbox';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { CARD_PARTS } from '../../../../shared/classroom';
import { toResults, type ResultsView } from '../../components/wm-results/results-view';
import type { Result } from '../../components/wm-sitting/wm-sitting';
import { saidOf, type GivenEvent, type SittingEvent } from '../../sitting-results';

interface OpenEvent {
  detail: { activityId: string };
}

/** As many as one wants to choose from after a card. */
const DEEDS_SHOWN = 2;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    cardId: '',
    title: '',
    article: 0,
    part: CARD_PARTS,
    /** those that are still to be answered */
    questions: [] as Question[],
    done: 0,
    results: null as ResultsView | null,
    deeds: [] as ActivityView[],
    nextCard: '',
    waiting: '',
  },

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ cardId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    const { cardId } = this.data;
    return load(this, {
      keepAs: cardName(cardId),
      ask: () => ask('classroom.showCard', { cardId }),
      show: (answer) => this.show(answer),
      intact: '学过的都记着',
    });
  },

  /** Questions are set once: an answer that comes while one is being answered changes nothing. */
  show({ card }: OutputOf<'classroom.showCard'>) {
    const { title, article } = card;
    this.setData({ title, article });
    if (this.data.questions.length > 0) return;
    const before = this.before();
    const done = card.questions.filter((question) =>
      before.some((each) => each.question.questionId === question.questionId),
    );
    const open = card.questions.filter((question) => !done.includes(question));
    this.setData({ questions: open.length > 0 ? open : card.questions, done: open.length > 0 ? done.length : 0 });
  },

  /** Answers of this sitting so far; leaving does not lose them. */
  before(): readonly Result[] {
    return kept<Result[]>(`sitting:${this.data.cardId}`)?.value ?? [];
  },

  onGiven({ detail }: GivenEvent) {
    keep(`sitting:${this.data.cardId}`, [...this.before(), detail]);
  },

  async onFinish(_event: SittingEvent) {
    const { cardId, article } = this.data;
    const results = toResults(saidOf(this.before()));
    forget(`sitting:${cardId}`);
    reach(cardId, CARD_PARTS);
    this.setData({ part: CARD_PARTS + 1, results, nextCard: nextAfter(cardId) });
    scrollToTop();
    const { rows, asOf } = await deedsOf(article);
    this.setData({ deeds: rows.slice(0, DEEDS_SHOWN).map((row) => toActivityView(row, asOf)) });
    await this.lookAhead();
  },

  /** What is next may be known better by the server; without a network what is kept has to do. */
  async lookAhead() {
    await flush();
    const count = waitingCount('classroom');
    this.setData({ waiting: count > 0 ? `等着交的 ${count} 件，连上网自己会交` : '' });
    try {
      keep('classroom', await ask('classroom.showHome', {}));
    } catch {
      return;
    }
    this.setData({ nextCard: nextAfter(this.data.cardId) });
  },

  onActTap() {
    const { nextCard } = this.data;
    if (nextCard) replaceByLesson(nextCard);
    else openTab('classroom');
  },

  onHomeTap: () => openTab('classroom'),
  onDeedOpen: ({ detail }: OpenEvent) => openActivity(detail.activityId),
});

function nextAfter(cardId: string): string {
  const home = kept<OutputOf<'classroom.showHome'>>('classroom');
  return home?.value.next.find((each) => each !== cardId && positionOf(each) < CARD_PARTS) ?? '';
}
