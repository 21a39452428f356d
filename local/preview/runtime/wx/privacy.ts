import { showModal } from '../dialogs/modal';
import { askPermission, showPermissions } from '../dialogs/permissions';
import { PRIVACY_GUIDE } from '../dialogs/privacy';
import type { PhoneHost } from '../host';
import { isScope } from '../phone/permissions';
import type { PrivacyListener } from '../phone/privacy-consent';
import { asyncApi, CallFailure } from './call';
import { privateApi } from './private-api';
import { rememberedAnswers } from './subscribe';

/** WeChat's privacy guide, and the person's answers to what the app may use. */
export function privacyApis(host: PhoneHost) {
  const { privacy } = host;
  return {
    getPrivacySetting: asyncApi('getPrivacySetting', () => ({
      needAuthorization: privacy.isMissing,
      privacyContractName: PRIVACY_GUIDE,
    })),
    onNeedPrivacyAuthorization: (listener: PrivacyListener): void => {
      privacy.listener = listener;
    },
    requirePrivacyAuthorize: privateApi(host, 'requirePrivacyAuthorize', () => undefined),
    openPrivacyContract: asyncApi('openPrivacyContract', async () => {
      await showModal(host, {
        title: PRIVACY_GUIDE,
        content: '微信会在这里打开小程序后台登记的指引。',
        showCancel: false,
        confirmText: '关闭',
      });
    }),
    ...permissionApis(host),
  };
}

function permissionApis(host: PhoneHost) {
  const allowed = (isAllowed: boolean): 'authorized' | 'denied' => (isAllowed ? 'authorized' : 'denied');
  return {
    getSetting: asyncApi('getSetting', ({ withSubscriptions = false }: { withSubscriptions?: boolean }) => ({
      authSetting: host.permissions.answers,
      ...(withSubscriptions
        ? { subscriptionsSetting: { mainSwitch: true, itemSettings: rememberedAnswers(host.person) } }
        : {}),
    })),
    openSetting: asyncApi('openSetting', async () => {
      await showPermissions(host);
      return { authSetting: host.permissions.answers };
    }),
    authorize: privateApi(host, 'authorize', async ({ scope }: { scope: string }) => {
      if (!isScope(scope)) throw new Error(`${scope} is not supported by the local preview (phone/permissions.ts)`);
      const reason = host.app.permission[scope]?.desc ?? '';
      if (!(await askPermission(host, scope, reason))) throw new CallFailure('auth deny');
    }),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: allowed(host.settings.camera),
      locationAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
      microphoneAuthorized: 'authorized',
      phoneCalendarAuthorized: 'authorized',
    }),
  };
}
