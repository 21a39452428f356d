import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { CARD_PARTS } from '../../../../shared/classroom';
import {
  articleLabel,
  articleLabelInLaw,
  articleTone,
  itemLabel,
  refLabel,
  type ArticleTone,
} from '../../../../shared/regulation';

export type Card = OutputOf<'classroom.showCard'>['card'];

/** The last part is the questions, on a page of their own. */
export const LAST_READ_PART = CARD_PARTS - 1;

export interface LessonView {
  cardId: string;
  article: number;
  title: string;
  plate: string;
  tone: ArticleTone;
  kind: string;
  picture: Card['picture'];
  /** 条例原文 · 第三十条（一） */
  lawLabel: string;
  words: string;
  version: string;
  follows: FollowsView | null;
  instead: string;
  questions: number;
}

export interface FollowsView {
  article: number;
  /** 第56条：… */
  text: string;
  label: string;
  laws: { name: string; version: string }[];
  link: string;
}

export function toLessonView(card: Card): LessonView {
  const { article, item } = card;
  const tone = articleTone(article);
  return {
    cardId: card.cardId,
    article,
    title: card.title,
    plate: refLabel({ article, item }),
    tone,
    kind: tone === 'govern' ? '重点治理' : '文明规范',
    picture: card.picture,
    lawLabel: `条例原文 · ${articleLabelInLaw(article)}${itemLabel(item)}`,
    words: card.words,
    version: `《${card.regulationTitle}》${card.regulationVersion} 通过的文本`,
    follows: followsOf(card),
    instead: card.instead,
    questions: card.questions.length,
  };
}

function followsOf({ consequence }: Card): FollowsView | null {
  if (consequence === null) return null;
  const { ref, text, laws } = consequence;
  return {
    article: ref.article,
    text: `${refLabel(ref)}：${text}`,
    label: refLabel(ref),
    laws: laws.map(({ name, version }) => ({ name: `《${name}》`, version })),
    link: `看${articleLabel(ref.article)}原文`,
  };
}

export interface AheadRow {
  no: number;
  title: string;
}

/** What is still to come, so that the end is in sight from the start. */
export function aheadOf({ follows, questions }: LessonView, part: number): AheadRow[] {
  const titles = ['这件事', '条例怎么说', follows ? '不改会怎样，该怎么做' : '该怎么做', `答 ${questions} 道题`];
  return titles.map((title, i) => ({ no: i + 1, title })).slice(part);
}

/** Where a reader goes on: at the part where they stopped; a card that is done is read again from its beginning. */
export function partToOpen(position: number): number {
  return position >= CARD_PARTS ? 1 : Math.min(Math.max(position, 1), LAST_READ_PART);
}
