import type * as glassEasel from 'glass-easel';
import { make } from '../dom';
import { domOf } from '../engine/browser-backend';
import { onDrag, type Drag } from '../gesture';
import { anything, builtIn, flag, number, text, type Self } from './define';
import { componentsInside } from './tree';

const properties = {
  indicatorDots: flag(),
  indicatorColor: text('rgba(0, 0, 0, .3)'),
  indicatorActiveColor: text('#000000'),
  autoplay: flag(),
  current: number(),
  currentItemId: text(),
  interval: number(5000),
  duration: number(500),
  circular: flag(),
  vertical: flag(),
  previousMargin: anything('0px'),
  nextMargin: anything('0px'),
  displayMultipleItems: number(1),
  easingFunction: text('default'),
  snapToEdge: flag(),
};

type Me = Self<typeof properties>;

/** How far a slide is pulled, as a part of its size, before the next one takes over. */
const TURN_OVER = 0.25;

export const swiperItem = builtIn('swiper-item', { itemId: text(), skipHiddenItemLayout: flag() });

export const swiper = builtIn('swiper', properties, (self) => new Swiper(self).behaviour());

class Swiper {
  private readonly dots = make('div', { class: 'phone-swiper-dots', 'aria-hidden': 'true' });
  private shown = -1;
  private timer = 0;

  constructor(private readonly self: Me) {
    self.node.append(this.dots);
    onDrag(self.node, {
      blocksScrolling: true,
      move: (drag, event) => this.pull(drag, event),
      end: (drag) => this.release(drag),
    });
    // Slides come and go with the template's loops.
    new MutationObserver(() => this.place(false)).observe(self.node, { childList: true });
  }

  behaviour() {
    return {
      update: () => this.update(),
      detached: () => clearInterval(this.timer),
    };
  }

  private update(): void {
    const { current, autoplay, interval } = this.self.values;
    clearInterval(this.timer);
    if (autoplay) this.timer = window.setInterval(() => this.turn(this.self.values.current + 1, 'autoplay'), interval);
    const moved = this.shown !== -1 && this.shown !== current;
    this.shown = current;
    this.place(moved);
  }

  private get slides(): HTMLElement[] {
    return componentsInside(this.self.component)
      .filter((component) => component.is === '@swiper-item' && this.owns(component))
      .map((component) => domOf(component))
      .filter((node) => node !== undefined);
  }

  /** A swiper inside a slide keeps its own slides. */
  private owns(component: glassEasel.GeneralComponent): boolean {
    return domOf(component)?.parentElement?.closest('wx-swiper') === this.self.node;
  }

  private place(animated: boolean, offset = 0): void {
    const { current, vertical, duration, displayMultipleItems } = this.self.values;
    const size = 100 / Math.max(1, displayMultipleItems);
    const { slides } = this;
    slides.forEach((slide, index) => {
      const at = `calc(${(index - current) * 100}% + ${offset}px)`;
      slide.style.transition = animated ? `transform ${duration}ms` : '';
      slide.style[vertical ? 'height' : 'width'] = `${size}%`;
      slide.style.transform = vertical ? `translate(0, ${at})` : `translate(${at}, 0)`;
      slide.toggleAttribute('inert', index < current || index >= current + displayMultipleItems);
    });
    this.drawDots(slides.length);
  }

  private drawDots(count: number): void {
    const { indicatorDots, indicatorColor, indicatorActiveColor, current } = this.self.values;
    this.dots.hidden = !indicatorDots;
    const dots = Array.from({ length: indicatorDots ? count : 0 }, (_, index) => {
      const dot = make('i');
      dot.style.backgroundColor = index === current ? indicatorActiveColor : indicatorColor;
      return dot;
    });
    this.dots.replaceChildren(...dots);
  }

  private pull(drag: Drag, event: Event): void {
    const { vertical } = this.self.values;
    const [along, across] = vertical ? [drag.y, drag.x] : [drag.x, drag.y];
    if (Math.abs(along) < Math.abs(across)) return;
    if (event.cancelable) event.preventDefault();
    this.place(false, along);
  }

  private release(drag: Drag): void {
    const { vertical, current } = this.self.values;
    const along = vertical ? drag.y : drag.x;
    const size = vertical ? this.self.node.clientHeight : this.self.node.clientWidth;
    if (Math.abs(along) < size * TURN_OVER) this.place(along !== 0);
    else this.turn(current + (along < 0 ? 1 : -1), 'touch');
  }

  private turn(to: number, source: 'touch' | 'autoplay'): void {
    const last = this.slides.length - 1;
    const next =
      this.self.values.circular || source === 'autoplay'
        ? (to + last + 1) % (last + 1)
        : Math.min(last, Math.max(0, to));
    if (next === this.self.values.current) {
      this.place(true);
      return;
    }
    this.self.set({ current: next });
    this.self.emit('change', { current: next, source, currentItemId: '' });
    setTimeout(() => this.self.emit('animationfinish', { current: next, source }), this.self.values.duration);
  }
}
