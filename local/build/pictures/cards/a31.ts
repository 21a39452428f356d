import { bare, circle, line, onGround, paper, place, shape, thin, tint } from '../draw/drawing';
import { monkey } from '../parts/animals';
import { crouch, stand } from '../parts/people';
import { chain, fence, flower, grass, tree } from '../parts/street';
import { bottle, camera, phone } from '../parts/things';
import type { Items } from './card';

/** The Great Wall: a beacon tower and merlons. */
const greatWall = bare(
  paper('M120 264V150H150V166H176V150H206V166H232V150H262V166H288V150H343V264Z'),
  paper('M250 150V72H266V86H286V72H306V86H326V72H350V150Z'),
  thin('M120 196H343M120 230H343M160 196V230M210 196V230M260 196V230M310 196V230M184 230V264M236 230V264M288 230V264'),
  tint('M290 150V122A12 12 0 0 1 314 122V150Z'),
);
const blossoms = [
  [-30, -120],
  [0, -146],
  [28, -116],
  [-4, -104],
  [20, -84],
  [-34, -92],
] as const;
const bloomTree = bare(tree(190), shape('sand', ...blossoms.map(([x, y]) => circle(x, y - 4, 7))));
const bars = bare(line(...[0, 1, 2, 3, 4, 5, 6].map((i) => `M${176 + i * 27} 90V264`), 'M166 90H350'));

/** 旅游方面重点治理：第三十一条。 */
export const a31: Items = {
  1: {
    wrong: onGround(
      greatWall,
      stand(84, { wear: 'sky', hair: 'cap', reach: [[58, 10], null], carries: [[line('M0 0L18 4')]] }),
      shape(
        'red',
        'M182 214Q150 192 164 178Q176 170 182 184Q188 170 200 178Q214 192 182 214ZM226 176L240 210M238 174L252 208M250 172L262 200',
      ),
    ),
    right: onGround(
      greatWall,
      place(176, chain(100, 50)),
      stand(70, {
        wear: 'sky',
        hair: 'cap',
        mouth: 'smile',
        reach: [
          [40, -4],
          [38, 2],
        ],
        carries: [phone('greenThing')],
      }),
    ),
  },
  2: {
    wrong: onGround(
      place(240, bloomTree),
      stand(150, {
        hair: 'bob',
        wear: 'sky',
        reach: [
          [46, -22],
          [30, 10],
        ],
        carries: [[shape('red', 'M-4 12L12-20M6-6L20-8'), shape('redThing', circle(14, -24, 7), circle(22, -10, 7))]],
      }),
      crouch(40, {
        hair: 'cap',
        reach: [[36, 56], null],
        carries: [[line('M-10-20L8 14'), shape('redThing', 'M4 10L20 14L12 26Z')]],
      }),
      place(96, flower(30, 'redThing'), { turn: 40 }),
    ),
    right: onGround(
      place(250, bloomTree),
      place(240, chain(150, 44)),
      stand(110, {
        hair: 'bob',
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [42, -6],
          [38, 0],
        ],
        carries: [camera()],
      }),
      stand(46, { size: 0.62, wear: 'sand', mouth: 'smile' }),
      place(180, grass(0)),
    ),
  },
  3: {
    wrong: onGround(
      place(236, monkey(), { scale: 1.1, mirror: true }),
      bars,
      stand(76, { wear: 'sky', hair: 'cap', reach: [[54, -10], null] }),
      place(164, bottle('redThing'), { y: 130, turn: 70 }),
      shape('red', 'M140 112Q156 84 184 96M172 88L184 96L172 104'),
      shape('redThing', circle(200, 256, 7), circle(152, 232, 7)),
    ),
    right: onGround(
      place(236, monkey(), { scale: 1.1, mirror: true }),
      bars,
      place(112, fence(90, 60, 30)),
      stand(40, { wear: 'sky', hair: 'cap', mouth: 'smile', reach: [[34, 40], null] }),
      stand(96, { size: 0.66, hair: 'tail', wear: 'sand', mouth: 'smile', reach: [[50, -6], null] }),
      place(112, fence(90, 60, 30)),
    ),
  },
};
