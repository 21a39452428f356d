import { bare, box, circle, dot, type Drawing, green, line, paper, red, roundBox, shape } from '../draw/drawing';
import { at, turned } from '../draw/geometry';
import type { Ink } from '../draw/palette';

/** What is seen around people and things: sound, smoke, talk, arrows, signs. All around their own middle. */

/** Sound going to the right; `count` arcs. */
export function waves(ink: Ink = 'red', count = 3): Drawing {
  const arcs = Array.from({ length: count }, (_, index) => {
    const r = 12 + index * 13;
    return `M${r * 0.7} ${-r * 0.7}A${r} ${r} 0 0 1 ${r * 0.7} ${r * 0.7}`;
  });
  return [shape(ink, ...arcs)];
}

/** Short strokes out of one place: a shock, a bang, a ringing. */
export function rays(ink: Ink, inner: number, outer: number, angles: readonly number[]): Drawing {
  const strokes = angles.map((angle) => {
    return `M${at(turned([inner, 0], angle))}L${at(turned([outer, 0], angle))}`;
  });
  return [shape(ink, ...strokes)];
}

export const note = (ink: Ink = 'line'): Drawing => [shape(ink, 'M6-24V0M6-24l12 6', circle(0, 0, 6))];

/** A puff of smoke that rises. */
export const smoke = (ink: Ink = 'thin'): Drawing => [
  shape(ink, 'M0 0q-12-12 0-22q12-10 2-24M16-4q-10-10 0-18q9-8 2-18'),
];

/** A bubble of talk, its tail to the lower left (or right by mirroring), `width` by `height` around the middle. */
export function bubble(width: number, height: number, ink: Ink = 'paper'): Drawing {
  const [w, h] = [width / 2, height / 2];
  const r = 12;
  return [
    shape(
      ink,
      `M${-w + r} ${-h}H${w - r}a${r} ${r} 0 0 1 ${r} ${r}V${h - r}a${r} ${r} 0 0 1 ${-r} ${r}H${-w + 40}L${-w + 14} ${h + 18}L${-w + 18} ${h}H${-w + r}a${r} ${r} 0 0 1 ${-r} ${-r}V${-h + r}a${r} ${r} 0 0 1 ${r} ${-r}z`,
    ),
  ];
}

/** Lines of writing, without letters. */
export const writing = (width: number, rows: number, gap = 12, ink: Ink = 'thin'): Drawing => [
  shape(
    ink,
    ...Array.from(
      { length: rows },
      (_, row) => `M0 ${row * gap}h${row === rows - 1 && rows > 1 ? width * 0.6 : width}`,
    ),
  ),
];

/** Angry scribble. */
export const scribble = (ink: Ink = 'red'): Drawing => [shape(ink, 'M-28 8L-18-12L-8 10L2-12L12 10L22-12L28 4')];
export const bolt = (ink: Ink = 'redSpot'): Drawing => [shape(ink, 'M4-22L-12 4H-1L-5 22L13-5H2Z')];
export const heart = (ink: Ink = 'greenSpot'): Drawing => [shape(ink, 'M0 14C-30-6-10-24 0-10C10-24 30-6 0 14Z')];

export const tick = (): Drawing => [green('M-14 0L-4 11L16-12')];
export const cross = (): Drawing => [red('M-12-12L12 12M12-12L-12 12')];
/** An arrow to the right of the given length. */
export const arrow = (length: number, ink: Ink = 'green'): Drawing => [
  shape(ink, `M0 0H${length}M${length - 14}-13L${length} 0L${length - 14} 13`),
];

/** A round sign that forbids what is drawn in it. */
export const forbids = (...what: Drawing[]): Drawing => [
  paper(circle(0, 0, 26)),
  ...what.flat(),
  shape('red', circle(0, 0, 26), 'M-18-18L18 18'),
];
export const cigaretteSign = (): Drawing => forbids([line('M-14 5H14M9-3q5-5 0-10')]);
export const flashSign = (): Drawing => forbids(bolt('solid'));

/** A board on a post; `face` is drawn around the middle of the board. */
export const post = (height: number, face: Drawing = []): Drawing => [
  line(`M0 0V${-height}`),
  ...bare(face).map(({ ink, d }) => ({ ink, d })),
];

/** A light for cars or walkers: which lamp is on. */
export function trafficLight(on: 'red' | 'green', height = 190): Drawing {
  const top = -height;
  const lamp = (y: number, isOn: boolean, ink: Ink): Drawing => [
    isOn ? shape(ink, circle(0, y, 10)) : shape('far', circle(0, y, 9)),
  ];
  return [
    line(`M0 0V${top + 54}`),
    paper(roundBox([-17, top], 34, 56, 8)),
    ...lamp(top + 15, on === 'red', 'redSpot'),
    ...lamp(top + 41, on === 'green', 'greenSpot'),
  ];
}

/** A clock's face that shows an hour. */
export const clock = (hour: number, radius = 24): Drawing => {
  const hand = at(turned([0, -radius * 0.5], hour * 30));
  return [paper(circle(0, 0, radius)), line(`M0 ${-radius * 0.7}V0L${hand}`)];
};

export const sun = (): Drawing => [
  shape('light', circle(0, 0, 17)),
  ...rays('thin', 25, 34, [0, 45, 90, 135, 180, 225, 270, 315]),
];
export const moon = (): Drawing => [shape('light', 'M8-20A21 21 0 1 0 20 10A18 18 0 1 1 8-20Z')];
export const cloud = (): Drawing => [shape('far', 'M-30 12A14 14 0 0 1-26-14A20 20 0 0 1 10-18A15 15 0 0 1 30 12Z')];
export const padlock = (ink: Ink = 'solid'): Drawing => [
  line('M-9-2v-8a9 9 0 0 1 18 0v8'),
  shape(ink, roundBox([-15, -2], 30, 24, 4)),
];
export const lens = (): Drawing => [line('M14 14L34 36'), paper(circle(0, 0, 20))];
export const dropsOf = (ink: Ink, ...points: (readonly [number, number])[]): Drawing => [
  shape(ink, ...points.map(([x, y]) => dot(x, y))),
];
export const frame = (width: number, height: number): Drawing => [paper(box(-width / 2, -height / 2, width, height))];
