import { GROUND } from '../draw/drawing';
import type { Point } from '../draw/path';

export interface Pose {
  hip: Point;
  /** degrees that the body leans to where it looks */
  lean?: number;
  /** where the heels stand; the nearer foot first (from the front: the one on the side that is looked to) */
  feet: readonly [Point, Point];
  /** true: that knee bends the other way */
  knees?: readonly [boolean?, boolean?];
}

interface Stand {
  y?: number;
  size?: number;
  lean?: number;
  apart?: number;
  face?: 1 | -1;
}

/** Standing at `x`, feet a little apart. */
export function standing(x: number, { y = GROUND, size = 1, lean = 0, apart = 18, face = 1 }: Stand = {}): Pose {
  const half = (apart / 2) * size * face;
  return {
    hip: [x, y - 80 * size],
    lean,
    feet: [
      [x + half, y],
      [x - half, y],
    ],
  };
}

/** A step to where the person looks: the nearer foot is behind, so that the arms can swing against it. */
export function walking(x: number, { y = GROUND, size = 1, lean = 6, apart = 52, face = 1 }: Stand = {}): Pose {
  const half = (apart / 2) * size * face;
  return {
    hip: [x, y - 77 * size],
    lean,
    feet: [
      [x - half, y],
      [x + half, y],
    ],
  };
}

/** Sitting on something that is `seat` units high. */
export function sitting(x: number, { seat = 46, ...at }: Stand & { seat?: number } = {}): Pose {
  const { y = GROUND, size = 1, lean = 3, face = 1, apart = 10 } = at;
  const foot = x + 36 * size * face;
  return {
    hip: [x, y - seat - 9 * size],
    lean,
    feet: [
      [foot, y],
      [foot + apart * size * face, y],
    ],
  };
}

/** Down on bent knees, close to the ground. */
export function crouching(x: number, { y = GROUND, size = 1, lean = 24, face = 1 }: Stand = {}): Pose {
  return {
    hip: [x, y - 34 * size],
    lean,
    feet: [
      [x + 8 * size * face, y],
      [x + 22 * size * face, y],
    ],
  };
}

/** On a bicycle or e-bike whose saddle is at `saddle` and whose pedal or floor is at `pedal`. */
export const riding = (saddle: Point, pedal: Point, lean = 18): Pose => ({
  hip: [saddle[0], saddle[1] - 8],
  lean,
  feet: [pedal, [pedal[0] + 14, pedal[1] - 12]],
});
