import { box, line, onGround, paper, place, shape, solid } from '../draw/drawing';
import { bird, grass, tree } from '../parts/street';
import { pangolin } from '../parts/animals';
import { sit, stand, walk } from '../parts/people';
import { counter, door, table } from '../parts/rooms';
import { clock, cross, dropsOf, smoke } from '../parts/signs';
import { cigarette, sheet } from '../parts/things';
import type { Items } from './card';

/** 维护公共卫生：第十六条。 */
export const a16Second: Items = {
  6: {
    wrong: onGround(
      stand(110, {
        wear: 'sky',
        reach: [
          [44, 8],
          [10, 62],
        ],
        elbows: [true],
        carries: [cigarette()],
      }),
      place(190, smoke('red'), { y: 110, turn: 60, scale: 1.3 }),
      stand(270, {
        face: -1,
        hair: 'tail',
        wear: 'sand',
        brow: 'sad',
        reach: [
          [16, -14],
          [10, 60],
        ],
      }),
      stand(316, { face: -1, size: 0.62, brow: 'sad', reach: [null, null] }),
    ),
    right: onGround(
      line('M90 264V190'),
      paper('M76 176H104V196H76Z'),
      stand(48, {
        wear: 'sky',
        reach: [
          [36, 26],
          [10, 62],
        ],
        carries: [cigarette()],
      }),
      shape('green', 'M124 236H196M138 224L124 236L138 248M182 224L196 236L182 248'),
      walk(280, { hair: 'tail', wear: 'sand', mouth: 'smile' }),
    ),
  },
  7: {
    wrong: onGround(
      stand(104, { wear: 'sky', lean: 16, mouth: 'open', areEyesShut: true }),
      place(166, dropsOf('red', [0, 0], [18, -12], [20, 6], [38, -20], [42, -2], [40, 16], [60, -10], [62, 10]), {
        y: 124,
      }),
      stand(276, {
        face: -1,
        hair: 'bob',
        wear: 'sand',
        lean: -12,
        brow: 'sad',
        reach: [
          [34, -10],
          [30, -4],
        ],
      }),
    ),
    right: onGround(
      stand(104, {
        wear: 'sky',
        lean: 14,
        areEyesShut: true,
        reach: [
          [20, -10],
          [8, 62],
        ],
        elbows: [true],
      }),
      stand(262, {
        face: -1,
        hair: 'bob',
        wear: 'sand',
        hasMask: true,
        reach: [
          [44, 6],
          [10, 60],
        ],
        carries: [sheet(26, 30)],
      }),
    ),
  },
  8: {
    wrong: onGround(
      place(290, door(84)),
      stand(60, {
        hair: 'bun',
        hasMask: true,
        top: 'coat',
        reach: [
          [44, 26],
          [40, 30],
        ],
        carries: [sheet()],
      }),
      place(140, cross(), { y: 92, scale: 0.9 }),
      walk(216, {
        looksBack: true,
        wear: 'sky',
        brow: 'cross',
        reach: [
          [-50, 16],
          [50, 24],
        ],
      }),
      place(216, dropsOf('red', [-14, 0], [10, -4]), { y: 76 }),
    ),
    right: onGround(
      place(252, table(90, 62)),
      sit(150, { wear: 'sky', hasMask: true, face: -1, seat: 42, reach: [[30, 40], null] }),
      place(150, line('M-18 0V-42H22V0'), {}),
      stand(56, {
        hair: 'bun',
        hasMask: true,
        top: 'coat',
        lean: 10,
        reach: [
          [48, 10],
          [34, 40],
        ],
        carries: [[line('M0 0L22 -2')]],
      }),
      place(252, sheet(40, 26), { y: 180 }),
      place(290, clock(9, 20), { y: 90 }),
    ),
  },
  9: {
    wrong: onGround(
      place(230, counter(170, 74)),
      place(190, pangolin(), { y: 178, scale: 0.9 }),
      place(282, line('M-34 0V-58Q0-84 34-58V0ZM-17 0V-68M0 0V-72M17 0V-68'), { y: 178 }),
      place(282, bird(), { y: 176, scale: 0.9 }),
      stand(84, {
        wear: 'sky',
        reach: [
          [56, 14],
          [10, 60],
        ],
        carries: [[shape('redThing', box(-4, -8, 30, 16))]],
      }),
    ),
    right: onGround(
      place(280, tree(190)),
      place(250, bird(true), { y: 112, mirror: true }),
      place(210, pangolin()),
      place(160, grass(0, 140)),
      stand(84, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [26, -18],
          [28, -14],
        ],
        carries: [[solid(box(-4, -10, 26, 14))]],
      }),
    ),
  },
};
