import { box, circle, type Drawing, line, paper, roundBox, shape, solid, thin, tint } from '../draw/drawing';
import type { Ink } from '../draw/palette';

/** What stands indoors; each around the middle of its foot. */

export const table = (width = 120, height = 66): Drawing => [
  line(`M${-width / 2 + 12} ${-height}V0M${width / 2 - 12} ${-height}V0`),
  paper(roundBox([-width / 2, -height - 8], width, 12, 4)),
];
export const counter = (width: number, height = 84): Drawing => [
  tint(box(-width / 2, -height, width, height)),
  paper(roundBox([-width / 2 - 6, -height - 10], width + 12, 12, 3)),
];
/** A chair to the right: its back is on the left. */
export const chair = (height = 46): Drawing => [
  line(`M-22 0V${-height - 52}M20 0V${-height}`),
  paper(roundBox([-25, -height - 5], 48, 10, 4)),
];
export const bed = (width = 190): Drawing => [
  line(`M${-width / 2} 0V-78M${width / 2} 0V-46`),
  paper(box(-width / 2, -40, width, 24)),
  paper(roundBox([-width / 2 + 6, -58], 46, 18, 8)),
];
export const sofa = (): Drawing => [
  shape('sand', roundBox([-62, -74], 124, 50, 12)),
  shape('sand', roundBox([-70, -50], 26, 46, 10), roundBox([44, -50], 26, 46, 10)),
  shape('sand', box(-44, -38, 88, 30)),
];
export const door = (width = 78, height = 172, ink: Ink = 'paper'): Drawing => [
  shape(ink, box(-width / 2, -height, width, height)),
  line(circle(width / 2 - 12, -height * 0.46, 4)),
];
export const window = (width = 70, height = 76): Drawing => [
  shape('far', box(-width / 2, -height, width, height)),
  thin(`M0 ${-height}V0M${-width / 2} ${-height / 2}H${width / 2}`),
];
export const picture = (width = 80, height = 64): Drawing => [
  paper(box(-width / 2, -height, width, height)),
  thin(
    `M${-width / 2 + 8} -12L${-width / 8} ${-height * 0.55}L${width / 8} -24L${width / 4} ${-height * 0.5}L${width / 2 - 8}-12`,
    circle(width / 4, -height * 0.75, 6),
  ),
];
/** A lift's car, its two leaves drawn aside. */
export const lift = (width = 120, height = 190): Drawing => [
  paper(box(-width / 2 - 16, -height - 14, width + 32, height + 14)),
  tint(box(-width / 2, -height, width, height)),
];
/** A toilet to the right: the tank is on the left. */
export const toilet = (): Drawing => [
  paper(roundBox([-40, -112], 30, 60, 5)),
  paper('M-36-56H44Q44-26 12-22L16 0H-22L-18-22Q-36-30-36-56Z'),
  line('M-34-56H46'),
];
export const tap = (): Drawing => [line('M-34-14V-30M-46-30H-22'), paper('M-60-14H0Q14-14 14 0V8H2V0H-60Z')];
export const basin = (width = 120): Drawing => [paper(`M${-width / 2}-40H${width / 2}L${width / 3} 0H${-width / 3}Z`)];
export const bulb = (isOn: boolean): Drawing => [
  line('M0-70V-34'),
  shape(isOn ? 'light' : 'paper', circle(0, -10, 18)),
  solid(box(-8, -34, 16, 9)),
];
/** A shelf of books or goods. */
export const shelf = (width: number, height: number, rows: number): Drawing => {
  const gap = height / rows;
  const things = Array.from({ length: rows }, (_, row) => {
    const y = -row * gap - 4;
    return `M${-width / 2 + 10} ${y}v${-gap * 0.6}h12v${gap * 0.6}M${-width / 2 + 30} ${y}v${-gap * 0.7}h14v${gap * 0.7}M${width / 2 - 34} ${y}v${-gap * 0.5}h22v${gap * 0.5}`;
  });
  return [
    paper(box(-width / 2, -height, width, height)),
    line(...Array.from({ length: rows - 1 }, (_, row) => `M${-width / 2} ${-(row + 1) * gap}h${width}`)),
    thin(...things),
  ];
};
/** Steps that go up to the right, from the left foot. */
export const stairs = (count: number, width = 30, height = 24): Drawing => [
  paper(`M0 0${Array.from({ length: count }, () => `v${-height}h${width}`).join('')}V0Z`),
];
/** A row of seats in a train: seats, back rests, the wall behind. */
export const seatRow = (count: number, each = 66): Drawing => {
  const width = count * each;
  const parts = Array.from({ length: count }, (_, index) =>
    roundBox([-width / 2 + index * each + 3, -100], each - 6, 52, 8),
  );
  return [
    shape('sky', ...parts),
    paper(roundBox([-width / 2, -52], width, 16, 5)),
    line(`M${-width / 2 + 16} 0V-36M${width / 2 - 16} 0V-36`),
  ];
};
/** Inside a train: window, rail with handles. */
export const carriage = (): Drawing => [
  thin('M0 62H343'),
  thin(...[60, 150, 240, 320].map((x) => `M${x} 62v12l-9 16h18l-9-16`)),
];
/** Audience seats seen from behind. */
export const backRests = (...at: number[]): Drawing =>
  at.flatMap((x) => [shape('sky', roundBox([x - 30, 254], 60, 70, 12))]);
export const curtain = (): Drawing => [
  shape('pool', 'M0 0H343V40Q310 60 286 40Q262 60 240 40Q206 60 172 40Q138 60 104 40Q82 60 58 40Q30 60 0 40Z'),
];
export const exitSign = (): Drawing => [
  shape('greenSpot', roundBox([-32, -16], 64, 32, 4)),
  shape('anti', 'M-16 0H14M4-9L14 0L4 9'),
];
