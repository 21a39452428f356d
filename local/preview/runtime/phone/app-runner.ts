import type { Definitions } from '../engine/definitions';
import type { PhoneHost } from '../host';
import { Listeners } from '../wx/call';
import type { AppLife, LaunchOptions } from '../wx/life';
import { parsePageUrl } from './url';

const FROM_LIST = 1001;
const FROM_CARD = 1007;

/** The life of the app around its pages: launch, foreground and background, errors. */
export class AppRunner {
  readonly life: AppLife;

  constructor(
    private readonly host: PhoneHost,
    private readonly definitions: Definitions,
  ) {
    this.life = {
      launch: this.launchOptions(),
      shown: new Listeners(),
      hidden: new Listeners(),
      notFound: new Listeners(),
    };
  }

  async start(): Promise<void> {
    const { errors, router, settings, stack } = this.host;
    errors.onReport((message) => this.call('onError', message));
    addEventListener('unhandledrejection', ({ reason, promise }) =>
      this.call('onUnhandledRejection', { reason: reason as unknown, promise: promise as unknown }),
    );
    document.addEventListener('visibilitychange', () => this.onVisibility());
    let { theme } = settings;
    settings.onChange(() => {
      if (theme === settings.theme) return;
      ({ theme } = settings);
      this.call('onThemeChange', { theme });
    });
    this.call('onLaunch', this.life.launch);
    this.call('onShow', this.life.launch);
    const { path, query } = this.life.launch;
    if (stack.exists(path)) {
      await router.reLaunch(router.address);
    } else {
      const missing = { path, query, isEntryPage: true };
      this.call('onPageNotFound', missing);
      this.life.notFound.emit(missing);
      await router.goHome();
    }
    document.documentElement.dataset.ready = 'true';
  }

  private launchOptions(): LaunchOptions {
    const { path, query } = parsePageUrl(this.host.router.address);
    const isHome = path === (this.host.app.entryPagePath ?? this.host.app.pages[0]);
    return {
      path,
      query,
      scene: isHome ? FROM_LIST : FROM_CARD,
      shareTicket: undefined,
      referrerInfo: {},
      apiCategory: 'default',
    };
  }

  /** A browser tab that is not looked at is a phone on which WeChat is in the background. */
  private onVisibility(): void {
    const page = this.host.stack.current;
    if (document.hidden) {
      page?.pause();
      this.call('onHide');
      this.life.hidden.emit(undefined);
    } else {
      this.call('onShow', this.life.launch);
      this.life.shown.emit(this.life.launch);
      page?.resume();
    }
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
