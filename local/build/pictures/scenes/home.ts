import { bare, box, circle, line, paper, place, roundBox, shape, thin, tint } from '../draw/drawing';
import { dog, poop } from '../parts/animals';
import { stand, walk } from '../parts/people';
import { door, sofa } from '../parts/rooms';
import { bench, bin, bush, tree } from '../parts/street';
import { cane, parcel, trashBag } from '../parts/things';
import { bicycle } from '../parts/vehicles';
import { floor, type SceneDrawing, WIDTH } from './scene';

const steps = Array.from({ length: 5 }, () => 'h26v22').join('');

/** A flight of stairs with a landing, two flats' doors and a wall. */
export const stairwell: SceneDrawing = {
  drawing: bare(
    thin(`M0 40H${WIDTH}`),
    floor,
    paper(`M-4 154H112${steps}V264H-4Z`),
    line('M112 154V96L248 206V264M146 176V124M180 206V151M214 228V178'),
    place(52, bicycle(), { y: 152, scale: 0.72 }),
    place(290, parcel(60, 34)),
    place(286, parcel(52, 32), { y: 230 }),
    place(292, parcel(46, 28), { y: 198 }),
    shape('redThing', roundBox([346, 128], 26, 58, 10)),
    line('M359 128V116H374'),
    place(440, door(76, 176)),
    place(640, door(76, 176)),
    paper(box(498, 64, 86, 76)),
    paper(box(522, 76, 38, 50)),
    thin('M530 90H552M530 102H552M530 114H544'),
    tint(box(500, 206, 84, 58)),
    line('M500 234H584M542 206V264'),
  ),
  marks: [
    [322, 150],
    [359, 222],
    [542, 186],
    [604, 82],
    [30, 66],
    [196, 110],
  ],
};

const giver = (x: number, more: Parameters<typeof stand>[1]): ReturnType<typeof stand> =>
  stand(x, { size: 0.86, lean: 8, ...more });

/** Four bins of a site, people who throw things in, a sofa. */
export const bins: SceneDrawing = {
  drawing: bare(
    floor,
    paper('M60 58H560L574 40H46Z'),
    thin('M70 58V264M552 58V264'),
    giver(66, {
      hair: 'bun',
      wear: 'sand',
      reach: [[46, 14], null],
      carries: [
        bare(
          place(10, shape('paper', 'M-18-14H18Q14 6-4 6H-10Q-18 0-18-14Z'), { y: 6, turn: 40 }),
          shape('leaf', circle(24, 26, 5), circle(20, 42, 5)),
        ),
      ],
    }),
    giver(232, {
      face: -1,
      wear: 'sky',
      reach: [[50, 0], null],
      carries: [bare(place(0, trashBag('paper', 0.8), { y: 44 }), shape('leaf', 'M-12 34Q-8 10 6 12Q14 22 8 36Z'))],
    }),
    giver(276, { hair: 'cap', reach: [[50, 4], null], carries: [shapeOf('M-10-20H34V4H-10Z')] }),
    giver(406, {
      face: -1,
      hair: 'bob',
      wear: 'sand',
      reach: [[52, 10], null],
      carries: [shapeOf('M-8 4L-4-10L10-8L14 6L4 12Z')],
    }),
    giver(456, {
      hair: 'grey',
      wear: 'sky',
      reach: [[50, 2], null],
      carries: [bare(paper('M-4-4H52V6H-4Z'), thin('M8-4V6M24-4V6M40-4V6'))],
    }),
    place(148, bin('greenSpot', true)),
    place(338, bin('blueSpot', true)),
    place(516, bin('redSpot', true)),
    place(580, bin('solid')),
    place(652, sofa(), { scale: 0.62 }),
  ),
  marks: [
    [66, 76],
    [232, 76],
    [276, 76],
    [406, 76],
    [456, 76],
    [650, 190],
  ],
};

function shapeOf(d: string): ReturnType<typeof bare> {
  return [paper(d)];
}

const path = shape('shade', 'M0 264H686V300H0Z');

/** A path through the garden of a compound: five ways to walk a dog. */
export const dogWalk: SceneDrawing = {
  drawing: bare(
    shape('leaf', box(-4, 230, 694, 38)),
    place(236, tree(180), { y: 236 }),
    place(500, bench(80), { y: 246, scale: 0.8 }),
    place(20, bush(60), { y: 236 }),
    path,
    walk(48, { hair: 'bob', wear: 'sand', reach: [[40, 44], null], y: 284 }),
    place(110, dog(), { y: 290, scale: 0.9 }),
    line('M84 192Q92 230 122 246'),
    walk(182, { wear: 'sky', y: 284 }),
    place(250, dog('paper'), { y: 288, scale: 0.6 }),
    place(296, poop(), { y: 250, scale: 0.9 }),
    walk(342, { y: 240, size: 0.46, wear: 'sky' }),
    place(376, dog(), { y: 240, scale: 0.44 }),
    stand(424, {
      hair: 'grey',
      y: 284,
      lean: 52,
      apart: 26,
      reach: [
        [20, 62],
        [10, 58],
      ],
      carries: [[paper('M-8-8H10L12 14H-10Z')]],
    }),
    place(484, poop(), { y: 288, scale: 0.7 }),
    place(368, dog('tint'), { y: 292, scale: 0.64, mirror: true }),
    stand(556, { y: 288, hair: 'tail', reach: [[16, 54], null] }),
    line('M572 206L562 252'),
    place(572, dog('sand'), { y: 292, scale: 0.7, mirror: true }),
    walk(646, { y: 288, face: -1, hair: 'greyBun', wear: 'sand', reach: [[36, 44], null], carries: [cane(76)] }),
  ),
  marks: [
    [48, 62],
    [182, 62],
    [440, 112],
    [296, 208],
    [560, 66],
  ],
};
