import { builtIn, number, text } from './define';
import { hoverProperties, installHover } from './hover';

const properties = {
  ...hoverProperties('navigator-hover', 50, 600),
  url: text(),
  openType: text('navigate'),
  delta: number(1),
  target: text('self'),
};

export const navigator = builtIn('navigator', properties, (self) => {
  installHover(self);
  self.setRole('link');
  const { router } = self.host;
  self.onTap(() => {
    const { url, openType, delta } = self.values;
    const absolute = url.startsWith('/')
      ? url
      : `/${new URL(url, `http://page/${self.owner}`).pathname.slice(1)}${searchOf(url)}`;
    const go: Record<string, (() => Promise<unknown>) | undefined> = {
      navigate: () => router.navigateTo(absolute),
      redirect: () => router.redirectTo(absolute),
      switchTab: () => router.switchTab(absolute),
      reLaunch: () => router.reLaunch(absolute),
      navigateBack: () => router.navigateBack(delta),
    };
    const leave = go[openType];
    if (!leave) throw new Error(`<navigator open-type="${openType}"> is not supported by the local preview`);
    leave().then(
      () => self.emit('success', { errMsg: `${openType}:ok` }),
      (error: unknown) =>
        self.emit('fail', { errMsg: `${openType}:fail ${error instanceof Error ? error.message : ''}` }),
    );
    self.emit('complete');
  });
});

const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
