import { make, svg } from '../dom';
import { fileUrl } from '../files';

export interface ToastOptions {
  title: string;
  icon?: string;
  image?: string;
  durationMs: number;
  mask?: boolean;
}

const PICTURES: Record<string, string> = {
  success: '<path d="M4 12.5 9.5 18 20 7"/>',
  error: '<path d="m6 6 12 12M18 6 6 18"/>',
};

/** WeChat has one place for toast and loading: a new one takes it over. */
export class ToastPlace {
  private node: HTMLElement | undefined;
  private timer = 0;

  constructor(private readonly parent: HTMLElement) {}

  show(options: ToastOptions): void {
    this.hide();
    this.node = make(
      'div',
      { class: `phone-toast${options.mask === true ? ' phone-toast-mask' : ''}`, role: 'status' },
      make('div', { class: 'phone-toast-box' }, picture(options), make('p', { text: options.title })),
    );
    this.parent.append(this.node);
    if (Number.isFinite(options.durationMs)) this.timer = window.setTimeout(() => this.hide(), options.durationMs);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.node?.remove();
    this.node = undefined;
  }
}

function picture({ icon = 'success', image }: ToastOptions): Node | undefined {
  if (image !== undefined) return make('img', { src: fileUrl(image), alt: '' });
  if (icon === 'loading') return make('i', { class: 'phone-spinner' });
  const drawn = PICTURES[icon];
  return drawn === undefined ? undefined : svg(drawn, 36);
}
