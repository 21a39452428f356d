import { make } from '../dom';
import { onDrag } from '../gesture';

export const WHEEL_ITEM_HEIGHT = 44;

export interface WheelOptions {
  label: string;
  items: string[];
  index: number;
  onChange: (index: number) => void;
}

/** One column of a picker: turned by finger, mouse, wheel or arrow keys; the item in the middle is the chosen one. */
export class Wheel {
  readonly node: HTMLElement;
  private readonly list = make('div', { class: 'phone-wheel-list' });
  private items: string[] = [];
  private index = 0;

  constructor(private readonly options: WheelOptions) {
    const attributes = { role: 'listbox', tabindex: '0', 'aria-label': options.label };
    this.node = make('div', { class: 'phone-wheel', ...attributes }, this.list);
    this.setItems(options.items, options.index);
    onDrag(this.node, {
      blocksScrolling: true,
      move: ({ y }, event) => {
        event.preventDefault();
        this.draw(y);
      },
      end: ({ y }) => this.choose(this.index - Math.round(y / WHEEL_ITEM_HEIGHT)),
    });
    this.node.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.choose(this.index + Math.sign(event.deltaY));
    });
    this.node.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) this.choose(this.index + step);
    });
  }

  get chosen(): number {
    return this.index;
  }

  setItems(items: string[], index: number): void {
    const nodes = items.map((text, at) =>
      make('button', { type: 'button', role: 'option', tabindex: '-1', text, onClick: () => this.choose(at) }),
    );
    this.items = items;
    this.list.replaceChildren(...nodes);
    this.index = Math.min(Math.max(0, index), Math.max(0, items.length - 1));
    this.draw(0);
  }

  private choose(index: number): void {
    const next = Math.min(Math.max(0, index), this.items.length - 1);
    const changed = next !== this.index;
    this.index = next;
    this.draw(0);
    if (changed) this.options.onChange(next);
  }

  private draw(offset: number): void {
    this.list.style.transform = `translateY(${offset - this.index * WHEEL_ITEM_HEIGHT}px)`;
    [...this.list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === this.index)));
  }
}
