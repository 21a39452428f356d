import { make } from '../dom';
import { onDrag } from '../gesture';
import { PULL_DOWN_TRIGGER } from './constants';

/** The page's pull-down refresh: the gesture, and the three dots that stay until stop() is called. */
export class PullDown {
  private readonly dots = make('div', { class: 'phone-pull-down' }, make('i'), make('i'), make('i'));
  private refreshing = false;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly enabled: boolean,
    private readonly onRefresh: () => void,
  ) {
    scroller.append(this.dots);
    onDrag(scroller, {
      start: () => this.enabled && scroller.scrollTop <= 0,
      move: ({ y }) => this.draw(y / 2),
      end: ({ y }) => {
        if (y / 2 >= PULL_DOWN_TRIGGER) this.start();
        else this.draw(0);
      },
    });
  }

  start(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    this.draw(0);
    this.scroller.scrollTop = 0;
    this.onRefresh();
  }

  stop(): void {
    this.refreshing = false;
    this.draw(0);
  }

  private draw(height: number): void {
    const shown = Math.max(0, height, this.refreshing ? PULL_DOWN_TRIGGER : 0);
    this.dots.style.height = `${shown}px`;
  }
}
