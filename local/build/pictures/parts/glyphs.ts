import { type Drawing, put, shape } from '../draw/drawing';
import type { Ink } from '../draw/palette';

/**
 * The few words that a lesson's picture or a sign must carry, as strokes on a field of 24 by 24: a picture has no
 * letters of a font, so that it looks the same on every phone. Figures are 12 wide.
 */
const HAND = 'M2 7h7M6 2v18l-3-1M2 14l7-3';
const EARTH = 'M2 8h8M6 3v15M1 20l9-3';
const MAN = 'M7 2l-5 9M5 8v15';
const ROOF = 'M12 1v3M3 8v-3h18v3';
const WALKING = 'M3 4l2 3M2 10h4v7l-3 3M6 18q3 4 16 4';
const REACHING = 'M11 4h8l-2 6h5q-2 8-11 12M14 4q0 12-5 18M14 11q3 8 9 11';
const STRIKE = 'M15 2l-3 8M14 7h9M20 7q-2 10-9 15M15 10q2 8 8 12';
const MOUTH = 'M2 6h6v10h-6z';

const GLYPHS: Readonly<Record<string, string>> = {
  消: 'M3 4l3 2M2 10l3 2M2 21l4-6M14 2v6M9 4l2 3M20 3l-2 4M9 10v13M9 10h11v12h-3M9 14h11M9 18h11',
  防: 'M3 3v20M3 3h5l-3 6q6 1 2 6l-3-1M16 2l1 3M10 7h13M15 7q0 9-5 15M14 12h6q0 8-2 10h-3',
  车: 'M3 5h18M10 1l-5 9h15M2 15h20M13 8v15',
  通: `${WALKING}M10 3h10l-4 3M10 8v12M10 8h10v12h-2M10 12h10M10 16h10M15 8v12`,
  道: `${WALKING}M11 1l2 3M19 1l-2 3M9 5h13M15 5l-1 3M11 8h9v11h-9zM11 12h9M11 15h9`,
  先: 'M8 3l-3 6M6 6h13M12 2v9M2 11h20M9 11q0 7-6 11M14 11v9q0 2 2 2h5v-3',
  挂: `${HAND}M12 6h10M17 2v9M11 11h12M12 16h10M17 11v10M11 21h12`,
  断: 'M3 3v18h9M7 3v15M4 11h8M7 11l-3 5M7 11l4 5M4 5l2 4M11 4l-2 5M21 3l-6 2v8q0 5-2 9M15 11h8M19 11v12',
  问: 'M5 2l2 3M3 7v16M9 4h12v18h-3M8 10h8v7h-8z',
  家: `${ROOF}M6 9h12M13 9q-3 5-9 7M10 12q6 4 2 11l-3-1M12 14q-4 4-9 6M20 11l-5 4q2 5 7 7`,
  人: 'M12 3q-1 13-9 19M12 9q2 9 10 13',
  打: `${HAND}M11 5h12M18 5v16l-4-1`,
  高: 'M12 1v3M3 5h18M8 8h8v4h-8zM4 23v-8h16v8h-3M9 18h6v3h-6z',
  息: 'M12 1l-2 3M6 4h12v10h-12zM6 7h12M6 11h12M4 17l-1 5M8 16v5q0 1 2 1h7v-3M12 16l2 3M19 16l2 4',
  元: 'M5 4h14M2 10h20M9 10q0 8-6 12M14 10v10q0 2 2 2h5v-4',
  厨: 'M3 3h19M4 3q0 14-2 20M7 7h8M8 11h6v4h-6zM9 17l1 3M14 16l-2 4M7 21h9M15 11h8M20 6v16h-3M17 14l1 3',
  余: 'M12 2q-3 6-10 9M12 2q3 6 10 9M7 11h10M4 15h16M12 11v11h-2M8 17l-3 4M16 17l3 4',
  垃: `${EARTH}M16 2v4M11 7h12M13 10l2 9M20 10l-2 10M10 21h14`,
  圾: `${EARTH}${REACHING}`,
  可: 'M2 4h20M6 9h8v7h-8zM18 4v18h-4',
  回: 'M3 3h18v19h-18zM8 8h8v9h-8z',
  收: `M4 4v12l5-3M9 2v21${STRIKE}`,
  物: 'M4 4l-2 5M3 8h7M7 2v21M1 17l9-3M14 2q-1 5-4 8M13 7h10q0 12-3 15h-3M17 8q-1 7-6 11M20 8q-1 9-7 14',
  有: 'M2 6h20M11 1q-2 8-9 13M8 10v13M8 10h11v12h-3M8 14h11M8 18h11',
  害: `${ROOF}M6 9h12M5 12h14M2 16h20M12 7v9M7 18h10v5h-10z`,
  其: 'M3 5h18M7 1v15M17 1v15M7 9h10M7 12h10M2 16h20M9 18l-5 4M15 18l5 4',
  他: `${MAN}M9 11l13-4v8h-3M16 2v15M12 6v13q0 3 3 3h8v-4`,
  大: 'M2 8h20M12 2q0 14-10 20M12 9q2 9 10 13',
  件: `${MAN}M12 4l-2 6M11 7h11M9 14h14M16 2v21`,
  装: 'M5 2v10M1 4l2 3M1 11l4-3M8 5h14M15 1v8M10 9h11M12 10v2M2 14h20M11 14q-3 4-9 5M8 17v6l4-2M20 15l-4 3M11 14q3 6 11 9',
  修: `${MAN}M9 7v11M14 2q-1 3-4 5M13 4h8q-4 6-9 8M13 6q3 4 10 6M19 13l-7 4M20 16l-7 4M22 19l-10 4`,
  吸: `${MOUTH}${REACHING}`,
  气: 'M8 1q-1 5-6 9M7 4h15M7 8h12M5 12h13q0 8 5 10v-4',
  呼: `${MOUTH}M20 2l-10 2M12 7l2 4M21 6l-2 5M9 13h14M16 4v18h-4`,
  开: 'M3 4h18M2 12h20M8 4q1 12-6 18M16 4v19',
  放: `M6 1l1 3M1 7h11M6 7q0 10-5 15M6 12h5q0 8-2 10h-3${STRIKE}`,
  草: 'M2 5h20M8 2v6M16 2v6M6 9h12v7h-12zM6 12h12M2 19h20M12 16v8',
  坪: `${EARTH}M11 4h12M13 7l2 4M21 7l-2 4M10 14h14M17 4v19`,
};
const FIGURES: Readonly<Record<string, string>> = {
  0: 'M6 3q-5 0-5 9q0 9 5 9q5 0 5-9q0-9-5-9z',
  1: 'M2 7l5-4v18',
  2: 'M1 7q0-4 5-4q5 0 5 5q0 4-10 13h11',
  4: 'M8 21V3L1 15h11',
  5: 'M10 3H3l-1 8q9-3 9 4q0 6-6 6q-2 0-4-2',
  6: 'M9 3q-8 4-8 12q0 6 5 6q5 0 5-6q0-5-5-5q-4 0-5 4',
  9: 'M3 21q8-4 8-12q0-6-5-6q-5 0-5 6q0 5 5 5q4 0 5-4',
};
const GAP = 4;

/** Words in one line, their middle at 0, 0; `size` is a character's height. */
export function lettering(text: string, size: number, ink: Ink = 'letter'): Drawing {
  const signs = Array.from(text, (sign) => {
    const d = GLYPHS[sign] ?? FIGURES[sign];
    if (d === undefined) throw new Error(`no strokes for ${sign}`);
    return { d, width: sign in FIGURES ? 13 : 24 };
  });
  const whole = signs.reduce((sum, { width }) => sum + width + GAP, -GAP);
  let x = -whole / 2;
  const strokes = signs.flatMap(({ d, width }) => {
    const placed = put([shape(ink, d)], { x, y: -12 });
    x += width + GAP;
    return placed;
  });
  return put(strokes, { scale: size / 24 });
}
