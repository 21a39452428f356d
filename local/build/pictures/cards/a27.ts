import { bare, box, type Drawing, line, onGround, paper, place, put, roundBox, shape } from '../draw/drawing';
import { stand, walk } from '../parts/people';
import { bin, brickWall, lampPost } from '../parts/street';
import { arrow, cigaretteSign, dropsOf, smoke } from '../parts/signs';
import { bag, bottleDown, brush, cigarette, crumple, sheet, slip, trashBag } from '../parts/things';
import type { Ink } from '../draw/palette';
import type { Items } from './card';

const BINS: readonly Ink[] = ['greenSpot', 'blueSpot', 'redSpot', 'solid'];
/** The four bins of a site in their colours, each with its lid. */
const fourBins = (from: number, gap = 52): Drawing =>
  BINS.flatMap((ink, index) => place(from + index * gap, bin(ink), { scale: 0.8 }));
const wall = bare(place(214, brickWall(240, 216)));
const ads = bare(
  ...[
    [150, 120],
    [196, 96],
    [244, 126],
    [290, 104],
  ].map(([x = 0, y = 0], index) => place(x, slip(), { y, turn: index % 2 ? 8 : -10 })),
);

/** 公共卫生方面重点治理：第二十七条。 */
export const a27: Items = {
  1: {
    wrong: onGround(
      stand(120, { wear: 'sky', lean: 22, nod: 10, mouth: 'open', reach: [[10, 60], null] }),
      place(176, dropsOf('red', [0, 0], [12, 14], [22, 30], [30, 48], [36, 68]), { y: 140 }),
      shape('redSpot', 'M204 260q14-14 34 0q16 8-4 10h-26q-18-2-4-10z'),
      stand(292, { face: -1, hair: 'bun', wear: 'sand', lean: -8, brow: 'sad', reach: [[22, -14], null] }),
    ),
    right: onGround(
      stand(120, {
        wear: 'sky',
        lean: 8,
        areEyesShut: true,
        reach: [
          [26, -10],
          [22, -6],
        ],
        carries: [[shape('greenThing', 'M-12-14L14-18L18 6L-8 14Z')]],
      }),
      place(236, bin('paper', true)),
      place(150, arrow(52), { y: 284 }),
    ),
  },
  2: {
    wrong: onGround(
      walk(110, {
        wear: 'sky',
        reach: [
          [-46, 30],
          [30, 40],
        ],
      }),
      place(48, bare(shape('redThing', roundBox([-14, -4], 28, 8, 3)), shape('red', 'M-20-24q-8-8 0-16')), {
        y: 194,
        turn: 30,
        scale: 1.5,
      }),
      shape('red', 'M64 168L58 178'),
      place(200, crumple(), { scale: 1.3 }),
      place(250, trashBag('paper', 0.6)),
      place(290, bottleDown(), { y: 257 }),
      place(160, cigarette(false), { y: 260 }),
      place(28, crumple()),
    ),
    right: onGround(
      stand(130, {
        wear: 'sky',
        mouth: 'smile',
        lean: 8,
        reach: [[62, 20], null],
        carries: [put(crumple(), { y: 10, scale: 1.2 })],
      }),
      place(226, bin('greenThing', true)),
      place(282, lampPost(200)),
    ),
  },
  3: {
    wrong: onGround(
      place(30, cigaretteSign(), { y: 92 }),
      stand(96, { hair: 'bun', wear: 'sand', looksBack: true, brow: 'sad' }),
      stand(180, { wear: 'redThing', face: 1, reach: [[32, -6], null], elbows: [true], carries: [cigarette()] }),
      place(234, smoke('red'), { y: 118, turn: 50, scale: 1.2 }),
      stand(290, { hair: 'tail', brow: 'sad', looksBack: true, reach: [[-16, -14], null] }),
    ),
    right: onGround(
      place(30, cigaretteSign(), { y: 92 }),
      stand(100, { hair: 'bun', wear: 'sand', mouth: 'smile' }),
      stand(160, { wear: 'sky', mouth: 'smile' }),
      stand(230, { hair: 'tail', mouth: 'smile' }),
      line('M308 264V196'),
      shape('greenThing', roundBox([290, 176], 36, 22, 4)),
      line('M300 172L312 158'),
    ),
  },
  4: {
    wrong: onGround(
      wall,
      ads,
      shape('red', 'M196 190q20-30 34 0q12 24 34-2q16-20 30 6'),
      stand(62, {
        wear: 'sky',
        lean: 10,
        reach: [
          [66, -14],
          [44, 44],
        ],
        carries: [put(brush(), { turn: 50 })],
      }),
    ),
    right: onGround(
      wall,
      paper(box(190, 72, 130, 92)),
      place(226, sheet(40, 52), { y: 118 }),
      place(284, sheet(40, 52), { y: 118 }),
      stand(100, {
        wear: 'sky',
        mouth: 'smile',
        lean: 8,
        reach: [[64, 40], null],
        carries: [[shape('greenThing', 'M0-16L14-22L20 6L6 12Z')]],
      }),
      shape('green', 'M172 190q20-8 24 8'),
    ),
  },
  5: {
    wrong: onGround(
      fourBins(176, 48),
      place(146, trashBag('redThing', 0.9)),
      place(110, trashBag('redThing', 0.7)),
      place(196, bottleDown(), { y: 258 }),
      place(234, crumple()),
      place(284, trashBag('redThing', 0.7)),
      walk(54, { face: -1, hair: 'bob', wear: 'sand' }),
    ),
    right: onGround(
      fourBins(164, 50),
      stand(90, {
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        lean: 8,
        reach: [
          [62, 16],
          [10, 60],
        ],
        carries: [put([shape('leaf', 'M-12 6Q-16-14 2-18Q18-10 12 6Z')], { y: 6 })],
      }),
      shape('green', 'M164 132V184M152 172L164 186L176 172'),
      place(60, bag(), { y: 206, scale: 0.8 }),
    ),
  },
};
