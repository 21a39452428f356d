import { bare, type Drawing, inked, onGround, place, put, roundBox, shape } from '../draw/drawing';
import { crouch, sit, stand } from '../parts/people';
import { chair, table } from '../parts/rooms';
import { bolt, bubble, lens, scribble, tick, writing } from '../parts/signs';
import { bigPhone, laptop, phone, umbrella } from '../parts/things';
import type { Items } from './card';

/** A warning triangle: news that nobody has checked. */
const rumour = bare(shape('redThing', 'M0-24L26 20H-26Z'), shape('red', 'M0-8V4M0 11h.1'));

const typing = (more: Parameters<typeof sit>[1] = {}): Drawing => [
  ...place(64, chair()),
  ...sit(62, {
    wear: 'sky',
    reach: [
      [48, 34],
      [44, 36],
    ],
    ...more,
  }),
];
const desks = bare(
  place(172, table(150, 64)),
  place(132, laptop(), { y: 190, scale: 0.8 }),
  place(214, laptop(), { y: 190, scale: 0.8 }),
);
const answering = (more: Parameters<typeof sit>[1] = {}): Drawing => [
  ...place(282, chair(), { mirror: true }),
  ...sit(284, {
    face: -1,
    hair: 'bob',
    wear: 'sand',
    reach: [
      [48, 34],
      [44, 36],
    ],
    ...more,
  }),
];
const around = (of: Drawing): Drawing => [
  ...place(60, of, { y: 120, turn: -20 }),
  ...place(64, of, { y: 216, turn: -8 }),
  ...place(274, of, { y: 120, turn: 20 }),
  ...place(282, of, { y: 216, turn: 8 }),
];

/** 维护网络文明：第二十二条。 */
export const a22: Items = {
  1: {
    wrong: onGround(
      typing({ brow: 'cross', mouth: 'open' }),
      answering({ brow: 'cross', mouth: 'open' }),
      desks,
      place(110, bubble(86, 52, 'redThing'), { y: 74 }),
      place(110, bolt(), { y: 74 }),
      place(240, bubble(86, 52, 'redThing'), { y: 74, mirror: true }),
      place(240, scribble(), { y: 74 }),
    ),
    right: onGround(
      typing({ mouth: 'smile' }),
      answering({ mouth: 'smile' }),
      desks,
      place(110, bubble(86, 52, 'greenThing'), { y: 74 }),
      place(84, writing(52, 2, 14), { y: 68 }),
      place(240, bubble(86, 52, 'greenThing'), { y: 74, mirror: true }),
      place(240, tick(), { y: 74 }),
    ),
  },
  2: {
    wrong: onGround(
      crouch(154, {
        hair: 'tail',
        wear: 'sand',
        lean: 30,
        brow: 'sad',
        nod: 16,
        reach: [
          [20, -10],
          [24, -6],
        ],
      }),
      around(phone('redThing')),
      shape('red', 'M84 112L126 144M108 142L126 144L122 126M92 212L122 222M106 208L122 222L104 228'),
      shape('red', 'M256 112L216 140M220 122L216 140L234 142M252 212L226 222M242 206L226 222L244 228'),
    ),
    right: onGround(
      crouch(210, {
        face: -1,
        hair: 'tail',
        wear: 'sand',
        lean: 14,
        mouth: 'smile',
        reach: [
          [30, 40],
          [32, 36],
        ],
      }),
      stand(110, {
        wear: 'sky',
        mouth: 'smile',
        lean: 10,
        reach: [
          [56, 34],
          [40, -24],
        ],
      }),
      place(160, put(umbrella('greenThing'), { scale: 1.35 }), { y: 136 }),
      place(30, phone(), { y: 200, turn: -20 }),
      place(310, phone(), { y: 200, turn: 20 }),
    ),
  },
  3: {
    wrong: onGround(
      stand(60, {
        wear: 'sky',
        mouth: 'open',
        reach: [
          [44, 10],
          [40, 14],
        ],
        carries: [phone()],
      }),
      place(160, rumour, { y: 132 }),
      shape(
        'red',
        'M192 122L252 84M234 84L252 84L246 100M196 138H250M236 128L250 138L236 148M190 154L250 196M246 180L250 196L232 196',
      ),
      [74, 138, 206]
        .map((y) =>
          bare(shape('redThing', roundBox([266, y - 22], 32, 48, 5)), shape('redThing', `M282 ${y - 10}l11 18h-22z`)),
        )
        .flat(),
    ),
    right: onGround(
      stand(66, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [44, 20],
          [40, 24],
        ],
      }),
      place(190, bigPhone(), { y: 156, scale: 0.9 }),
      place(190, rumour, { y: 116, scale: 0.9 }),
      place(162, writing(56, 3, 16), { y: 162 }),
      place(190, inked(lens(), { paper: 'green', line: 'green' }), { y: 116, scale: 1.9 }),
      shape('green', 'M272 110V200'),
      place(286, shape('thin', 'M0 156H36M24 146L36 156L24 166'), { y: 0 }),
    ),
  },
};
