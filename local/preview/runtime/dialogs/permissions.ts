import { make } from '../dom';
import type { PhoneHost } from '../host';
import { isScope, SCOPES, type Scope } from '../phone/permissions';
import { Layer } from './layer';
import { showModal } from './modal';

/** Asks for a scope unless the person has answered before; `reason` is what app.json says of it. */
export async function askPermission(host: PhoneHost, scope: Scope, reason: string): Promise<boolean> {
  const known = host.permissions.answers[scope];
  if (known !== undefined) return known;
  const { confirm } = await showModal(host, {
    title: `申请获取您的${SCOPES[scope]}`,
    content: reason,
    cancelText: '不允许',
    confirmText: '允许',
  });
  host.permissions.set(scope, confirm);
  return confirm;
}

/** WeChat's settings page of the app: a switch for everything that was asked for once. */
export function showPermissions(host: PhoneHost): Promise<void> {
  const asked = Object.entries(host.permissions.answers);
  const rows = asked.map(([scope, allowed]) => {
    const box = make('input', { type: 'checkbox', role: 'switch' });
    box.checked = allowed;
    box.addEventListener('change', () => isScope(scope) && host.permissions.set(scope, box.checked));
    return make('label', {}, box, isScope(scope) ? SCOPES[scope] : scope);
  });
  const nothing = make('p', { class: 'phone-share-none', text: '这个小程序还没有申请过权限' });
  return new Promise((resolve) => {
    const close = (): void => {
      layer.close();
      resolve();
    };
    const layer: Layer = new Layer(
      host.frame.overlays,
      { label: '设置', kind: 'bottom', dismiss: close },
      make(
        'div',
        { class: 'phone-sheet phone-subscribe' },
        make('h2', { text: '允许这个小程序使用' }),
        ...(rows.length > 0 ? rows : [nothing]),
        make('button', { class: 'phone-sheet-cancel', type: 'button', text: '关闭', onClick: close }),
      ),
    );
  });
}
