import { asyncApi } from './call';

/** The share card itself is asked for by the capsule and by `<button open-type="share">` (dialogs/share.ts). */
export const shareApis = () => ({
  showShareMenu: asyncApi('showShareMenu', () => undefined),
  hideShareMenu: asyncApi('hideShareMenu', () => undefined),
  updateShareMenu: asyncApi('updateShareMenu', () => undefined),
});
