import { type Drawing, GROUND, line } from '../draw/drawing';
import type { Point } from '../draw/path';

/** A scene's drawing and the middles of its places' numbers, in the order of scenes.ts. */
export interface SceneDrawing {
  drawing: Drawing;
  marks: readonly Point[];
}

export const WIDTH = 686;
export const floor = line(`M0 ${GROUND}H${WIDTH}`);
