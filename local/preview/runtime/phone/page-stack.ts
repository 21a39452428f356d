import type { AppConfig, WindowConfig } from '../../shared/bundle-format';
import type { Engine } from '../engine/engine';
import type { ErrorReports } from './error-reports';
import type { EventChannel } from './event-channel';
import type { PhoneFrame } from './frame';
import { PageView } from './page-view';
import type { PhoneSettings } from './settings';
import { TabBar } from './tab-bar';
import type { PageUrl } from './url';

export interface StackOptions {
  engine: Engine;
  app: AppConfig;
  frame: PhoneFrame;
  settings: PhoneSettings;
  errors: ErrorReports;
  /** What a back arrow or a tab of WeChat's own bars does. */
  goBack: () => void;
  switchTab: (path: string) => void;
}

/** The open pages, from the first to the one on the screen; tab pages live on behind it. */
export class PageStack {
  readonly pages: PageView[] = [];
  private readonly tabPages = new Map<string, PageView>();
  private readonly tabBar: TabBar | undefined;

  constructor(private readonly options: StackOptions) {
    const { app, engine } = options;
    this.tabBar = app.tabBar ? new TabBar(app.tabBar, engine, options.switchTab) : undefined;
    options.settings.onChange(() => this.pages.forEach((page) => this.paint(page)));
    new ResizeObserver(() => this.onResize()).observe(options.frame.root);
  }

  get current(): PageView | undefined {
    return this.pages.at(-1);
  }

  isTab(path: string): boolean {
    return this.options.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false;
  }

  exists(path: string): boolean {
    return this.options.app.pages.includes(path);
  }

  /** The page that holds a component, or a DOM node of one. */
  pageOf(holder: unknown): PageView | undefined {
    const pages = [...this.pages, ...this.tabPages.values()];
    if (holder instanceof Node) return pages.find((page) => page.box.contains(holder));
    return pages.find((page) => page.holds(holder));
  }

  /** Opens a page on top of the others, not yet shown. */
  open(url: PageUrl, channel?: EventChannel): PageView {
    const { engine, errors, frame, goBack } = this.options;
    const config = this.windowOf(url.path);
    const onError = (error: unknown, where: string): void => errors.report(error, where);
    const page = new PageView({ engine, url, config, channel, onError, goBack });
    page.box.style.setProperty('--phone-vh', `${(frame.height - page.top) / 100}px`);
    frame.pages.append(page.box);
    this.pages.push(page);
    if (this.isTab(url.path)) {
      this.tabPages.set(url.path, page);
      this.tabBar?.attach(page);
    }
    page.mount();
    return page;
  }

  show(page: PageView): void {
    const { engine } = this.options;
    for (const unit of this.options.app.pages) engine.backend.enableSheet(unit, unit === page.url.path);
    this.paint(page);
    page.navigationBar?.setBackVisible(this.pages.length > 1);
    document.title = page.navigationBar?.title ?? page.config.navigationBarTitleText ?? '';
    page.show();
  }

  closeTop(): void {
    const page = this.pages.pop();
    if (!page) return;
    this.tabPages.delete(page.url.path);
    page.unload();
  }

  /** Empties the stack for a tab, which is kept from an earlier visit if there was one. */
  leaveForTab(path: string): PageView | undefined {
    while (this.pages.length > 1) this.closeTop();
    const last = this.current;
    if (last && this.isTab(last.url.path)) {
      last.hide();
      this.pages.pop();
    } else if (last) {
      this.closeTop();
    }
    const kept = this.tabPages.get(path);
    if (kept) this.pages.push(kept);
    return kept;
  }

  closeAll(): void {
    while (this.pages.length > 0) this.closeTop();
    for (const page of this.tabPages.values()) page.unload();
    this.tabPages.clear();
  }

  setTabBarHidden(hidden: boolean): void {
    this.options.frame.root.classList.toggle('phone-tab-bar-hidden', hidden);
  }

  private windowOf(path: string): WindowConfig {
    return { ...this.options.app.window, ...this.options.engine.unit(path)?.config };
  }

  /** Colours of the page's surroundings, for the theme of now. */
  private paint(page: PageView): void {
    const { app, frame, settings } = this.options;
    const colour = (name: string | undefined): string | undefined =>
      name?.startsWith('@') === true ? app.themes[settings.theme][name.slice(1)] : name;
    const textStyle = colour(page.config.navigationBarTextStyle) ?? 'white';
    page.scroller.style.backgroundColor = colour(page.config.backgroundColorContent) ?? '';
    page.box.style.backgroundColor = colour(page.config.backgroundColor) ?? '';
    page.navigationBar?.setColours({
      background: colour(page.config.navigationBarBackgroundColor) ?? '#000000',
      text: textStyle,
    });
    if (page === this.current) frame.setTextStyle(textStyle === 'black' ? 'black' : 'white');
  }

  private onResize(): void {
    const { frame } = this.options;
    for (const page of this.pages) {
      page.box.style.setProperty('--phone-vh', `${(frame.height - page.top) / 100}px`);
      if (page.visible) page.resize({ windowWidth: frame.width, windowHeight: frame.height - page.top });
    }
  }
}
