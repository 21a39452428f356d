import {
  bare,
  box,
  dot,
  type Drawing,
  line,
  onGround,
  paper,
  place,
  put,
  roundBox,
  shape,
  solid,
  thin,
} from '../draw/drawing';
import { lie, ride, sit, stand, walk } from '../parts/people';
import { carriage, seatRow } from '../parts/rooms';
import { fence, zebra } from '../parts/street';
import { arrow, rays, trafficLight } from '../parts/signs';
import { bag, bottle, cane, crumple, schoolBag } from '../parts/things';
import { bicycle, car, EBIKE, ebike, sharedBike } from '../parts/vehicles';
import { head } from '../parts/head';
import type { Items } from './card';

const road = shape('shade', box(0, 264, 343, 36));
const driver = head({}, { x: 24, y: -58, scale: 0.62 });
const rider = (more: object = {}): Drawing => [
  ...ebike(),
  ...ride(EBIKE.saddle, EBIKE.pedal, EBIKE.grip, { hair: 'helmet', wear: 'sand', lean: 6, ...more }),
];
const laneArrow = (x: number): Drawing =>
  place(x, bare(shape('stripe', 'M-40-5H10V-14L40 0L10 14V5H-40Z')), { y: 283 });
const blindPath = bare(
  shape('light', box(0, 264, 343, 20)),
  solid(...Array.from({ length: 12 }, (_, i) => dot(14 + i * 29, 274))),
);

/** 交通出行方面重点治理：第二十九条。 */
export const a29: Items = {
  1: {
    wrong: onGround(
      road,
      place(250, zebra(160, 4)),
      thin('M4 220H30M0 196H22M4 242H24'),
      place(126, [...car('redThing'), ...driver]),
      place(222, rays('red', 6, 22, [-40, 0, 40]), { y: 220 }),
      stand(284, {
        face: -1,
        hair: 'greyBun',
        wear: 'sand',
        lean: -14,
        brow: 'sad',
        mouth: 'open',
        reach: [
          [36, 0],
          [-30, 20],
        ],
      }),
    ),
    right: onGround(
      road,
      place(250, zebra(160, 4)),
      shape('stripe', box(178, 268, 7, 32)),
      place(88, [...car('sky'), ...driver]),
      walk(254, { face: -1, hair: 'greyBun', wear: 'sand', mouth: 'smile', reach: [[40, -20], null] }),
    ),
  },
  2: {
    wrong: onGround(
      road,
      laneArrow(60),
      laneArrow(290),
      place(84, rider()),
      place(262, put(rider({ hair: 'short', wear: 'redThing', brow: 'cross' }), { mirror: true })),
      place(172, rays('red', 10, 28, [220, 270, 320]), { y: 190 }),
      place(290, arrow(70, 'red'), { y: 60, turn: 180 }),
    ),
    right: onGround(
      road,
      laneArrow(60),
      laneArrow(290),
      place(84, rider()),
      place(250, rider({ wear: 'paper', hair: 'helmet' })),
      place(130, arrow(90), { y: 60 }),
    ),
  },
  3: {
    wrong: onGround(
      road,
      place(172, fence(300, 76, 34)),
      stand(172, {
        hip: [172, 168],
        feet: [
          [204, 214],
          [136, 218],
        ],
        wear: 'redThing',
        lean: 14,
        hands: [
          [206, 184],
          [158, 180],
        ],
      }),
      place(60, car('paper'), { y: 290, scale: 0.7 }),
      shape('red', 'M118 96Q164 50 216 92M200 88L216 92L220 76'),
    ),
    right: onGround(
      road,
      place(160, zebra(230, 6)),
      place(306, trafficLight('green')),
      walk(120, { wear: 'sky', mouth: 'smile' }),
      walk(190, { size: 0.64, hair: 'tail', wear: 'sand', mouth: 'smile' }),
    ),
  },
  4: {
    wrong: onGround(
      carriage(),
      place(132, seatRow(3, 78)),
      lie(126, 200, {
        wear: 'redThing',
        areEyesShut: true,
        hands: [[140, 176], null],
        feet: [
          [206, 204],
          [204, 196],
        ],
      } as never),
      place(226, schoolBag(), { y: 188 }),
      stand(292, {
        face: -1,
        hair: 'grey',
        wear: 'sand',
        brow: 'sad',
        lean: 10,
        reach: [[36, 44], null],
        carries: [cane(84)],
      }),
    ),
    right: onGround(
      carriage(),
      place(132, seatRow(3, 78)),
      sit(48, { wear: 'sky', mouth: 'smile', reach: [[34, 40], null] }),
      place(76, schoolBag(), { y: 186 }),
      sit(196, { hair: 'grey', wear: 'sand', mouth: 'smile', reach: [[40, 40], null], carries: [cane(76)] }),
      stand(300, { face: -1, hair: 'bob', reach: [[20, -52], null], mouth: 'smile' }),
    ),
  },
  5: {
    wrong: onGround(
      road,
      place(212, car('paper'), { scale: 1.45 }),
      place(198, head({}, { x: 0, y: 0, scale: 0.8 }), { y: 182 }),
      shape('redThing', 'M196 198L150 176A8 8 0 0 0 144 190L186 212Z'),
      place(112, bottle('redThing'), { y: 176, turn: -60 }),
      place(76, crumple(), { y: 214, scale: 1.2 }),
      place(40, crumple()),
      shape('red', 'M130 150q-24-8-44 10M78 184l-14 14'),
    ),
    right: onGround(
      road,
      place(212, car('sky'), { scale: 1.45 }),
      place(198, head({ mouth: 'smile' }, { x: 0, y: 0, scale: 0.8 }), { y: 182 }),
      place(240, bag('greenThing'), { y: 176, scale: 0.7 }),
      place(56, bare(paper('M-20-58H20L16 0H-16Z'))),
      thin('M20 70H90M40 90H76'),
    ),
  },
  6: {
    wrong: onGround(
      blindPath,
      place(90, sharedBike(), { turn: -12 }),
      place(196, sharedBike(), { turn: 14, mirror: true }),
      stand(296, {
        face: -1,
        wear: 'sky',
        areEyesShut: true,
        brow: 'sad',
        reach: [[34, 42], null],
        carries: [[line('M0 0L34 84')]],
      }),
    ),
    right: onGround(
      shape('greenThing', 'M24 262H232L218 290H6Z'),
      place(76, sharedBike()),
      place(160, sharedBike()),
      walk(292, { wear: 'sky', mouth: 'smile' }),
      line('M250 264V120'),
      shape('blueSpot', roundBox([230, 92], 40, 40, 5)),
      place(
        250,
        bicycle('anti').map((it) => ({ ...it, ink: 'anti' as const })),
        { y: 122, scale: 0.24 },
      ),
    ),
  },
};
