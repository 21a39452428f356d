import type { FilterChip } from '../../../../components/wm-filter/wm-filter';
import { THEMES } from '../../../../shared/classroom';
import {
  articleLabel,
  articleTone,
  chapterName,
  chineseNumber,
  type ArticleTone,
  type Regulation,
} from '../../../../shared/regulation';
import { articleState, type StateWord } from '../../article-state';
import { cardRowsOf, type CardBrief, type CardRow } from '../../card-rows';

export interface ArticleRow {
  no: number;
  plate: string;
  tone: ArticleTone;
  /** how it begins */
  text: string;
  state: StateWord;
}

export interface ChapterView {
  no: number;
  title: string;
  count: string;
  isOpen: boolean;
  hasTest: boolean;
  /** only while it is open: 63 rows at once are too many nodes */
  rows: ArticleRow[];
}

export interface ThemeGroup {
  no: number;
  plate: string;
  tone: ArticleTone;
  word: string;
  cards: CardRow[];
}

const BEGINNING = 40;
const HAS_CARDS: readonly number[] = THEMES.flatMap(({ norms, governs }) => [...norms, ...governs]);

export const ALL_THEMES = -1;

export function chipsOf(theme: number): FilterChip[] {
  const all = { value: String(ALL_THEMES), label: '按章看', on: theme === ALL_THEMES };
  return [all, ...THEMES.map(({ title }, i) => ({ value: String(i), label: title, on: theme === i }))];
}

export function chaptersOf({ chapters, articles }: Regulation, open: number): ChapterView[] {
  return chapters.map((chapter) => {
    const own = articles.filter((article) => article.chapter === chapter.no);
    const learned = own.filter(({ no }) => /已学|复习/.test(articleState(no).word)).length;
    const isOpen = chapter.no === open;
    return {
      no: chapter.no,
      title: `第${chineseNumber(chapter.no)}章 ${chapterName(chapter)}`,
      count: `${learned}/${own.length}`,
      isOpen,
      hasTest: own.some(({ no }) => HAS_CARDS.includes(no)),
      rows: isOpen ? own.map(({ no, paragraphs }) => toRow(no, paragraphs[0]?.text ?? '')) : [],
    };
  });
}

function toRow(no: number, text: string): ArticleRow {
  return {
    no,
    plate: articleLabel(no),
    tone: articleTone(no),
    text: text.slice(0, BEGINNING),
    state: articleState(no),
  };
}

export function themeGroups(theme: number, cards: readonly CardBrief[]): ThemeGroup[] {
  const { norms = [], governs = [] } = THEMES[theme] ?? {};
  return [...norms, ...governs].map((no) => {
    const tone = articleTone(no);
    const word = tone === 'govern' ? '重点治理' : '文明规范';
    return { no, plate: articleLabel(no), tone, word, cards: cardRowsOf(cards, no) };
  });
}
