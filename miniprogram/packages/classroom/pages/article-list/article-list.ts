import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openArticle, openChapterTest, openLesson } from '../../../../services/navigation';
import { regulationSource } from '../../../../services/regulation';
import { rootData, syncRoot } from '../../../../services/screen';
import { DAY_MS } from '../../../../shared/time';
import type { Regulation } from '../../../../shared/regulation';
import { ALL_THEMES, chaptersOf, chipsOf, themeGroups, type ChapterView, type ThemeGroup } from './list-view';
import { searchRegulation, type Hit } from '../../../../shared/regulation-search';

interface NumberTap {
  currentTarget: { dataset: { no: number } };
}
interface CardTap {
  currentTarget: { dataset: { card: string } };
}
interface ValueEvent {
  detail: { value: string };
}

type Cards = OutputOf<'classroom.listCards'>;

/** More hits than these are a word that is everywhere. */
const HITS_SHOWN = 20;
const FIRST_OPEN = 2;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    query: '',
    isSearching: false,
    hits: [] as Hit[],
    hitCount: 0,
    theme: ALL_THEMES,
    chips: chipsOf(ALL_THEMES),
    /** 0: none */
    open: FIRST_OPEN,
    chapters: [] as ChapterView[],
    groups: [] as ThemeGroup[],
  },

  regulation: null as Regulation | null,
  cards: null as Cards | null,

  onLoad({ theme = '', search = '' }: { theme?: string; search?: string }) {
    const chosen = theme === '' ? ALL_THEMES : Number(theme);
    this.setData({ theme: chosen, chips: chipsOf(chosen), isSearching: search !== '' });
  },

  /** Coming back from a card or an article, their states are others. */
  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  /** By theme the cards are needed, by chapter only the text, which is on the phone after the first time. */
  async refresh() {
    if (this.data.theme === ALL_THEMES)
      return load(
        this,
        regulationSource((regulation) => this.showText(regulation)),
      );
    await load(this, {
      keepAs: 'cards',
      ask: () => ask('classroom.listCards', {}),
      show: (cards) => this.showCards(cards),
      freshMs: DAY_MS,
      intact: '学过的都记着',
    });
  },

  showText(regulation: Regulation) {
    this.regulation = regulation;
    this.setData({ chapters: chaptersOf(regulation, this.data.open) });
    if (this.data.query !== '') this.search();
  },

  showCards(cards: Cards) {
    this.cards = cards;
    this.setData({ groups: themeGroups(this.data.theme, cards.cards) });
  },

  onTheme({ detail }: ValueEvent) {
    const theme = Number(detail.value);
    this.setData({ theme, chips: chipsOf(theme), load: LOADING });
    void this.refresh();
  },

  onChapterTap({ currentTarget }: NumberTap) {
    const { no } = currentTarget.dataset;
    this.setData({ open: this.data.open === no ? 0 : no });
    if (this.regulation) this.showText(this.regulation);
  },

  onQuery({ detail }: ValueEvent) {
    this.setData({ query: detail.value });
    if (this.regulation) this.search();
    else
      void load(
        this,
        regulationSource((regulation) => this.showText(regulation)),
      );
  },

  search() {
    const hits = this.regulation ? searchRegulation(this.regulation, this.data.query) : [];
    this.setData({ hits: hits.slice(0, HITS_SHOWN), hitCount: hits.length });
  },

  onClearTap() {
    this.setData({ query: '', hits: [], hitCount: 0 });
  },

  onArticleTap: ({ currentTarget }: NumberTap) => openArticle(currentTarget.dataset.no),
  onCardTap: ({ currentTarget }: CardTap) => openLesson(currentTarget.dataset.card),
  onTestTap: ({ currentTarget }: NumberTap) => openChapterTest(currentTarget.dataset.no),

  onShareAppMessage: () => ({
    title: '北京市文明行为促进条例，共 63 条',
    path: '/packages/classroom/pages/article-list/article-list',
  }),
});
