import type { Card, Consequence } from '../content-schema';

/** A card as its author writes it: the article is named once, above its items. */
type CardDraft = Omit<Card, 'cardId' | 'article' | 'consequence'> & { readonly consequence?: Consequence };

/** The cards of one article; a card without a consequence is one that Articles 56–62 do not name or reach. */
export function cardsOf(article: number, drafts: readonly CardDraft[]): Card[] {
  return drafts.map((draft) => ({ consequence: null, ...draft, cardId: `a${article}-${draft.item}`, article }));
}
