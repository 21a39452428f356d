import { bare, box, circle, dot, line, onGround, paper, place } from '../draw/drawing';
import { turned } from '../draw/geometry';
import { sit, stand, walk } from '../parts/people';
import { bench, chain, flower, grass } from '../parts/street';
import { cloud } from '../parts/signs';
import { bag, crumple, phone } from '../parts/things';
import type { Items } from './card';

/** A stone lion as before old gates, from the front. */
const curls = [150, 180, 210, 240, 270, 300, 330, 0, 30].map((angle) => turned([36, 0], angle));
const lion = bare(
  paper(box(-50, -34, 100, 34)),
  paper('M-36-34Q-44-84-24-92H24Q44-84 36-34ZM-6-34V-62'),
  paper(...curls.map(([x, y]) => circle(x, y - 106, 11))),
  paper(circle(0, -106, 34)),
  line(dot(-12, -114), dot(11, -114), 'M-16-92Q0-80 16-92M-6-104H6L0-98ZM-14-34V-62M14-34V-62'),
);

/** 文明旅游：第二十条。 */
export const a20Second: Items = {
  3: {
    wrong: onGround(
      place(210, lion),
      sit(206, {
        y: 264,
        seat: 146,
        size: 0.62,
        face: -1,
        wear: 'redThing',
        mouth: 'open',
        reach: [
          [20, -46],
          [-40, -26],
        ],
        feet: [
          [182, 156],
          [180, 152],
        ],
      }),
      stand(50, {
        wear: 'sky',
        hair: 'bob',
        reach: [
          [40, -6],
          [38, 0],
        ],
        carries: [phone()],
      }),
    ),
    right: onGround(
      place(240, lion),
      place(240, chain(170, 56)),
      stand(70, {
        wear: 'sky',
        hair: 'bob',
        mouth: 'smile',
        reach: [
          [40, -2],
          [38, 4],
        ],
        carries: [phone('greenThing')],
      }),
      stand(130, { size: 0.6, wear: 'sand', mouth: 'smile' }),
    ),
  },
  4: {
    wrong: onGround(
      place(120, bench(130)),
      walk(110, {
        y: 212,
        size: 0.74,
        wear: 'redThing',
        mouth: 'open',
        reach: [
          [30, -40],
          [-30, -30],
        ],
      }),
      place(180, crumple()),
      place(60, crumple()),
      place(236, flower(56), { turn: 50 }),
      place(322, flower(50, 'sky'), { turn: -52 }),
      place(270, flower(50), { turn: -74 }),
      place(300, crumple()),
    ),
    right: onGround(
      place(120, bench(130)),
      sit(96, { wear: 'sky', seat: 44, mouth: 'smile', reach: [[38, 40], null] }),
      place(160, bag('greenThing'), { y: 162, scale: 0.8 }),
      place(240, flower(50)),
      place(268, flower(38, 'sky')),
      place(298, flower(50)),
      place(322, grass(0)),
      place(70, cloud(), { y: 88 }),
    ),
  },
};
