/** What of a 2d canvas the drawings use; WeChat's types say no more than any. */
export interface Pen {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  closePath(): void;
  fill(): void;
  stroke(): void;
  clip(): void;
  save(): void;
  restore(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
}

/** A picture of another file or address, ready to be drawn. */
export type LoadImage = (source: string) => Promise<unknown>;

/** What stands on a canvas of a page, as a picture that can be drawn into another. @returns its path */
export async function pictureOfCanvas(canvas: WechatMiniprogram.Canvas): Promise<string> {
  return (await wx.canvasToTempFilePath({ canvas })).tempFilePath;
}

/**
 * Draws a picture out of sight and stores it as a JPEG for as long as the app runs.
 *
 * @param size in pixels of the picture, whatever the phone's
 * @returns its path
 * @throws what the platform says when it has no canvas out of sight, or no room
 */
export async function drawPicture(
  size: { width: number; height: number },
  draw: (pen: Pen, load: LoadImage) => void | Promise<void>,
): Promise<string> {
  const canvas = wx.createOffscreenCanvas({ type: '2d', ...size });
  const load: LoadImage = (source) =>
    new Promise((resolve, reject) => {
      const image = canvas.createImage();
      image.onload = () => resolve(image);
      image.onerror = () => reject(new Error('the picture cannot be read'));
      image.src = source;
    });
  await draw(canvas.getContext('2d') as Pen, load);
  const { tempFilePath } = await wx.canvasToTempFilePath({
    canvas,
    x: 0,
    y: 0,
    ...size,
    destWidth: size.width,
    destHeight: size.height,
    fileType: 'jpg',
    quality: 0.8,
  });
  return tempFilePath;
}
