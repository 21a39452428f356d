import type { Drawing } from '../draw/drawing';
import type { Point } from '../draw/path';
import { person, type Person } from './person';
import { crouching, type Pose, riding, sitting, standing, walking } from './poses';

/** What a scene says of someone; the pose's own measures are said in one breath with the person's. */
export type Someone = Omit<Person, 'pose'> &
  Partial<Pick<Pose, 'hip' | 'feet' | 'knees'>> & { y?: number; lean?: number; apart?: number; seat?: number };

type Posing = (x: number, at: object) => Pose;

/** The pose of that name, with what the scene says otherwise of hip, feet and knees. */
const posed =
  (pose: Posing) =>
  (x: number, { y, lean, apart, seat, hip, feet, knees, ...who }: Someone = {}): Drawing => {
    const at = known({ y, lean, apart, seat, size: who.size, face: who.face });
    return person({ ...who, pose: { ...pose(x, at), ...known({ hip, feet, knees }) } });
  };

const known = (all: object): object =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

export const stand = posed(standing);
export const walk = posed(walking);
/** Seen from the side on something `seat` units high. */
export const sit = posed(sitting);
export const crouch = posed(crouching);

/** On a bicycle or e-bike: where the saddle, the pedal and the grip are. */
export function ride(
  saddle: Point,
  pedal: Point,
  grip: Point,
  it: Omit<Person, 'pose'> & { lean?: number } = {},
): Drawing {
  const { lean, ...who } = it;
  return person({ hands: [grip, grip], ...who, pose: riding(saddle, pedal, lean) });
}

/** Lying on the back, head to the left, at the height of a bed or bench. */
export function lie(x: number, y: number, it: Omit<Person, 'pose'> = {}): Drawing {
  const size = it.size ?? 1;
  const pose = {
    hip: [x, y] as Point,
    lean: -90,
    feet: [
      [x + 80 * size, y + 4],
      [x + 78 * size, y - 4],
    ] as [Point, Point],
  };
  return person({ ...it, pose });
}
