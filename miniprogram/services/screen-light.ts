/** As bright as it goes, so that paper on a screen can be read in the sun; given back afterwards. */
let before: number | null = null;

export function brighten(): void {
  wx.getScreenBrightness({
    success: ({ value }) => {
      before = value;
      wx.setScreenBrightness({ value: 1, fail: () => undefined });
    },
    fail: () => undefined,
  });
}

export function restoreLight(): void {
  if (before === null) return;
  wx.setScreenBrightness({ value: before, fail: () => undefined });
  before = null;
}

/** So that the screen does not go dark in the leader's hand. */
export const keepScreenOn = (keepScreenOn: boolean): void => void wx.setKeepScreenOn({ keepScreenOn });
