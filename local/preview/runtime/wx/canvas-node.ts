import { fileUrl } from '../files';

export interface WeChatCanvas extends HTMLCanvasElement {
  createImage(): HTMLImageElement;
  createPath2D(path?: Path2D): Path2D;
  requestAnimationFrame(run: FrameRequestCallback): number;
  cancelAnimationFrame(id: number): void;
}

/** Gives a canvas what WeChat's 2d canvas has and the web's has not. */
export function prepareCanvas(canvas: HTMLCanvasElement): WeChatCanvas {
  return Object.assign(canvas, {
    createImage: packagedImage,
    createPath2D: (path?: Path2D) => new Path2D(path),
    requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}

/** An image whose `src` may be a file of the mini-program. */
function packagedImage(): HTMLImageElement {
  const image = new Image();
  const setAttribute = image.setAttribute.bind(image);
  Object.defineProperty(image, 'src', {
    get: () => image.getAttribute('src') ?? '',
    set: (source: string) => setAttribute('src', fileUrl(source)),
  });
  return image;
}
