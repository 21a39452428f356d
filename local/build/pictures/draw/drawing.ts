import type { Ink } from './palette';
import { type Matrix, moved, type Point } from './path';

/** One shape: an ink and path data. A drawing is shapes from back to front. */
export interface Shape {
  ink: Ink;
  d: string;
}
export type Drawing = readonly Shape[];

/** Height of the ground line in every panel, and the panel's own size. */
export const GROUND = 264;
export const PANEL = { width: 343, height: 300 } as const;

export const shape = (ink: Ink, ...d: string[]): Shape => ({ ink, d: d.join('') });
export const paper = (...d: string[]): Shape => shape('paper', ...d);
export const line = (...d: string[]): Shape => shape('line', ...d);
export const solid = (...d: string[]): Shape => shape('solid', ...d);
export const thin = (...d: string[]): Shape => shape('thin', ...d);
export const tint = (...d: string[]): Shape => shape('tint', ...d);
export const red = (...d: string[]): Shape => shape('red', ...d);
export const green = (...d: string[]): Shape => shape('green', ...d);

/** Where and how a part is put. Turning is in degrees, clockwise; mirroring is about the part's own origin. */
export interface Place {
  x?: number;
  y?: number;
  scale?: number;
  turn?: number;
  mirror?: boolean;
}

export function put(drawing: Drawing, { x = 0, y = 0, scale = 1, turn = 0, mirror = false }: Place): Drawing {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const side = mirror ? -1 : 1;
  const matrix: Matrix = [cos * side, sin * side, -sin, cos, x, y];
  return drawing.map(({ ink, d }) => ({ ink, d: moved(d, matrix) }));
}

/** A part put on the ground line at `x`, or at `y`; parts are drawn around the middle of their foot. */
export const place = (x: number, drawing: Drawing | Shape, more: Omit<Place, 'x'> = {}): Drawing =>
  put('ink' in drawing ? [drawing] : drawing, { y: GROUND, ...more, x });

/** The same shapes in other inks: a thing becomes the wrong or the right one. */
export const inked = (drawing: Drawing, inks: Partial<Record<Ink, Ink>>): Drawing =>
  drawing.map(({ ink, d }) => ({ ink: inks[ink] ?? ink, d }));

/** Several parts behind one another on the ground line, or on none. */
export const onGround = (...parts: (Drawing | Shape)[]): Drawing => [
  line(`M0 ${GROUND}H${PANEL.width}`),
  ...bare(...parts),
];
export const bare = (...parts: (Drawing | Shape)[]): Drawing =>
  parts.flatMap((part) => ('ink' in part ? [part] : part));

// Path data of the commonest forms.
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

export function roundBox([x, y]: Point, width: number, height: number, radius: number): string {
  const [w, h, r] = [width - 2 * radius, height - 2 * radius, radius];
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
}

export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`;

export const ellipse = ([x, y]: Point, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 0 1 ${2 * rx} 0a${rx} ${ry} 0 0 1 ${-2 * rx} 0z`;

/** A dot of the line's own width: a line without length, round at both ends. */
export const dot = (x: number, y: number): string => `M${x} ${y}h1`;
