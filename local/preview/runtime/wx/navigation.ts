import { domOf } from '../engine/browser-backend';
import type { PhoneHost } from '../host';
import type { EventChannel } from '../phone/event-channel';
import { asyncApi, CallFailure } from './call';

export interface UrlOption {
  url: string;
}

export interface NavigateOptions extends UrlOption {
  events?: Record<string, (...args: unknown[]) => void>;
}

export function navigationApis({ router, stack }: PhoneHost) {
  return {
    navigateTo: asyncApi(
      'navigateTo',
      async ({ url, events }: NavigateOptions): Promise<{ eventChannel: EventChannel }> => ({
        eventChannel: await router.navigateTo(url, events),
      }),
    ),
    redirectTo: asyncApi('redirectTo', ({ url }: UrlOption) => router.redirectTo(url)),
    reLaunch: asyncApi('reLaunch', ({ url }: UrlOption) => router.reLaunch(url)),
    switchTab: asyncApi('switchTab', ({ url }: UrlOption) => router.switchTab(url)),
    navigateBack: asyncApi('navigateBack', ({ delta }: { delta?: number }) => router.navigateBack(delta)),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { title: string }) => {
      stack.current?.navigationBar?.setTitle(title);
      document.title = title;
    }),
    setNavigationBarColor: asyncApi(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }: { frontColor?: string; backgroundColor?: string }) =>
        stack.current?.navigationBar?.setColours({ background: backgroundColor, text: frontColor }),
    ),
    showTabBar: asyncApi('showTabBar', () => stack.setTabBarHidden(false)),
    hideTabBar: asyncApi('hideTabBar', () => stack.setTabBarHidden(true)),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => stack.current?.pullDown.start()),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => stack.current?.pullDown.stop()),
    pageScrollTo: asyncApi('pageScrollTo', (options: ScrollOptions) => scrollPage({ stack }, options)),
  };
}

export interface ScrollOptions {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  duration?: number;
}

function scrollPage({ stack }: Pick<PhoneHost, 'stack'>, options: ScrollOptions): void {
  const page = stack.current;
  if (!page) return;
  let top = options.scrollTop ?? 0;
  if (options.selector !== undefined) {
    const found = domOf(page.component.getShadowRoot()?.querySelector(options.selector));
    if (!found) throw new CallFailure(`no element matches ${options.selector}`);
    const distance = found.getBoundingClientRect().top - page.scroller.getBoundingClientRect().top;
    top = page.scroller.scrollTop + distance + (options.offsetTop ?? 0);
  }
  page.scroller.scrollTo({ top, behavior: options.duration === 0 ? 'instant' : 'smooth' });
}
