import { bare, box, dot, type Drawing, line, onGround, paper, place, put, shape, solid } from '../draw/drawing';
import { puddle } from '../parts/street';
import { ride, sit, stand, walk } from '../parts/people';
import { BICYCLE, bicycle, car, wheelchair, wheelchairSign } from '../parts/vehicles';
import { arrow, post, rays } from '../parts/signs';
import { head } from '../parts/head';
import type { Items } from './card';

const road = shape('shade', box(0, 264, 343, 36));
const driver = (more: Parameters<typeof head>[0] = {}): Drawing => head(more, { x: 24, y: -58, scale: 0.62 });
/** Dots of the path for those who do not see. */
const blindPath = bare(
  shape('light', box(0, 264, 343, 20)),
  solid(...Array.from({ length: 12 }, (_, index) => dot(14 + index * 29, 274))),
);

/** 维护交通安全秩序：第十八条。 */
export const a18Second: Items = {
  5: {
    wrong: onGround(
      road,
      place(120, puddle(220), { y: 272 }),
      place(100, [...car('redThing'), ...driver()]),
      shape('blueLine', 'M184 262Q214 200 250 176M178 254Q196 206 222 186M196 264Q236 226 274 214'),
      place(220, bare(shape('blueLine', dot(0, 0), dot(26, 20), dot(40, -6), dot(10, 30), dot(58, 10), dot(60, 40))), {
        y: 160,
      }),
      stand(296, {
        face: -1,
        hair: 'bob',
        wear: 'sand',
        lean: -14,
        brow: 'sad',
        mouth: 'open',
        reach: [
          [34, -4],
          [30, 10],
        ],
      }),
    ),
    right: onGround(
      road,
      place(120, puddle(220), { y: 272 }),
      place(100, [...car('sky'), ...driver({ mouth: 'smile' })]),
      shape('blueLine', 'M188 262q10-8 20 0M170 254q8-6 14 0'),
      stand(286, {
        face: -1,
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [26, 18],
          [8, 60],
        ],
      }),
    ),
  },
  6: {
    wrong: onGround(
      road,
      place(214, [...car('redThing'), ...driver()]),
      shape('red', 'M198 214V250'),
      stand(172, { hair: 'bun', size: 0.78, wear: 'sand', y: 272 }),
      place(60, [...bicycle(), ...ride(BICYCLE.saddle, BICYCLE.pedal, BICYCLE.grip, { wear: 'sky', brow: 'cross' })]),
      place(126, rays('red', 4, 20, [-50, 0, 50]), { y: 196 }),
    ),
    right: onGround(
      road,
      shape('greenSpot', box(180, 270, 160, 7)),
      place(306, post(196, [paper(box(-24, -214, 48, 36)), ...place(0, car('blueLine'), { y: -182, scale: 0.2 })])),
      place(242, [...car('sky'), ...driver()]),
      stand(174, { hair: 'bun', size: 0.78, wear: 'sand', mouth: 'smile' }),
      place(62, [...bicycle(), ...ride(BICYCLE.saddle, BICYCLE.pedal, BICYCLE.grip, { wear: 'sky', mouth: 'smile' })], {
        y: 290,
      }),
    ),
  },
  7: {
    wrong: onGround(
      blindPath,
      place(230, car('redThing')),
      stand(76, {
        face: 1,
        hair: 'short',
        wear: 'sky',
        areEyesShut: true,
        brow: 'sad',
        reach: [
          [34, 42],
          [8, 60],
        ],
        carries: [[line('M0 0L40 88')]],
      }),
      place(148, rays('red', 4, 18, [200, 250, 300]), { y: 238 }),
    ),
    right: onGround(
      blindPath,
      walk(86, {
        hair: 'short',
        wear: 'sky',
        areEyesShut: true,
        mouth: 'smile',
        reach: [
          [34, 42],
          [-20, 56],
        ],
        carries: [[line('M0 0L40 92')]],
      }),
      place(150, arrow(60), { y: 226 }),
      place(278, post(150, place(0, wheelchairSign(), { y: -160 }))),
      place(276, wheelchair(), { scale: 0.9 }),
      sit(262, {
        hair: 'grey',
        wear: 'sand',
        size: 0.8,
        seat: 42,
        mouth: 'smile',
        hands: [[280, 214], null],
        feet: [
          [292, 250],
          [296, 252],
        ],
      }),
    ),
  },
  8: {
    wrong: onGround(
      road,
      place(232, [...car('paper'), ...driver()]),
      shape('redThing', 'M234 218V176L198 160V254L234 246Z'),
      place(
        84,
        put([...bicycle(), ...ride(BICYCLE.saddle, BICYCLE.pedal, BICYCLE.grip, { wear: 'sky', mouth: 'open' })], {
          turn: 10,
          y: -6,
          x: 20,
        }),
      ),
      place(180, rays('red', 8, 28, [150, 190, 230, 270]), { y: 186 }),
    ),
    right: onGround(
      road,
      place(224, car('paper'), { scale: 1.3 }),
      put(head({ mouth: 'smile' }, { mirror: true, scale: 0.85 }), { x: 258, y: 186 }),
      shape('green', 'M266 206Q250 222 224 214'),
      shape('green', 'M224 176L128 140M146 136L128 140L140 154'),
      place(64, [...bicycle(), ...ride(BICYCLE.saddle, BICYCLE.pedal, BICYCLE.grip, { wear: 'sky', mouth: 'smile' })], {
        scale: 0.9,
      }),
    ),
  },
};
