import { bare, box, onGround, paper, place, put, shape, thin } from '../draw/drawing';
import { basket, bench, bin, tree } from '../parts/street';
import { crouch, stand, walk } from '../parts/people';
import { counter, toilet } from '../parts/rooms';
import { rays, smoke } from '../parts/signs';
import { bag, bottle, bottleDown, bunch, crumple, cup, drink, flame, heap, sheet, trashBag } from '../parts/things';
import type { Items } from './card';

const ownCup = put(cup('greenThing'), { y: 12, scale: 1.1 });
const tombstone = bare(
  paper('M-36 0V-84Q-36-112 0-112Q36-112 36-84V0Z'),
  thin('M0-88V-30M-16-70V-40M16-70V-40'),
  paper(box(-48, -14, 96, 14)),
);
const stall = thin('M30 50V264M313 50V264M30 160H313');

/** 维护公共卫生：第十六条。 */
export const a16First: Items = {
  1: {
    wrong: onGround(
      place(110, bench(130)),
      place(90, bottle('redThing'), { y: 212 }),
      place(130, crumple(), { y: 212 }),
      place(60, bottleDown(), { y: 256 }),
      place(150, crumple()),
      place(182, crumple(), { mirror: true }),
      walk(275, { hair: 'short', wear: 'sky' }),
    ),
    right: onGround(
      place(100, bench(130)),
      stand(205, {
        face: -1,
        hair: 'bob',
        wear: 'sand',
        lean: 12,
        reach: [
          [58, 34],
          [40, 52],
        ],
        carries: [put(bottle('greenThing'), { y: 12 })],
      }),
      place(300, bin('paper')),
      place(250, trashBag('paper', 0.7)),
    ),
  },
  2: {
    wrong: onGround(
      place(212, bin('paper'), { turn: 62, y: 252 }),
      place(304, crumple(), { scale: 1.2 }),
      place(276, bottleDown(), { y: 256 }),
      place(186, rays('red', 8, 24, [180, 220, 260]), { y: 214 }),
      stand(96, {
        lean: -14,
        brow: 'cross',
        wear: 'sky',
        reach: [
          [-34, 34],
          [40, 34],
        ],
        feet: [
          [160, 232],
          [92, 264],
        ],
      }),
    ),
    right: onGround(
      place(250, bin('greenThing', true)),
      stand(160, {
        wear: 'sky',
        lean: 10,
        reach: [
          [60, 28],
          [50, 34],
        ],
        carries: [put(crumple(), { y: 10 })],
        mouth: 'smile',
      }),
      walk(60, { hair: 'bun', size: 0.75, wear: 'sand' }),
    ),
  },
  3: {
    wrong: onGround(
      stall,
      place(110, toilet(), { scale: 1.2 }),
      place(200, crumple(), { scale: 1.2 }),
      place(238, crumple()),
      place(166, crumple()),
      shape('redThing', 'M68 194q-10 18-2 34M124 196q10 16 0 30'),
      place(120, smoke('red'), { y: 184 }),
      walk(280, { wear: 'sky' }),
    ),
    right: onGround(
      stall,
      place(110, toilet(), { scale: 1.2 }),
      place(84, rays('green', 22, 36, [200, 245, 295, 340]), { y: 120 }),
      place(40, basket('paper', 0.8)),
      place(42, crumple(), { y: 230 }),
      stand(190, {
        face: -1,
        wear: 'sky',
        lean: 16,
        reach: [
          [66, 0],
          [20, 60],
        ],
        mouth: 'smile',
      }),
    ),
  },
  4: {
    wrong: onGround(
      place(280, counter(90)),
      stand(150, {
        hair: 'bob',
        wear: 'sand',
        reach: [
          [34, 60],
          [-30, 60],
        ],
        carries: [bag('redThing'), bag('redThing')],
      }),
      place(106, bag('redThing'), { y: 200 }),
      place(206, bag('redThing'), { y: 206, scale: 0.9 }),
      place(262, bag('redThing'), { y: 116 }),
      place(306, drink(), { y: 160 }),
    ),
    right: onGround(
      place(280, counter(90)),
      stand(140, {
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [6, 62],
          [54, 16],
        ],
        carries: [put(bag('greenThing'), { scale: 1.15 }), ownCup],
      }),
      place(280, heap(50, 'leaf'), { y: 178 }),
    ),
  },
  5: {
    wrong: onGround(
      thin('M196 264a74 16 0 0 1 140 0'),
      place(252, flame(), { scale: 1.5 }),
      place(228, smoke('line'), { y: 180 }),
      place(284, smoke('line'), { y: 166 }),
      paper(box(206, 150, 14, 10), box(290, 186, 14, 10), box(250, 110, 14, 10)),
      crouch(120, {
        hair: 'short',
        wear: 'sky',
        reach: [
          [54, 30],
          [30, 50],
        ],
        carries: [sheet(26, 20)],
      }),
    ),
    right: onGround(
      place(250, tombstone),
      place(206, bunch(), { y: 246, turn: -20 }),
      stand(120, {
        lean: 14,
        nod: 14,
        wear: 'sky',
        areEyesShut: true,
        reach: [
          [44, 50],
          [44, 52],
        ],
        carries: [put(bunch(), { scale: 1.1 })],
      }),
      place(50, tree(150), { scale: 0.9 }),
    ),
  },
};
