import { make } from '../dom';
import { fileUrl } from '../files';
import type { PhoneHost } from '../host';
import { Layer } from './layer';

/** WeChat would show the pages of the document; the browser gets it in a tab of its own, from the person's tap. */
export function showDocument(host: PhoneHost, { path, type }: { path: string; type: string }): void {
  const layer: Layer = new Layer(
    host.frame.overlays,
    { label: '文档', kind: 'bottom', dismiss: () => layer.close() },
    make(
      'div',
      { class: 'phone-sheet' },
      make('p', { class: 'phone-sheet-title', text: `微信会在这里打开这份 ${type.toUpperCase()} 文档` }),
      make('a', { class: 'phone-sheet-link', href: fileUrl(path), target: '_blank', text: '在新标签页里看' }),
      make('a', {
        class: 'phone-sheet-link',
        href: fileUrl(path),
        download: `document.${type}`,
        text: '下载到这台电脑',
      }),
      make('button', { class: 'phone-sheet-cancel', type: 'button', text: '关闭', onClick: () => layer.close() }),
    ),
  );
}
