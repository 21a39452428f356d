/**
 * Path data as steps, so that a part drawn once around its own origin can be put anywhere, mirrored,
 * turned or made smaller. Only M L H V C Q A Z (either case) are understood: the parts need no more.
 */
export type Point = readonly [x: number, y: number];
/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, as in SVG. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Step {
  command: string;
  points: Point[];
  /** only for A: radius x, radius y, turn, large, sweep */
  arc?: readonly [number, number, number, number, number];
}

const SIZES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

export const apply = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

/** Moves path data by a matrix. Mirroring turns the sense of arcs; scaling is taken to be even. */
export function moved(d: string, m: Matrix): string {
  const scale = Math.hypot(m[0], m[1]);
  const isMirror = m[0] * m[3] - m[1] * m[2] < 0;
  const steps = parse(d).map((step): Step => {
    const points = step.points.map((point) => apply(m, point));
    if (!step.arc) return { ...step, points };
    const [rx, ry, turn, large, sweep] = step.arc;
    return { ...step, points, arc: [rx * scale, ry * scale, turn, large, isMirror ? 1 - sweep : sweep] };
  });
  return print(steps, 100);
}

/** The shortest data that says the same to the nearest whole unit (half a pixel on a phone). */
export const tightened = (d: string): string => print(parse(d), 1);

/** Where tightened data begins, and the same data begun at 0, 0: two that share it differ only in place. */
export function atOrigin(d: string): { x: number; y: number; form: string } {
  const [x = 0, y = 0] = parse(d)[0]?.points[0] ?? [];
  return { x, y, form: tightened(moved(d, [1, 0, 0, 1, -x, -y])) };
}

function parse(d: string): Step[] {
  const steps: Step[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  for (const [, letter = '', tail = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    for (const step of stepsOf(letter, numbersOf(tail))) {
      const whole = absolute(step, letter, at, step.numbers);
      at = whole.command === 'Z' ? start : (whole.points.at(-1) ?? at);
      if (whole.command === 'M') start = at;
      steps.push(whole);
    }
  }
  return steps;
}

const numbersOf = (text: string): number[] => (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);

/** One letter may stand before several sets of numbers; after M the further sets are lines. */
function stepsOf(letter: string, numbers: number[]): { letter: string; numbers: number[] }[] {
  const upper = letter.toUpperCase();
  const size = SIZES[upper];
  if (size === undefined || (size > 0 && (numbers.length === 0 || numbers.length % size !== 0))) {
    throw new Error(`path data not understood: ${letter} ${numbers.join(' ')}`);
  }
  if (size === 0) return [{ letter: upper, numbers: [] }];
  const count = numbers.length / size;
  return Array.from({ length: count }, (_, index) => ({
    letter: upper === 'M' && index > 0 ? 'L' : upper,
    numbers: numbers.slice(index * size, (index + 1) * size),
  }));
}

function absolute({ letter }: { letter: string }, written: string, at: Point, numbers: number[]): Step {
  const [ox, oy] = written === written.toLowerCase() ? at : [0, 0];
  const [first = 0] = numbers;
  if (letter === 'H') return { command: 'L', points: [[first + ox, at[1]]] };
  if (letter === 'V') return { command: 'L', points: [[at[0], first + oy]] };
  const flat = letter === 'A' ? numbers.slice(5) : numbers;
  const points: Point[] = [];
  for (let i = 0; i < flat.length; i += 2) points.push([(flat[i] ?? 0) + ox, (flat[i + 1] ?? 0) + oy]);
  if (letter !== 'A') return { command: letter, points };
  const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = numbers;
  return { command: 'A', points, arc: [rx, ry, turn, large, sweep] };
}

/** `grid` 1 rounds to whole units, 100 to hundredths. Each step is written absolute or relative, whichever is shorter. */
function print(steps: readonly Step[], grid: number): string {
  const round = (value: number): number => Math.round(value * grid) / grid || 0;
  let text = '';
  let before = '';
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  for (const step of steps) {
    if (step.command === 'Z') {
      text += 'Z';
      before = 'Z';
      at = start;
      continue;
    }
    const points = step.points.map(([x, y]): Point => [round(x), round(y)]);
    const forms = [false, true].map((isRelative) => written({ ...step, points }, at, isRelative, round));
    const [form] = forms
      .map(({ letter, body }) => ({ letter, joined: join(letter, body, before) }))
      .sort((a, b) => a.joined.length - b.joined.length);
    if (!form) continue;
    text += form.joined;
    at = points.at(-1) ?? at;
    if (step.command === 'M') start = at;
    before = form.letter;
  }
  return text;
}

type Round = (value: number) => number;

function written(step: Step, at: Point, isRelative: boolean, round: Round): { letter: string; body: number[] } {
  const [ox, oy] = isRelative ? at : [0, 0];
  const cased = (letter: string): string => (isRelative ? letter.toLowerCase() : letter);
  const flat = step.points.flatMap(([x, y]) => [round(x - ox), round(y - oy)]);
  const [end] = step.points.slice(-1);
  if (step.command === 'L' && end) {
    if (end[1] === at[1]) return { letter: cased('H'), body: [round(end[0] - ox)] };
    if (end[0] === at[0]) return { letter: cased('V'), body: [round(end[1] - oy)] };
  }
  if (!step.arc) return { letter: cased(step.command), body: flat };
  const [rx, ry, turn, large, sweep] = step.arc;
  return { letter: cased('A'), body: [round(rx), round(ry), round(turn), large, sweep, ...flat] };
}

/** A letter is left out when it is the one before; H and V keep theirs only because a repeat of them never occurs. */
function join(letter: string, body: readonly number[], before: string): string {
  const isImplied = letter === before && letter.toUpperCase() !== 'M';
  const isAfterMove = (before === 'M' && letter === 'L') || (before === 'm' && letter === 'l');
  const numbers = body.map((value) => String(value).replace(/^(-?)0\./, '$1.'));
  const head = isImplied || isAfterMove ? '' : letter;
  return numbers.reduce((text, value, index) => {
    const needsGap = index > 0 || head === '' ? !value.startsWith('-') : false;
    return text + (needsGap ? ' ' : '') + value;
  }, head);
}
