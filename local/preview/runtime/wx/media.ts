import { make } from '../dom';
import { Layer } from '../dialogs/layer';
import { fileUrl } from '../files';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';
import { InnerAudio } from './inner-audio';
import { pickFiles } from './picked-files';

export interface ChooseMediaOptions {
  count?: number;
  mediaType?: string[];
  sourceType?: string[];
  sizeType?: string[];
  maxDuration?: number;
}

export interface PreviewOptions {
  urls: string[];
  current?: string;
}

const DEFAULT_COUNT = 9;

export function mediaApis(host: PhoneHost) {
  return {
    chooseMedia: asyncApi(
      'chooseMedia',
      async ({ count = DEFAULT_COUNT, mediaType = ['image'] }: ChooseMediaOptions) => {
        const wantsVideo = mediaType.includes('video') || mediaType.includes('mix');
        const wantsImage = mediaType.includes('image') || mediaType.includes('mix');
        const accept = [wantsImage ? 'image/*' : '', wantsVideo ? 'video/*' : ''].filter(Boolean).join(',');
        const files = await pickFiles({ accept, count });
        const tempFiles = files.map((file) => ({
          ...file,
          fileType: file.type.startsWith('video') ? 'video' : 'image',
          duration: 0,
          width: 0,
          height: 0,
        }));
        return { tempFiles, type: mediaType.length > 1 ? 'mix' : (mediaType[0] ?? 'image') };
      },
    ),
    chooseImage: asyncApi('chooseImage', async ({ count = DEFAULT_COUNT }: { count?: number }) => {
      const files = await pickFiles({ accept: 'image/*', count });
      return {
        tempFilePaths: files.map((file) => file.tempFilePath),
        tempFiles: files.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
      };
    }),
    chooseMessageFile: asyncApi('chooseMessageFile', async ({ count = 1 }: { count?: number }) => {
      const files = await pickFiles({ accept: '', count });
      return { tempFiles: files.map((file) => ({ ...file, path: file.tempFilePath, time: Date.now() / 1000 })) };
    }),
    previewImage: asyncApi('previewImage', ({ urls, current }: PreviewOptions) =>
      showPicture(host, current ?? urls[0] ?? ''),
    ),
    previewMedia: asyncApi(
      'previewMedia',
      ({ sources, current = 0 }: { sources: { url: string }[]; current?: number }) =>
        showPicture(host, sources[current]?.url ?? ''),
    ),
    getImageInfo: asyncApi('getImageInfo', async ({ src }: { src: string }) => {
      const image = new Image();
      image.src = fileUrl(src);
      await image.decode().catch(() => {
        throw new CallFailure(`image ${src} not found`);
      });
      const { naturalWidth: width, naturalHeight: height } = image;
      return { width, height, path: image.src, orientation: 'up', type: 'unknown' };
    }),
    compressImage: asyncApi('compressImage', ({ src }: { src: string }) => ({ tempFilePath: src })),
    saveImageToPhotosAlbum: asyncApi('saveImageToPhotosAlbum', ({ filePath }: { filePath: string }) => {
      make('a', { href: fileUrl(filePath), download: 'picture' }).click();
    }),
    openDocument: asyncApi('openDocument', ({ filePath }: { filePath: string }) => {
      window.open(fileUrl(filePath));
    }),
    createInnerAudioContext: () => new InnerAudio(),
  };
}

function showPicture(host: PhoneHost, source: string): void {
  const picture = make('img', { src: fileUrl(source), alt: '图片预览', class: 'phone-picture' });
  const layer = new Layer(
    host.frame.overlays,
    { label: '图片预览', kind: 'center', dismiss: () => layer.close() },
    picture,
    make('button', { type: 'button', text: '关闭', class: 'phone-sheet-cancel', onClick: () => layer.close() }),
  );
}
