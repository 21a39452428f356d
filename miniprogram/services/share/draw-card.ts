import type { Pen } from '../canvas';
import { bricks, COLORS, panel, plate, write } from './shapes';

/** What a card or poster says. No name and no phone of a person, whatever it is about. */
export interface CardFacts {
  day: string;
  clock: string;
  title: string[];
  place: string;
  /** words before, the number, words after: 余 2 位; without a number the first says it */
  gap: [string, string, string];
  isUrgent: boolean;
  have: number;
  need: number;
  asOf: string;
}

export const CARD = { width: 1000, height: 800 } as const;

/** The card of a chat (ux.md 8): read at a fifth of its width, so nothing in it is small. */
export function drawCard(pen: Pen, facts: CardFacts): void {
  pen.fillStyle = COLORS.page;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  plate(pen, { x: 32, y: 32, width: 936, height: 176 });
  write(pen, facts.day, [88, 148], { size: 76, color: COLORS.white, weight: 700 });
  write(pen, facts.clock, [912, 148], { size: 68, color: COLORS.white, weight: 600, align: 'right' });
  panel(pen, { x: 32, y: 232, width: 936, height: 536 }, COLORS.card);
  facts.title.forEach((line, i) => {
    write(pen, line, [80, 340 + i * 90], { size: 76, color: COLORS.ink1, weight: 700, width: 840 });
  });
  const below = 340 + (facts.title.length - 1) * 90;
  write(pen, facts.place, [80, below + 76], { size: 56, color: COLORS.ink2, width: 840 });
  drawGap(pen, facts, 650);
  write(pen, facts.asOf, [918, 650], { size: 52, color: COLORS.ink3, align: 'right' });
  bricks(pen, { x: 80, y: 690, width: 840, height: 44 }, facts);
}

/** 余 12 位: the number as large as the room between title and bricks allows. */
export function drawGap(pen: Pen, { gap: [before, count, after], isUrgent }: CardFacts, y: number): void {
  const isFull = count === '';
  const color = isFull ? COLORS.gold : isUrgent ? COLORS.red : COLORS.blue;
  let x = 80 + write(pen, before, [80, y], { size: isFull ? 64 : 72, color, weight: 700 });
  if (isFull) return;
  x += 24 + write(pen, count, [x + 24, y], { size: 132, color, weight: 700 });
  write(pen, after, [x + 24, y], { size: 72, color, weight: 700 });
}
