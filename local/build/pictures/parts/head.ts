import { circle, dot, type Drawing, line, paper, type Place, put, shape, type Shape, solid } from '../draw/drawing';

/** Heads look to the right around their own middle, 20 units in radius. Faces are an eye and a nose, never a likeness. */
export type Hair = 'short' | 'bob' | 'bun' | 'tail' | 'grey' | 'greyBun' | 'bald' | 'cap' | 'helmet' | 'none';
export type View = 'side' | 'front' | 'back';
export type Mouth = 'shut' | 'open' | 'smile' | 'flat';

export interface HeadLook {
  hair?: Hair;
  view?: View;
  mouth?: Mouth;
  hasMask?: boolean;
  areEyesShut?: boolean;
  brow?: 'cross' | 'sad';
}

const hair = (...d: string[]): Shape => shape('hair', ...d);
const white = (...d: string[]): Shape => shape('white', ...d);

const SIDE_OUTLINE = 'M19-6L22 2Q23 6 18 8A20 20 0 1 1 19-6Z';

/** Hair of a head seen from the side: from the brow over the crown to the nape. */
const SIDE: Record<Hair, readonly Shape[]> = {
  short: [hair('M14-14A20 20 0 0 0-13 15Q-8 9-7 0Q-4-8 5-8Q10-9 14-14Z')],
  bob: [hair('M14-14A20 20 0 0 0-20 0V15Q-20 21-12 21L-5 20Q-9 8-6-2Q2-6 6-10Q9-11 14-14Z')],
  bun: [hair(circle(-19, -12, 8)), hair('M14-14A20 20 0 0 0-14 14Q-9 8-7 0Q-4-7 5-8Q10-9 14-14Z')],
  tail: [hair('M-14-12Q-34-10-30 22Q-24 12-16 0Z'), hair('M14-14A20 20 0 0 0-14 14Q-9 8-7 0Q-4-7 5-8Q10-9 14-14Z')],
  grey: [white('M14-14A20 20 0 0 0-13 15Q-8 9-7 0Q-4-8 5-8Q10-9 14-14Z')],
  greyBun: [white(circle(-19, -12, 8)), white('M14-14A20 20 0 0 0-14 14Q-9 8-7 0Q-4-7 5-8Q10-9 14-14Z')],
  bald: [white('M-20-3A20 20 0 0 0-13 15Q-6 10-6 1Q-12-4-20-3Z')],
  cap: [hair('M-19-6A20 20 0 0 1 15-13L30-9L29-5Z')],
  helmet: [white('M-22 2A22 22 0 0 1 21-8L25-3Q0-6-22 2Z')],
  none: [],
};

const FRONT: Record<Hair, readonly Shape[]> = {
  short: [hair('M-20-2A20 20 0 0 1 20-2Q15-4 12-10Q0-6-12-10Q-15-4-20-2Z')],
  bob: [
    hair('M-20 18A4 4 0 0 1-22 14V-4A22 20 0 0 1 22-4V14A4 4 0 0 1 20 18Q14 4 14-6Q0-8-8-13Q-14-4-14 4Q-15 12-20 18Z'),
  ],
  bun: [hair(circle(0, -23, 8)), hair('M-20-2A20 20 0 0 1 20-2Q16-12 0-12Q-16-12-20-2Z')],
  tail: [hair('M18-8Q34-4 27 20Q24 8 16 0Z'), hair('M-20-2A20 20 0 0 1 20-2Q16-12 0-12Q-16-12-20-2Z')],
  grey: [white('M-20-2A20 20 0 0 1 20-2Q15-4 12-10Q0-6-12-10Q-15-4-20-2Z')],
  greyBun: [white(circle(0, -23, 8)), white('M-20-2A20 20 0 0 1 20-2Q16-12 0-12Q-16-12-20-2Z')],
  bald: [line('M-20-2Q-14-2-14 6M20-2Q14-2 14 6')],
  cap: [hair('M-21-8A21 18 0 0 1 21-8L23-3Q0-9-23-3Z')],
  helmet: [white('M-23-3A23 22 0 0 1 23-3Q0-9-23-3Z')],
  none: [],
};

const BACK: Partial<Record<Hair, readonly Shape[]>> = {
  short: [hair('M-20 2A20 20 0 1 1 20 2Q14 14 0 14Q-14 14-20 2Z')],
  bob: [hair('M-21-2A21 20 0 0 1 21-2V18Q0 23-21 18Z')],
  bun: [hair('M-20 2A20 20 0 1 1 20 2Q14 14 0 14Q-14 14-20 2Z'), white(circle(0, -10, 8))],
  tail: [hair('M-20 2A20 20 0 1 1 20 2Q14 14 6 14V30Q0 36-6 30V14Q-14 14-20 2Z')],
  grey: [line('M-20 4Q-12 13 0 13Q12 13 20 4')],
  greyBun: [line('M-20 4Q-12 13 0 13Q12 13 20 4'), white(circle(0, -6, 9))],
  bald: [line('M-20 0Q0 12 20 0')],
};

function face(view: View, look: HeadLook): Shape[] {
  if (view === 'back') return [];
  const x = view === 'side' ? 11 : 0;
  const eyes = view === 'side' ? [x] : [-7, 7];
  const lids = look.areEyesShut ? eyes.map((eye) => `M${eye - 3} 0q3 3 6 0`) : eyes.map((eye) => dot(eye, -1));
  if (look.hasMask) return [line(...lids), mask(view)];
  return [line(...lids, brow(view, look.brow), mouth(view, look.mouth ?? 'shut')), ...openMouth(view, look.mouth)];
}

function brow(view: View, kind: HeadLook['brow']): string {
  if (kind === undefined) return '';
  const dip = kind === 'cross' ? 5 : -5;
  return view === 'side'
    ? `M6 ${-7 - dip / 2}l11 ${dip}`
    : `M-12 ${-8 - dip / 2}l9 ${dip}M12 ${-8 - dip / 2}l-9 ${dip}`;
}

const mask = (view: View): Shape =>
  view === 'side' ? paper('M21 2L-4 6L0 15Q12 21 16 14L23 8Z') : paper('M-18 4H18L14 15Q0 22-14 15Z');

function mouth(view: View, kind: Mouth): string {
  const x = view === 'side' ? 10 : 0;
  if (kind === 'smile') return view === 'side' ? 'M7 9q5 4 9 1' : 'M-6 8q6 6 12 0';
  return kind === 'flat' ? `M${x - 3} 11h7` : '';
}

const openMouth = (view: View, kind: Mouth | undefined): Shape[] =>
  kind === 'open' ? [solid(view === 'side' ? 'M9 9L19 7L16 14Z' : circle(0, 10, 4))] : [];

export function head(look: HeadLook, place: Place): Drawing {
  const view = look.view ?? 'side';
  const kind = look.hair ?? 'short';
  const outline = shape('skin', view === 'side' ? SIDE_OUTLINE : circle(0, 0, 20));
  const hairs = view === 'side' ? SIDE[kind] : view === 'front' ? FRONT[kind] : (BACK[kind] ?? FRONT[kind]);
  return put([outline, ...withFace(hairs, face(view, look))], place);
}

/** Eyes that are nothing but dots are drawn in one path with the hair: every picture has a few, and is short of bytes. */
function withFace(hairs: readonly Shape[], features: readonly Shape[]): Shape[] {
  const [last, [only, more]] = [hairs.at(-1), features];
  const isDots = only !== undefined && more === undefined && /^(M-?\d+ -?\dh1)+$/.test(only.d);
  if (!last || !isDots || last.ink === 'line') return [...hairs, ...features];
  return [...hairs.slice(0, -1), { ...last, d: last.d + only.d }];
}
