import { make } from '../runtime/dom';

/** A card of the desk. */
export function section(title: string, ...content: Node[]): HTMLElement {
  return make('section', { 'aria-label': title }, make('h2', { text: title }), ...content);
}

export function row(...content: Node[]): HTMLElement {
  return make('div', { class: 'shell-row' }, ...content);
}

export function button(text: string, onClick: () => void): HTMLButtonElement {
  return make('button', { type: 'button', text, onClick });
}
