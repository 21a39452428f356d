import {
  bare,
  box,
  type Drawing,
  ellipse,
  line,
  onGround,
  paper,
  place,
  roundBox,
  shape,
  solid,
  thin,
} from '../draw/drawing';
import { ride, sit, stand, walk } from '../parts/people';
import { basin, bulb, chair, table, tap } from '../parts/rooms';
import { heart, rays, smoke } from '../parts/signs';
import { flower } from '../parts/street';
import { bag, bottle, bowl, chopsticks, heap, parcel, plate } from '../parts/things';
import { BICYCLE, bicycle, bus, car } from '../parts/vehicles';
import type { Items } from './card';

const sink = bare(place(120, basin(150), { y: 250 }), line('M80 250V264M160 250V264'), place(116, tap(), { y: 176 }));
/** At a table near by: what is under its edge is hidden. */
const diner = (x: number, it: Parameters<typeof stand>[1]): Drawing =>
  stand(x, { size: 1.3, y: 340, hasNoLegs: true, ...it });
const tableTop = paper(box(-6, 236, 356, 80));

/** 健康文明、绿色环保生活：第二十四条。 */
export const a24: Items = {
  1: {
    wrong: onGround(
      sink,
      shape('blueLine', 'M116 190V250M124 190V250M132 190V250'),
      shape('pool', ellipse([122, 262], 104, 8)),
      place(284, bulb(true), { y: 130, scale: 1.2 }),
      place(284, rays('red', 32, 50, [0, 45, 90, 135, 180, 225, 315]), { y: 118 }),
      line('M226 264V196H330V264M226 216H330'),
    ),
    right: onGround(
      sink,
      shape('blueLine', 'M124 200v6'),
      place(284, bulb(false), { y: 130, scale: 1.2 }),
      stand(250, {
        face: -1,
        hair: 'bob',
        wear: 'sand',
        mouth: 'smile',
        lean: 16,
        reach: [
          [60, 20],
          [10, 60],
        ],
      }),
      shape('green', 'M96 116A24 24 0 1 1 76 104M90 96L76 104L84 118'),
    ),
  },
  2: {
    wrong: onGround(
      place(172, table(250, 66)),
      place(76, bare(heap(56), plate(72)), { y: 190 }),
      place(172, bare(heap(66, 'leaf'), plate(80)), { y: 190 }),
      place(268, bare(heap(56), plate(72)), { y: 190 }),
      place(124, bare(heap(56, 'redThing'), plate(72)), { y: 152 }),
      place(220, bare(heap(56, 'redThing'), plate(72)), { y: 152 }),
      place(172, bare(heap(56), plate(72)), { y: 114 }),
      walk(300, { size: 0.94, wear: 'sky' }),
    ),
    right: onGround(
      place(60, chair()),
      sit(60, {
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [46, 26],
          [44, 34],
        ],
        carries: [chopsticks()],
      }),
      place(190, table(180, 66)),
      place(140, plate(64), { y: 190 }),
      place(220, plate(64), { y: 190 }),
      place(140, rays('green', 10, 24, [225, 270, 315]), { y: 172 }),
      place(220, rays('green', 10, 24, [225, 270, 315]), { y: 172 }),
      stand(312, { face: -1, hair: 'bob', wear: 'sand', mouth: 'smile', reach: [[18, 54], null] }),
      place(290, bag('greenThing'), { y: 176, scale: 0.9 }),
    ),
  },
  3: {
    wrong: bare(
      diner(60, { wear: 'sky', mouth: 'open', lean: 12, hands: [[120, 176], null] }),
      diner(290, { face: -1, hair: 'bun', wear: 'sand', mouth: 'open', lean: 8, hands: [[244, 176], null] }),
      tableTop,
      place(180, bare(heap(70), bowl(84)), { y: 236, scale: 1.2 }),
      shape('redThing', 'M94 138L124 172L172 200L174 196L128 164L98 134Z'),
      shape('red', 'M240 168L190 198M246 176L196 204M130 136Q172 136 184 170M192 158L184 170L172 162'),
    ),
    right: bare(
      diner(50, { wear: 'sky', mouth: 'smile', hands: [[112, 170], null] }),
      diner(296, { face: -1, hair: 'bun', wear: 'sand', mouth: 'smile' }),
      tableTop,
      place(172, bare(heap(70), bowl(84)), { y: 236, scale: 1.2 }),
      place(62, bowl(46), { y: 236, scale: 1.1 }),
      place(286, bowl(46), { y: 236, scale: 1.1 }),
      shape('greenThing', 'M106 158L168 200L172 194L110 152ZM100 168L162 210L166 204L104 162Z'),
    ),
  },
  4: {
    wrong: onGround(
      shape('shade', box(0, 264, 343, 36)),
      place(70, car('redThing'), { scale: 0.8 }),
      place(222, car('redThing'), { scale: 0.8 }),
      place(120, car('paper'), { y: 180, scale: 0.6 }),
      place(240, car('paper'), { y: 180, scale: 0.6 }),
      place(308, smoke('red'), { y: 240 }),
      place(150, smoke('red'), { y: 240 }),
      line('M0 180H343'),
    ),
    right: onGround(
      shape('shade', box(0, 264, 343, 36)),
      place(230, bus(240, 'sky'), { y: 240, scale: 0.9 }),
      thin(roundBox([136, 106], 50, 44, 4), roundBox([200, 106], 50, 44, 4), roundBox([264, 106], 50, 44, 4)),
      place(
        90,
        [...bicycle('green'), ...ride(BICYCLE.saddle, BICYCLE.pedal, BICYCLE.grip, { wear: 'sand', mouth: 'smile' })],
        { y: 280 },
      ),
      walk(226, { y: 286, wear: 'paper', hair: 'bob', mouth: 'smile' }),
    ),
  },
  5: {
    wrong: onGround(
      place(172, table(270, 60)),
      place(90, bare(...[0, 1, 2].map((row) => place(0, parcel(70 - row * 16, 30, 'redThing'), { y: -row * 30 }))), {
        y: 196,
      }),
      place(
        172,
        bare(
          paper(
            roundBox([-40, -36], 80, 36, 3),
            roundBox([-30, -68], 60, 32, 3),
            roundBox([-20, -96], 40, 28, 3),
            roundBox([-11, -120], 22, 24, 3),
          ),
        ),
        { y: 196 },
      ),
      place(258, bare(...[0, 1, 2, 3].map((row) => place(0, bare(heap(40), plate(56)), { y: -row * 32 }))), { y: 196 }),
      place(36, bottle('redThing'), { y: 196 }),
      place(306, bottle('redThing'), { y: 196 }),
    ),
    right: onGround(
      stand(126, {
        view: 'front',
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [36, 50],
          [-28, 60],
        ],
      }),
      stand(196, {
        view: 'front',
        face: -1,
        hair: 'bun',
        bottom: 'skirt',
        wear: 'sand',
        mouth: 'smile',
        reach: [
          [34, 50],
          [-28, 60],
        ],
      }),
      place(162, heart(), { y: 80 }),
      place(286, table(70, 60)),
      place(286, bare(solid(roundBox([-12, -22], 24, 22, 4)), thin('M12-16q10 4 0 10')), { y: 196 }),
      place(40, flower(80, 'sand'), { scale: 1 }),
      place(62, flower(60, 'sky')),
    ),
  },
};
