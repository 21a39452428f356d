import type * as decoderModule from './decoder';

const DECODER_URL = '/_preview/decoder.js';
/** Longest side in px at which a picture is tried; a photo of a code is found at one, a dense code at the other. */
const SIDES_PX = [600, 1200];
/** Codes drawn to the edge of their canvas lack the white border that a reader needs. */
const BORDER = 0.08;

export interface Picture {
  source: CanvasImageSource;
  width: number;
  height: number;
}

let decoder: Promise<typeof decoderModule> | undefined;

/** The content of the QR code in a picture, or undefined. @throws if the picture belongs to another machine */
export async function readCode(picture: Picture): Promise<string | undefined> {
  decoder ??= import(DECODER_URL) as Promise<typeof decoderModule>;
  const { decode } = await decoder;
  for (const side of SIDES_PX) {
    const content = decode(pixelsOf(picture, side));
    if (content !== undefined && content !== '') return content;
  }
  return undefined;
}

/** As a camera sees it: on white, where the canvas is see-through. */
function pixelsOf({ source, width, height }: Picture, side: number): ImageData {
  const scale = side / Math.max(width, height);
  const [shownWidth, shownHeight] = [Math.round(width * scale), Math.round(height * scale)];
  const border = Math.round(side * BORDER);
  const context = canvasContext(shownWidth + 2 * border, shownHeight + 2 * border);
  context.imageSmoothingEnabled = scale < 1;
  context.drawImage(source, border, border, shownWidth, shownHeight);
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** A small picture for a list. */
export function thumbnailOf({ source, width, height }: Picture, side: number): string {
  const scale = side / Math.max(width, height);
  const context = canvasContext(Math.round(width * scale), Math.round(height * scale));
  context.drawImage(source, 0, 0, context.canvas.width, context.canvas.height);
  return context.canvas.toDataURL();
}

function canvasContext(width: number, height: number): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return context;
}

/** A picture file of the machine. */
export async function readCodeOfFile(file: File): Promise<string> {
  const source = await createImageBitmap(file);
  const content = await readCode({ source, width: source.width, height: source.height });
  if (content === undefined) throw new Error('图里没有找到码');
  return content;
}
