import type { PhoneHost } from '../host';
import { CallFailure } from '../wx/call';
import type { PrivacyListener } from '../phone/privacy-consent';
import { showModal } from './modal';

export const PRIVACY_GUIDE = '《文明实践云用户隐私保护指引》';
const REFUSED = 'privacy permission is not authorized';
/** WeChat's errno of that refusal. */
export const REFUSED_ERRNO = 104;

/**
 * Holds a private interface back until the person has agreed to the privacy guide: asked once, by the app's own dialog
 * if it has one, else by WeChat's.
 * @throws CallFailure when the person refuses
 */
export async function requirePrivacy(host: PhoneHost, referrer: string): Promise<void> {
  const { privacy } = host;
  if (!privacy.isMissing) return;
  const isAgreed = privacy.listener ? await askByApp(host, privacy.listener, referrer) : await askByWeChat(host);
  if (!isAgreed) throw new CallFailure(REFUSED, undefined, REFUSED_ERRNO);
  privacy.give();
}

function askByApp({ privacy }: PhoneHost, listener: PrivacyListener, referrer: string): Promise<boolean> {
  return new Promise((resolve, reject) =>
    listener(
      ({ event, buttonId = '' }) => {
        // It only tells the platform that the dialog is on the screen.
        if (event === 'exposureAuthorization') return;
        if (event === 'agree' && !privacy.wasTapped(buttonId)) {
          reject(new Error(`nobody tapped <button id="${buttonId}" open-type="agreePrivacyAuthorization">`));
        } else resolve(event === 'agree');
      },
      { referrer },
    ),
  );
}

async function askByWeChat(host: PhoneHost): Promise<boolean> {
  const { confirm } = await showModal(host, {
    title: '用户隐私保护提示',
    content: `使用前请阅读并同意${PRIVACY_GUIDE}。`,
    cancelText: '拒绝',
    confirmText: '同意',
  });
  return confirm;
}
