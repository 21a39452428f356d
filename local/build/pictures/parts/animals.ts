import { circle, dot, type Drawing, line, paper, shape, solid } from '../draw/drawing';
import type { Ink } from '../draw/palette';

/** Animals look to the right; each around the middle of its feet. */

export const dog = (ink: Ink = 'sand'): Drawing => [
  shape(
    ink,
    'M-30-34Q-44-44-40-58Q-34-46-24-44H10L14-62Q18-70 28-68L42-58Q46-52 36-48L28-46Q26-34 20-28V0H10V-22H-18V0H-28Z',
  ),
  solid('M18-66Q6-66 8-48Q16-48 22-58Z'),
  line(dot(29, -58)),
];
/** Sitting, as one that waits. */
export const dogSits = (ink: Ink = 'sand'): Drawing => [
  shape(ink, 'M-24 0Q-32-40-2-48L0-66Q4-76 16-74L30-64Q34-58 24-54L16-52Q18-30 18 0H6V-16Q0-4 4 0Z'),
  solid('M4-72Q-8-70-4-52Q4-52 8-62Z'),
  line(dot(16, -64)),
];
export const DOG_COLLAR = [14, -48] as const;

export const monkey = (): Drawing => [
  line('M-20-4Q-50-6-44-40'),
  shape('sand', 'M-24 0Q-30-46-2-50Q22-46 20 0Z'),
  shape('sand', circle(4, -64, 20), circle(-16, -66, 7)),
  paper('M2-58Q6-76 22-68Q28-56 12-50Q2-50 2-58Z'),
  line(dot(10, -64), dot(19, -64), 'M10-56h8'),
];
/** A scaled beast with a long tail. */
export const pangolin = (): Drawing => [
  shape('sand', 'M-48 0Q-40-10-30-16Q-10-40 16-26Q28-22 40-8L34 0H22L18-6H-14L-18 0Z'),
  line('M-22-16q6-4 8 4M-10-24q6-2 8 6M4-26q6 0 6 8M-8-10q6-2 8 6M14-20q5 2 4 8', dot(28, -10)),
];
export const poop = (): Drawing => [shape('solid', 'M-16 0Q-18-9-9-10Q-8-18 0-24Q10-16 9-10Q18-9 16 0Z')];
