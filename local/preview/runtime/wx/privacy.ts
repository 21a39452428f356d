import { showModal } from '../dialogs/modal';
import { askPermission, showPermissions } from '../dialogs/permissions';
import type { PhoneHost } from '../host';
import { isScope } from '../phone/permissions';
import { asyncApi, CallFailure } from './call';
import { rememberedAnswers } from './subscribe';

type Resolve = (answer: { event: string; buttonId?: string }) => void;
type PrivacyListener = (resolve: Resolve, eventInfo: { referrer: string }) => void;

/** WeChat's privacy agreement: asked once for each person, by the app's own dialog or by WeChat's. */
export function privacyApis(host: PhoneHost) {
  const memory = `preview:${host.person.openid}:/privacy`;
  const agreed = (): boolean => localStorage.getItem(memory) === 'agreed';
  let ask: PrivacyListener | undefined;

  const byWeChat = async (): Promise<boolean> => {
    const { confirm } = await showModal(host, {
      title: '用户隐私保护提示',
      content: '使用前请阅读并同意《文明实践云用户隐私保护指引》。',
      cancelText: '拒绝',
      confirmText: '同意',
    });
    return confirm;
  };
  const byApp = (listener: PrivacyListener): Promise<boolean> =>
    new Promise((resolve) =>
      listener(
        ({ event }) => {
          // 'exposureAuthorization' only says that the dialog is shown.
          if (event !== 'exposureAuthorization') resolve(event === 'agree');
        },
        { referrer: 'requirePrivacyAuthorize' },
      ),
    );

  return {
    getPrivacySetting: asyncApi('getPrivacySetting', () => ({
      needAuthorization: !agreed(),
      privacyContractName: '《文明实践云用户隐私保护指引》',
    })),
    onNeedPrivacyAuthorization: (listener: PrivacyListener): void => {
      ask = listener;
    },
    requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', async () => {
      if (agreed()) return;
      const answer = await (ask ? byApp(ask) : byWeChat());
      if (!answer) throw new CallFailure('privacy permission is not authorized', 104);
      localStorage.setItem(memory, 'agreed');
    }),
    openPrivacyContract: asyncApi('openPrivacyContract', async () => {
      await showModal(host, {
        title: '隐私保护指引',
        content: '在微信里这里会打开后台登记的指引。',
        showCancel: false,
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
        ? { subscriptionsSetting: { mainSwitch: true, itemSettings: rememberedAnswers(host.person.openid) } }
        : {}),
    })),
    openSetting: asyncApi('openSetting', async () => {
      await showPermissions(host);
      return { authSetting: host.permissions.answers };
    }),
    authorize: asyncApi('authorize', async ({ scope }: { scope: string }) => {
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
