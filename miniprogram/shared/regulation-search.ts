import { articleLabel, articleTone, chineseNumber, quoteOf, type ArticleTone, type Regulation } from './regulation';

export interface Segment {
  /** its place in the line */
  at: number;
  text: string;
  isHit: boolean;
}

export interface Hit {
  no: number;
  plate: string;
  tone: ArticleTone;
  segments: Segment[];
  /** what a reader hears */
  label: string;
}

/** Characters shown before the first hit at most, and in all. */
const LEAD = 24;
const SHOWN = 64;

/** Articles that hold every word asked for, in the order of the law; 三十 and 30 mean the article of that number. */
export function searchRegulation(regulation: Regulation, query: string): Hit[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const number = numberAsked(words);
  const found = regulation.articles.flatMap(({ no }) => {
    const text = (quoteOf(regulation, { article: no }) ?? '').replace(/\n/g, '');
    const isFound = no === number || words.every((word) => text.includes(word));
    return isFound ? [toHit(no, text, words)] : [];
  });
  return found.sort((a, b) => Number(b.no === number) - Number(a.no === number) || a.no - b.no);
}

function numberAsked([word = '', ...others]: readonly string[]): number {
  const bare = word.replace(/^第/, '').replace(/条$/, '');
  if (others.length > 0 || bare === '') return 0;
  if (/^\d{1,2}$/.test(bare)) return Number(bare);
  const all = Array.from({ length: 99 }, (_, i) => i + 1);
  // 一 to 十 are common characters of the text: they count as a number only when written as one (第十条).
  const isWritten = bare !== word || bare.length > 1;
  return isWritten ? (all.find((n) => chineseNumber(n) === bare) ?? 0) : 0;
}

function toHit(no: number, text: string, words: readonly string[]): Hit {
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at >= 0), text.length);
  const from = first === text.length ? 0 : clauseBefore(text, first);
  const shown = text.slice(from, from + SHOWN);
  const cut = (from > 0 ? '…' : '') + shown + (from + SHOWN < text.length ? '…' : '');
  const label = `${articleLabel(no)}，${shown}`;
  return { no, plate: articleLabel(no), tone: articleTone(no), segments: split(cut, words), label };
}

/** Where the clause of a place begins: a snippet does not open in the middle of （一）. */
function clauseBefore(text: string, at: number): number {
  const lead = text.slice(Math.max(0, at - LEAD), at);
  const end = Math.max(...['；', '，', '。', '：', '、'].map((mark) => lead.lastIndexOf(mark)));
  return end < 0 ? at - lead.length : at - lead.length + end + 1;
}

/** Cuts a text at the words, longest first, so that 公共场所 is not marked as 公共. */
function split(text: string, words: readonly string[]): Segment[] {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(${escaped.join('|')})`))
    .map((part, i) => ({ at: i, text: part, isHit: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}
