import { make } from '../dom';

export interface LayerOptions {
  label: string;
  kind: 'center' | 'bottom';
  /** What a tap beside the box or Escape answers; without it neither closes the layer. */
  dismiss?: () => void;
}

/** A box over the page with a mask, focused while it is open. */
export class Layer {
  private readonly mask: HTMLElement;
  private readonly box: HTMLElement;
  private readonly focusedBefore = document.activeElement;

  constructor(parent: HTMLElement, options: LayerOptions, ...content: Node[]) {
    const attributes = { role: 'dialog', 'aria-modal': 'true', 'aria-label': options.label, tabindex: '-1' };
    this.box = make('div', { class: 'phone-dialog-box', ...attributes }, ...content);
    this.mask = make('div', { class: `phone-dialog phone-dialog-${options.kind}` }, this.box);
    this.ignoreEchoOfOpening();
    const { dismiss } = options;
    if (dismiss) {
      this.mask.addEventListener('click', (event) => event.target === this.mask && dismiss());
      this.box.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss());
    }
    parent.append(this.mask);
    this.box.focus();
  }

  /** A touch that opened the layer ends in a click at the same place, which now hits the layer. */
  private ignoreEchoOfOpening(): void {
    let pressed = false;
    this.mask.addEventListener('pointerdown', () => (pressed = true), { capture: true });
    const swallow = (event: MouseEvent): void => {
      if (pressed || event.detail === 0) return;
      event.stopImmediatePropagation();
      // A link follows its address without any listener.
      event.preventDefault();
    };
    this.mask.addEventListener('click', swallow, { capture: true });
  }

  close(): void {
    this.mask.remove();
    if (this.focusedBefore instanceof HTMLElement) this.focusedBefore.focus({ preventScroll: true });
  }
}
