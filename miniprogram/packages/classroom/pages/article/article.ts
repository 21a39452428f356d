import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import { keep, kept } from '../../../../services/cache';
import { ask } from '../../../../services/call';
import { deedsOf } from '../../../../services/deeds';
import { reach } from '../../../../services/learning';
import { load, LOADING } from '../../../../services/load';
import { openActivity, openArticle, openLesson } from '../../../../services/navigation';
import { regulationSource } from '../../../../services/regulation';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { whenReached } from '../../../../services/sight';
import { articleOwnerId, THEMES } from '../../../../shared/classroom';
import { articleLabel, type Regulation } from '../../../../shared/regulation';
import { DAY_MS } from '../../../../shared/time';
import { articleState, type StateWord } from '../../article-state';
import { cardRowsOf, type CardRow } from '../../card-rows';
import { toArticleView, type ArticleView } from './article-view';

interface NumberTap {
  currentTarget: { dataset: { no: number } };
}
interface CardTap {
  currentTarget: { dataset: { card: string } };
}
interface OpenEvent {
  detail: { activityId: string };
}

type Cards = OutputOf<'classroom.listCards'>;
const DEEDS_SHOWN = 2;
const WITH_CARDS: readonly number[] = THEMES.flatMap(({ norms, governs }) => [...norms, ...governs]);

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    no: 1,
    count: 0,
    title: '',
    about: '',
    source: '',
    view: null as ArticleView | null,
    state: { word: '', tone: '' } as StateWord,
    cards: [] as CardRow[],
    /** the card to go on with; '' when there is none */
    nextCard: '',
    deeds: [] as ActivityView[],
  },

  regulation: null as Regulation | null,
  stopWatching: (): void => undefined,

  onLoad({ no = '1' }: { no?: string }) {
    this.setData({ no: Number(no) || 1 });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
    if (!this.data.view) return;
    void this.showCards(this.data.no);
    this.watchEnd();
  },

  onHide() {
    this.stopWatching();
  },

  onUnload() {
    this.stopWatching();
  },

  /** The end can be watched once it is drawn: after the skeleton has gone. */
  async refresh() {
    await load(
      this,
      regulationSource((regulation) => this.show(regulation)),
    );
    this.watchEnd();
  },

  /** Only the one article goes into the page's data; the text of all 63 stays here. */
  show(regulation: Regulation) {
    this.regulation = regulation;
    this.setData({
      title: `《${regulation.title}》`,
      about: `${regulation.adoptedLine}，${regulation.inForceFrom} 起施行`,
      source: regulation.source,
      count: regulation.articles.length,
    });
    this.turnTo(this.data.no);
  },

  turnTo(no: number) {
    const { regulation } = this;
    const view = regulation && toArticleView(regulation, no);
    this.setData({ no: view ? no : this.data.no, view, state: articleState(no), cards: [], nextCard: '', deeds: [] });
    if (!view) return;
    scrollToTop();
    this.watchEnd();
    void this.showCards(no);
    void this.showDeeds(no);
  },

  watchEnd() {
    const {
      no,
      view,
      load: { phase },
    } = this.data;
    this.stopWatching();
    if (view && phase === 'ready') this.stopWatching = whenReached(this, '#end', () => this.markRead(no));
  },

  /** Read to its end is learned (an article with cards is learned by them). */
  markRead(no: number) {
    reach(articleOwnerId(no), 1);
    this.setData({ state: articleState(no) });
  },

  async showCards(no: number) {
    if (!WITH_CARDS.includes(no)) return;
    const { cards } = await cardBriefs();
    if (this.data.no !== no) return;
    const rows = cardRowsOf(cards, no);
    const next = rows.find(({ isDone }) => !isDone) ?? rows[0];
    this.setData({ cards: rows, nextCard: next ? next.cardId : '' });
  },

  async showDeeds(no: number) {
    const { rows, asOf } = await deedsOf(no);
    if (this.data.no !== no) return;
    this.setData({ deeds: rows.slice(0, DEEDS_SHOWN).map((row) => toActivityView(row, asOf)) });
  },

  onPreviousTap() {
    if (this.data.no > 1) this.turnTo(this.data.no - 1);
  },

  onNextTap() {
    if (this.data.no < this.data.count) this.turnTo(this.data.no + 1);
  },

  onLearnTap() {
    openLesson(this.data.nextCard);
  },

  onCardTap: ({ currentTarget }: CardTap) => openLesson(currentTarget.dataset.card),
  onFollowTap: ({ currentTarget }: NumberTap) => openArticle(currentTarget.dataset.no),
  onDeedOpen: ({ detail }: OpenEvent) => openActivity(detail.activityId),

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { no } = this.data;
    return { title: `条例${articleLabel(no)}`, path: `/packages/classroom/pages/article/article?no=${no}` };
  },
});

/** All cards by name, kept for a day; what was learned here since is known without asking. */
async function cardBriefs(): Promise<Cards> {
  const before = kept<Cards>('cards');
  if (before && Date.now() - before.savedAt < DAY_MS) return before.value;
  try {
    const cards = await ask('classroom.listCards', {});
    keep('cards', cards);
    return cards;
  } catch {
    return before ? before.value : { cards: [] };
  }
}
