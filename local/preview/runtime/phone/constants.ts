/** The phone that the preview pretends to be, in CSS pixels; an iPhone of the 375 px class, as in the mock-ups. */
export const STATUS_BAR_HEIGHT = 44;
export const NAVIGATION_BAR_HEIGHT = 44;
export const SAFE_AREA_BOTTOM = 34;
export const PHONE_WIDTH_MAX = 430;

/** WeChat's capsule, as wx.getMenuButtonBoundingClientRect tells it. */
export const CAPSULE = { width: 87, height: 32, top: STATUS_BAR_HEIGHT + 4, fromRight: 7 } as const;

export const PAGE_COUNT_MAX = 10;
export const REACH_BOTTOM_DISTANCE = 50;
export const PULL_DOWN_TRIGGER = 50;
