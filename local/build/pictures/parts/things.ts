import { box, circle, type Drawing, ellipse, line, paper, roundBox, shape, solid, thin, tint } from '../draw/drawing';
import type { Ink } from '../draw/palette';

/** What people hold or leave; around the place where a hand holds it, or around the middle of its foot when it stands. */

export const phone = (ink: Ink = 'paper'): Drawing => [shape(ink, roundBox([-2, -24], 15, 28, 4))];
/** A phone that fills the panel: its screen is 100 wide and 180 high around the middle. */
export const bigPhone = (): Drawing => [
  solid(roundBox([-62, -108], 124, 216, 16)),
  paper(roundBox([-52, -90], 104, 172, 4)),
  thin('M-12-99H12'),
];
export const tablet = (): Drawing => [paper(roundBox([-4, -34], 12, 48, 4))];
export const camera = (): Drawing => [solid(roundBox([0, -14], 30, 22, 4)), paper(circle(28, -3, 8))];
export const bottle = (ink: Ink = 'sky'): Drawing => [shape(ink, 'M-7 0V-20Q-7-26-3-28V-36H3V-28Q7-26 7-20V0Z')];
/** A bottle that lies on the ground. */
export const bottleDown = (): Drawing => [shape('sky', 'M0-7H20Q26-7 28-3L28-7M0-7V7H20Q26 7 28 3H36V-3H28')];
export const cup = (ink: Ink = 'paper'): Drawing => [shape(ink, 'M-10-26H10L7 0H-7Z')];
export const drink = (): Drawing => [line('M2-24L8-40'), paper('M-11-24H11L8 8H-8Z')];
export const crumple = (): Drawing => [paper('M-10 0L-12-9L-4-14L6-13L11-6L8 0Z')];
/** A full bag tied at its neck. */
export const trashBag = (ink: Ink = 'tint', size = 1): Drawing => [
  shape(
    ink,
    `M${-6 * size} ${-44 * size}Q${-30 * size} ${-26 * size} ${-26 * size} 0H${26 * size}Q${30 * size} ${-26 * size} ${6 * size} ${-44 * size}L${14 * size} ${-56 * size}L0 ${-50 * size}L${-14 * size} ${-56 * size}Z`,
  ),
];
/** A bag that hangs from a hand. */
export const bag = (ink: Ink = 'paper'): Drawing => [
  line('M-10 20Q-10 0 0 0Q10 0 10 20'),
  shape(ink, 'M-17 18H17L21 54H-21Z'),
];
export const schoolBag = (): Drawing => [shape('sand', roundBox([-14, -22], 28, 44, 8)), line('M-14 4H14')];
export const suitcase = (): Drawing => [
  line('M-6-64V-84H8V-64'),
  shape('sky', roundBox([-18, -64], 38, 58, 6)),
  solid(circle(-10, -4, 4), circle(12, -4, 4)),
];
export const parcel = (width = 56, height = 46, ink: Ink = 'paper'): Drawing => [
  shape(ink, box(-width / 2, -height, width, height)),
  thin(`M0 ${-height}V${-height * 0.6}`),
];
export const cigarette = (isLit = true): Drawing => [
  line('M0 0H16'),
  ...(isLit ? [shape('redSpot', circle(19, 0, 4)), thin('M22-8q-8-10 0-18q9-8 1-20')] : []),
];
export const flame = (): Drawing => [shape('redSpot', 'M0 0C-26-4-20-28-8-36C-8-26-2-26 0-52C22-34 26-6 0 0Z')];
export const umbrella = (ink: Ink = 'sky'): Drawing => [
  line('M0 8V-60'),
  shape(ink, 'M-52-44A52 46 0 0 1 52-44Q40-54 26-44Q14-54 0-44Q-14-54-26-44Q-40-54-52-44Z'),
];
export const cane = (height = 78): Drawing => [line(`M-6-2Q4-8 6 2V${height}`)];
export const megaphone = (ink: Ink = 'paper'): Drawing => [shape(ink, 'M4-6L34-20V20L4 6Z'), line('M8 6L12 18')];
export const flag = (ink: Ink = 'blueSpot'): Drawing => [line('M0 14V-64'), shape(ink, 'M1-64L38-54L1-40Z')];
export const book = (): Drawing => [paper('M0-14L24-22V8L0 16L-24 8V-22Z'), line('M0-14V16')];
export const sheet = (width = 34, height = 44): Drawing => [
  paper(box(-width / 2, -height / 2, width, height)),
  thin(...[0.3, 0.55, 0.8].map((part) => `M${-width / 2 + 7} ${-height / 2 + height * part}h${width - 14}`)),
];
export const speaker = (height = 84): Drawing => [
  tint(roundBox([-26, -height], 52, height, 5)),
  paper(circle(0, -height * 0.3, 16), circle(0, -height * 0.73, 9)),
];
export const laptop = (): Drawing => [paper('M-34 0H34M-26-2V-42H26V-2Z')];
export const plate = (width = 64): Drawing => [
  paper(`M${-width / 2}-8H${width / 2}Q${width / 3} 0 ${width / 6} 0H${-width / 6}Q${-width / 3} 0 ${-width / 2}-8Z`),
];
export const bowl = (width = 44, ink: Ink = 'paper'): Drawing => [
  shape(
    ink,
    `M${-width / 2}-22H${width / 2}Q${width / 2} 0 ${width / 5} 0H${-width / 5}Q${-width / 2} 0 ${-width / 2}-22Z`,
  ),
];
/** A heap of food above a plate or bowl. */
export const heap = (width = 48, ink: Ink = 'sand'): Drawing => [
  shape(ink, `M${-width / 2}-8Q${-width / 2}-26 ${-width / 6}-26Q0-40 ${width / 6}-27Q${width / 2}-24 ${width / 2}-8Z`),
];
/** Two sticks that end at 0, 0, from the upper right. */
export const chopsticks = (ink: Ink = 'line'): Drawing => [shape(ink, 'M0 0L46-34M6 2L50-26')];
export const pot = (ink: Ink = 'leaf'): Drawing => [
  shape(ink, 'M0-20Q-26-26-20-46Q-4-48 0-34Q4-56 22-50Q24-30 0-20Z'),
  paper('M-18-22H18L13 0H-13Z'),
];
export const bunch = (): Drawing => [
  line('M0 0L-8-24M0 0L8-26M0 0V-30'),
  paper('M-10-8L0 18L10-8Z'),
  shape('sand', circle(-11, -28, 8), circle(11, -30, 8)),
  paper(circle(0, -37, 8)),
];
export const brush = (): Drawing => [line('M0-18V14'), tint('M-7-32H7V-18H-7Z')];
export const slip = (): Drawing => [paper(box(-14, -18, 28, 36)), thin('M-7-8H7M-7 0H7M-7 8H2')];
/** Headphones on a head seen from the side, around the head's middle. */
export const onEars = (): Drawing => [shape('blueLine', 'M-4 0V-24'), shape('blueSpot', ellipse([-4, 3], 8, 10))];
