import { drawPicture } from '../canvas';
import { CARD, drawCard, type CardFacts } from './draw-card';

/** Pictures by what is on them; the files live as long as the app runs. */
const drawn = new Map<string, string>();
const KEPT_MAX = 20;

/** At once: the picture of this very number, if it was drawn. */
export const drawnPicture = (name: string): string | undefined => drawn.get(name);

/** Draws it once the page stands; a failure only means that a plain one is sent. */
export async function prepareCard(name: string, facts: CardFacts): Promise<void> {
  if (drawn.has(name)) return;
  try {
    const path = await drawPicture(CARD, (pen) => drawCard(pen, facts));
    if (drawn.size >= KEPT_MAX) drawn.clear();
    drawn.set(name, path);
  } catch {
    // An old WeChat without a canvas out of sight.
  }
}
