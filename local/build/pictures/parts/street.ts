import { box, circle, dot, type Drawing, line, paper, roundBox, shape, solid, thin, tint } from '../draw/drawing';
import type { Ink } from '../draw/palette';

/** What stands outdoors; each around the middle of its foot. */

export const tree = (height = 170): Drawing => [
  paper(`M-7 0L-5 ${-height * 0.5}H5L7 0Z`),
  shape(
    'leaf',
    `M-26 ${-height * 0.42}A28 28 0 0 1-44 ${-height * 0.68}A32 32 0 0 1-8 ${-height * 0.95}A34 34 0 0 1 44 ${-height * 0.7}A28 28 0 0 1 26 ${-height * 0.42}Z`,
  ),
];

export const bush = (width = 60): Drawing => [
  shape(
    'leaf',
    `M${-width / 2} 0A16 16 0 0 1 ${-width / 3}-24A22 22 0 0 1 ${width / 6}-30A18 18 0 0 1 ${width / 2} 0Z`,
  ),
];

export const flower = (height = 34, ink: Ink = 'sand'): Drawing => [
  line(`M0 0V${-height + 8}M0-6q-10 0-12-10M0-10q9 0 11-9`),
  shape(ink, circle(0, -height, 8)),
];

export const grass = (...at: number[]): Drawing => [
  thin(...at.map((x) => `M${x - 7}-12L${x} 0L${x + 1}-15M${x} 0L${x + 9}-11`)),
];

/** A rail of posts, `width` long. */
export function fence(width: number, height = 56, gap = 26): Drawing {
  const count = Math.floor(width / gap);
  const posts = Array.from(
    { length: count + 1 },
    (_, index) => `M${-width / 2 + (index * width) / count} 0v${-height}`,
  );
  return [line(`M${-width / 2} ${-height}h${width}`, `M${-width / 2} ${-height * 0.35}h${width}`, ...posts)];
}

/** Two posts and a hanging chain or belt. */
export const chain = (width: number, height = 52): Drawing => [
  line(`M${-width / 2} ${-height + 6}Q0 ${-height + 34} ${width / 2} ${-height + 6}`),
  solid(box(-width / 2 - 3, -height, 6, height), box(width / 2 - 3, -height, 6, height)),
];

/** A bin with its lid; `ink` is the colour of the body. */
export const bin = (ink: Ink = 'paper', isOpen = false): Drawing => [
  shape(ink, 'M-25-58H25L20 0H-20Z'),
  ...(isOpen ? [paper('M-27-60L-40-98L-34-101L-20-62Z')] : [paper(roundBox([-29, -68], 58, 11, 4))]),
];

/** A bin without a lid, seen in it what is thrown in. */
export const basket = (ink: Ink = 'paper', size = 1): Drawing => [
  shape(ink, `M${-22 * size} ${-48 * size}H${22 * size}L${17 * size} 0H${-17 * size}Z`),
];

export const bench = (width = 110): Drawing => [
  line(`M${-width / 2 + 10}-44V0M${width / 2 - 10}-44V0`),
  paper(roundBox([-width / 2, -90], width, 16, 4), roundBox([-width / 2, -52], width, 12, 4)),
  line(`M${-width / 2 + 10}-74V-52M${width / 2 - 10}-74V-52`),
];

/** A seat without a back, so that those who sit are seen whole. */
export const seat = (width = 100, height = 46): Drawing => [
  line(`M${-width / 2 + 8} ${-height}V0M${width / 2 - 8} ${-height}V0`),
  paper(roundBox([-width / 2, -height - 5], width, 12, 4)),
];

/** A house with rows of windows. */
export function house(width: number, height: number, columns: number, rows: number): Drawing {
  const [dx, dy] = [width / columns, height / rows];
  const windows = Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return box(-width / 2 + column * dx + dx * 0.28, -height + row * dy + dy * 0.26, dx * 0.44, dy * 0.5);
  });
  return [shape('far', box(-width / 2, -height, width, height)), thin(...windows)];
}

/** Stripes of a crossing seen from the side, as bars on the road. */
export const zebra = (width: number, bars: number): Drawing => [
  shape(
    'stripe',
    ...Array.from({ length: bars }, (_, index) => {
      const step = width / bars;
      return `M${-width / 2 + index * step + 8} 6h${step * 0.55}l-8 26h${-step * 0.55}z`;
    }),
  ),
];

export const puddle = (width: number): Drawing => [
  shape('pool', `M${-width / 2} 2q${width / 2}-16 ${width} 0q${-width / 2} 18 ${-width} 0z`),
];
export const lampPost = (height = 200): Drawing => [line(`M0 0V${-height}h26`), tint(`M16 ${-height}h20l6 12H10Z`)];
export const brickWall = (width: number, height: number): Drawing => {
  const rows = Math.floor(height / 24);
  const joints = Array.from({ length: rows }, (_, row) => {
    const y = -row * 24;
    const shift = row % 2 === 0 ? 0 : 24;
    const uprights = Array.from(
      { length: Math.floor((width - shift - 1) / 48) },
      (__, i) => `M${-width / 2 + shift + 48 * (i + (shift ? 0 : 1))} ${y}v-24`,
    );
    return `${row ? `M${-width / 2} ${y}h${width}` : ''}${uprights.join('')}`;
  });
  return [paper(box(-width / 2, -rows * 24, width, rows * 24)), thin(...joints)];
};
/** A bird that sits, around its feet, or one that flies. */
export const bird = (isFlying = false): Drawing =>
  isFlying
    ? [paper('M-22 4Q-6-8 14-2L24-6L18 4Q4 16-22 4Z'), paper('M-4-2Q-12-24-26-26Q-20-8 2 2Z'), line(dot(14, 1))]
    : [
        line('M-2 0v-8M6 0v-8'),
        paper('M-26-2L-10-16Q-8-34 8-34Q20-34 20-24L28-22L20-18Q16-4-8-6Z'),
        line(dot(12, -26)),
      ];
