import type { PhoneHost } from '../host';
import { CAPSULE, SAFE_AREA_BOTTOM, STATUS_BAR_HEIGHT } from '../phone/constants';
import { asyncApi, Listeners } from './call';

/** A base library that has everything this preview offers. */
const SDK_VERSION = '3.8.12';

export function systemApis(host: PhoneHost) {
  const { frame, settings, stack } = host;
  const windowInfo = () => {
    const { width, height } = frame;
    return {
      pixelRatio: devicePixelRatio,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: height - (stack.current?.top ?? 0),
      statusBarHeight: STATUS_BAR_HEIGHT,
      screenTop: stack.current?.top ?? 0,
      safeArea: {
        left: 0,
        right: width,
        top: STATUS_BAR_HEIGHT,
        bottom: height - SAFE_AREA_BOTTOM,
        width,
        height: height - STATUS_BAR_HEIGHT - SAFE_AREA_BOTTOM,
      },
    };
  };
  const appBaseInfo = () => ({
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
    language: 'zh_CN',
    version: '8.0.50',
    theme: settings.theme,
    fontSizeSetting: settings.fontSize,
    fontSizeScaleFactor: settings.fontSize / 16,
  });
  const deviceInfo = () => ({
    abi: '',
    benchmarkLevel: 50,
    brand: 'preview',
    model: 'browser',
    platform: 'devtools',
    system: 'browser',
    memorySize: '0',
  });
  const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo() });

  return {
    getWindowInfo: windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemInfoSync: systemInfo,
    getSystemInfo: asyncApi('getSystemInfo', systemInfo),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', systemInfo),
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: settings.online,
      deviceOrientation: 'portrait',
    }),
    getMenuButtonBoundingClientRect: () => {
      const right = frame.width - CAPSULE.fromRight;
      const { width, height, top } = CAPSULE;
      return { width, height, top, bottom: top + height, right, left: right - width };
    },
    onMenuButtonBoundingClientRectWeightChange: (): void => undefined,
    offMenuButtonBoundingClientRectWeightChange: (): void => undefined,
    checkIsOpenAccessibility: asyncApi('checkIsOpenAccessibility', () => ({ open: false })),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'preview', envVersion: 'develop', version: '' },
      plugin: {},
    }),
    ...changeApis(host),
  };
}

function changeApis({ frame, settings }: PhoneHost) {
  const themeChanges = new Listeners<{ theme: 'light' | 'dark' }>();
  const resizes = new Listeners<{ size: { windowWidth: number; windowHeight: number } }>();
  let { theme } = settings;
  settings.onChange(() => {
    if (settings.theme === theme) return;
    ({ theme } = settings);
    themeChanges.emit({ theme });
  });
  new ResizeObserver(() => {
    resizes.emit({ size: { windowWidth: frame.width, windowHeight: frame.height } });
  }).observe(frame.root);
  return {
    onThemeChange: themeChanges.on,
    offThemeChange: themeChanges.off,
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
  };
}
