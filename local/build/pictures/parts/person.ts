import { type Drawing, put, shape, type Shape, solid } from '../draw/drawing';
import { across, add, at, joint, lengthOf, limb, minus, times, turned, unit } from '../draw/geometry';
import type { Ink } from '../draw/palette';
import type { Point } from '../draw/path';
import { head, type HeadLook } from './head';
import type { Pose } from './poses';

/**
 * One body for everyone: a grown person is 178 units tall. A scene says where hips, hands and feet are,
 * elbows and knees follow. `size` makes children and people further away.
 */
export interface Person extends HeadLook {
  pose: Pose;
  /** 1 looks to the right, -1 to the left */
  face?: 1 | -1;
  size?: number;
  /** Nearer hand first (from the front: the one on the side that is looked to); null hides that arm; left out, it hangs down. */
  hands?: readonly [Hand?, Hand?];
  /** the same, told from the neck: so far to where the person looks, so far down, in units of a grown person */
  reach?: readonly [Hand?, Hand?];
  /** what the nearer and the other hand hold, drawn around the hand's own middle for one who looks to the right */
  carries?: readonly [Drawing?, Drawing?];
  /** elbows and knees go where they go on most people; true turns one the other way */
  elbows?: readonly [boolean?, boolean?];
  /** degrees by which the head nods; below 0 it is thrown back */
  nod?: number;
  /** the head looks the other way than the body */
  looksBack?: boolean;
  top?: 'shirt' | 'coat';
  bottom?: 'trousers' | 'shorts' | 'skirt';
  /** inks of the clothes on the upper body and of trousers */
  wear?: Ink;
  trousers?: Ink;
  /** a window sill, a seat or a table hides what is below the hips */
  hasNoLegs?: boolean;
  /** drawn over the body and under the nearer arm: what the person holds */
  holds?: Drawing;
}
type Hand = Point | null | undefined;

const TORSO = 56;
const NECK = 21;
const ARM_BONES = [30, 30] as const;
const LEG_BONES = [38, 36] as const;
const ARM = [8, 7.5, 6] as const;
const LEG = [12, 9, 7.5] as const;
const SOLE = 7;

/** What all limbs need: measured once from the pose. */
interface Frame {
  it: Person;
  size: number;
  face: 1 | -1;
  /** from hip to neck */
  up: Point;
  neck: Point;
  isSide: boolean;
}
type Index = 0 | 1;

export function person(it: Person): Drawing {
  const frame = frameOf(it);
  const { feet } = it.pose;
  const farLeg = it.hasNoLegs ? [] : [leg(frame, 1), solid(shoe(frame, feet[0]), shoe(frame, feet[1]))];
  const nearLeg = it.hasNoLegs ? [] : [leg(frame, 0), ...skirt(frame)];
  const far = [...carried(frame, 1), ...arm(frame, 1), ...farLeg];
  const near = [...nearLeg, ...torso(frame), ...headOf(frame), ...(it.holds ?? [])];
  return [...far, ...near, ...carried(frame, 0), ...arm(frame, 0)];
}

function carried(frame: Frame, index: Index): Drawing {
  const thing = frame.it.carries?.[index];
  const hand = handOf(frame, index);
  if (!thing || !hand) return [];
  return put(thing, { x: hand[0], y: hand[1], scale: frame.size, mirror: frame.face === -1 });
}

const shoulder = (frame: Frame, outer: number): Point =>
  onBody(frame, frame.isSide ? 0 : outer * 15, frame.isSide ? 10 : 9);

/** Told from the neck, a place may be a little too far: the hand stops on the way, and what it holds with it. */
function within(from: Point, to: Point, longest: number): Point {
  const span = minus(to, from);
  return lengthOf(span) <= longest ? to : add(from, times(unit(span), longest));
}

/** null: that arm is not seen. */
function handOf(frame: Frame, index: Index): Point | null {
  const { it, size, face, neck, isSide } = frame;
  const wanted = it.hands?.[index];
  if (wanted !== undefined) return wanted;
  const reach = it.reach?.[index];
  if (reach === null) return null;
  const outer = index === 0 ? face : -face;
  if (reach) return within(shoulder(frame, outer), add(neck, [reach[0] * face * size, reach[1] * size]), 62 * size);
  // From the side the farther arm hangs behind the body.
  if (isSide) return index === 0 ? onBody(frame, 2 * face, 66) : null;
  return onBody(frame, outer * 27, 66);
}

function frameOf(it: Person): Frame {
  const { size = 1, face = 1, view = 'side' } = it;
  const up = turned([0, -1], (it.pose.lean ?? 0) * face);
  return { it, size, face, up, neck: add(it.pose.hip, times(up, TORSO * size)), isSide: view === 'side' };
}

/** A place on the upper body: `x` to the right of the spine, `y` below the neck. */
const onBody = ({ neck, up, size }: Frame, x: number, y: number): Point =>
  add(neck, add(times(across(up), x * size), times(up, -y * size)));

const sized = (widths: readonly [number, number, number], size: number): [number, number, number] => [
  widths[0] * size,
  widths[1] * size,
  widths[2] * size,
];

/** From the side both arms grow out of one place, from the front out of a shoulder each. */
function arm(frame: Frame, index: Index): Shape[] {
  const { it, size, face, isSide } = frame;
  const to = handOf(frame, index);
  if (!to) return [];
  const outer = index === 0 ? face : -face;
  const from = shoulder(frame, outer);
  const plain = isSide ? face : outer;
  const bend = it.elbows?.[index] ? -plain : plain;
  const elbow = joint({ from, to, bones: [ARM_BONES[0] * size, ARM_BONES[1] * size], bend: bend < 0 ? -1 : 1 });
  return [shape(it.wear ?? 'paper', limb([from, elbow, to], sized(ARM, size)))];
}

function leg(frame: Frame, index: Index): Shape {
  const { it, size, face, isSide, up } = frame;
  const foot = it.pose.feet[index];
  const outer = index === 0 ? face : -face;
  const from = add(it.pose.hip, times(across(up), isSide ? 0 : outer * 8 * size));
  const ankle: Point = [foot[0], foot[1] - SOLE * size];
  const plain = isSide ? -face : -outer;
  const bend = it.pose.knees?.[index] ? -plain : plain;
  const bones = [LEG_BONES[0] * size, LEG_BONES[1] * size] as const;
  const knee = joint({ from, to: ankle, bones, bend: bend < 0 ? -1 : 1 });
  const cloth = it.bottom === 'shorts' || it.bottom === 'skirt' ? 'paper' : (it.trousers ?? 'tint');
  return shape(cloth, limb([from, knee, ankle], sized(LEG, size), false));
}

function shoe({ size: s, face, isSide }: Frame, [x, y]: Point): string {
  if (!isSide) return `M${x - 10 * s} ${y - 2}q0${-9 * s} ${10 * s}${-9 * s}q${10 * s} 0 ${10 * s} ${9 * s}z`;
  const f = face * s;
  return `M${x - 7 * f} ${y - 2}v${-7 * s}h${13 * f}q${13 * f} ${s} ${13 * f} ${7 * s}z`;
}

/** Skirts and shorts hang from the hip over both legs. */
function skirt(frame: Frame): Shape[] {
  const { it } = frame;
  if (it.bottom !== 'skirt' && it.bottom !== 'shorts') return [];
  const [top, low, flare] = it.bottom === 'skirt' ? [14, 100, 24] : [15, 84, 20];
  const corners = [
    onBody(frame, -top, 52),
    onBody(frame, -flare, low),
    onBody(frame, flare, low),
    onBody(frame, top, 52),
  ];
  return [shape('tint', `M${corners.map(at).join('L')}Z`)];
}

/** A body with round shoulders and a straight hem; a coat's hem is lower. */
function torso(frame: Frame): Shape[] {
  const { it, isSide } = frame;
  const [wide, hem] = isSide ? [17, 15] : [23, 17];
  const low = it.top === 'coat' ? 88 : 62;
  const p = (x: number, y: number): string => at(onBody(frame, x, y));
  const left = `M${p(-hem, low)}L${p(-wide, 14)}Q${p(-wide, 0)} ${p(-wide + 13, -1)}`;
  return [shape(it.wear ?? 'paper', `${left}L${p(wide - 13, -1)}Q${p(wide, 0)} ${p(wide, 14)}L${p(hem, low)}Z`)];
}

function headOf(frame: Frame): Drawing {
  const { it, size, face } = frame;
  const [x, y] = onBody(frame, 0, -NECK);
  const looks = it.looksBack ? -face : face;
  const turn = (it.pose.lean ?? 0) * face * 0.5 + (it.nod ?? 0) * looks;
  return head(it, { x, y, scale: size, turn, mirror: looks === -1 });
}
