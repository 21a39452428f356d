import { domOf } from '../engine/browser-backend';
import { temporaryPath } from '../files';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';
import { prepareCanvas } from './canvas-node';
import { componentOf } from './scope';

export interface OffscreenOptions {
  type?: '2d' | 'webgl';
  width?: number;
  height?: number;
}

export interface ToTempFileOptions {
  canvas?: HTMLCanvasElement;
  canvasId?: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  destWidth?: number;
  destHeight?: number;
  fileType?: 'png' | 'jpg';
  quality?: number;
}

export function canvasApis({ stack }: PhoneHost) {
  const named = (id: string): HTMLCanvasElement | undefined => {
    const page = stack.current;
    if (!page) return undefined;
    const scope = componentOf(stack, page.instance);
    return domOf(scope.component.getShadowRoot()?.querySelector(`#${id}`))?.querySelector('canvas') ?? undefined;
  };
  return {
    createOffscreenCanvas: ({ type = '2d', width = 300, height = 150 }: OffscreenOptions = {}) => {
      if (type !== '2d') throw new Error('only 2d canvases are supported by the local preview');
      return prepareCanvas(Object.assign(document.createElement('canvas'), { width, height }));
    },
    canvasToTempFilePath: asyncApi('canvasToTempFilePath', async (options: ToTempFileOptions) => {
      const source = options.canvas ?? named(options.canvasId ?? '');
      if (!source) throw new CallFailure('canvas is empty');
      return { tempFilePath: temporaryPath(await picture(source, options), `.${options.fileType ?? 'png'}`) };
    }),
  };
}

function picture(source: HTMLCanvasElement, options: ToTempFileOptions): Promise<Blob> {
  const { x = 0, y = 0, width = source.width - x, height = source.height - y } = options;
  const target = document.createElement('canvas');
  target.width = options.destWidth ?? width;
  target.height = options.destHeight ?? height;
  target.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, target.width, target.height);
  const type = options.fileType === 'jpg' ? 'image/jpeg' : 'image/png';
  return new Promise((resolve, reject) => {
    target.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new CallFailure('the canvas could not be read'))),
      type,
      options.quality ?? 1,
    );
  });
}
