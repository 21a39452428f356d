import type { Drawing } from './drawing';
import { box, PANEL, shape } from './drawing';
import { type Ink, isOpen, keyOf, styleFor, type Tokens } from './palette';
import { tightened } from './path';
import { withRepeats, type Written } from './repeats';

/** All pictures have this size: two panels side by side, or one wide one. */
export const VIEW = { width: 2 * PANEL.width, height: PANEL.height } as const;

export interface TwoPanels {
  wrong: Drawing;
  right: Drawing;
}

/**
 * The left panel first; the right one is a view of its own, which cuts off what leaves it on either side.
 * The gap in the card's colour tells the two apart without their grounds' colours.
 */
export function twoPanels({ wrong, right }: TwoPanels, tokens: Tokens): string {
  const left = [shape('wrongGround', box(0, 0, PANEL.width, PANEL.height)), ...wrong];
  const second = [shape('rightGround', box(0, 0, PANEL.width, PANEL.height)), ...right];
  const gap = shape('gap', `M${PANEL.width} 0V${PANEL.height}`);
  const [first = '', other = '', last = ''] = withRepeats([written(left), written(second), written([gap])]);
  const body = `${first}<svg x="${PANEL.width}">${other}</svg>${last}`;
  return document(body, [...left, ...second, gap], tokens);
}

/** A picture of one panel: a scene to look around in, or a picture in a lesson. */
export function onePanel(drawing: Drawing, tokens: Tokens, words = ''): string {
  const all = [shape('plainGround', box(0, 0, VIEW.width, VIEW.height)), ...drawing];
  return document(withRepeats([written(all)]).join('') + words, all, tokens);
}

function document(body: string, drawing: Drawing, tokens: Tokens): string {
  const style = styleFor(new Set(drawing.map(({ ink }) => ink)), tokens);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VIEW.width} ${VIEW.height}">`;
  return `${open}<style>${style}</style>${body}</svg>\n`;
}

/** One path a shape; neighbours of one open ink share theirs. */
function written(drawing: Drawing): Written[] {
  const runs: { ink: Ink; d: string }[] = [];
  for (const { ink, d } of drawing) {
    const last = runs.at(-1);
    if (last?.ink === ink && isOpen(ink)) last.d += d;
    else runs.push({ ink, d });
  }
  return runs.map(({ ink, d }) => ({ key: keyOf(ink), d: tightened(d) }));
}
