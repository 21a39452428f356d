import { temporaryPath } from '../files';
import { CallFailure } from './call';

export interface PickedFile {
  tempFilePath: string;
  name: string;
  size: number;
  type: string;
}

/** Files of the machine that runs the browser, as temporary paths that images and uploads can read. */
export function pickFiles({ accept, count }: { accept: string; count: number }): Promise<PickedFile[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, multiple: count > 1 });
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => reject(new CallFailure('cancel')));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, count);
      resolve(
        files.map((file) => ({
          tempFilePath: temporaryPath(file, file.name),
          name: file.name,
          size: file.size,
          type: file.type,
        })),
      );
    });
    input.click();
  });
}

/** Width and height of a picture; 0 for what is none. */
export async function sizeOfPicture(path: string): Promise<{ width: number; height: number }> {
  const image = new Image();
  image.src = path;
  await image.decode().catch(() => undefined);
  return { width: image.naturalWidth, height: image.naturalHeight };
}
