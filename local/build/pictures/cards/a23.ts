import {
  bare,
  box,
  circle,
  type Drawing,
  line,
  onGround,
  paper,
  place,
  roundBox,
  shape,
  thin,
  tint,
} from '../draw/drawing';
import { sit, stand } from '../parts/people';
import { chair, table } from '../parts/rooms';
import { seat } from '../parts/street';
import { scribble, waves } from '../parts/signs';
import { sheet } from '../parts/things';
import type { Items } from './card';

const plus = shape('redSpot', 'M-6-18H6V-6H18V6H6V18H-6V6H-18V-6H-6Z');
const doctor = (x: number, more: Parameters<typeof sit>[1] = {}): Drawing => [
  ...place(x, seat(50)),
  ...sit(x, {
    face: -1,
    top: 'coat',
    hair: 'bun',
    reach: [
      [44, 34],
      [40, 36],
    ],
    ...more,
  }),
];
const hospital = bare(
  shape('far', box(60, 40, 260, 224)),
  place(190, plus, { y: 70 }),
  tint(box(134, 108, 112, 156)),
  line('M190 108V264'),
);

/** 维护医疗秩序：第二十三条。 */
export const a23: Items = {
  1: {
    wrong: onGround(
      doctor(286, { brow: 'sad' }),
      place(220, table(90, 62)),
      stand(104, { hair: 'tail', wear: 'sand', lean: 12, reach: [[54, 30], null] }),
      stand(158, { wear: 'redThing', lean: 18, mouth: 'open', reach: [[58, 20], null] }),
    ),
    right: onGround(
      doctor(300, { mouth: 'smile' }),
      place(246, table(74, 62)),
      place(196, seat(50)),
      sit(194, { hair: 'grey', wear: 'sand', mouth: 'smile', reach: [[40, 38], null] }),
      line('M140 264V64'),
      place(68, seat(60)),
      sit(60, { hair: 'tail', reach: [[34, 30], null], carries: [[paper(box(-9, -12, 18, 24))]] }),
      shape('greenThing', roundBox([36, 74], 70, 34, 5)),
      shape('green', 'M52 91H64M78 91H90'),
    ),
  },
  2: {
    wrong: onGround(
      stand(94, {
        wear: 'redThing',
        brow: 'cross',
        mouth: 'open',
        lean: 12,
        reach: [
          [62, 0],
          [-14, 44],
        ],
      }),
      place(136, waves('red', 2), { y: 92 }),
      place(196, scribble(), { y: 74, scale: 0.8 }),
      stand(256, {
        face: -1,
        top: 'coat',
        hair: 'bun',
        hasMask: true,
        lean: -8,
        brow: 'sad',
        reach: [
          [22, 30],
          [26, 34],
        ],
        carries: [sheet()],
      }),
    ),
    right: onGround(
      place(60, chair()),
      place(130, table(90, 62)),
      sit(60, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [56, 30],
          [20, 54],
        ],
      }),
      shape('greenThing', roundBox([84, 170], 22, 22, 4)),
      shape('green', 'M106 180Q130 190 138 178'),
      paper(roundBox([136, 158], 40, 38, 5)),
      shape('thin', circle(156, 177, 10)),
      stand(236, {
        face: -1,
        top: 'coat',
        hair: 'bun',
        hasMask: true,
        lean: 12,
        reach: [
          [52, 36],
          [46, 40],
        ],
      }),
    ),
  },
  3: {
    wrong: onGround(
      hospital,
      shape('redThing', box(84, 140, 212, 52)),
      thin('M104 166H276'),
      stand(64, { wear: 'sky', mouth: 'open', hands: [[84, 160], null] }),
      stand(312, { face: -1, hair: 'bob', wear: 'sand', mouth: 'open', hands: [[296, 160], null] }),
    ),
    right: onGround(
      place(50, seat(50)),
      place(296, seat(50)),
      stand(172, {
        view: 'front',
        hair: 'grey',
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [34, 44],
          [-34, 44],
        ],
        hasNoLegs: true,
      }),
      place(172, table(150, 64)),
      sit(48, { wear: 'sand', reach: [[46, 34], null], mouth: 'smile' }),
      sit(298, { face: -1, top: 'coat', hair: 'bun', reach: [[46, 34], null] }),
      place(172, sheet(40, 24), { y: 178 }),
      place(258, bare(shape('green', 'M0 30V-22M-30-16H30M-30-16L-42 8H-18ZM30-16L18 8H42ZM-14 30H14')), { y: 82 }),
    ),
  },
};
