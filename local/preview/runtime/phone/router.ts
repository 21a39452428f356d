import { CallFailure } from '../wx/call';
import { BrowserHistory } from './browser-history';
import { PAGE_COUNT_MAX } from './constants';
import { EventChannel } from './event-channel';
import type { PageStack } from './page-stack';
import type { PageView } from './page-view';
import { parsePageUrl, type PageUrl } from './url';

/** WeChat's ways between pages. Each waits for the one before: a double tap opens one page after the other. */
export class Router {
  private readonly history = new BrowserHistory((target) => this.onBrowserMove(target));
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly stack: PageStack,
    private readonly homePath: string,
  ) {}

  /** The address that the document was opened with. */
  get address(): string {
    return this.history.address ?? `/${this.homePath}`;
  }

  navigateTo(to: string, events: Record<string, (...args: unknown[]) => void> = {}): Promise<EventChannel> {
    return this.enqueue(() => {
      const url = this.target(to);
      if (this.stack.isTab(url.path)) throw new CallFailure('can not navigateTo a tabbar page');
      if (this.stack.pages.length >= PAGE_COUNT_MAX) {
        throw new CallFailure('webview count limit exceed');
      }
      const [opener, opened] = EventChannel.pair();
      for (const [name, listener] of Object.entries(events)) opener.on(name, listener);
      this.stack.current?.hide();
      const page = this.stack.open(url, opened);
      page.entry = this.history.push(url.full);
      this.stack.show(page);
      return opener;
    });
  }

  redirectTo(to: string): Promise<void> {
    return this.enqueue(() => {
      const url = this.target(to);
      if (this.stack.isTab(url.path)) throw new CallFailure('can not redirectTo a tabbar page');
      this.stack.closeTop();
      this.openHere(url);
    });
  }

  navigateBack(delta = 1): Promise<void> {
    return this.enqueue(async () => {
      if (this.stack.pages.length < 2) throw new CallFailure('cannot navigate back at first page.');
      const keep = Math.max(1, this.stack.pages.length - delta);
      this.closeDownTo(keep);
      const page = this.stack.current;
      if (page) await this.history.backTo(page.entry);
    });
  }

  switchTab(to: string): Promise<void> {
    return this.enqueue(() => this.showTab(this.target(to).path));
  }

  reLaunch(to: string): Promise<void> {
    return this.enqueue(() => {
      const url = this.target(to);
      this.stack.closeAll();
      this.openHere(url);
    });
  }

  goHome(): Promise<void> {
    return this.stack.isTab(this.homePath) ? this.switchTab(`/${this.homePath}`) : this.reLaunch(`/${this.homePath}`);
  }

  private showTab(path: string): void {
    if (!this.stack.isTab(path)) throw new CallFailure('can not switch to no-tabBar page');
    const { current } = this.stack;
    if (current?.url.path === path && this.stack.pages.length === 1) return;
    const kept = this.stack.leaveForTab(path);
    if (!kept) this.openHere(parsePageUrl(`/${path}`));
    else this.showHere(kept);
  }

  private openHere(url: PageUrl): void {
    this.showHere(this.stack.open(url));
  }

  private showHere(page: PageView): void {
    page.entry = this.history.replace(page.url.full);
    this.stack.show(page);
  }

  private closeDownTo(count: number): void {
    while (this.stack.pages.length > count) this.stack.closeTop();
    if (this.stack.current) this.stack.show(this.stack.current);
  }

  private target(to: string): PageUrl {
    const url = parsePageUrl(to, this.stack.current?.url.path);
    if (!this.stack.exists(url.path)) throw new CallFailure(`page "${url.path}" is not found`);
    return url;
  }

  /** Asynchronous as in WeChat: the code after the call runs before the new page's onLoad. */
  private enqueue<T>(run: () => T | Promise<T>): Promise<T> {
    const done = this.queue.then(run);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** The browser's own back, forward, or an address typed by hand. */
  private onBrowserMove(target: { index?: number; url: string }): void {
    const index = target.index;
    const depth = this.stack.pages.findIndex((page) => page.entry === index);
    const isBelow = depth >= 0 && depth < this.stack.pages.length - 1;
    const url = parsePageUrl(target.url);
    const known = this.stack.exists(url.path);
    const move = (): void => {
      if (isBelow) this.closeDownTo(depth + 1);
      else if (index !== undefined && this.stack.isTab(url.path)) this.showTab(url.path);
      else if (known && this.stack.current?.url.full !== url.full) {
        this.stack.closeAll();
        this.openHere(url);
      }
    };
    void this.enqueue(move);
  }
}
