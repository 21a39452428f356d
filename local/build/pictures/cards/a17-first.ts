import { box, dot, line, onGround, place, shape } from '../draw/drawing';
import { seat } from '../parts/street';
import { sit, stand, walk } from '../parts/people';
import { chair, counter, lift, shelf, table } from '../parts/rooms';
import { arrow, waves } from '../parts/signs';
import { book, bottle, phone } from '../parts/things';
import type { Items } from './card';

const nipples = line(dot(-9, 0), dot(8, 0), 'M0 28v3');

/** 维护公共场所秩序：第十七条。 */
export const a17First: Items = {
  1: {
    wrong: onGround(
      place(290, shelf(80, 190, 3)),
      place(70, chair()),
      sit(66, {
        wear: 'sky',
        mouth: 'open',
        brow: 'cross',
        reach: [
          [16, -16],
          [46, -10],
        ],
        carries: [phone()],
      }),
      place(118, waves('red', 4), { y: 124 }),
      place(150, table(90, 62)),
      stand(226, {
        face: -1,
        view: 'front',
        hair: 'bun',
        wear: 'sand',
        brow: 'sad',
        reach: [
          [22, -18],
          [-22, -18],
        ],
      }),
    ),
    right: onGround(
      place(290, shelf(80, 190, 3)),
      place(70, chair()),
      place(230, seat(50)),
      sit(70, {
        wear: 'sky',
        reach: [[24, -6], null],
        lean: 10,
        mouth: 'smile',
      }),
      sit(230, {
        face: -1,
        hair: 'bun',
        wear: 'sand',
        lean: 12,
        mouth: 'smile',
        reach: [
          [44, 38],
          [40, 36],
        ],
      }),
      place(150, table(90, 62)),
      place(150, book(), { y: 182 }),
      place(148, waves('green', 1), { y: 112 }),
    ),
  },
  2: {
    wrong: onGround(
      stand(110, {
        view: 'front',
        wear: 'redThing',
        bottom: 'shorts',
        reach: [
          [34, 66],
          [-34, 66],
        ],
      }),
      place(110, nipples, { y: 150 }),
      shape('sky', 'M124 130Q140 128 142 142L146 196L128 200L126 150Z'),
      place(240, seat(60)),
      place(300, table(70, 66)),
      sit(240, {
        wear: 'sand',
        hair: 'bob',
        looksBack: true,
        brow: 'sad',
        reach: [
          [40, 36],
          [38, 40],
        ],
      }),
      place(300, bottle(), { y: 190 }),
    ),
    right: onGround(
      stand(110, {
        view: 'front',
        wear: 'sky',
        bottom: 'shorts',
        mouth: 'smile',
        reach: [
          [34, 66],
          [-34, 66],
        ],
      }),
      shape('greenThing', 'M98 127L110 140L122 127'),
      place(240, seat(60)),
      place(300, table(70, 66)),
      sit(240, {
        wear: 'sand',
        hair: 'bob',
        mouth: 'smile',
        reach: [
          [40, 36],
          [38, 40],
        ],
      }),
      place(300, bottle(), { y: 190 }),
    ),
  },
  3: {
    wrong: onGround(
      place(40, counter(64, 90)),
      shape('far', box(8, 60, 62, 104)),
      stand(160, { face: -1, hair: 'grey', brow: 'sad' }),
      stand(226, { face: -1, hair: 'tail', wear: 'sand', brow: 'sad' }),
      stand(292, { face: -1, hair: 'short', brow: 'sad' }),
      walk(104, {
        face: -1,
        wear: 'redThing',
        lean: 14,
        reach: [
          [52, 20],
          [-34, 40],
        ],
      }),
      shape('red', 'M196 72Q150 34 112 62M128 64L112 62L116 46'),
    ),
    right: onGround(
      place(40, counter(64, 90)),
      shape('far', box(8, 60, 62, 104)),
      stand(104, {
        face: -1,
        hair: 'grey',
        mouth: 'smile',
        reach: [
          [34, 38],
          [10, 60],
        ],
      }),
      stand(176, { face: -1, hair: 'tail', wear: 'sand' }),
      stand(238, { face: -1 }),
      stand(300, { face: -1, wear: 'sky' }),
      shape('green', 'M96 284H308M126 276v16M206 276v16M268 276v16'),
    ),
  },
  4: {
    wrong: onGround(
      place(110, lift(120, 186)),
      stand(84, { hair: 'grey', wear: 'sand', brow: 'sad' }),
      walk(190, {
        face: -1,
        wear: 'redThing',
        lean: 16,
        reach: [
          [58, 16],
          [-20, 50],
        ],
      }),
      walk(262, {
        face: -1,
        hair: 'bob',
        lean: 12,
        reach: [
          [50, 24],
          [30, 40],
        ],
      }),
      place(186, arrow(60, 'red'), { y: 54, turn: 180 }),
    ),
    right: onGround(
      place(110, lift(120, 186)),
      walk(130, { hair: 'grey', wear: 'sand', mouth: 'smile' }),
      place(168, arrow(70), { y: 284 }),
      stand(250, { face: -1, wear: 'sky' }),
      stand(306, { face: -1, hair: 'bob' }),
    ),
  },
};
