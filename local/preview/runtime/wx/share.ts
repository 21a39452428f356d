import type { PhoneHost } from '../host';
import { asyncApi } from './call';

export interface ShareMenuOptions {
  withShareTicket?: boolean;
}

/** The card itself is asked for by the capsule and by `<button open-type="share">` (dialogs/share.ts). */
export function shareApis({ stack }: PhoneHost) {
  const setOffered = (offered: boolean): void => {
    if (stack.current) stack.current.isShareOffered = offered;
  };
  const setTicket = (withTicket: boolean): void => {
    if (stack.current) stack.current.sharesTicket = withTicket;
  };
  return {
    showShareMenu: asyncApi('showShareMenu', ({ withShareTicket = false }: ShareMenuOptions) => {
      setOffered(true);
      setTicket(withShareTicket);
    }),
    updateShareMenu: asyncApi('updateShareMenu', ({ withShareTicket = false }: ShareMenuOptions) =>
      setTicket(withShareTicket),
    ),
    hideShareMenu: asyncApi('hideShareMenu', () => setOffered(false)),
  };
}
