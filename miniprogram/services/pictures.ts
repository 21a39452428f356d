/** Pictures in full, one swipe apart. */
export const viewPictures = (urls: string[], current: string): void => void wx.previewImage({ urls, current });
