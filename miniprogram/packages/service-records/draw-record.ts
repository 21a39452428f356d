import { drawPicture, type LoadImage, type Pen } from '../../services/canvas';
import type { ProofView } from './proof-view';

const WIDTH = 1000;
const EDGE = 36;
/** Of the text, inside the frame. */
const LEFT = 88;
const RIGHT = WIDTH - LEFT;
const ROW = 64;
const SQUARE = 300;
/** Paper is black on white: it is printed and read by others. */
const PAPER = '#FFFFFF';
const INK = '#15202B';

interface Words {
  size: number;
  weight?: 400 | 700;
  align?: 'left' | 'center' | 'right';
}

/** The same paper as on the screen, for the album. The picture says itself what it is, and how to check it. */
export function drawRecord(proof: ProofView, square: string): Promise<string> {
  const text = Array.from(`${proof.name} 于 ${proof.span}参加志愿服务 ${proof.times} 次，服务时间共 ${proof.hours}。`);
  // The text needs three lines at most; the rest grows with the units that recorded.
  const height = 960 + ROW * (proof.lines.length + 1);
  return drawPicture({ width: WIDTH, height }, async (pen, load) => {
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, WIDTH, height);
    frame(pen, EDGE, height, 6);
    frame(pen, EDGE + 14, height, 2);
    write(pen, '志愿服务记录', [WIDTH / 2, 160], { size: 64, weight: 700, align: 'center' });
    const below = wrap(pen, text, 260);
    const foot = table(pen, proof, below + 60);
    await check(pen, load, { proof, square, y: foot + 56 });
  });
}

function frame(pen: Pen, inset: number, height: number, lineWidth: number): void {
  pen.strokeStyle = INK;
  pen.lineWidth = lineWidth;
  pen.beginPath();
  pen.moveTo(inset, inset);
  pen.lineTo(WIDTH - inset, inset);
  pen.lineTo(WIDTH - inset, height - inset);
  pen.lineTo(inset, height - inset);
  pen.closePath();
  pen.stroke();
}

function write(pen: Pen, text: string, [x, y]: readonly [number, number], words: Words): void {
  const { size, weight = 400, align = 'left' } = words;
  pen.font = `${weight} ${size}px sans-serif`;
  pen.fillStyle = INK;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, x, y);
}

/** @returns where the last line stands */
function wrap(pen: Pen, letters: readonly string[], from: number): number {
  const words = { size: 40 };
  let y = from;
  let line = '';
  pen.font = `400 ${words.size}px sans-serif`;
  for (const letter of letters) {
    // A full stop hangs over rather than to begin a line.
    if (pen.measureText(line + letter).width > RIGHT - LEFT && !'，。'.includes(letter)) {
      write(pen, line, [LEFT, y], words);
      y += ROW;
      line = '';
    }
    line += letter;
  }
  write(pen, line, [LEFT, y], words);
  return y;
}

/** @returns where the last row's rule is */
function table(pen: Pen, { lines }: ProofView, from: number): number {
  const rows = [{ organiser: '记录单位', times: '次数', hours: '小时' }, ...lines];
  rows.forEach(({ organiser, times, hours }, index) => {
    const y = from + index * ROW;
    const words = { size: 34, weight: index === 0 ? 700 : 400 } as const;
    write(pen, organiser.length > 18 ? `${organiser.slice(0, 17)}…` : organiser, [LEFT, y + 42], words);
    write(pen, String(times), [RIGHT - 140, y + 42], { ...words, align: 'right' });
    write(pen, hours, [RIGHT, y + 42], { ...words, align: 'right' });
    pen.fillStyle = INK;
    pen.fillRect(LEFT, y + ROW - 2, RIGHT - LEFT, 2);
  });
  return from + rows.length * ROW;
}

interface Check {
  proof: ProofView;
  square: string;
  y: number;
}

async function check(pen: Pen, load: LoadImage, { proof, square, y }: Check): Promise<void> {
  pen.drawImage(await load(square), LEFT, y, SQUARE, SQUARE);
  const x = LEFT + SQUARE + 48;
  write(pen, '核对码', [x, y + 40], { size: 34 });
  write(pen, proof.spaced, [x, y + 112], { size: 60, weight: 700 });
  write(pen, '出具日期', [x, y + 190], { size: 34 });
  write(pen, proof.issued, [x, y + 244], { size: 40 });
  write(pen, '这是服务记录，不是官方证明。打开“文明实践云”，', [LEFT, y + SQUARE + 62], { size: 30 });
  write(pen, '在“我的 → 服务记录 → 核对一张服务记录”里扫码或输核对码。', [LEFT, y + SQUARE + 106], { size: 30 });
}
