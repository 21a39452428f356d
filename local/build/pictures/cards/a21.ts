import { bare, box, circle, type Drawing, line, onGround, paper, place, roundBox, shape, solid } from '../draw/drawing';
import { stand, walk } from '../parts/people';
import { backRests, curtain, picture } from '../parts/rooms';
import { bin, chain } from '../parts/street';
import { arrow, flashSign, note, rays, scribble } from '../parts/signs';
import { bag, bottle, bunch, camera, crumple, drink } from '../parts/things';
import { head } from '../parts/head';
import type { Items } from './card';

const stage = bare(...curtain(), paper(box(0, 196, 343, 20)));
const singer = (more: Parameters<typeof stand>[1]): Drawing =>
  stand(172, {
    y: 196,
    size: 0.7,
    view: 'front',
    hair: 'bun',
    bottom: 'skirt',
    wear: 'sand',
    reach: [
      [16, 4],
      [-36, 20],
    ],
    carries: [[line('M0 0V-12'), solid(circle(0, -14, 5))]],
    ...more,
  });
const heads = (...at: number[]): Drawing =>
  at.flatMap((x, index) =>
    head({ view: 'back', hair: (['short', 'bob', 'bun'] as const)[index % 3] ?? 'short' }, { x, y: 236, scale: 1.1 }),
  );
/** Someone of the audience from behind: both hands at work above the head. */
const fan = (x: number, kind: 'cross' | 'clap'): Drawing =>
  stand(x, {
    hasNoLegs: true,
    y: 382,
    view: 'back',
    wear: 'sand',
    reach:
      kind === 'clap'
        ? [
            [24, -52],
            [-24, -52],
          ]
        : [
            [48, -28],
            [-40, -40],
          ],
  });
/** Rows of stadium seats, seen from the side. */
const stands = bare(
  shape('tint', 'M0 264V180H110V222H220V264Z'),
  shape(
    'sky',
    roundBox([20, 128], 16, 52, 6),
    roundBox([20, 166], 60, 14, 6),
    roundBox([134, 170], 16, 52, 6),
    roundBox([134, 208], 60, 14, 6),
  ),
);

/** 文明观赏：第二十一条。 */
export const a21: Items = {
  1: {
    wrong: bare(
      stage,
      singer({ mouth: 'open' }),
      heads(50, 130, 296),
      backRests(50, 130, 212, 296),
      stand(212, {
        hasNoLegs: true,
        y: 330,
        size: 1.05,
        view: 'back',
        wear: 'redThing',
        reach: [
          [38, -30],
          [-38, -30],
        ],
      }),
      shape('redThing', roundBox([166, 116], 92, 54, 6)),
    ),
    right: bare(
      stage,
      singer({ mouth: 'open' }),
      heads(50, 130, 212, 296),
      backRests(50, 130, 212, 296),
      place(110, note('green'), { y: 110 }),
      place(250, note('green'), { y: 120 }),
    ),
  },
  2: {
    wrong: bare(
      stage,
      singer({
        mouth: 'flat',
        brow: 'sad',
        reach: [
          [30, 60],
          [-30, 60],
        ],
      }),
      [60, 282].flatMap((x) => fan(x, 'cross')),
      backRests(60, 172, 282),
      place(112, bottle('redThing'), { y: 140, turn: 50 }),
      place(244, bottle('redThing'), { y: 110, turn: -40 }),
      shape('red', 'M82 164L94 152M270 136L258 124'),
      place(62, scribble(), { y: 128, scale: 0.8 }),
      place(292, scribble(), { y: 150, scale: 0.8 }),
    ),
    right: bare(
      stage,
      singer({
        mouth: 'smile',
        reach: [
          [30, 30],
          [-30, 30],
        ],
      }),
      place(196, bunch(), { y: 130 }),
      [60, 282].flatMap((x) => fan(x, 'clap')),
      backRests(60, 172, 282),
      place(60, rays('green', 10, 26, [230, 270, 310]), { y: 176 }),
      place(282, rays('green', 10, 26, [230, 270, 310]), { y: 176 }),
    ),
  },
  3: {
    wrong: onGround(
      place(230, picture(130, 96), { y: 178 }),
      place(36, flashSign(), { y: 132, scale: 0.9 }),
      stand(104, {
        wear: 'sky',
        lean: 8,
        reach: [
          [44, -6],
          [42, 0],
        ],
        carries: [camera()],
      }),
      place(186, rays('red', 8, 34, [-60, -30, 0, 30, 60]), { y: 136 }),
      shape('light', circle(184, 136, 8)),
      stand(290, { face: -1, size: 0.64, hair: 'tail', wear: 'sand', reach: [[26, -48], null] }),
    ),
    right: onGround(
      place(230, picture(130, 96), { y: 178 }),
      place(36, flashSign(), { y: 132, scale: 0.9 }),
      place(230, chain(140, 54)),
      stand(120, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [-16, 54],
          [-14, 58],
        ],
      }),
      stand(180, { size: 0.64, hair: 'tail', wear: 'sand', mouth: 'smile' }),
    ),
  },
  4: {
    wrong: onGround(
      stands,
      place(60, drink(), { y: 158 }),
      place(170, bottle('redThing'), { y: 208 }),
      place(100, crumple(), { y: 180 }),
      place(206, crumple(), { y: 222 }),
      place(250, crumple()),
      walk(290, { wear: 'sky' }),
    ),
    right: onGround(
      stands,
      stand(226, {
        face: 1,
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [40, 40],
          [20, 50],
        ],
        carries: [bag('greenThing')],
      }),
      place(310, bin('paper', true)),
      place(240, arrow(60), { y: 284 }),
    ),
  },
};
