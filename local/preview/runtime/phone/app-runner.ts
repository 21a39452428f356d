import type { Definitions } from '../engine/definitions';
import type { PhoneHost } from '../host';
import { Listeners } from '../wx/call';
import type { AppLife } from '../wx/life';
import { entryFromAddress, launchOptionsOf, SCENE, type Entry } from './entry';

/** The life of the app around its pages: launch, foreground and background, errors. */
export class AppRunner {
  readonly life: AppLife;
  private isShown = true;

  constructor(
    private readonly host: PhoneHost,
    private readonly definitions: Definitions,
  ) {
    const entry = this.firstEntry();
    this.life = {
      entry,
      launch: launchOptionsOf(entry),
      shown: new Listeners(),
      hidden: new Listeners(),
      notFound: new Listeners(),
    };
  }

  async start(): Promise<void> {
    const { errors, settings } = this.host;
    errors.onReport((message) => this.call('onError', message));
    addEventListener('unhandledrejection', ({ reason, promise }) =>
      this.call('onUnhandledRejection', { reason: reason as unknown, promise: promise as unknown }),
    );
    // Whoever opens the app has it on the screen.
    settings.update({ foreground: true });
    let { theme } = settings;
    settings.onChange(() => {
      this.followForeground();
      if (theme === settings.theme) return;
      ({ theme } = settings);
      this.call('onThemeChange', { theme });
    });
    this.call('onLaunch', this.life.launch);
    this.call('onShow', this.life.launch);
    await this.openEntry();
    document.documentElement.dataset.ready = 'true';
  }

  /** WeChat opens the app that is running already: from a code, a message or a card. */
  async enter(entry: Entry): Promise<void> {
    this.hide();
    this.life.entry = entry;
    this.isShown = true;
    this.host.settings.update({ foreground: true });
    this.tellShown();
    await this.openEntry();
  }

  private async openEntry(): Promise<void> {
    const { router, stack } = this.host;
    const { path, query } = launchOptionsOf(this.life.entry);
    if (stack.exists(path)) return router.reLaunch(this.life.entry.url);
    const missing = { path, query, isEntryPage: true };
    this.call('onPageNotFound', missing);
    this.life.notFound.emit(missing);
    return router.goHome();
  }

  private firstEntry(): Entry {
    const { router, app } = this.host;
    const url = router.address;
    const isHome = url.split('?')[0] === `/${app.entryPagePath ?? app.pages[0] ?? ''}`;
    return entryFromAddress(location.search, url, isHome ? SCENE.list : SCENE.personCard);
  }

  /**
   * Only the desk's switch sends WeChat to the background. A tab behind another one is a phone that lies lit on the
   * table: a code that it shows has to stay fresh while the tab in front scans it.
   */
  private followForeground(): void {
    const { foreground } = this.host.settings;
    if (foreground === this.isShown) return;
    if (!foreground) return this.hide();
    this.isShown = true;
    this.tellShown();
    this.host.stack.current?.resume();
  }

  private hide(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.host.stack.current?.pause();
    this.call('onHide');
    this.life.hidden.emit(undefined);
  }

  private tellShown(): void {
    const options = launchOptionsOf(this.life.entry);
    this.call('onShow', options);
    this.life.shown.emit(options);
  }

  private call(name: string, ...args: unknown[]): void {
    const { app } = this.definitions;
    const handler = app[name];
    if (typeof handler !== 'function') return;
    try {
      Reflect.apply(handler, app, args);
    } catch (error) {
      if (name === 'onError') console.error(error);
      else this.host.errors.report(error, `app ${name}`);
    }
  }
}
