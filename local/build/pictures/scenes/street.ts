import { bare, box, circle, type Drawing, line, paper, place, put, roundBox, shape, thin, tint } from '../draw/drawing';
import { sit, stand, walk } from '../parts/people';
import { carriage, seatRow } from '../parts/rooms';
import { fence, zebra } from '../parts/street';
import { note, trafficLight, waves } from '../parts/signs';
import { bag, cane, onEars, phone, schoolBag, suitcase, tablet } from '../parts/things';
import { bus, car } from '../parts/vehicles';
import { floor, type SceneDrawing } from './scene';

const row = (x: number): Drawing => place(x, seatRow(4, 80));

/** A metro carriage: everybody does something of their own. */
export const inCarriage: SceneDrawing = {
  drawing: bare(
    floor,
    carriage(),
    put(carriage(), { x: 343 }),
    row(180),
    row(508),
    sit(52, { wear: 'sky', mouth: 'smile', reach: [[36, 46], null] }),
    place(54, onEars(), { y: 132 }),
    sit(148, { hair: 'bald', wear: 'sand', reach: [[46, 2], null], carries: [phone()] }),
    place(210, waves('line', 3), { y: 146 }),
    stand(300, {
      hair: 'bob',
      mouth: 'open',
      reach: [[38, 2], null],
      carries: [place(6, phone(), { y: 4, turn: 70 })],
    }),
    place(346, waves('line', 3), { y: 116 }),
    sit(394, { wear: 'sky', lean: 10, mouth: 'smile', reach: [[26, -8], null] }),
    sit(486, { face: -1, hair: 'tail', wear: 'sand', lean: 10, reach: [[34, 40], null] }),
    sit(592, {
      size: 0.78,
      y: 254,
      seat: 36,
      hair: 'short',
      wear: 'sky',
      mouth: 'smile',
      reach: [
        [44, 20],
        [40, 24],
      ],
      carries: [tablet()],
    }),
    place(636, waves('line', 2), { y: 168 }),
    place(662, note(), { y: 142, scale: 0.8 }),
  ),
  marks: [
    [56, 90],
    [148, 90],
    [300, 64],
    [440, 90],
    [592, 112],
  ],
};

const bridge = bare(
  line('M176 92V196M514 92V196'),
  paper(box(120, 84, 450, 14)),
  thin('M120 62H570M150 62V84M210 62V84M270 62V84M330 62V84M390 62V84M450 62V84M510 62V84M550 62V84'),
  line('M120 92L70 196M570 92L620 196'),
);

/** Two crossings, a rail between the lanes, a footbridge behind. */
export const crossing: SceneDrawing = {
  drawing: bare(
    walk(320, { y: 84, size: 0.36, wear: 'sky' }),
    walk(344, { y: 84, size: 0.26, hair: 'tail' }),
    walk(366, { y: 84, size: 0.36, hair: 'bob', wear: 'sand' }),
    bridge,
    shape('shade', box(0, 196, 686, 104)),
    line('M0 196H686'),
    place(96, zebra(130, 4), { y: 216, scale: 1.2 }),
    place(590, zebra(130, 4), { y: 216, scale: 1.2 }),
    place(24, trafficLight('red', 150), { y: 196, scale: 0.8 }),
    place(664, trafficLight('green', 150), { y: 196, scale: 0.8 }),
    stand(66, { y: 196, size: 0.6, hair: 'grey', wear: 'sand' }),
    place(300, fence(190, 46, 27), { y: 234 }),
    stand(270, {
      hip: [270, 176],
      feet: [
        [288, 212],
        [250, 208],
      ],
      size: 0.66,
      wear: 'sky',
      lean: 14,
      reach: [
        [38, 30],
        [20, 50],
      ],
    }),
    walk(130, { y: 276, size: 0.66, nod: 14, reach: [[36, 12], null], carries: [phone()] }),
    place(336, car('sky'), { y: 292, scale: 0.72 }),
    walk(424, {
      y: 276,
      size: 0.66,
      wear: 'sand',
      lean: 14,
      reach: [
        [-30, 30],
        [40, 30],
      ],
    }),
    place(486, car('paper'), { y: 236, scale: 0.5 }),
    walk(566, { y: 262, size: 0.66, hair: 'greyBun', wear: 'sky', lean: 14, reach: [[40, 40], null] }),
    line('M594 218L606 250H638'),
    place(620, suitcase().slice(1), { y: 262, scale: 0.5 }),
  ),
  marks: [
    [66, 62],
    [96, 226],
    [230, 150],
    [540, 160],
    [456, 272],
    [410, 40],
  ],
};

/** A bus with its front door open, people who wait. */
export const busStop: SceneDrawing = {
  drawing: bare(
    shape('shade', box(0, 264, 686, 40)),
    floor,
    place(120, bus(330, 'sky'), { y: 270, scale: 1.05 }),
    thin(roundBox([16, 106], 70, 60, 5), roundBox([98, 106], 70, 60, 5)),
    tint(box(182, 100, 96, 154)),
    stand(212, { y: 250, size: 0.86, view: 'front', hair: 'bun', wear: 'sand', brow: 'sad' }),
    stand(254, {
      y: 276,
      size: 0.9,
      view: 'back',
      reach: [
        [26, 0],
        [-30, -4],
      ],
    }),
    stand(146, { y: 274, size: 0.9, wear: 'sky' }),
    stand(306, { y: 274, size: 0.9, face: -1, hair: 'tail' }),
    line('M586 264V70'),
    paper(roundBox([560, 48], 52, 70, 5)),
    thin('M570 66H602M570 82H602M570 98H590'),
    stand(420, { face: -1, hair: 'greyBun', wear: 'sand', reach: [[30, 44], null], carries: [cane(76)] }),
    stand(464, { face: -1, wear: 'sky', reach: [[42, 34], null], mouth: 'smile' }),
    stand(506, { face: -1, hair: 'bob' }),
    stand(546, { face: -1, hair: 'cap', wear: 'sand' }),
    walk(374, { face: -1, lean: 18, y: 290, reach: [[34, 34], null] }),
    place(616, bag('sand'), { y: 220, scale: 0.8 }),
    place(642, schoolBag(), { y: 246, scale: 0.8 }),
    place(668, suitcase(), { y: 266, scale: 0.72 }),
  ),
  marks: [
    [526, 62],
    [366, 100],
    [442, 62],
    [642, 176],
    [146, 78],
    [254, 78],
  ],
};
export const unused = { circle };
