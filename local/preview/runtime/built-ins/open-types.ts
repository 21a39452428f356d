import { showModal } from '../dialogs/modal';
import { showPermissions } from '../dialogs/permissions';
import { requirePrivacy } from '../dialogs/privacy';
import { showShare } from '../dialogs/share';
import type { PlainTarget } from '../engine/plain-event';
import type { PhoneHost } from '../host';
import { CallFailure } from '../wx/call';

interface OpenContext {
  host: PhoneHost;
  emit: (name: string, detail?: unknown) => void;
  target: PlainTarget;
}

/** What a `<button open-type>` does beside its tap. */
export const openTypes: Record<string, ((context: OpenContext) => void) | undefined> = {
  share: ({ host, target }) => void showShare(host, 'button', target),
  getPhoneNumber: (context) => void askForPhone(context),
  openSetting: ({ host, emit }) =>
    void showPermissions(host).then(() =>
      emit('opensetting', { errMsg: 'openSetting:ok', authSetting: host.permissions.answers }),
    ),
  contact: ({ emit }) => emit('contact', { errMsg: 'enterContact:ok', path: '', query: {} }),
  agreePrivacyAuthorization: ({ host, emit, target }) => {
    host.privacy.giveByButton(target.id);
    emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
};

/** The number itself never reaches the page: it gets a code that the server would exchange. */
async function askForPhone({ host, emit }: OpenContext): Promise<void> {
  try {
    await requirePrivacy(host, 'button.getPhoneNumber');
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    emit('getphonenumber', { errMsg: `getPhoneNumber:fail ${error.message}`, errno: error.errno });
    return;
  }
  const { confirm } = await showModal(host, {
    title: '申请获取您的手机号',
    content: '本机预览里没有真的手机号，允许后页面得到一个假的兑换码。',
    cancelText: '不允许',
    confirmText: '允许',
  });
  if (confirm) emit('getphonenumber', { errMsg: 'getPhoneNumber:ok', code: `preview-phone-${host.person.openid}` });
  else emit('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny', errno: 103 });
}
