import { make } from '../dom';

export interface ShownError {
  title: string;
  detail: string;
}

const SHOWN_MAX = 5;

/** Errors of the mini-program's code, shown where nobody can overlook them. */
export class ErrorReports {
  private readonly strip = make('div', { class: 'phone-errors', role: 'alert' });
  private readonly listeners: ((message: string) => void)[] = [];
  private shown = 0;

  constructor(parent: HTMLElement) {
    parent.append(this.strip);
    addEventListener('error', (event) => this.report(event.error ?? event.message, ''));
    addEventListener('unhandledrejection', (event) => this.report(event.reason, '没有人接住的 Promise'));
  }

  /** The app's onError hears what the strip shows. */
  onReport(listener: (message: string) => void): void {
    this.listeners.push(listener);
  }

  report(error: unknown, where: string): void {
    console.error(where === '' ? error : `[${where}]`, error);
    const title = [where, messageOf(error)].filter(Boolean).join('：');
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    void this.show(title, stack);
    for (const listener of this.listeners) listener(stack === '' ? title : stack);
  }

  /** The stack names places in the bundle; the server knows which lines of our source they are. */
  private async show(title: string, stack: string): Promise<void> {
    this.shown += 1;
    if (this.shown > SHOWN_MAX) return;
    const detail = make('pre', { text: stack });
    const close = make('button', { type: 'button', text: '关闭', onClick: () => item.remove() });
    const item = make('div', { class: 'phone-error' }, make('b', { text: title }), close, detail);
    this.strip.append(item);
    const body = JSON.stringify({ title, stack });
    // Without the server the places in the bundle must do; that is not one more error.
    const mapped = await fetch('/_preview/stack', { method: 'POST', body }).catch(() => undefined);
    if (mapped?.ok === true) detail.textContent = await mapped.text();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (error instanceof Object && 'errMsg' in error) return String(error.errMsg);
  return typeof error === 'string' ? error : JSON.stringify(error ?? null);
}
