export interface Room {
  finderUserName: string;
  feedId: string;
}

/**
 * Leads out to a broadcast in 视频号. WeChat opens only rooms of the mini-program's own subject or an associated one
 * (rules.md), and only in versions that know how.
 *
 * @returns false: it could not be opened, and the page says how to get there
 */
export function openRoom({ finderUserName, feedId }: Room): Promise<boolean> {
  return new Promise((resolve) => {
    if (finderUserName === '' || !wx.canIUse('openChannelsLive')) return resolve(false);
    wx.openChannelsLive({
      finderUserName,
      ...(feedId !== '' && { feedId }),
      success: () => resolve(true),
      // Whoever changed their mind in WeChat's own dialog needs no advice.
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel')),
    });
  });
}
