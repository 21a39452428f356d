import type { Drawing } from './drawing';
import { box, circle, PANEL, shape } from './drawing';
import { type Ink, isOpen, keyOf, styleFor, type Tokens } from './palette';
import { tightened, type Point } from './path';
import { withRepeats, type Written } from './repeats';

/** All pictures have this size: two panels side by side, or one wide one. */
export const VIEW = { width: 2 * PANEL.width, height: PANEL.height } as const;

/** Half of what is left free between two panels. */
const GAP = 3;

export interface TwoPanels {
  wrong: Drawing;
  right: Drawing;
}

/** Each panel is a view of its own, which cuts off what leaves it; between them the card is seen. */
export function twoPanels({ wrong, right }: TwoPanels, tokens: Tokens): string {
  const left = [shape('wrongGround', box(0, 0, PANEL.width, PANEL.height)), ...wrong];
  const second = [shape('rightGround', box(0, 0, PANEL.width, PANEL.height)), ...right];
  const [first = '', other = ''] = withRepeats([written(left), written(second)]);
  return document(
    `<svg width="${PANEL.width - GAP}">${first}</svg><svg x="${PANEL.width + GAP}">${other}</svg>`,
    [...left, ...second],
    tokens,
  );
}

/** A picture of one panel, in a lesson. */
export const onePanel = (drawing: Drawing, tokens: Tokens): string => wide(drawing, tokens);

/** A scene to look around in: `marks` are the middles of the places' numbers, from 1 on. */
export function scene(drawing: Drawing, marks: readonly Point[], tokens: Tokens): string {
  const plates = shape('blueSpot', ...marks.map(([x, y]) => circle(x, y, 17)));
  const numbers = marks.map(([x, y], index) => `<text x="${x}" y="${y + 8}">${index + 1}</text>`).join('');
  return wide([...drawing, plates], tokens, numbers);
}

function wide(drawing: Drawing, tokens: Tokens, numbers = ''): string {
  const all = [shape('plainGround', box(0, 0, VIEW.width, VIEW.height)), ...drawing];
  const body = withRepeats([written(all)]).join('') + numbers;
  return document(body, numbers ? [...all, shape('number', 'M0 0')] : all, tokens);
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
