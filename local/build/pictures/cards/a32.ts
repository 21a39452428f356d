import {
  bare,
  box,
  circle,
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
  tint,
} from '../draw/drawing';
import { sit, stand } from '../parts/people';
import { chair, table } from '../parts/rooms';
import { bolt, heart, padlock, rays, scribble, tick, writing } from '../parts/signs';
import { bigPhone, book, bowl, phone, sheet } from '../parts/things';
import { head } from '../parts/head';
import type { Ink } from '../draw/palette';
import type { Items } from './card';

/** A phone on a tripod with its ring of light. */
const live = bare(
  line('M0-96V-40L-24 0M0-40L24 0'),
  shape('light', circle(0, -124, 30)),
  paper(circle(0, -124, 22)),
  solid(roundBox([-9, -140], 18, 32, 3)),
);
/** A card with a face and lines: what tells who somebody is. */
const file = (ink: Ink = 'paper'): Drawing =>
  bare(
    shape(ink, roundBox([-36, -24], 72, 48, 5)),
    shape('tint', circle(-18, -6, 8), 'M-30 16Q-30 4-18 4Q-6 4-6 16Z'),
    thin('M6-8H26M6 4H26M6 14H20'),
  );
const headset = bare(shape('blueLine', 'M-4 0V-20M-4 4Q2 18 14 14'), shape('blueSpot', circle(-4, 3, 8)));

/** 网络电信方面重点治理：第三十二条。 */
export const a32: Items = {
  1: {
    wrong: onGround(
      place(120, table(150, 70)),
      stand(100, {
        hair: 'grey',
        wear: 'redThing',
        mouth: 'open',
        reach: [
          [40, -20],
          [44, 30],
        ],
        hasNoLegs: true,
      }),
      place(120, table(150, 70)),
      shape('sky', circle(152, 166, 20)),
      shape('red', 'M84 186q-8-12 4-18M140 70l6 10M170 64l-2 12M196 74l-8 10'),
      solid('M92 186h20l-4-12h-12z'),
      place(262, live),
      shape('red', 'M284 84q20-10 30-30M290 106h36M286 126q20 8 32 24'),
    ),
    right: onGround(
      stand(100, {
        hair: 'grey',
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [40, 34],
          [44, 30],
        ],
        carries: [book()],
      }),
      place(120, table(150, 70)),
      place(
        84,
        bare(shape('leaf', 'M0-20Q-26-26-20-46Q-4-48 0-34Q4-56 22-50Q24-30 0-20Z'), paper('M-18-22H18L13 0H-13Z')),
        { y: 186, scale: 0.8 },
      ),
      place(262, live),
      place(312, tick(), { y: 84 }),
    ),
  },
  2: {
    wrong: onGround(
      stand(60, {
        wear: 'redThing',
        reach: [
          [48, 20],
          [44, 26],
        ],
        carries: [phone()],
      }),
      place(170, file('redThing'), { y: 150 }),
      shape('red', 'M122 148H130M212 140L256 96M240 96L256 96L254 112M212 162L256 206M254 190L256 206L240 206'),
      head({ view: 'front', mouth: 'open' }, { x: 294, y: 92 }),
      head({ view: 'front', mouth: 'open', hair: 'bob' }, { x: 294, y: 204 }),
      head({ view: 'front', mouth: 'open', hair: 'tail' }, { x: 310, y: 148 }),
      shape('red', 'M214 150H276M264 140L276 150L264 160'),
    ),
    right: onGround(
      stand(84, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [56, 30],
          [50, 36],
        ],
      }),
      place(220, bare(tint(box(-70, -110, 140, 110)), paper(box(-60, -58, 120, 46)), line('M-12-36H12')), {}),
      place(220, file(), { y: 142 }),
      tint(box(150, 166, 140, 20)),
      shape('solid', 'M150 166H290'),
      place(220, padlock('greenSpot'), { y: 222, scale: 1.1 }),
    ),
  },
  3: {
    wrong: onGround(
      place(70, chair()),
      sit(66, { wear: 'redThing', mouth: 'open', reach: [[46, 34], null] }),
      place(66, headset, { y: 132 }),
      place(130, table(70, 64)),
      place(132, sheet(34, 26), { y: 178 }),
      shape('red', 'M110 110Q150 64 200 92M186 82L200 92L184 100'),
      place(250, chair()),
      sit(250, { hair: 'greyBun', wear: 'sand', brow: 'sad', reach: [[8, -20], null] }),
      place(310, table(60, 64)),
      place(306, phone('redThing'), { y: 188, scale: 1.3 }),
      place(314, rays('red', 8, 24, [210, 250, 290, 330]), { y: 148 }),
    ),
    right: onGround(
      place(70, chair()),
      sit(66, { wear: 'sky', mouth: 'smile', reach: [[46, 40], null] }),
      place(130, table(70, 64)),
      place(
        124,
        bare(shape('blueLine', 'M-14 0A14 14 0 0 1 14 0'), shape('blueSpot', circle(-14, 2, 6), circle(14, 2, 6))),
        { y: 184 },
      ),
      place(250, chair()),
      sit(250, {
        hair: 'greyBun',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [40, 26],
          [44, 34],
        ],
        carries: [bowl(34)],
      }),
      place(310, table(60, 64)),
      place(312, phone(), { y: 194, turn: 90 }),
      shape('green', 'M176 84V230'),
    ),
  },
  4: {
    wrong: onGround(
      stand(64, {
        wear: 'redThing',
        brow: 'cross',
        reach: [
          [46, 14],
          [42, 18],
        ],
        carries: [phone()],
      }),
      place(216, bigPhone(), { y: 152, scale: 0.98 }),
      put(head({ view: 'front', brow: 'sad', hair: 'bob' }, { scale: 1.3 }), { x: 216, y: 136 }),
      shape('tint', 'M184 190Q190 166 216 166Q242 166 248 190Z'),
      place(216, scribble('red'), { y: 116, scale: 1.4 }),
      place(216, scribble('red'), { y: 154, scale: 1.2 }),
      place(292, bolt(), { y: 96 }),
      shape('red', 'M120 136H146M136 126L146 136L136 146'),
    ),
    right: onGround(
      stand(64, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [46, 14],
          [42, 18],
        ],
        carries: [phone()],
      }),
      place(216, bigPhone(), { y: 152, scale: 0.98 }),
      put(head({ view: 'front', mouth: 'smile', hair: 'bob' }, { scale: 1.3 }), { x: 216, y: 136 }),
      shape('tint', 'M184 190Q190 166 216 166Q242 166 248 190Z'),
      place(190, writing(52, 2, 14), { y: 206 }),
      place(296, heart(), { y: 110 }),
      shape('green', 'M120 136H146M136 126L146 136L136 146'),
    ),
  },
};
