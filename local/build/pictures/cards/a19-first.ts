import { bare, box, type Drawing, line, onGround, paper, place, put, shape, solid } from '../draw/drawing';
import { dogSits } from '../parts/animals';
import { lie, sit, stand, walk } from '../parts/people';
import { bed } from '../parts/rooms';
import { bench, flower, grass, tree } from '../parts/street';
import { moon, rays } from '../parts/signs';
import { parcel, pot } from '../parts/things';
import type { Items } from './card';

const lawn = shape('leaf', box(-6, 264, 360, 44));
/** Two flats, one above the other. */
const twoFloors = bare(paper(box(30, 44, 283, 220)), line('M30 152H313'));
const upper = { size: 0.56, y: 150 } as const;
const sleeper = (more: Parameters<typeof lie>[2]): Drawing => [
  ...place(170, bed(150), { y: 262, scale: 0.8 }),
  ...lie(150, 222, { size: 0.7, bottom: 'trousers', ...more }),
  ...[shape('sky', 'M150 208H216Q226 208 226 232H150Z')],
];
/** 维护社区和谐：第十九条。 */
export const a19First: Items = {
  1: {
    wrong: onGround(
      lawn,
      place(60, tree(150)),
      place(228, put([shape('tint', box(-82, -16, 164, 22))], {})),
      place(228, bare(...[-60, -30, 0, 30, 60].map((x) => place(x, pot('leaf').slice(0, 1), { y: -4, scale: 1.1 })))),
      place(226, bare(shape('red', 'M-98 4V-32M-49 4V-32M0 4V-32M49 4V-32M98 4V-32M-98-20H98'))),
      stand(136, {
        y: 262,
        hair: 'cap',
        wear: 'sky',
        lean: 10,
        reach: [
          [30, 44],
          [44, 30],
        ],
        carries: [[line('M-20-34L24 60'), solid('M16 52L32 64L20 70Z')]],
      }),
    ),
    right: onGround(
      lawn,
      place(60, tree(150)),
      place(210, bench(130)),
      sit(186, { hair: 'grey', wear: 'sand', seat: 44, mouth: 'smile', view: 'side' }),
      place(290, flower(40)),
      place(316, flower(30, 'sky')),
      place(126, grass(0, 20)),
      stand(286, { face: -1, size: 0.62, mouth: 'smile', reach: [[40, 0], null] }),
    ),
  },
  2: {
    wrong: onGround(
      place(110, [...dogSits(), ...parcel(70, 36, 'redThing')]),
      place(110, line('M-12 0q-8-10-16-2'), { y: 176 }),
      walk(240, {
        wear: 'sky',
        reach: [
          [-24, 50],
          [30, 46],
        ],
      }),
      place(320, tree(130), { scale: 0.8 }),
    ),
    right: onGround(
      place(130, [paper(box(-70, -66, 140, 10)), line('M-56-56V0M56-56V0')]),
      place(126, dogSits(), { y: 198 }),
      stand(40, {
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [48, 26],
          [44, 34],
        ],
      }),
      stand(226, {
        face: -1,
        hair: 'bun',
        top: 'coat',
        hasMask: true,
        reach: [
          [54, 30],
          [48, 40],
        ],
        carries: [[shape('greenThing', box(-14, -5, 26, 10)), line('M12 0H26')]],
      }),
    ),
  },
  3: {
    wrong: onGround(
      twoFloors,
      place(282, moon(), { y: 74, scale: 0.7 }),
      stand(130, {
        ...upper,
        y: 136,
        feet: [
          [146, 128],
          [116, 134],
        ],
        reach: [
          [36, -30],
          [-36, -20],
        ],
        mouth: 'open',
      }),
      stand(210, {
        ...upper,
        face: -1,
        hair: 'tail',
        wear: 'sand',
        reach: [
          [40, -26],
          [-30, 10],
        ],
        mouth: 'open',
        feet: [
          [196, 140],
          [222, 146],
        ],
      }),
      place(130, rays('red', 8, 20, [30, 60, 90, 120, 150]), { y: 156 }),
      place(206, rays('red', 8, 20, [30, 60, 90, 120, 150]), { y: 156 }),
      ...[sleeper({ brow: 'cross', wear: 'sand', hands: [[100, 206], null] })],
    ),
    right: onGround(
      twoFloors,
      place(282, moon(), { y: 74, scale: 0.7 }),
      shape('greenThing', box(90, 144, 150, 8)),
      sit(140, {
        ...upper,
        y: 144,
        seat: 10,
        wear: 'sky',
        reach: [[34, 30], null],
        feet: [
          [176, 142],
          [180, 142],
        ],
        mouth: 'smile',
      }),
      sit(210, {
        ...upper,
        y: 144,
        seat: 10,
        face: -1,
        hair: 'tail',
        wear: 'sand',
        feet: [
          [178, 142],
          [174, 142],
        ],
        mouth: 'smile',
      }),
      ...[sleeper({ areEyesShut: true, wear: 'sand', mouth: 'smile', hands: [null, null] })],
    ),
  },
};
