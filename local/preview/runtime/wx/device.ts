import { showModal } from '../dialogs/modal';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure, Listeners } from './call';
import { privateApi } from './private-api';

export interface PhoneCallOptions {
  phoneNumber: string;
}

/** WeChat says by itself that something was copied. */
const COPIED_MS = 1500;

/** What a phone has beside its screen; the preview shows it in dialogs or remembers it. */
export function deviceApis(host: PhoneHost) {
  let brightness = 0.5;
  let clipboard = '';
  return {
    makePhoneCall: asyncApi('makePhoneCall', async ({ phoneNumber }: PhoneCallOptions) => {
      const { confirm } = await showModal(host, { title: phoneNumber, confirmText: '呼叫' });
      if (!confirm) throw new CallFailure('cancel');
    }),
    setClipboardData: privateApi(host, 'setClipboardData', async ({ data }: { data: string }) => {
      clipboard = data;
      // Without the browser's permission the preview's own copy still answers.
      await navigator.clipboard.writeText(data).catch(() => undefined);
      host.toast.show({ title: '内容已复制', durationMs: COPIED_MS });
    }),
    getClipboardData: privateApi(host, 'getClipboardData', async () => ({
      data: await navigator.clipboard.readText().catch(() => clipboard),
    })),
    vibrateShort: asyncApi('vibrateShort', () => undefined),
    vibrateLong: asyncApi('vibrateLong', () => undefined),
    setKeepScreenOn: asyncApi('setKeepScreenOn', ({ keepScreenOn }: { keepScreenOn: boolean }) => {
      host.frame.root.toggleAttribute('data-keep-screen-on', keepScreenOn);
    }),
    setScreenBrightness: asyncApi('setScreenBrightness', ({ value }: { value: number }) => {
      if (value < 0 || value > 1) throw new CallFailure('value must be between 0 and 1');
      brightness = value;
      host.frame.root.dataset.brightness = String(value);
    }),
    getScreenBrightness: asyncApi('getScreenBrightness', () => ({ value: brightness })),
    hideKeyboard: asyncApi('hideKeyboard', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }),
    onKeyboardHeightChange: new Listeners<{ height: number }>().on,
    offKeyboardHeightChange: (): void => undefined,
  };
}
