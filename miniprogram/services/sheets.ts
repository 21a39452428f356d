import { LIMITS } from '../shared/limits';

export type PickedSheet =
  | { kind: 'read'; base64: string }
  /** cancelled: the person went back; unagreed: not to the privacy guide, asked again next time */
  | { kind: 'cancelled' | 'unagreed' | 'large' | 'failed' };

/** A spreadsheet out of a chat: that is where one that was filled on a computer is found. Only within a tap. */
export async function pickSheet(): Promise<PickedSheet> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    const [file] = tempFiles;
    if (!file) return { kind: 'cancelled' };
    if (file.size > LIMITS.sheetBytesMax) return { kind: 'large' };
    return { kind: 'read', base64: await contentOf(file.path) };
  } catch (error) {
    const { errMsg = '', errno = 0 } = (error ?? {}) as { errMsg?: string; errno?: number };
    if (errno === 104 || /privacy permission/i.test(errMsg)) return { kind: 'unagreed' };
    return { kind: /cancel/i.test(errMsg) ? 'cancelled' : 'failed' };
  }
}

function contentOf(filePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      // Asked for as base64 it is a text, whatever else the type allows.
      success: ({ data }) => (typeof data === 'string' ? resolve(data) : reject(new Error('no text'))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
