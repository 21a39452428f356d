import type { Point } from './path';

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const times = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor];
export const lengthOf = (a: Point): number => Math.hypot(a[0], a[1]);
export const unit = (a: Point): Point => times(a, 1 / (lengthOf(a) || 1));
/** A quarter turn clockwise on the screen. */
export const across = (a: Point): Point => [-a[1], a[0]];
export const turned = ([x, y]: Point, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
};
export const at = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** How far a limb may be pulled longer than it is. Beyond that the scene is wrong: a hand would float off its thing. */
const STRETCH = 1.12;

interface Reach {
  from: Point;
  to: Point;
  /** lengths of the two bones */
  bones: readonly [number, number];
  /** to which side the joint goes, seen along the limb: 1 clockwise, -1 the other way */
  bend: 1 | -1;
}

/** Where elbow or knee must be for the limb to end at `to`. */
export function joint({ from, to, bones: [upper, lower], bend }: Reach): Point {
  const span = minus(to, from);
  const distance = lengthOf(span);
  const whole = upper + lower;
  if (distance > whole * STRETCH) {
    throw new Error(`out of reach by ${Math.round(distance - whole)}: from ${at(from)} to ${at(to)}`);
  }
  const along = unit(span);
  if (distance >= whole) return add(from, times(along, (distance * upper) / whole));
  const short = Math.max(distance, Math.abs(upper - lower) + 1);
  const foot = (upper ** 2 - lower ** 2 + short ** 2) / (2 * short);
  const height = Math.sqrt(Math.max(0, upper ** 2 - foot ** 2));
  return add(add(from, times(along, foot)), times(across(along), height * bend));
}

/** Outline of a limb of two bones, open where it begins (it grows out of the body), round or straight where it ends. */
export function limb(
  points: readonly [Point, Point, Point],
  widths: readonly [number, number, number],
  isRound = true,
): string {
  const [a, b, c] = points;
  const first = across(unit(minus(b, a)));
  const second = across(unit(minus(c, b)));
  const middle = unit(add(first, second));
  // At a sharp bend the outline's corner would run away: it is kept within one and a half widths.
  const corner = times(middle, widths[1] / Math.max(0.65, middle[0] * first[0] + middle[1] * first[1]));
  const [start, end] = [times(first, widths[0]), times(second, widths[2])];
  const cap = isRound ? `A${widths[2]} ${widths[2]} 0 0 0 ` : 'L';
  return `M${at(add(a, start))}L${at(add(b, corner))}L${at(add(c, end))}${cap}${at(minus(c, end))}L${at(minus(b, corner))}L${at(minus(a, start))}`;
}
