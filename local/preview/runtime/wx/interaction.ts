import { showActionSheet } from '../dialogs/action-sheet';
import { showModal, type ModalOptions } from '../dialogs/modal';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

const TOAST_MS = 1500;
const ACTION_COUNT_MAX = 6;

export interface ToastOption {
  title: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  image?: string;
  duration?: number;
  mask?: boolean;
}

export function interactionApis(host: PhoneHost) {
  const place = host.toast;
  return {
    showToast: asyncApi('showToast', ({ duration = TOAST_MS, ...options }: ToastOption) =>
      place.show({ ...options, durationMs: duration }),
    ),
    hideToast: asyncApi('hideToast', () => place.hide()),
    showLoading: asyncApi('showLoading', ({ title, mask = false }: ToastOption) =>
      place.show({ title, mask, icon: 'loading', durationMs: Infinity }),
    ),
    hideLoading: asyncApi('hideLoading', () => place.hide()),
    showModal: asyncApi('showModal', (options: ModalOptions) => showModal(host, options)),
    showActionSheet: asyncApi(
      'showActionSheet',
      async ({ itemList, alertText, itemColor }: { itemList: string[]; alertText?: string; itemColor?: string }) => {
        if (itemList.length > ACTION_COUNT_MAX)
          throw new CallFailure('parameter error: itemList should not be large than 6');
        const tapIndex = await showActionSheet(host, { items: itemList, title: alertText, itemColour: itemColor });
        if (tapIndex === undefined) throw new CallFailure('cancel');
        return { tapIndex };
      },
    ),
  };
}
