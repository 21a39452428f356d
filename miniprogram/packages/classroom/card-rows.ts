import type { OutputOf } from '../../../cloudfunctions/contract';
import { positionOf } from '../../services/learning';
import { CARD_PARTS } from '../../shared/classroom';
import { itemLabel } from '../../shared/regulation';
import { cardState, type StateWord } from './article-state';

export type CardBrief = OutputOf<'classroom.listCards'>['cards'][number];

export interface CardRow {
  cardId: string;
  title: string;
  item: string;
  state: StateWord;
  isDone: boolean;
}

/** Cards of an article, this phone's progress included. */
export function cardRowsOf(cards: readonly CardBrief[], article: number): CardRow[] {
  return cards
    .filter((card) => card.article === article)
    .map(({ cardId, title, item, position }) => {
      const reached = positionOf(cardId, position);
      return { cardId, title, item: itemLabel(item), state: cardState(reached), isDone: reached >= CARD_PARTS };
    });
}
