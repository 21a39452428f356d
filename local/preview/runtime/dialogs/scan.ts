import { CodeSearch, type FoundCode } from '../codes/code-search';
import { readCodeOfFile } from '../codes/read-code';
import { NOT_ON_THIS_PHONE } from '../codes/shown-codes';
import { make } from '../dom';
import type { PhoneHost } from '../host';
import { Layer } from './layer';

const NOTHING_SHOWN = '现在没有。别的标签页上的手机亮出一个码，这里就会出现。';

/**
 * Instead of a camera: a code that another phone shows is picked, a picture of one is read, or its content is pasted.
 * Undefined if nothing was scanned.
 */
export function askScan(host: PhoneHost, options: { onlyFromCamera?: boolean }): Promise<string | undefined> {
  return new Promise((resolve) => {
    const answer = (result: string | undefined): void => {
      search.stop();
      layer.close();
      host.touch.asTap(() => resolve(result === '' ? undefined : result));
    };
    const list = make('div', { class: 'phone-scan-codes', role: 'list', 'aria-live': 'polite' });
    const search = new CodeSearch((codes) => showCodes(list, codes, answer));
    showCodes(list, [], answer);
    const field = make('input', { class: 'phone-dialog-field', 'aria-label': '码的内容', placeholder: '粘贴码的内容' });
    field.addEventListener('keydown', (event) => event.key === 'Enter' && answer(field.value));
    const layer = new Layer(
      host.frame.overlays,
      { label: '扫一扫', kind: 'bottom', dismiss: () => answer(undefined) },
      make(
        'div',
        { class: `phone-sheet ${NOT_ON_THIS_PHONE}` },
        make('p', { class: 'phone-sheet-title', text: '扫一扫：别的手机上亮着的码' }),
        list,
        make(
          'div',
          { class: 'phone-scan-other' },
          ...(options.onlyFromCamera === true ? [] : picturePicker(answer)),
          field,
        ),
        make('button', { type: 'button', text: '扫到了', onClick: () => answer(field.value) }),
        make('button', { class: 'phone-sheet-cancel', type: 'button', text: '取消', onClick: () => answer(undefined) }),
      ),
    );
  });
}

function showCodes(list: HTMLElement, codes: FoundCode[], answer: (content: string) => void): void {
  const items = codes.map(({ content, owner, picture }) =>
    make(
      'div',
      { role: 'listitem' },
      make(
        'button',
        { type: 'button', class: 'phone-scan-code', onClick: () => answer(content) },
        make('img', { src: picture, alt: '' }),
        make('span', {}, make('b', { text: `${owner}的手机` }), make('span', { text: content })),
      ),
    ),
  );
  const nothing = make('p', { class: 'phone-share-hint', text: NOTHING_SHOWN });
  list.replaceChildren(...(items.length > 0 ? items : [nothing]));
}

function picturePicker(answer: (content: string) => void): HTMLElement[] {
  const pick = make('input', { type: 'file', accept: 'image/*' });
  const hint = make('p', { class: 'phone-scan-problem', role: 'status' });
  pick.addEventListener('change', () => {
    const [file] = pick.files ?? [];
    if (!file) return;
    readCodeOfFile(file).then(answer, (error: unknown) => {
      pick.value = '';
      hint.textContent = error instanceof Error ? error.message : '没有读出来';
    });
  });
  return [make('label', { class: 'phone-pick-file' }, '从相册选一张码', pick), hint];
}
