import { bare, box, circle, dot, line, paper, place, roundBox, shape, solid, thin, tint } from '../draw/drawing';
import { crouch, sit, stand } from '../parts/people';
import { bench, bush, chain, flower, grass, tree } from '../parts/street';
import { flashSign, post, rays } from '../parts/signs';
import { book, camera, drink, onEars, phone } from '../parts/things';
import { lettering } from '../parts/glyphs';
import { picture } from '../parts/rooms';
import { floor, type SceneDrawing } from './scene';

const blossoms = shape(
  'sand',
  ...[
    [-30, -120],
    [0, -146],
    [28, -116],
    [-4, -104],
    [20, -84],
    [-34, -92],
  ].map(([x = 0, y = 0]) => circle(x, y, 7)),
);
const bloom = [...tree(190), blossoms];

/** A park in spring: trees in bloom, a lawn, a walk. */
export const park: SceneDrawing = {
  drawing: bare(
    shape('leaf', box(-4, 236, 694, 70)),
    shape('shade', 'M-4 268Q170 250 343 270Q520 290 690 268V304H-4Z'),
    place(90, bloom, { y: 250 }),
    stand(36, {
      y: 256,
      hair: 'bob',
      wear: 'sky',
      reach: [[44, -26], null],
      carries: [bare(line('M-4 12L16-22'), shape('sand', circle(18, -26, 6), circle(8, -12, 6)))],
    }),
    stand(186, {
      y: 288,
      hair: 'grey',
      wear: 'sand',
      reach: [
        [42, -4],
        [38, 2],
      ],
      face: -1,
      carries: [camera()],
    }),
    sit(268, {
      y: 248,
      seat: 0,
      size: 0.72,
      wear: 'sky',
      mouth: 'smile',
      face: 1,
      feet: [
        [304, 250],
        [310, 246],
      ],
    }),
    sit(334, {
      y: 248,
      seat: 0,
      size: 0.5,
      hair: 'tail',
      wear: 'sand',
      mouth: 'smile',
      face: -1,
      feet: [
        [306, 250],
        [304, 248],
      ],
    }),
    place(
      378,
      post(
        72,
        bare(
          paper(box(-34, -124, 68, 56)),
          place(0, lettering('开放', 22), { y: -110 }),
          place(0, lettering('草坪', 22), { y: -84 }),
        ),
      ),
      { y: 250 },
    ),
    crouch(436, {
      y: 262,
      size: 0.86,
      hair: 'cap',
      wear: 'paper',
      reach: [[36, 50], null],
      carries: [bare(line('M-8-16L8 10'), tint('M2 8L18 12L12 24Z'))],
    }),
    place(486, bare(grass(0)), { y: 262 }),
    place(498, flower(20), { y: 262 }),
    place(548, bloom, { y: 254, scale: 1.1 }),
    sit(556, {
      y: 190,
      seat: 20,
      size: 0.66,
      wear: 'sky',
      mouth: 'smile',
      face: 1,
      reach: [
        [34, -16],
        [-30, -20],
      ],
      feet: [
        [584, 186],
        [588, 192],
      ],
    }),
    place(640, bench(84), { y: 268 }),
    sit(628, {
      y: 268,
      hair: 'greyBun',
      wear: 'sand',
      size: 0.9,
      seat: 44,
      reach: [
        [34, 34],
        [30, 36],
      ],
      carries: [book()],
    }),
  ),
  marks: [
    [34, 60],
    [196, 92],
    [300, 150],
    [436, 152],
    [548, 30],
    [640, 112],
  ],
};

const statue = bare(
  paper(box(-44, -64, 88, 64)),
  paper('M-30-64Q-40-120-14-132H14Q40-120 30-64Z'),
  paper(circle(0, -152, 24)),
  paper('M-18-170Q0-196 18-170Z'),
  line(dot(-8, -154), dot(7, -154), 'M-6-142q6 4 12 0M-20-100Q0-80 20-100'),
);

/** A hall of a museum: cases, a statue behind a rail, a sign against flashes. */
export const museum: SceneDrawing = {
  drawing: bare(
    floor,
    thin('M0 46H686'),
    place(52, flashSign(), { y: 112 }),
    place(196, picture(84, 70), { y: 140 }),
    stand(92, {
      wear: 'sky',
      reach: [
        [42, -4],
        [38, 2],
      ],
      carries: [camera()],
    }),
    shape('light', circle(164, 122, 7)),
    place(164, rays('line', 12, 28, [-70, -35, 0, 35, 70]), { y: 122 }),
    place(322, statue),
    stand(236, { hair: 'bob', wear: 'sand', reach: [[-14, 54], null] }),
    place(330, chain(150, 52)),
    stand(412, { face: -1, size: 0.72, hair: 'tail', wear: 'sky', lean: 12, reach: [[62, -4], null] }),
    stand(488, { hair: 'grey', wear: 'paper', mouth: 'smile', reach: [[24, 34], null], carries: [phone()] }),
    place(488, onEars(), { y: 107 }),
    tint(box(560, 190, 110, 74)),
    paper(box(560, 100, 110, 90)),
    shape('sand', 'M604 190Q590 160 606 144H624Q640 160 626 190Z'),
    stand(540, {
      hip: [534, 186],
      lean: 16,
      hair: 'cap',
      wear: 'sand',
      reach: [
        [10, 34],
        [40, 30],
      ],
      carries: [place(0, drink(), { y: 8, scale: 0.9 })],
    }),
  ),
  marks: [
    [92, 68],
    [236, 66],
    [392, 118],
    [468, 68],
    [540, 66],
  ],
};
export const unused = { roundBox, solid, bush };
