import { showDocument } from '../dialogs/document';
import { Layer } from '../dialogs/layer';
import { askPermission } from '../dialogs/permissions';
import { make } from '../dom';
import { fileUrl, suffixOf } from '../files';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';
import { InnerAudio } from './inner-audio';
import { pickFiles, sizeOfPicture } from './picked-files';
import { privateApi } from './private-api';

export interface ChooseMediaOptions {
  count?: number;
  mediaType?: string[];
  sourceType?: string[];
  sizeType?: string[];
  maxDuration?: number;
}

export interface ChooseFileOptions {
  count?: number;
  type?: 'all' | 'video' | 'image' | 'file';
  extension?: string[];
}

export interface PreviewOptions {
  urls: string[];
  current?: string;
}

const DEFAULT_COUNT = 9;
/** What WeChat's openDocument can show. */
const DOCUMENT_TYPES = ['doc', 'xls', 'ppt', 'pdf', 'docx', 'xlsx', 'pptx'];

export function mediaApis(host: PhoneHost) {
  return {
    chooseMedia: privateApi(host, 'chooseMedia', chooseMedia),
    chooseImage: privateApi(host, 'chooseImage', async ({ count = DEFAULT_COUNT }: { count?: number }) => {
      const files = await pickFiles({ accept: 'image/*', count });
      return {
        tempFilePaths: files.map((file) => file.tempFilePath),
        tempFiles: files.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
      };
    }),
    chooseMessageFile: privateApi(
      host,
      'chooseMessageFile',
      async ({ count = 1, type, extension }: ChooseFileOptions) => {
        const kinds =
          type === 'image' || type === 'video' ? [`${type}/*`] : (extension ?? []).map((each) => `.${each}`);
        const files = await pickFiles({ accept: kinds.join(','), count });
        return { tempFiles: files.map((file) => ({ ...file, path: file.tempFilePath, time: Date.now() / 1000 })) };
      },
    ),
    previewImage: asyncApi('previewImage', ({ urls, current }: PreviewOptions) =>
      showPicture(host, current ?? urls[0] ?? ''),
    ),
    previewMedia: asyncApi(
      'previewMedia',
      ({ sources, current = 0 }: { sources: { url: string }[]; current?: number }) =>
        showPicture(host, sources[current]?.url ?? ''),
    ),
    getImageInfo: asyncApi('getImageInfo', async ({ src }: { src: string }) => {
      const { width, height } = await sizeOfPicture(fileUrl(src));
      if (width === 0) throw new CallFailure(`image ${src} not found`);
      return { width, height, path: fileUrl(src), orientation: 'up', type: suffixOf(src).slice(1) || 'unknown' };
    }),
    compressImage: asyncApi('compressImage', ({ src }: { src: string }) => ({ tempFilePath: src })),
    saveImageToPhotosAlbum: privateApi(host, 'saveImageToPhotosAlbum', (options: { filePath: string }) =>
      savePicture(host, options.filePath),
    ),
    openDocument: asyncApi('openDocument', ({ filePath, fileType }: { filePath: string; fileType?: string }) => {
      const type = fileType ?? suffixOf(filePath).slice(1);
      if (!DOCUMENT_TYPES.includes(type)) throw new CallFailure('filetype not supported');
      showDocument(host, { path: filePath, type });
    }),
    createInnerAudioContext: () => new InnerAudio(),
  };
}

async function chooseMedia({ count = DEFAULT_COUNT, mediaType = ['image'] }: ChooseMediaOptions) {
  const wantsVideo = mediaType.includes('video') || mediaType.includes('mix');
  const wantsImage = mediaType.includes('image') || mediaType.includes('mix');
  const accept = [wantsImage ? 'image/*' : '', wantsVideo ? 'video/*' : ''].filter(Boolean).join(',');
  const files = await pickFiles({ accept, count });
  const tempFiles = files.map(async (file) => ({
    ...file,
    fileType: file.type.startsWith('video') ? 'video' : 'image',
    duration: 0,
    ...(await sizeOfPicture(file.tempFilePath)),
  }));
  return { tempFiles: await Promise.all(tempFiles), type: mediaType.length > 1 ? 'mix' : (mediaType[0] ?? 'image') };
}

/** The album of this phone is the browser's folder of downloads. */
async function savePicture(host: PhoneHost, filePath: string): Promise<void> {
  const scope = 'scope.writePhotosAlbum';
  const reason = host.app.permission[scope]?.desc ?? '保存图片到您的相册';
  if (!(await askPermission(host, scope, reason))) throw new CallFailure('auth deny');
  const { width } = await sizeOfPicture(fileUrl(filePath));
  if (width === 0) throw new CallFailure('invalid file type');
  make('a', { href: fileUrl(filePath), download: `picture${suffixOf(filePath)}` }).click();
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
