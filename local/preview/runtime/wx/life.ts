import type { PhoneHost } from '../host';
import { launchOptionsOf, type Entry, type LaunchOptions } from '../phone/entry';
import { Listeners } from './call';

export interface AppLife {
  /** The way in of now: the launch, or what opened the app again since. */
  entry: Entry;
  launch: LaunchOptions;
  shown: Listeners<LaunchOptions>;
  hidden: Listeners<undefined>;
  notFound: Listeners<{ path: string; query: Record<string, string>; isEntryPage: boolean }>;
}

export function lifeApis({ errors }: PhoneHost, life: AppLife) {
  const failures = new Listeners<string>();
  const rejections = new Listeners<{ reason: unknown; promise: Promise<unknown> }>();
  errors.onReport((message) => failures.emit(message));
  addEventListener('unhandledrejection', ({ reason, promise }) =>
    rejections.emit({ reason: reason as unknown, promise: promise as Promise<unknown> }),
  );
  return {
    getLaunchOptionsSync: () => life.launch,
    getEnterOptionsSync: () => launchOptionsOf(life.entry),
    onAppShow: life.shown.on,
    offAppShow: life.shown.off,
    onAppHide: life.hidden.on,
    offAppHide: life.hidden.off,
    onPageNotFound: life.notFound.on,
    offPageNotFound: life.notFound.off,
    onError: failures.on,
    offError: failures.off,
    onUnhandledRejection: rejections.on,
    offUnhandledRejection: rejections.off,
    /** The preview always runs what is on disk: no update ever comes. */
    getUpdateManager: () => ({
      applyUpdate: (): void => location.reload(),
      onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void): void => {
        setTimeout(() => listener({ hasUpdate: false }));
      },
      onUpdateReady: (): void => undefined,
      onUpdateFailed: (): void => undefined,
    }),
  };
}
