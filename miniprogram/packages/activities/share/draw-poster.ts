import type { LoadImage, Pen } from '../../../services/canvas';
import { drawGap } from '../../../services/share/draw-card';
import { bricks, COLORS, panel, plate, write } from '../../../services/share/shapes';
import type { PosterFacts } from './card-facts';

export const POSTER = { width: 900, height: 1200 } as const;
const CODE = 300;

/** For a wall or a window: read at an arm's length, opened by its code. */
export async function drawPoster(pen: Pen, load: LoadImage, facts: PosterFacts & { code: string; unit: string }) {
  const code = await load(facts.code);
  pen.fillStyle = COLORS.page;
  pen.fillRect(0, 0, POSTER.width, POSTER.height);
  plate(pen, { x: 32, y: 32, width: 836, height: 176 });
  write(pen, facts.day, [88, 148], { size: 72, color: COLORS.white, weight: 700 });
  write(pen, facts.clock, [812, 148], { size: 68, color: COLORS.white, weight: 600, align: 'right' });
  panel(pen, { x: 32, y: 232, width: 836, height: 936 }, COLORS.card);
  facts.title.forEach((line, i) => {
    write(pen, line, [80, 340 + i * 90], { size: 74, color: COLORS.ink1, weight: 700, width: 740 });
  });
  const below = 340 + (facts.title.length - 1) * 90;
  write(pen, facts.place, [80, below + 78], { size: 48, color: COLORS.ink2, width: 740 });
  write(pen, facts.unit, [80, below + 144], { size: 40, color: COLORS.ink3, width: 740 });
  drawGap(pen, facts, 740);
  write(pen, facts.asOf, [820, 740], { size: 40, color: COLORS.ink3, align: 'right' });
  bricks(pen, { x: 80, y: 776, width: 740, height: 36 }, facts);
  pen.drawImage(code, 70, 846, CODE, CODE);
  const beside = { size: 44, color: COLORS.ink1, weight: 600, width: 430 } as const;
  write(pen, '微信扫一扫', [400, 950], beside);
  write(pen, '打开就能报名', [400, 1014], beside);
  write(pen, facts.until, [400, 1084], { size: 34, color: COLORS.ink2, width: 430 });
}
