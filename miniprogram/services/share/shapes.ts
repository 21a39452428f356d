import type { Pen } from '../canvas';

/** Cards and posters are light, whatever the phone is set to. */
export const COLORS = {
  page: '#F0F3F6',
  card: '#FFFFFF',
  blue: '#1A56A8',
  red: '#A62F27',
  gold: '#855400',
  white: '#FFFFFF',
  ink1: '#15202B',
  ink2: '#435061',
  ink3: '#5B6777',
  open: '#E3E9F0',
  hatch: '#7C8896',
  keyline: 'rgba(255,255,255,0.6)',
} as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function rounded(pen: Pen, { x, y, width, height }: Box, radius: number): void {
  pen.beginPath();
  pen.moveTo(x + radius, y);
  pen.arcTo(x + width, y, x + width, y + height, radius);
  pen.arcTo(x + width, y + height, x, y + height, radius);
  pen.arcTo(x, y + height, x, y, radius);
  pen.arcTo(x, y, x + width, y, radius);
  pen.closePath();
}

export function panel(pen: Pen, box: Box, color: string, radius = 24): void {
  rounded(pen, box, radius);
  pen.fillStyle = color;
  pen.fill();
}

/** 门牌: solid, with its inner keyline. */
export function plate(pen: Pen, box: Box): void {
  panel(pen, box, COLORS.blue);
  rounded(pen, { x: box.x + 15, y: box.y + 15, width: box.width - 30, height: box.height - 30 }, 12);
  pen.strokeStyle = COLORS.keyline;
  pen.lineWidth = 4;
  pen.stroke();
}

export interface Words {
  size: number;
  color: string;
  weight?: 400 | 600 | 700;
  align?: 'left' | 'right' | 'center';
  /** px; longer words end with … */
  width?: number;
}

/** One line, its letters standing on `y`. @returns how wide it is, px */
export function write(pen: Pen, text: string, [x, y]: readonly [number, number], words: Words): number {
  const { size, color, weight = 400, align = 'left', width = Infinity } = words;
  pen.font = `${weight} ${size}px sans-serif`;
  pen.fillStyle = color;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  const fitting = fitted(pen, text, width);
  pen.fillText(fitting, x, y);
  return pen.measureText(fitting).width;
}

function fitted(pen: Pen, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('')}…`;
}

/** More are too thin to see: the wall is then scaled, the number beside it stays exact. */
const BRICKS_MAX = 26;
const GAP = 5;

/** 砖: laid ones solid, open ones hatched. */
export function bricks(pen: Pen, box: Box, { have, need }: { have: number; need: number }): void {
  const count = Math.max(1, Math.min(need, BRICKS_MAX));
  const laid = need > 0 ? Math.floor((have / need) * count) : 0;
  const width = (box.width - GAP * (count - 1)) / count;
  for (let i = 0; i < count; i += 1) {
    const brick = { ...box, x: box.x + i * (width + GAP), width };
    pen.fillStyle = i < laid ? COLORS.blue : COLORS.open;
    pen.fillRect(brick.x, brick.y, brick.width, brick.height);
    if (i >= laid) hatch(pen, brick);
  }
}

function hatch(pen: Pen, { x, y, width, height }: Box): void {
  pen.save();
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + width, y);
  pen.lineTo(x + width, y + height);
  pen.lineTo(x, y + height);
  pen.closePath();
  pen.clip();
  pen.strokeStyle = COLORS.hatch;
  pen.lineWidth = 2;
  for (let at = -height; at < width; at += 10) {
    pen.beginPath();
    pen.moveTo(x + at, y + height);
    pen.lineTo(x + at + height, y);
    pen.stroke();
  }
  pen.restore();
}
