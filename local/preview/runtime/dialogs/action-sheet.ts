import { make } from '../dom';
import type { PhoneHost } from '../host';
import { Layer } from './layer';

export interface ActionSheetOptions {
  items: string[];
  title?: string | undefined;
  itemColour?: string | undefined;
}

/** WeChat's list of choices from below: the index chosen, or undefined for 取消. */
export function showActionSheet(host: PhoneHost, options: ActionSheetOptions): Promise<number | undefined> {
  return new Promise((resolve) => {
    const answer = (index: number | undefined): void => {
      layer.close();
      host.touch.asTap(() => resolve(index));
    };
    const items = options.items.map((text, index) => {
      const item = make('button', { type: 'button', text, onClick: () => answer(index) });
      item.style.color = options.itemColour ?? '';
      return item;
    });
    const cancel = make('button', {
      class: 'phone-sheet-cancel',
      type: 'button',
      text: '取消',
      onClick: () => answer(undefined),
    });
    const heading = options.title === undefined ? [] : [make('p', { class: 'phone-sheet-title', text: options.title })];
    const list = make('div', { class: 'phone-sheet' }, ...heading, ...items, cancel);
    const label = options.title ?? '请选择';
    const layer = new Layer(host.frame.overlays, { label, kind: 'bottom', dismiss: () => answer(undefined) }, list);
  });
}
