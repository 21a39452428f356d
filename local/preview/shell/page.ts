import { make } from '../runtime/dom';
import { onPhoneMessage } from '../runtime/phone/desk-link';
import type { Desk } from './desk';
import { button, row, section } from './section';

const COPIED_MS = 1500;

/** The address of the page on the phone: to read, to type, to pass on. */
export function pageSection({ person, phone }: Desk): HTMLElement {
  const path = make('input', { 'aria-label': '页面路径', class: 'shell-path' });
  const form = make('form', {}, path);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (phone.contentWindow) phone.contentWindow.location.hash = path.value;
  });
  const link = (): string => person.linkFor(person.openid, path.value);
  const copy = button('复制链接', () => {
    void navigator.clipboard.writeText(link()).then(() => {
      copy.textContent = '已复制';
      setTimeout(() => (copy.textContent = '复制链接'), COPIED_MS);
    });
  });
  const open = button('新标签页打开', () => void window.open(link()));
  const reload = button('重新载入', () => phone.contentWindow?.location.reload());
  const follow = (): void => {
    const hash = phone.contentWindow?.location.hash ?? '';
    if (hash.length > 1 && document.activeElement !== path) path.value = hash.slice(1);
    if (hash !== location.hash) history.replaceState(history.state, '', `${location.search}${hash}`);
  };
  onPhoneMessage(phone, ({ kind }) => kind === 'page-changed' && follow());
  return section('这一页', form, row(copy, open, reload));
}
