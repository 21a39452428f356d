import { bare, box, type Drawing, onGround, place, put, shape, thin } from '../draw/drawing';
import { zebra } from '../parts/street';
import { sit, stand, walk } from '../parts/people';
import { car, carTop, sharedBike } from '../parts/vehicles';
import { carriage, seatRow } from '../parts/rooms';
import { arrow, rays, trafficLight } from '../parts/signs';
import { cane, phone } from '../parts/things';
import { head } from '../parts/head';
import type { Items } from './card';

const road = shape('shade', box(0, 264, 343, 36));
const driver = (more: Parameters<typeof head>[0] = {}): Drawing => head(more, { x: 24, y: -58, scale: 0.62 });

/** 维护交通安全秩序：第十八条。 */
export const a18First: Items = {
  1: {
    wrong: onGround(
      road,
      place(60, zebra(90, 3)),
      place(322, trafficLight('red')),
      shape('stripe', box(176, 270, 8, 30)),
      place(104, put([...car('redThing'), ...driver()], { mirror: true })),
      place(214, thin('M0-20h44M0-44h58M0-66h34')),
    ),
    right: onGround(
      road,
      place(56, zebra(90, 3)),
      place(322, trafficLight('red')),
      shape('stripe', box(114, 270, 8, 30)),
      place(214, put([...car('sky'), ...driver()], { mirror: true })),
      walk(56, { hair: 'bob', wear: 'sand', size: 0.9 }),
    ),
  },
  2: {
    wrong: bare(
      shape('shade', 'M0 70H150L200 130H343V220H200L150 280H0Z'),
      shape('stripe', box(20, 171, 30, 8), box(74, 171, 30, 8)),
      place(70, carTop('sky'), { y: 118 }),
      place(70, carTop('paper'), { y: 232 }),
      place(176, carTop('redThing'), { y: 150, turn: 22 }),
      place(176, carTop('redThing'), { y: 204, turn: -22 }),
      place(228, rays('red', 6, 24, [-40, 0, 40]), { y: 177 }),
    ),
    right: bare(
      shape('shade', 'M0 70H150L200 130H343V220H200L150 280H0Z'),
      shape('stripe', box(20, 171, 30, 8), box(74, 171, 30, 8)),
      place(60, carTop('sky'), { y: 118 }),
      place(104, carTop('paper'), { y: 222, turn: -18 }),
      place(180, carTop('sky'), { y: 166, turn: 14 }),
      place(288, carTop('paper'), { y: 176 }),
      place(206, arrow(100), { y: 104 }),
    ),
  },
  3: {
    wrong: onGround(
      carriage(),
      place(110, seatRow(3, 66)),
      sit(76, {
        wear: 'redThing',
        reach: [
          [44, 22],
          [40, 24],
        ],
        carries: [phone()],
      }),
      sit(154, {
        hair: 'cap',
        lean: -8,
        areEyesShut: true,
        reach: [
          [30, 52],
          [28, 54],
        ],
      }),
      stand(262, {
        face: -1,
        hair: 'greyBun',
        lean: 12,
        wear: 'sand',
        brow: 'sad',
        hands: [
          [226, 176],
          [240, 92],
        ],
        carries: [cane(88)],
      }),
    ),
    right: onGround(
      carriage(),
      place(110, seatRow(3, 66)),
      sit(80, {
        hair: 'greyBun',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [42, 36],
          [38, 40],
        ],
        carries: [cane(76)],
      }),
      stand(236, { face: -1, wear: 'sky', mouth: 'smile', reach: [[52, 30], null], hands: [undefined, [240, 92]] }),
      shape('green', 'M206 206Q170 226 150 204M168 206L150 204L152 222'),
    ),
  },
  4: {
    wrong: onGround(
      place(196, sharedBike(), { turn: 82, y: 226 }),
      place(262, rays('red', 10, 26, [-70, -30, 10]), { y: 214 }),
      stand(96, {
        wear: 'sky',
        brow: 'cross',
        lean: -10,
        feet: [
          [162, 226],
          [94, 264],
        ],
        reach: [
          [-34, 30],
          [42, 30],
        ],
      }),
    ),
    right: onGround(
      shape('greenThing', 'M116 270H330L318 290H100Z'),
      place(226, sharedBike()),
      stand(150, {
        wear: 'sky',
        mouth: 'smile',
        lean: 14,
        hands: [
          [198, 182],
          [200, 186],
        ],
      }),
    ),
  },
};
