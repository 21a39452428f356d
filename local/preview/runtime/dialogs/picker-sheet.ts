import { make } from '../dom';
import type { PhoneHost } from '../host';
import { Layer } from './layer';
import type { Wheel } from './wheel';

export interface PickerSheetOptions {
  title: string;
  wheels: Wheel[];
}

/** The wheels over the page with 取消 and 确定; true for 确定. */
export function showPickerSheet(host: PhoneHost, { title, wheels }: PickerSheetOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (confirmed: boolean): void => {
      layer.close();
      resolve(confirmed);
    };
    const head = make(
      'div',
      { class: 'phone-picker-head' },
      make('button', { type: 'button', text: '取消', onClick: () => answer(false) }),
      make('span', { text: title }),
      make('button', { type: 'button', class: 'phone-picker-confirm', text: '确定', onClick: () => answer(true) }),
    );
    const columns = make('div', { class: 'phone-wheels' }, ...wheels.map((wheel) => wheel.node));
    const label = title === '' ? '请选择' : title;
    const layer = new Layer(
      host.frame.overlays,
      { label, kind: 'bottom', dismiss: () => answer(false) },
      head,
      columns,
    );
  });
}
