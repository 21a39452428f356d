import {
  bare,
  box,
  circle,
  type Drawing,
  inked,
  line,
  paper,
  place,
  put,
  roundBox,
  shape,
  solid,
  thin,
  tint,
} from '../draw/drawing';
import { lettering } from '../parts/glyphs';
import { head } from '../parts/head';
import { lie, sit, stand } from '../parts/people';
import { bed, table } from '../parts/rooms';
import { moon, sun } from '../parts/signs';
import { bench, seat } from '../parts/street';
import { phone, umbrella } from '../parts/things';
import { bicycle } from '../parts/vehicles';
import { cells } from './fraud';

const floor = line('M0 264H686');

export const sleep: Drawing = bare(
  floor,
  paper(box(60, 50, 150, 120)),
  shape('sky', 'M60 44H132V176Q110 168 96 176Q78 168 60 176ZM138 44H210V176Q190 168 174 176Q156 168 138 176Z'),
  line('M46 44H224'),
  place(266, moon(), { y: 84 }),
  place(250, bed(210)),
  lie(214, 206, { areEyesShut: true, wear: 'sand', hands: [null, null] }),
  shape('sky', 'M214 192H330Q344 192 344 214V248H214Z'),
  place(590, table(110, 70)),
  put(phone(), { x: 586, y: 186, turn: 90 }),
  line('M592 184Q640 170 650 120'),
  paper(roundBox([640, 96], 22, 26, 3)),
);

export const breath: Drawing = bare(
  line('M210 160A133 128 0 0 1 476 160M464 140L476 160L488 142M476 172A133 120 0 0 1 210 172M222 192L210 172L198 190'),
  place(336, seat(70), { y: 258 }),
  sit(330, { y: 258, hair: 'bob', wear: 'sky', lean: 0, areEyesShut: true, mouth: 'smile', reach: [[36, 52], null] }),
  place(110, lettering('吸气', 44), { y: 76 }),
  place(110, lettering('4', 60), { y: 136 }),
  place(578, lettering('呼气', 44), { y: 186 }),
  place(578, lettering('6', 60), { y: 246 }),
);

export const listen: Drawing = bare(
  floor,
  place(330, bench(330)),
  sit(234, {
    hair: 'grey',
    wear: 'sand',
    mouth: 'open',
    seat: 44,
    reach: [
      [40, 10],
      [30, 40],
    ],
  }),
  sit(408, { face: -1, hair: 'bob', wear: 'sky', mouth: 'smile', seat: 44, lean: 8, reach: [[34, 46], null] }),
  paper(roundBox([452, 206], 34, 8, 3)),
  place(
    70,
    bare(paper('M-7 0V-90H7V0Z'), shape('leaf', 'M-60-80A40 40 0 0 1-40-150A48 48 0 0 1 50-150A40 40 0 0 1 60-80Z')),
  ),
);

const pane = (x: number): Drawing =>
  bare(
    paper(box(x, 64, 110, 120)),
    line(`M${x + 55} 64V184M${x} 124H${x + 110}`),
    place(x + 84, sun(), { y: 94, scale: 0.6 }),
  );
const sitter = (mouth: 'smile' | 'flat'): Drawing => stand(0, { y: 330, size: 1.3, view: 'front', wear: 'sky', mouth });
/** The same head, the face in the shade. */
const dark = inked(head({ view: 'front', mouth: 'flat' }, { scale: 1.3, y: 126 }), { skin: 'dim' });

export const light: Drawing = bare(
  floor,
  line('M343 20V300'),
  pane(110),
  put(bare(sitter('flat'), dark), { x: 165 }),
  pane(550),
  shape('light', 'M550 84L500 110V150L550 170Z'),
  put(sitter('smile'), { x: 450 }),
);

const dots = [0, 1, 2, 3, 4, 5, 6].map((i) =>
  circle(300 + i * 46 + (i > 3 ? 40 : 0), 160, i === 0 || i === 4 ? 18 : 10),
);

export const clapper: Drawing = bare(
  put(bare(shape('sand', roundBox([-26, -100], 52, 200, 8)), line('M-26-30H26M-26 36H26')), {
    x: 120,
    y: 160,
    turn: -12,
  }),
  put(bare(shape('sand', roundBox([-26, -100], 52, 200, 8)), line('M-26-30H26M-26 36H26')), {
    x: 188,
    y: 160,
    turn: 12,
  }),
  line('M104 66Q150 30 206 66'),
  solid(...dots),
  thin('M280 210H458M506 210H640'),
);

const stallMan = (x: number): Drawing =>
  sit(x, { size: 0.8, y: 252, seat: 30, hair: 'cap', wear: 'paper', reach: [[40, 50], null] });
const shade = (ink: 'paper' | 'sky'): Drawing => place(96, put(umbrella(ink), { scale: 1.2 }), { y: 156 });
const pole = line('M96 152V252');

export const sketch: Drawing = cells(
  bare(pole, shade('paper'), stallMan(64)),
  bare(pole, shade('paper'), stallMan(64), place(150, bicycle(), { y: 252, scale: 0.8 })),
  bare(
    pole,
    shade('sky'),
    thin('M64 100L76 70M96 100V62M128 100L116 70'),
    stallMan(64),
    place(150, bicycle(), { y: 252, scale: 0.8 }),
    tint(box(26, 236, 28, 16)),
    line('M34 236V226H46V236M196 252L206 236M190 246l10 6'),
  ),
);
