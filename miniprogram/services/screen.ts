import { isElder } from './settings';

/** Below this width small type takes the next larger step (ux.md 7). */
const NARROW_BELOW_PX = 360;

/** Class of a page's root node. TDesign needs `page` beside our own (ux.md 2.4). */
export function rootClass(): string {
  if (isElder()) return 'page page--elder'; // larger than what a narrow screen asks for
  return wx.getWindowInfo().windowWidth < NARROW_BELOW_PX ? 'page page--narrow' : 'page';
}

interface RootData {
  root: string;
  elder: boolean;
}

/** What every page's data begins with. */
export const rootData = (): RootData => ({ root: rootClass(), elder: isElder() });

/** A page that comes back to the front may find that the size of type was changed meanwhile. */
export function syncRoot(page: { data: RootData; setData(data: Partial<RootData>): void }): void {
  const fresh = rootData();
  if (fresh.root !== page.data.root) page.setData(fresh);
}

export interface NavMetrics {
  /** px above the title row */
  topPx: number;
  /** px of the title row */
  heightPx: number;
  /** px at the right that belong to the capsule, 8 px of air included */
  capsulePx: number;
}

/** The title row stands beside the platform's capsule and keeps clear of it. */
export function navMetrics(): NavMetrics {
  const { windowWidth, statusBarHeight } = wx.getWindowInfo();
  const capsule = wx.getMenuButtonBoundingClientRect();
  const gap = Math.max(0, capsule.top - statusBarHeight);
  return {
    topPx: statusBarHeight,
    heightPx: capsule.height + gap * 2,
    capsulePx: windowWidth - capsule.left + 8,
  };
}

export const endPull = (): void => void wx.stopPullDownRefresh();

/** Brings a node under the title row, where reading goes on. */
export function scrollTo(selector: string): void {
  const { topPx, heightPx } = navMetrics();
  wx.pageScrollTo({ selector, offsetTop: -(topPx + heightPx + 12), duration: 220, fail: () => undefined });
}

export const scrollToTop = (): void => void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
