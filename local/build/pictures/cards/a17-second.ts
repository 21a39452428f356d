import { circle, type Drawing, line, onGround, place, put, shape, solid } from '../draw/drawing';
import { tree } from '../parts/street';
import { sit, stand } from '../parts/people';
import { carriage, seatRow } from '../parts/rooms';
import { note, waves } from '../parts/signs';
import { bag, book, bowl, chopsticks, heap, onEars, phone } from '../parts/things';
import type { Items } from './card';

const bar = (): Drawing => [line('M-70 0V-176M70 0V-176'), line('M-78-176H78')];

/** 维护公共场所秩序：第十七条。 */
export const a17Second: Items = {
  5: {
    wrong: onGround(
      place(130, bar()),
      shape('redThing', 'M82 88H178V196Q154 206 130 196Q106 186 82 196Z'),
      shape('thin', 'M106 92V184M130 92V190M154 92V198M84 124H176M84 160H176'),
      stand(270, {
        face: -1,
        hair: 'grey',
        wear: 'sky',
        brow: 'sad',
        reach: [
          [46, 8],
          [8, 62],
        ],
      }),
      place(320, tree(120), { scale: 0.7 }),
    ),
    right: onGround(
      place(130, bar()),
      stand(130, {
        y: 258,
        view: 'back',
        hair: 'short',
        wear: 'sky',
        hands: [
          [156, 92],
          [104, 92],
        ],
        feet: [
          [138, 256],
          [122, 256],
        ],
      }),
      stand(256, {
        face: -1,
        hair: 'grey',
        mouth: 'smile',
        wear: 'sand',
        reach: [
          [44, -20],
          [-40, -16],
        ],
      }),
      place(316, tree(120), { scale: 0.7 }),
    ),
  },
  6: {
    wrong: onGround(
      carriage(),
      place(172, seatRow(4, 76)),
      sit(110, {
        wear: 'sky',
        reach: [
          [44, 16],
          [40, 20],
        ],
        carries: [phone('redThing')],
      }),
      place(176, waves('red', 3), { y: 160 }),
      place(190, note('red'), { y: 118 }),
      sit(270, {
        view: 'front',
        hair: 'bun',
        wear: 'sand',
        brow: 'sad',
        hands: [
          [292, 132],
          [248, 132],
        ],
        feet: [
          [282, 264],
          [258, 264],
        ],
      }),
    ),
    right: onGround(
      carriage(),
      place(172, seatRow(4, 76)),
      sit(110, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [44, 26],
          [40, 30],
        ],
        carries: [phone()],
      }),
      place(112, onEars(), { y: 132 }),
      sit(236, {
        hair: 'bun',
        wear: 'sand',
        areEyesShut: true,
        mouth: 'smile',
        reach: [
          [30, 54],
          [34, 52],
        ],
      }),
    ),
  },
  7: {
    wrong: onGround(
      carriage(),
      place(172, seatRow(4, 76)),
      sit(100, {
        wear: 'sky',
        mouth: 'open',
        reach: [
          [40, 34],
          [34, 8],
        ],
        carries: [
          [...put(heap(34, 'sand'), { y: -8, x: 10 }), ...put(bowl(44, 'redThing'), { x: 10, y: 14 })],
          put(chopsticks(), { x: 6, y: 2, scale: 0.7 }),
        ],
      }),
      shape('red', 'M150 136q-8-8 0-18q8-9 0-18M170 140q-8-8 0-18q8-9 0-18'),
      solid(circle(186, 258, 4), circle(160, 258, 3)),
      sit(280, { hair: 'bob', wear: 'sand', looksBack: true, brow: 'sad', reach: [[30, 54], null] }),
    ),
    right: onGround(
      carriage(),
      place(172, seatRow(4, 76)),
      sit(100, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [36, 44],
          [40, 44],
        ],
      }),
      place(136, bag('greenThing'), { y: 196, scale: 0.9 }),
      sit(250, {
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [34, 40],
          [36, 36],
        ],
        carries: [book()],
      }),
    ),
  },
};
