import { drawPicture, type Pen } from '../../services/canvas';

const CARD = { width: 1000, height: 800 } as const;
/** Cards are light, whatever the phone is set to. */
const COLORS = { page: '#F0F3F6', blue: '#1A56A8', white: '#FFFFFF', ink: '#15202B', quiet: '#435061' } as const;

/** The card of a chat: the code and nothing of the person. Whoever is sent it looks at the page behind it. */
export const drawProofCard = (spaced: string): Promise<string> =>
  drawPicture(CARD, (pen) => {
    fill(pen, COLORS.page, [0, 0, CARD.width, CARD.height]);
    fill(pen, COLORS.blue, [32, 32, 936, 216]);
    write(pen, '服务记录', { y: 172, size: 96, color: COLORS.white });
    fill(pen, COLORS.white, [32, 272, 936, 496]);
    write(pen, '核对码', { y: 400, size: 60, color: COLORS.quiet });
    write(pen, spaced, { y: 540, size: 112, color: COLORS.ink });
    write(pen, '点开就能核对', { y: 680, size: 60, color: COLORS.quiet });
  });

function fill(pen: Pen, color: string, [x, y, width, height]: readonly [number, number, number, number]): void {
  pen.fillStyle = color;
  pen.fillRect(x, y, width, height);
}

function write(pen: Pen, text: string, { y, size, color }: { y: number; size: number; color: string }): void {
  pen.font = `700 ${size}px sans-serif`;
  pen.fillStyle = color;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, CARD.width / 2, y);
}
