/**
 * A regulation as data: what the phone shows and the server quotes. The words are the source's own, character by
 * character; nothing here rewrites them (rules: law is quoted, never paraphrased as law).
 */
export interface RegulationItem {
  readonly no: number;
  /** Without its mark （一）, with its own full-width punctuation. */
  readonly text: string;
}

export interface Paragraph {
  readonly text: string;
  readonly items: readonly RegulationItem[];
}

export interface Article {
  readonly no: number;
  readonly chapter: number;
  readonly paragraphs: readonly Paragraph[];
}

export interface Chapter {
  readonly no: number;
  /** As printed, ideographic spaces included (总　　则); `chapterName` gives it for a list. */
  readonly title: string;
}

export interface Regulation {
  readonly id: string;
  /** The day it was adopted, YYYY-MM-DD: said whenever a quote is shown. */
  readonly version: string;
  readonly title: string;
  /** The line under the title, exact. */
  readonly adoptedLine: string;
  readonly inForceFrom: string;
  readonly source: string;
  readonly chapters: readonly Chapter[];
  readonly articles: readonly Article[];
}

/** Numbers from 1 as the law counts them: 第 `article` 条, 第 `paragraph` 款, 第 `item` 项. */
export interface ArticleRef {
  readonly article: number;
  readonly paragraph?: number | undefined;
  readonly item?: number | undefined;
}

export type ArticleTone = 'norm' | 'govern' | 'plain';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–999 as a law writes them: 一, 十, 十六, 二十, 六十三, 一百零一, 一百一十. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`no Chinese numeral for ${n}`);
  const digit = (place: number) => DIGITS[Math.floor(n / place) % 10] ?? '';
  const hundreds = digit(100) && `${digit(100)}百`;
  const isBareTen = n >= 10 && n < 20;
  const tens = digit(10) && `${isBareTen ? '' : digit(10)}十`;
  const gap = hundreds && !tens && digit(1) ? '零' : '';
  return hundreds + tens + gap + digit(1);
}

/** 第24条: on plates and in sentences of the app. */
export function articleLabel(article: number): string {
  return `第${article}条`;
}

/** 第二十四条: as it stands in the law, for the head of a quote. */
export function articleLabelInLaw(article: number): string {
  return `第${chineseNumber(article)}条`;
}

/** （三） */
export function itemLabel(item: number): string {
  return `（${chineseNumber(item)}）`;
}

/** 第24条（三）, 第61条第2款, 第60条第1款（二） */
export function refLabel(ref: ArticleRef): string {
  const paragraph = ref.paragraph === undefined ? '' : `第${ref.paragraph}款`;
  return `${articleLabel(ref.article)}${paragraph}${ref.item === undefined ? '' : itemLabel(ref.item)}`;
}

/** Chapter title without the spaces that centre it in print: 总则. */
export function chapterName(chapter: Chapter): string {
  return chapter.title.replace(/\u3000/g, '');
}

/** Colour of an article's plate (ux 2): 规范 Art. 11–25, 治理 26–35, all others plain. */
export function articleTone(article: number): ArticleTone {
  if (article >= 11 && article <= 25) return 'norm';
  if (article >= 26 && article <= 35) return 'govern';
  return 'plain';
}

export function findArticle(regulation: Regulation, article: number): Article | null {
  return regulation.articles.find(({ no }) => no === article) ?? null;
}

/** Lines of a paragraph as printed: its text, then each item with its mark. */
export function paragraphLines(paragraph: Paragraph): string[] {
  return [paragraph.text, ...paragraph.items.map(({ no, text }) => itemLabel(no) + text)];
}

/**
 * The exact words of an article, a paragraph or an item; null when the regulation has no such place.
 * Several lines are joined by '\n'; an item comes without its mark. An item asked for without a paragraph is looked
 * for in the article's only paragraph with items (no article of the regulations kept here has two such paragraphs).
 */
export function quoteOf(regulation: Regulation, ref: ArticleRef): string | null {
  const article = findArticle(regulation, ref.article);
  if (!article) return null;
  if (ref.paragraph === undefined && ref.item === undefined) {
    return article.paragraphs.flatMap(paragraphLines).join('\n');
  }
  const paragraph =
    ref.paragraph === undefined
      ? article.paragraphs.find(({ items }) => items.length > 0)
      : article.paragraphs[ref.paragraph - 1];
  if (!paragraph) return null;
  if (ref.item === undefined) return paragraphLines(paragraph).join('\n');
  return paragraph.items.find(({ no }) => no === ref.item)?.text ?? null;
}
