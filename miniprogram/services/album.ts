/** unagreed: not to the privacy guide, asked again next time; refused: the permission, now or earlier. */
export type Saved = 'saved' | 'unagreed' | 'refused' | 'failed';

/** Keeps a picture in the phone's album. Only within a tap. */
export async function saveToAlbum(filePath: string): Promise<Saved> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (error) {
    const { errMsg = '', errno = 0 } = (error ?? {}) as { errMsg?: string; errno?: number };
    if (errno === 104 || /privacy permission/i.test(errMsg)) return 'unagreed';
    return /auth deny|authorize no response|cancel/i.test(errMsg) ? 'refused' : 'failed';
  }
}
