import { circle, type Drawing, line, paper, roundBox, shape, solid, thin, tint } from '../draw/drawing';
import type { Ink } from '../draw/palette';

/** Vehicles drive to the right; each around the middle of its foot. */

const wheel = (x: number, r: number): Drawing => [solid(circle(x, -r, r)), paper(circle(x, -r, r * 0.45))];

/** A small car, 170 long and 78 high; `ink` is its colour. */
export const car = (ink: Ink = 'paper'): Drawing => [
  shape(ink, 'M-84-14V-36Q-84-44-74-46L-58-48L-38-74Q-34-80-26-80H22Q30-80 36-74L56-50L76-44Q86-41 86-30V-14Z'),
  tint('M-48-50L-30-70H-4V-50ZM6-50V-70H20Q26-70 30-64L42-50Z'),
  line('M1-46V-18M8-38h10'),
  ...wheel(-48, 18),
  ...wheel(50, 18),
];

/** A car from above, 96 long, 50 wide, around its middle. */
export const carTop = (ink: Ink = 'paper'): Drawing => [
  shape(ink, roundBox([-48, -25], 96, 50, 14)),
  tint('M14-19H24Q30 0 24 19H14ZM-20-19H-30Q-34 0-30 19H-20Z'),
  line('M-18-19H12M-18 19H12'),
];

/** The nearer side of a bus, `width` long and 150 high, without wheels' arches. */
export const bus = (width: number, ink: Ink = 'paper'): Drawing => [
  shape(ink, roundBox([-width / 2, -166], width, 152, 14)),
  ...wheel(-width / 2 + 50, 20),
  ...wheel(width / 2 - 50, 20),
];

/** A bicycle 120 long; BICYCLE says where one sits, treads and holds on. */
export const bicycle = (ink: Ink = 'line'): Drawing => [
  line(circle(-38, -26, 24), circle(40, -26, 24)),
  shape(ink, 'M-38-26L-16-62H24L4-26ZM-38-26H4L-18-68M40-26L22-72'),
  line('M-28-70h20M22-72l-8-6h18'),
];
export const BICYCLE = { saddle: [-20, -74], pedal: [2, -10], grip: [28, -78] } as const;

/** A shared bicycle: the same with a basket and a painted wheel guard. */
export const sharedBike = (): Drawing => [...bicycle('blueLine'), shape('sky', 'M24-80h30l-5 24H28Z')];

/** An e-bike or scooter with a floor for the feet. */
export const ebike = (ink: Ink = 'sky'): Drawing => [
  ...wheel(-42, 18),
  ...wheel(46, 18),
  shape(ink, 'M-60-34Q-56-62-34-62H-6L-2-30H22L34-66L44-64L34-18H-28Q-30-40-60-34Z'),
  solid(roundBox([-46, -70], 40, 10, 4)),
  line('M34-66L28-88h-12'),
];
export const EBIKE = { saddle: [-24, -72], pedal: [12, -24], grip: [18, -88] } as const;

export const fireTruck = (): Drawing => [
  shape('redThing', 'M-96-18V-84H30V-98H66L88-62V-18Z'),
  tint('M42-88H62L76-62H42Z'),
  paper('M-92-96L40-112L40-104L-92-88Z'),
  thin('M-80-52H20'),
  ...wheel(-56, 18),
  ...wheel(54, 18),
  shape('redSpot', roundBox([40, -110], 20, 11, 4)),
];

/** A wheelchair without its sitter, to the right. */
export const wheelchair = (): Drawing => [line(circle(-8, -26, 25), circle(30, -9, 8), 'M-34-78h12V-44H22L34-16H44')];
/** The sign of a place for wheelchairs. */
export const wheelchairSign = (): Drawing => [
  shape('blueSpot', roundBox([-22, -22], 44, 44, 6)),
  shape('anti', circle(-4, 4, 10), 'M-4-14V0H8L13 11'),
];
