type Child = Node | string | undefined;

interface Attributes {
  class?: string;
  text?: string;
  onClick?: () => void;
  [attribute: string]: string | (() => void) | undefined;
}

/** Builds one element of the preview's own furniture (bars, dialogs); the mini-program's come from glass-easel. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener('click', value);
    else if (name === 'text') node.textContent = value ?? '';
    else if (value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** A picture of the preview's own; `body` is trusted, it is written in our source. */
export function svg(body: string, size: number): HTMLElement {
  const holder = make('i', { 'aria-hidden': 'true', class: 'phone-icon' });
  holder.innerHTML = `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">${body}</svg>`;
  return holder;
}

/** Runs in the next frame; a tab behind another draws none, and the phone in it goes on. */
export function afterDrawing(run: () => void): void {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(run);
}
