/** Whether a screen reader is on; an old WeChat that cannot tell counts as no. */
export function isReaderOn(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!wx.canIUse('checkIsOpenAccessibility')) return resolve(false);
    wx.checkIsOpenAccessibility({
      success: ({ open }) => resolve(open),
      fail: () => resolve(false),
    });
  });
}
