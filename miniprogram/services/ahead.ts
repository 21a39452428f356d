import { keep, kept } from './cache';
import { ask } from './call';
import { isRegulationKept, regulationSource, regulationName } from './regulation';

export const cardName = (cardId: string): string => `card:${cardId}`;

let fetching: Promise<void> | null = null;

/**
 * Fetches the next cards and the text of the regulation while there is a network, so that they can be done on the
 * underground (ux.md 10). In the background, one after another; what does not come now comes another time.
 */
export function fetchAhead(cardIds: readonly string[]): Promise<void> {
  fetching ??= fetch(cardIds).finally(() => {
    fetching = null;
  });
  return fetching;
}

async function fetch(cardIds: readonly string[]): Promise<void> {
  try {
    for (const cardId of cardIds) {
      if (kept(cardName(cardId)) === null) keep(cardName(cardId), await ask('classroom.showCard', { cardId }));
    }
    if (!isRegulationKept()) keep(regulationName, await regulationSource(() => undefined).ask());
  } catch {
    // No network, or too many at once: nothing that anybody waits for.
  }
}
