import { make, svg } from '../dom';

const BACK = '<path d="M15 4 7 12l8 8"/>';

/** WeChat's own bar, for pages that do not draw theirs (navigationStyle: default). */
export class NavigationBar {
  readonly node = make('div', { class: 'phone-navigation' });
  private readonly label = make('span', { class: 'phone-navigation-title', role: 'heading', 'aria-level': '1' });
  private readonly back: HTMLElement;

  constructor(title: string, goBack: () => void) {
    this.back = make('button', { type: 'button', 'aria-label': '返回', onClick: goBack }, svg(BACK, 24));
    this.node.append(this.back, this.label);
    this.setTitle(title);
  }

  get title(): string {
    return this.label.textContent;
  }

  setTitle(title: string): void {
    this.label.textContent = title;
  }

  setColours(colours: { background?: string | undefined; text?: string | undefined }): void {
    if (colours.background !== undefined) this.node.style.backgroundColor = colours.background;
    if (colours.text !== undefined) this.node.style.color = colours.text;
  }

  setBackVisible(visible: boolean): void {
    this.back.hidden = !visible;
  }
}
