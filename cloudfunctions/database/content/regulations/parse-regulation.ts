import { chineseNumber } from '../../../../miniprogram/shared/regulation';
import type {
  Article,
  Chapter,
  Paragraph,
  Regulation,
  RegulationItem,
} from '../../../../miniprogram/shared/regulation';

/** What the text itself does not state in a form of its own. */
export type RegulationMeta = Pick<Regulation, 'id' | 'version' | 'inForceFrom' | 'source'>;

/** Ends the researcher's note on where a text comes from; the regulation begins on the next line. */
const HEADER_END = '====\n';
const INFO_END = '<!-- INFO END -->';
const CHAPTER = /^## 第([^章]+)章　(.+)$/;
const ARTICLE = /^第([一二三四五六七八九十百零]+)条 (.+)$/;
const ITEM = /^（([一二三四五六七八九十百零]+)）(.+)$/;

/** The start of a heading, an article or an item that is not written as those above: never a paragraph. */
const MISWRITTEN = /^([#<（]|第[一二三四五六七八九十百零]+[章条]\s)/;

const NUMBERS = new Map(Array.from({ length: 999 }, (_, index) => [chineseNumber(index + 1), index + 1]));

interface OpenParagraph extends Paragraph {
  readonly items: RegulationItem[];
}
interface OpenArticle extends Article {
  readonly paragraphs: OpenParagraph[];
}

/** Numbers must run on without a hole: a lost or doubled block is an error, never a silently shorter law. */
function nextNumber(numeral: string, done: number, block: string): number {
  const no = NUMBERS.get(numeral);
  if (no !== done + 1) throw new Error(`expected number ${done + 1}: ${block}`);
  return no;
}

function matched(match: RegExpExecArray): [numeral: string, text: string] {
  const [, numeral = '', text = ''] = match;
  return [numeral, text];
}

class Builder {
  readonly chapters: Chapter[] = [];
  readonly articles: OpenArticle[] = [];

  add(block: string): void {
    if (block.includes('\n')) throw new Error(`a block of one line expected: ${block}`);
    const chapter = CHAPTER.exec(block);
    const article = ARTICLE.exec(block);
    const item = ITEM.exec(block);
    if (chapter) this.addChapter(matched(chapter), block);
    else if (article) this.addArticle(matched(article), block);
    else if (item) this.addItem(matched(item), block);
    else this.addParagraph(block);
  }

  private addChapter([numeral, title]: [string, string], block: string): void {
    this.chapters.push({ no: nextNumber(numeral, this.chapters.length, block), title });
  }

  private addArticle([numeral, text]: [string, string], block: string): void {
    if (this.chapters.length === 0) throw new Error(`an article before the first chapter: ${block}`);
    const no = nextNumber(numeral, this.articles.length, block);
    this.articles.push({ no, chapter: this.chapters.length, paragraphs: [{ text, items: [] }] });
  }

  private addItem([numeral, text]: [string, string], block: string): void {
    const items = this.openArticle(block).paragraphs.at(-1)?.items;
    if (!items) throw new Error(`an item without a paragraph: ${block}`);
    items.push({ no: nextNumber(numeral, items.length, block), text });
  }

  private addParagraph(text: string): void {
    if (MISWRITTEN.test(text)) throw new Error(`neither heading, article, item nor plain paragraph: ${text}`);
    this.openArticle(text).paragraphs.push({ text, items: [] });
  }

  /** The last article, if it belongs to the chapter that is open: right after a heading only an article may follow. */
  private openArticle(block: string): OpenArticle {
    const article = this.articles.at(-1);
    if (article?.chapter !== this.chapters.length) throw new Error(`text outside an article: ${block}`);
    return article;
  }
}

/**
 * Turns the text of a regulation into data. Blocks are parted by one empty line: `# title`, the adoption line, the end
 * of the head, then `## 第X章　title`, `第X条 text`, items `（一）text`, and later paragraphs of the same article.
 * Throws on anything else, so that joining the result again gives the source back (proved by test).
 */
export function parseRegulation(text: string, meta: RegulationMeta): Regulation {
  const start = text.indexOf(HEADER_END);
  if (start < 0) throw new Error('no end of the source header');
  const [heading, adoptedLine, infoEnd, ...blocks] = text.slice(start + HEADER_END.length).split('\n\n');
  if (!heading?.startsWith('# ') || !adoptedLine || infoEnd !== INFO_END) throw new Error('unknown head of the text');
  const builder = new Builder();
  for (const block of blocks) builder.add(block);
  const { id, version, inForceFrom, source } = meta;
  const { chapters, articles } = builder;
  return { id, version, title: heading.slice(2), adoptedLine, inForceFrom, source, chapters, articles };
}
