import type { PhoneHost } from '../host';
import { asyncApi } from './call';

/** The card itself is asked for by the capsule and by `<button open-type="share">` (dialogs/share.ts). */
export function shareApis({ stack }: PhoneHost) {
  const setOffered = (offered: boolean): void => {
    if (stack.current) stack.current.isShareOffered = offered;
  };
  return {
    showShareMenu: asyncApi('showShareMenu', () => setOffered(true)),
    hideShareMenu: asyncApi('hideShareMenu', () => setOffered(false)),
  };
}
