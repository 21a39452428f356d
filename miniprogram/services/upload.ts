/** Pictures and recordings of lessons: chosen at a tap, then stored where only functions can read them. */
export type MediaKind = 'image' | 'audio' | 'video';

export type Uploaded =
  | { kind: 'stored'; fileId: string; path: string }
  /** cancelled: the person went back; unagreed: not to the privacy guide, asked again next time */
  | { kind: 'cancelled' | 'unagreed' | 'large' | 'failed' };

interface Chosen {
  path: string;
  bytes: number;
}

const MB = 1024 * 1024;
/** What a phone sends and a reader fetches without waiting for minutes. */
export const MEDIA_MB_MAX: Record<MediaKind, number> = { image: 5, audio: 20, video: 100 };
const SUFFIX: Record<MediaKind, string> = { image: 'jpg', audio: 'mp3', video: 'mp4' };
const SOUNDS = ['mp3', 'm4a', 'aac', 'wav'];
const VIDEO_SECONDS_MAX = 60;

/** @param folder in the storage, of letters, digits, - and / */
export async function uploadMedia(media: MediaKind, folder: string): Promise<Uploaded> {
  try {
    const { path, bytes } = await choose(media);
    if (bytes > MEDIA_MB_MAX[media] * MB) return { kind: 'large' };
    const cloudPath = `${folder}/${newName()}.${suffixOf(path) ?? SUFFIX[media]}`;
    const { fileID } = await wx.cloud.uploadFile({ cloudPath, filePath: path });
    return { kind: 'stored', fileId: fileID, path };
  } catch (error) {
    const { errMsg = '', errno = 0 } = (error ?? {}) as { errMsg?: string; errno?: number };
    if (errno === 104 || /privacy permission/i.test(errMsg)) return { kind: 'unagreed' };
    return { kind: /cancel/i.test(errMsg) ? 'cancelled' : 'failed' };
  }
}

async function choose(media: MediaKind): Promise<Chosen> {
  if (media === 'audio') {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: SOUNDS });
    return { path: tempFiles[0]?.path ?? '', bytes: tempFiles[0]?.size ?? 0 };
  }
  const { tempFiles } = await wx.chooseMedia({
    count: 1,
    mediaType: [media],
    sizeType: ['compressed'],
    maxDuration: VIDEO_SECONDS_MAX,
  });
  return { path: tempFiles[0]?.tempFilePath ?? '', bytes: tempFiles[0]?.size ?? 0 };
}

const suffixOf = (path: string): string | undefined => /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase();

/** Nobody replaces another's file: the storage refuses a name that is there. */
const newName = (): string => `${Date.now()}-${Math.random().toString(36).slice(2, 10)}`;
