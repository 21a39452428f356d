import type * as glassEasel from 'glass-easel';
import type { WindowConfig } from '../../shared/bundle-format';
import { afterDrawing, make } from '../dom';
import type { Engine, RootComponent } from '../engine/engine';
import { toElement } from '../engine/plain-event';
import { NAVIGATION_BAR_HEIGHT, REACH_BOTTOM_DISTANCE, STATUS_BAR_HEIGHT } from './constants';
import type { EventChannel } from './event-channel';
import { NavigationBar } from './navigation-bar';
import { PullDown } from './pull-down';
import type { PageUrl } from './url';

/** The page object that the mini-program's script sees as `this`. */
export type PageInstance = Record<string, unknown>;

export interface PageOptions {
  engine: Engine;
  url: PageUrl;
  config: WindowConfig;
  channel: EventChannel | undefined;
  onError: (error: unknown, where: string) => void;
  goBack: () => void;
}

let lastId = 0;

/** One open page: its box on the screen, its component and its life. */
export class PageView {
  readonly id = (lastId += 1);
  readonly box: HTMLElement;
  readonly scroller = make('div', { class: 'phone-scroll' });
  readonly navigationBar: NavigationBar | undefined;
  readonly pullDown: PullDown;
  /** The custom tab bar of this page, if it is a tab. */
  tabBar: RootComponent | undefined;
  /** Position in the browser's history. */
  entry = 0;
  visible = false;
  /** wx.hideShareMenu() takes the page out of the capsule's menu. */
  isShareOffered = true;
  /** wx.showShareMenu({ withShareTicket: true }): in a group its cards open with a ticket. */
  sharesTicket = false;
  private root: RootComponent | undefined;
  private ready = false;
  private scrollTop = 0;
  private atBottom = false;

  constructor(private readonly options: PageOptions) {
    const { url, config } = options;
    this.box = make('div', { class: 'phone-page', 'data-route': url.path, hidden: '' });
    if (config.navigationStyle !== 'custom') {
      this.navigationBar = new NavigationBar(config.navigationBarTitleText ?? '', options.goBack);
      this.box.append(this.navigationBar.node);
    }
    this.box.append(this.scroller);
    this.pullDown = new PullDown(this.scroller, config.enablePullDownRefresh === true, () => {
      this.call('onPullDownRefresh');
      this.component.triggerPageLifetime('pullDownRefresh', []);
    });
    this.scroller.addEventListener('scroll', () => this.onScroll(), { passive: true });
  }

  get url(): PageUrl {
    return this.options.url;
  }

  get config(): WindowConfig {
    return this.options.config;
  }

  get channel(): EventChannel | undefined {
    return this.options.channel;
  }

  get component(): glassEasel.GeneralComponent {
    return this.mounted.getComponent();
  }

  get instance(): PageInstance {
    return this.mounted.get() as unknown as PageInstance;
  }

  get top(): number {
    return this.navigationBar ? STATUS_BAR_HEIGHT + NAVIGATION_BAR_HEIGHT : 0;
  }

  /** Builds the page's tree; the stack has the page already, so that getCurrentPages() in onLoad names it. */
  mount(): void {
    const { engine, url } = this.options;
    this.root = engine.createRoot('page', decodable(url));
    Object.assign(this.instance, { route: url.path, options: url.query, __wxWebviewId__: this.id });
    const place = document.createElement('i');
    this.scroller.append(place);
    this.root.attach(this.scroller as never, place as never);
    this.call('onLoad', url.query);
  }

  show(): void {
    this.box.hidden = false;
    this.scroller.scrollTop = this.scrollTop;
    this.resume();
  }

  hide(): void {
    this.scrollTop = this.scroller.scrollTop;
    this.box.hidden = true;
    this.pause();
  }

  /** The page is looked at: opened, uncovered, or WeChat came to the foreground. */
  resume(): void {
    if (this.visible) return;
    this.visible = true;
    this.call('onShow');
    this.component.triggerPageLifetime('show', [this.url.query]);
    if (this.ready) return;
    this.ready = true;
    afterDrawing(() => this.call('onReady'));
  }

  pause(): void {
    if (!this.visible) return;
    this.visible = false;
    this.call('onHide');
    this.component.triggerPageLifetime('hide', []);
  }

  /** As WeChat: a page that is closed is unloaded, not hidden first. */
  unload(): void {
    this.visible = false;
    this.call('onUnload');
    this.tabBar?.release();
    this.mounted.release();
    this.box.remove();
  }

  resize(size: { windowWidth: number; windowHeight: number }): void {
    this.call('onResize', { size });
    this.component.triggerPageLifetime('resize', [{ size }]);
  }

  /** Calls a handler of the page if it has one; what it throws is shown, not passed on. */
  call(name: string, ...args: unknown[]): unknown {
    const handler = this.instance[name];
    if (typeof handler !== 'function') return undefined;
    try {
      return Reflect.apply(handler, this.instance, args);
    } catch (error) {
      this.options.onError(error, `${this.url.path} ${name}`);
      return undefined;
    }
  }

  /** Whether the mini-program's element is in this page. */
  holds(holder: unknown): boolean {
    const node: unknown = toElement(holder)?.getBackendElement();
    return node instanceof Node && this.box.contains(node);
  }

  private get mounted(): RootComponent {
    if (!this.root) throw new Error(`${this.url.path} is not mounted yet`);
    return this.root;
  }

  private onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.call('onPageScroll', { scrollTop });
    const distance = this.config.onReachBottomDistance ?? REACH_BOTTOM_DISTANCE;
    const atBottom = scrollHeight > clientHeight && scrollHeight - scrollTop - clientHeight <= distance;
    if (atBottom && !this.atBottom) this.call('onReachBottom');
    this.atBottom = atBottom;
  }
}

/** glass-easel decodes the query for the page's properties and fails on a lone `%`; such a pair is left to onLoad. */
function decodable(url: PageUrl): string {
  const pairs = Object.entries(url.query).filter(([, value]) => {
    try {
      decodeURIComponent(value);
      return true;
    } catch {
      return false;
    }
  });
  return `/${url.path}?${pairs.map((pair) => pair.join('=')).join('&')}`;
}
