import { make } from '../dom';
import type { PhoneHost } from '../host';
import { Layer } from './layer';

export interface ModalOptions {
  title?: string;
  content?: string;
  body?: Node | undefined;
  showCancel?: boolean;
  cancelText?: string;
  confirmText?: string;
  cancelColor?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

export interface ModalAnswer {
  confirm: boolean;
  cancel: boolean;
  content: string | null;
}

/** WeChat's dialog with one or two buttons; the answer counts as a tap. */
export function showModal(host: PhoneHost, options: ModalOptions): Promise<ModalAnswer> {
  const { title = '', content = '', showCancel = true, editable = false } = options;
  const field = make('input', { class: 'phone-dialog-field', placeholder: options.placeholderText ?? '' });
  field.value = editable ? content : '';
  return new Promise((resolve) => {
    const answer = (confirm: boolean): void => {
      layer.close();
      host.touch.asTap(() => resolve({ confirm, cancel: !confirm, content: editable ? field.value : null }));
    };
    const cancel = button(options.cancelText ?? '取消', options.cancelColor, () => answer(false));
    const confirm = button(options.confirmText ?? '确定', options.confirmColor ?? 'var(--phone-link)', () =>
      answer(true),
    );
    const text = make('div', { class: 'phone-dialog-text' }, editable ? field : content, options.body);
    const parts = [
      ...(title === '' ? [] : [make('h2', { text: title })]),
      text,
      make('div', { class: 'phone-dialog-buttons' }, ...(showCancel ? [cancel] : []), confirm),
    ];
    const label = title === '' ? content : title;
    const layer = new Layer(host.frame.overlays, { label, kind: 'center' }, ...parts);
  });
}

function button(text: string, colour: string | undefined, onClick: () => void): HTMLElement {
  const node = make('button', { type: 'button', text, onClick });
  node.style.color = colour ?? '';
  return node;
}
