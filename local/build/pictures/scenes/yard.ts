import { bare, box, type Drawing, line, paper, place, put, roundBox, shape, solid, thin, tint } from '../draw/drawing';
import { stand, walk } from '../parts/people';
import { door, exitSign } from '../parts/rooms';
import { lettering } from '../parts/glyphs';
import { bolt, padlock } from '../parts/signs';
import { parcel, pot } from '../parts/things';
import { bicycle, car, ebike } from '../parts/vehicles';
import { floor, type SceneDrawing } from './scene';

const cable = (d: string): ReturnType<typeof line> => line(d);
const socket = (x: number, y: number): Drawing => [paper(roundBox([x - 9, y - 12], 18, 24, 3))];

const groundFloor = bare(
  paper(box(12, 48, 440, 216)),
  place(52, door(60, 150)),
  thin('M196 48V264M330 48V264'),
  place(134, ebike(), { scale: 0.78 }),
  cable('M116 204Q80 236 70 214'),
  place(74, paper(roundBox([-4, -6], 22, 12, 3)), { y: 212 }),
  paper('M200 264V248H222V224H244V200H266V176H288V152H330V264Z'),
  tint('M252 264V226L330 176V264Z'),
  place(292, ebike('paper'), { scale: 0.56 }),
  cable('M280 220Q296 200 316 206'),
  socket(318, 204),
  place(422, door(56, 156)),
  place(420, exitSign(), { y: 84, scale: 0.8 }),
  place(372, ebike('sand'), { scale: 0.7 }),
  cable('M352 214Q340 190 346 176'),
  socket(346, 164),
);

/** A section through a ground floor and the yard before it. */
export const charging: SceneDrawing = {
  drawing: bare(
    floor,
    put(groundFloor, { x: -26 }),
    line('M566 264V138M682 264V138'),
    paper('M550 138L570 112H676L694 138Z'),
    place(626, ebike(), { scale: 0.72 }),
    paper(roundBox([648, 154], 26, 38, 4)),
    place(661, bolt('solid'), { y: 173, scale: 0.6 }),
    cable('M648 190Q626 214 614 208'),
    walk(462, { size: 0.86, hair: 'bob', wear: 'sand', lean: 10, reach: [[44, 30], null] }),
    place(510, ebike('paper'), { scale: 0.66 }),
  ),
  marks: [
    [620, 88],
    [108, 116],
    [256, 116],
    [346, 124],
    [474, 70],
  ],
};

const inner = (x: number, y: number): Drawing => bare(paper(box(x - 76, y - 84, 152, 84)));
const parapet = (x: number, y: number): Drawing => bare(tint(box(x - 84, y - 34, 168, 40)));
const window = (x: number, y: number): Drawing =>
  bare(paper(box(x - 44, y - 76, 88, 70)), thin(`M${x} ${y - 76}V${y - 6}`));

const coat = bare(paper('M-24-4L-12-10H12L24-4L18 10L13 8V40H-13V8L-18 10Z'), line('M0-10V-20'));
const trousers = bare(shape('sky', 'M-14-8H14L17 40H3L0 6L-3 40H-17Z'), line('M0-8V-20'));

/** The front of a house as one sees it from below. */
export const balconies: SceneDrawing = {
  drawing: bare(
    floor,
    shape('far', box(50, 78, 586, 186)),
    line('M34 78H652'),
    place(400, bare(paper('M-84 0V-10H50V0Z'), paper('M-70-10L-64-18L44-50L50-40Z')), { y: 78 }),
    place(494, bare(line('M-20 0V-54M20-26V0M-20-26H20'), paper(box(-24, -32, 48, 9))), { y: 78 }),
    place(550, parcel(40, 28), { y: 78 }),
    window(146, 164),
    paper(box(90, 158, 112, 9)),
    [112, 146, 180].flatMap((x) => place(x, pot(), { y: 158, scale: 0.6 })),
    inner(343, 172),
    place(
      372,
      bare(
        line('M-26 0V-40M26 0V-40M-26-4H26M-26-32H26'),
        ...[-13, 13].map((x) => place(x, pot('sand'), { y: -32, scale: 0.5 })),
      ),
      { y: 150 },
    ),
    parapet(343, 172),
    window(540, 152),
    line('M486 156H594M486 172H594M486 148V180M594 148V180'),
    line('M510 156V214M502 214h16l5 22h-26z'),
    place(566, bare(line('M-15 8Q0-20 15 8'), shape('sky', 'M-18 8H18L12 40H-12Z')), { y: 172 }),
    inner(146, 264),
    line('M74 196H218'),
    place(116, coat, { y: 214 }),
    place(174, trousers, { y: 212 }),
    tint(box(62, 244, 168, 20)),
    place(343, door(60, 66, 'tint')),
  ),
  marks: [
    [146, 112],
    [296, 120],
    [622, 166],
    [246, 212],
    [446, 30],
  ],
};

/** A yard with a fire lane, a parking place, a passage and a house door. */
export const fireLane: SceneDrawing = {
  drawing: bare(
    shape('far', box(0, 40, 420, 160)),
    tint(box(330, 84, 70, 116)),
    line('M330 84H400V200H330ZM344 84V200M358 84V200M372 84V200M386 84V200M330 130H400'),
    place(365, padlock(), { y: 142, scale: 0.8 }),
    shape('far', box(470, 40, 220, 160)),
    paper(box(560, 84, 76, 116)),
    line('M598 84V200M552 76H644'),
    thin(box(40, 70, 56, 50), box(130, 70, 56, 50), box(220, 70, 56, 50), box(490, 70, 40, 50)),
    shape('shade', box(0, 200, 686, 104)),
    shape('light', 'M4 224H336V229H4ZM4 288H336V293H4ZM4 224H9V293H4ZM331 224H336V293H331Z'),
    shape('stripe', 'M352 222H358L352 296H346ZM500 222H506L516 296H510Z'),
    place(88, car('paper'), { y: 270, scale: 0.9 }),
    place(246, lettering('消防车通道', 26), { y: 260 }),
    place(422, car('sky'), { y: 278, scale: 0.9 }),
    place(446, hydrant(), { y: 204 }),
    place(584, bicycle(), { y: 218, scale: 0.72 }),
    place(622, put(bicycle(), { mirror: true }), { y: 230, scale: 0.72 }),
  ),
  marks: [
    [88, 166],
    [366, 206],
    [365, 62],
    [446, 116],
    [598, 124],
  ],
};

function hydrant(): Drawing {
  return [shape('redThing', 'M-12 0V-40Q-12-54 0-54Q12-54 12-40V0ZM-18-36H18V-26H-18Z'), solid(box(-16, -4, 32, 6))];
}
export const unused = { stand };
