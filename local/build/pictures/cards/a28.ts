import { bare, box, type Drawing, line, onGround, paper, place, put, shape, thin, tint } from '../draw/drawing';
import { stand, walk } from '../parts/people';
import { exitSign } from '../parts/rooms';
import { basket } from '../parts/street';
import { arrow, bolt, note, scribble, waves } from '../parts/signs';
import { bottle, flag, flame, megaphone, onEars, phone, speaker } from '../parts/things';
import type { Items } from './card';

const dancers = (more: Parameters<typeof stand>[1] = {}): Drawing =>
  [60, 130].flatMap((x) =>
    stand(x, {
      hair: 'bun',
      wear: 'sand',
      reach: [
        [40, -30],
        [-34, 10],
      ],
      apart: 34,
      mouth: 'smile',
      ...more,
    }),
  );
const block = bare(shape('far', box(232, 40, 111, 224)), tint(box(256, 70, 70, 62)));
const pitch = bare(shape('leaf', box(0, 236, 343, 64)), paper('M0 196H343V236H0Z'));
const shop = bare(
  paper(box(150, 80, 180, 184)),
  shape('sky', 'M140 80L156 52H324L340 80Z'),
  tint(box(172, 110, 74, 74)),
  paper(box(266, 116, 48, 148)),
);

/** 公共场所秩序方面重点治理：第二十八条。 */
export const a28: Items = {
  1: {
    wrong: onGround(
      shape('far', box(0, 40, 132, 224)),
      tint(box(40, 62, 70, 60)),
      stand(78, { size: 0.62, y: 172, wear: 'redThing', reach: [[62, 8], null], hasNoLegs: true }),
      paper(box(32, 120, 86, 10)),
      place(160, bottle('redThing'), { y: 128, turn: 100, scale: 1.1 }),
      shape('red', 'M176 108Q212 118 222 162M212 152L222 164L230 148'),
      walk(250, { hair: 'grey', wear: 'sky', nod: -18, mouth: 'open', reach: [[30, -34], null] }),
    ),
    right: onGround(
      shape('far', box(0, 40, 132, 224)),
      tint(box(40, 62, 70, 60)),
      stand(66, {
        size: 0.62,
        y: 172,
        wear: 'sand',
        mouth: 'smile',
        reach: [[40, 34], null],
        carries: [put(bottle(), { y: 18 })],
        hasNoLegs: true,
      }),
      place(98, basket('greenThing', 0.6), { y: 120 }),
      paper(box(32, 120, 86, 10)),
      walk(250, { hair: 'grey', wear: 'sky', mouth: 'smile' }),
    ),
  },
  2: {
    wrong: onGround(
      block,
      stand(291, {
        view: 'front',
        size: 0.62,
        y: 196,
        brow: 'sad',
        reach: [
          [22, -18],
          [-22, -18],
        ],
        hasNoLegs: true,
      }),
      shape('far', box(244, 132, 94, 40)),
      dancers(),
      place(196, speaker(100)),
      place(228, waves('red', 3), { y: 200 }),
      place(204, note('red'), { y: 130 }),
      place(186, note('red'), { y: 88, scale: 0.8 }),
    ),
    right: onGround(
      block,
      shape('far', box(244, 132, 94, 40)),
      dancers(),
      place(60, onEars(), { y: 107 }),
      place(130, onEars(), { y: 107 }),
      place(196, speaker(46)),
      place(196, note('green'), { y: 190, scale: 0.8 }),
    ),
  },
  3: {
    wrong: onGround(
      shop,
      stand(132, {
        face: -1,
        wear: 'redThing',
        mouth: 'open',
        reach: [[42, -8], null],
        carries: [megaphone('redThing')],
      }),
      place(76, put(waves('red', 2), { mirror: true }), { y: 118 }),
      place(172, speaker(50), { y: 264 }),
      walk(44, { face: -1, hair: 'bob', wear: 'sand', brow: 'sad', reach: [[-8, -20], null] }),
    ),
    right: onGround(
      shop,
      stand(128, { face: -1, wear: 'sky', mouth: 'smile', reach: [[44, 30], null] }),
      line('M178 264L200 196L222 264'),
      shape('greenThing', box(180, 196, 40, 48)),
      thin('M190 212H210M190 226H204'),
      walk(44, { hair: 'bob', wear: 'sand', mouth: 'smile' }),
    ),
  },
  4: {
    wrong: bare(
      pitch,
      [66, 172, 278].flatMap((x) =>
        stand(x, {
          y: 322,
          view: 'front',
          mouth: 'open',
          brow: 'cross',
          wear: 'sand',
          reach: [
            [34, -34],
            [-34, 20],
          ],
          hasNoLegs: true,
        }),
      ),
      paper('M-4 236H347V304H-4Z'),
      shape('red', 'M-4 236H347'),
      place(94, bolt(), { y: 92 }),
      place(228, scribble(), { y: 88 }),
      place(310, bottle('redThing'), { y: 124, turn: 40 }),
    ),
    right: bare(
      pitch,
      [66, 172, 278].flatMap((x) =>
        stand(x, {
          y: 322,
          view: 'front',
          mouth: 'open',
          wear: 'sand',
          reach: [
            [30, -34],
            [-34, 20],
          ],
          carries: [flag('greenSpot')],
          hasNoLegs: true,
        }),
      ),
      paper('M-4 236H347V304H-4Z'),
    ),
  },
  5: {
    wrong: onGround(
      shape('far', box(206, 90, 137, 174)),
      tint(box(232, 120, 40, 40), box(292, 120, 40, 40)),
      place(252, flame(), { y: 162, scale: 0.8 }),
      place(312, flame(), { y: 162, scale: 0.8 }),
      stand(64, { hair: 'cap', wear: 'sky', mouth: 'open', reach: [[54, 0], null] }),
      shape('red', 'M98 216H226'),
      walk(164, { wear: 'redThing', reach: [[36, -4], null], carries: [phone()] }),
      line('M98 264V210M226 264V210'),
    ),
    right: onGround(
      shape('far', box(0, 90, 110, 174)),
      tint(box(16, 120, 40, 40)),
      place(36, flame(), { y: 162, scale: 0.8 }),
      walk(130, {
        lean: 28,
        wear: 'sand',
        hair: 'bob',
        reach: [[26, -4], null],
        carries: [[shape('sky', 'M-8-6L8-10L12 8L-6 10Z')]],
      }),
      walk(206, {
        lean: 28,
        hair: 'grey',
        reach: [[26, -4], null],
        carries: [[shape('sky', 'M-8-6L8-10L12 8L-6 10Z')]],
      }),
      place(226, exitSign(), { y: 74 }),
      stand(310, { hair: 'cap', wear: 'sky', face: -1, reach: [[40, 20], null] }),
      place(150, arrow(90), { y: 284 }),
    ),
  },
};
