import {
  bare,
  box,
  circle,
  type Drawing,
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
import type { Ink } from '../draw/palette';
import { lettering } from '../parts/glyphs';
import { sofa, table } from '../parts/rooms';
import { arrow } from '../parts/signs';
import { bin } from '../parts/street';
import { bottle, bowl, heap } from '../parts/things';
import { cells } from './fraud';

const floor = line('M0 264H686');
const BINS: readonly (readonly [Ink, string, string])[] = [
  ['greenSpot', '厨余', '垃圾'],
  ['blueSpot', '可回', '收物'],
  ['redSpot', '有害', '垃圾'],
  ['solid', '其他', '垃圾'],
];

export const four: Drawing = bare(
  floor,
  BINS.flatMap(([ink, first, second], index) =>
    place(
      94 + index * 166,
      bare(
        place(0, bin(ink), { y: 0, scale: 2.6 }),
        place(0, lettering(first, 42, 'letterOnPlate'), { y: -112 }),
        place(0, lettering(second, 42, 'letterOnPlate'), { y: -58 }),
      ),
    ),
  ),
);

const tilted = bare(put(bare(heap(44), bowl(56)), { turn: 50, scale: 1.3 }));
const emptyBag = bare(paper('M-16-14L-8-22L0-14L8-22L16-14L22 24H-22Z'), thin('M-8 0L-4 16M6-4L8 14'));

export const drain: Drawing = cells(
  bare(
    paper('M36 196H194L176 246H54Z'),
    line('M60 196V150H96'),
    place(124, tilted, { y: 142 }),
    shape('blueLine', 'M146 156V188M158 160V184M134 160V182'),
  ),
  bare(
    place(128, bin('greenSpot'), { y: 252, scale: 1.5 }),
    place(96, tilted, { y: 118 }),
    shape('sand', circle(128, 130, 6), circle(140, 146, 5)),
  ),
  bare(
    place(130, bin('solid'), { y: 252, scale: 1.5 }),
    place(84, emptyBag, { y: 96, turn: -12 }),
    put(arrow(40, 'blueLine'), { x: 104, y: 112, turn: 40 }),
  ),
);

export const flat: Drawing = bare(
  floor,
  place(210, table(360, 70)),
  [0, 1, 2, 3].flatMap((row) => [paper(box(48, 174 - row * 12, 100, 12))]),
  line('M98 138V186M48 162H148'),
  place(210, bottle(), { y: 186, scale: 2 }),
  solid(box(202, 106, 16, 10)),
  [0, 1, 2].flatMap((row) => [shape(row === 1 ? 'sand' : 'sky', roundBox([284, 166 - row * 20], 90, 20, 9))]),
  place(424, arrow(70, 'blueLine'), { y: 150 }),
  place(580, bin('blueSpot', true), { scale: 2 }),
);

const sack = (x: number, y: number): Drawing =>
  place(
    x,
    bare(
      tint('M-30 0Q-38-30-26-44H26Q38-30 30 0Z'),
      tint('M-18-44L-24-58L0-52L24-58L18-44Z'),
      thin('M-16-8L14-34M-16-34L14-8'),
    ),
    { y },
  );
const board = (x: number, text: string): Drawing =>
  bare(line(`M${x} 264V60`), paper(roundBox([x - 84, 44], 168, 54, 6)), place(x, lettering(text, 34), { y: 71 }));

export const big: Drawing = bare(
  floor,
  board(150, '大件垃圾'),
  place(196, sofa(), { scale: 1.3 }),
  board(490, '装修垃圾'),
  sack(470, 264),
  sack(540, 264),
  sack(610, 264),
  sack(505, 210),
  sack(575, 210),
);
