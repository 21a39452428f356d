import {
  bare,
  circle,
  dot,
  type Drawing,
  line,
  paper,
  place,
  put,
  roundBox,
  shape,
  solid,
  thin,
} from '../draw/drawing';
import { lettering } from '../parts/glyphs';
import { sit, stand } from '../parts/people';
import { chair, table } from '../parts/rooms';

const floor = line('M0 264H686');
/** Three cells beside one another. */
export const cells = (...drawings: Drawing[]): Drawing =>
  bare(...drawings.map((each, index) => put([paper(roundBox([12, 30], 206, 246, 10)), ...each], { x: index * 228 })));

const screen = (x: number, y: number, scale = 1): Drawing =>
  place(x, bare(solid(roundBox([-36, -62], 72, 124, 10)), paper(roundBox([-30, -50], 60, 98, 3))), { y, scale });
/** An arrow of a given thickness to the right, from the tail's middle. */
const thick = (length: number, width: number): Drawing => [
  shape(
    'blueSpot',
    `M0 ${-width / 2}H${length - width * 1.4}V${-width * 1.3}L${length} 0L${length - width * 1.4} ${width * 1.3}V${width / 2}H0Z`,
  ),
];

export const call: Drawing = bare(
  floor,
  place(70, chair()),
  sit(70, { hair: 'greyBun', wear: 'sand', reach: [[66, 30], null] }),
  place(190, table(170, 64)),
  paper(roundBox([124, 178], 52, 10, 4)),
  paper('M392 44H640V232L600 264H392Z'),
  thin('M640 232H600V264'),
  place(508, lettering('先挂断', 46), { y: 90 }),
  place(508, lettering('问家人', 46), { y: 152 }),
  place(508, lettering('打96110', 46), { y: 216 }),
);

export const interest: Drawing = bare(
  paper('M300 76Q240 110 246 172Q252 200 296 200H360Q404 200 410 172Q416 110 356 76Z'),
  line('M296 76H360M300 76L288 60H368L356 76'),
  line('M330 0V64A17 17 0 0 1 296 64L294 46L308 56'),
  place(328, lettering('高息', 52), { y: 142 }),
  line('M296 252L270 214M390 252L416 214'),
  paper(circle(268, 210, 8), circle(418, 210, 8)),
  put(bare(paper(roundBox([-62, -20], 124, 70, 6)), thin('M-46 0H46M-46 16H20')), { x: 343, y: 248 }),
  shape('sand', circle(470, 120, 16), circle(220, 96, 16), circle(190, 168, 16)),
  line('M464 114h12v12h-12zM214 90h12v12h-12zM184 162h12v12h-12z'),
);

export const task: Drawing = cells(
  bare(screen(160, 166), place(24, thick(86, 6), { y: 166 }), place(66, lettering('5元', 38), { y: 122 })),
  bare(screen(160, 166), place(24, thick(86, 14), { y: 166 }), place(66, lettering('20元', 38), { y: 122 })),
  bare(screen(66, 166), place(100, thick(112, 34), { y: 166 }), place(152, lettering('5000元', 28), { y: 84 })),
);

export const code: Drawing = bare(
  floor,
  place(230, bare(solid(roundBox([-80, -120], 160, 240, 18)), paper(roundBox([-68, -100], 136, 196, 4))), { y: 144 }),
  [0, 1, 2, 3, 4, 5].flatMap((i) => [paper(roundBox([168 + i * 22, 90], 18, 26, 3)), line(dot(177 + i * 22, 103))]),
  paper(
    'M286 300V236Q262 214 256 186Q256 174 268 178L280 196V104Q281 96 288 96Q295 96 296 104V88Q297 80 304 80Q311 80 312 88V84Q313 76 320 76Q327 76 328 84V96Q329 88 336 88Q343 88 344 96V220L332 240V300Z',
  ),
  line('M296 104V160M312 88V158M328 96V160'),
  stand(470, { face: -1, wear: 'sky', lean: 18, reach: [[62, 0], null] }),
  thin('M420 108L330 104'),
);

export const report: Drawing = cells(
  bare(
    shape('blueLine', 'M58 120A52 46 0 0 1 172 120'),
    shape('blueSpot', roundBox([44, 112], 36, 26, 8), roundBox([150, 112], 36, 26, 8)),
    place(115, lettering('110', 64), { y: 206 }),
  ),
  bare(
    paper('M34 126L115 66L196 126Z'),
    line('M48 126V216M88 126V216M142 126V216M182 126V216M34 226H196'),
    shape('blueLine', 'M100 182A17 15 0 0 1 130 182'),
    shape('blueSpot', roundBox([94, 180], 14, 12, 3), roundBox([122, 180], 14, 12, 3)),
    place(115, bare(shape('sand', circle(0, 0, 12))), { y: 104 }),
  ),
  bare(
    screen(115, 152, 1.3),
    thin('M88 106H130M100 128H142M88 150H120'),
    paper(roundBox([92, 168], 46, 24, 4)),
    shape('blueLine', 'M44 84V60H74M156 60H186V84M44 220V244H74M156 244H186V220'),
  ),
);
