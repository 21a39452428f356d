import { atOrigin } from './path';

/** One path as it is written into a picture. */
export interface Written {
  /** class attribute's value, '' for none */
  key: string;
  d: string;
}
interface Item extends Written {
  x: number;
  y: number;
  /** the same for shapes that differ only in place */
  form: string;
  /** which coordinate system it is in: the left or the right panel */
  panel: number;
}
interface Block {
  start: number;
  length: number;
}
interface Use extends Block {
  of: string;
  dx: number;
  dy: number;
}

const pathOf = ({ key, d }: Written, id = ''): string =>
  `<path${id && ` id="${id}"`}${key && ` class="${key}"`} d="${d}"/>`;
const useOf = ({ of, dx, dy }: Use): string => `<use href="#${of}"${dx ? ` x="${dx}"` : ''}${dy ? ` y="${dy}"` : ''}/>`;
const bytesOf = (items: readonly Item[], { start, length }: Block): number =>
  items.slice(start, start + length).reduce((sum, item) => sum + pathOf(item).length, 0);

/**
 * What occurs twice (the wall of both panels, one person twice in a queue) is written once and used again:
 * a phone loads these by the dozen, and 4 KB must do for each. Returns the markup of every panel.
 */
export function withRepeats(panels: readonly (readonly Written[])[]): string[] {
  const items = panels.flatMap((panel, index) => panel.map((it): Item => ({ ...it, ...atOrigin(it.d), panel: index })));
  const sources = new Map<number, Block & { id: string }>();
  const uses = new Map<number, Use>();
  for (let at = 0; at < items.length; at += uses.get(at)?.length ?? 1) {
    const found = bestRepeat(items, at, sources, uses);
    if (!found) continue;
    const id = sources.get(found.from.start)?.id ?? String.fromCharCode(65 + sources.size);
    sources.set(found.from.start, { ...found.from, id });
    uses.set(at, { start: at, length: found.from.length, of: id, dx: found.dx, dy: found.dy });
  }
  return panels.map((_, panel) => markupOf(items, panel, sources, uses));
}

interface Found {
  from: Block;
  dx: number;
  dy: number;
  gain: number;
}

/** The earlier block whose second use at `at` saves most. */
function bestRepeat(
  items: readonly Item[],
  at: number,
  sources: Map<number, Block>,
  uses: Map<number, Use>,
): Found | undefined {
  const taken = (from: Block): boolean => {
    const isOverlap = (other: Block): boolean =>
      from.start < other.start + other.length && other.start < from.start + from.length;
    const same = sources.get(from.start);
    if (same?.length === from.length) return false;
    return [...sources.values(), ...uses.values()].some(isOverlap);
  };
  let best: Found | undefined;
  for (let start = 0; start < at; start += 1) {
    const longest = matchLength(items, start, at);
    for (let length = longest; length > 0; length -= 1) {
      const from = { start, length };
      if (taken(from)) continue;
      const [a, b] = [items[start], items[at]];
      if (!a || !b) continue;
      const use = { of: 'A', start: at, length, dx: b.x - a.x, dy: b.y - a.y };
      const label = sources.has(start) ? 0 : length === 1 ? 7 : 14;
      const gain = bytesOf(items, from) - useOf(use).length - label;
      if (gain > (best?.gain ?? 4)) best = { from, dx: use.dx, dy: use.dy, gain };
    }
  }
  return best;
}

function matchLength(items: readonly Item[], start: number, at: number): number {
  const [first, second] = [items[start], items[at]];
  let length = 0;
  while (start + length < at) {
    const [a, b] = [items[start + length], items[at + length]];
    if (!a || !b || !first || !second || a.form !== b.form || a.key !== b.key) break;
    if (a.panel !== first.panel || b.panel !== second.panel) break;
    if (b.x - a.x !== second.x - first.x || b.y - a.y !== second.y - first.y) break;
    length += 1;
  }
  return length;
}

function markupOf(
  items: readonly Item[],
  panel: number,
  sources: Map<number, Block & { id: string }>,
  uses: Map<number, Use>,
): string {
  let text = '';
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.panel !== panel) continue;
    const use = uses.get(at);
    const source = sources.get(at);
    if (use) {
      text += useOf(use);
      at += use.length - 1;
    } else if (source && source.length > 1) {
      const inner = items.slice(at, at + source.length).map((it) => pathOf(it));
      text += `<g id="${source.id}">${inner.join('')}</g>`;
      at += source.length - 1;
    } else text += pathOf(item, source?.id);
  }
  return text;
}
