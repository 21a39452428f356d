import { make } from '../dom';
import type { PhoneHost } from '../host';
import { Layer } from './layer';

/** Instead of a camera: the content of the code is pasted; a picture of a code is read where the browser can. */
export function askScan(host: PhoneHost, options: { onlyFromCamera?: boolean }): Promise<string | undefined> {
  const field = make('input', { class: 'phone-dialog-field', 'aria-label': '码的内容', placeholder: '粘贴码的内容' });
  const pick = make('input', { type: 'file', accept: 'image/*' });
  const pickLabel = make('label', { class: 'phone-pick-file' }, '从相册选一张码', pick);
  const hint = make('p', { class: 'phone-share-hint' });
  return new Promise((resolve) => {
    const answer = (result: string | undefined): void => {
      layer.close();
      host.touch.asTap(() => resolve(result === '' ? undefined : result));
    };
    pick.addEventListener('change', () => {
      const [file] = pick.files ?? [];
      if (!file) return;
      readCode(file).then(answer, (error: unknown) => {
        hint.textContent = error instanceof Error ? error.message : '没有读出来';
      });
    });
    field.addEventListener('keydown', (event) => event.key === 'Enter' && answer(field.value));
    const layer = new Layer(
      host.frame.overlays,
      { label: '扫一扫', kind: 'bottom', dismiss: () => answer(undefined) },
      make(
        'div',
        { class: 'phone-sheet' },
        make('p', { class: 'phone-sheet-title', text: '扫一扫：本机预览没有相机，把码的内容贴在这里' }),
        make(
          'div',
          { class: 'phone-dialog-text' },
          field,
          ...(options.onlyFromCamera === true ? [] : [pickLabel]),
          hint,
        ),
        make('button', { type: 'button', text: '扫到了', onClick: () => answer(field.value) }),
        make('button', { class: 'phone-sheet-cancel', type: 'button', text: '取消', onClick: () => answer(undefined) }),
      ),
    );
    field.focus();
  });
}

interface BarcodeReader {
  detect(image: ImageBitmap): Promise<{ rawValue: string }[]>;
}

/** Chrome on some systems reads codes by itself; elsewhere the content has to be pasted. */
async function readCode(file: File): Promise<string> {
  const Reader = (globalThis as { BarcodeDetector?: new () => BarcodeReader }).BarcodeDetector;
  if (!Reader) throw new Error('这个浏览器读不了图里的码，请粘贴内容');
  const [code] = await new Reader().detect(await createImageBitmap(file));
  if (!code) throw new Error('图里没有找到码');
  return code.rawValue;
}
