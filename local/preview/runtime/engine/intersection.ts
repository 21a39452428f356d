import { domOf } from './browser-backend';
import type { QueryScope } from './selector-query';

interface Margins {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

interface ObserverOptions {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

type Rect = Record<'left' | 'top' | 'right' | 'bottom' | 'width' | 'height', number>;

export interface Crossing {
  id: string;
  dataset: unknown;
  intersectionRatio: number;
  intersectionRect: Rect;
  boundingClientRect: Rect;
  relativeRect: Rect;
  time: number;
}

/** wx.createIntersectionObserver(), relative to the page's view or to an element in the component. */
export class CrossingObserver {
  private root: Element | undefined;
  private margin = '0px';
  private readonly observers: IntersectionObserver[] = [];

  constructor(
    private readonly scope: QueryScope,
    private readonly options: ObserverOptions,
  ) {}

  relativeTo(selector: string, margins?: Margins): this {
    this.root = domOf(this.scope.component.getShadowRoot()?.querySelector(selector));
    this.margin = marginText(margins);
    return this;
  }

  relativeToViewport(margins?: Margins): this {
    this.root = this.scope.view;
    this.margin = marginText(margins);
    return this;
  }

  observe(selector: string, callback: (crossing: Crossing) => void): void {
    const inside = this.scope.component.getShadowRoot();
    const found =
      this.options.observeAll === true ? inside?.querySelectorAll(selector) : [inside?.querySelector(selector)];
    for (const element of found ?? []) {
      const node = domOf(element);
      if (element && node) this.watch(node, (entry) => callback(crossing(entry, element, this.scope.view)));
    }
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect();
  }

  /** WeChat says nothing at first if the ratio is what the caller expects it to be. */
  private watch(node: Element, report: (entry: IntersectionObserverEntry) => void): void {
    let isFirst = true;
    const { initialRatio = 0, thresholds = [0] } = this.options;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        const expected = isFirst && entry.intersectionRatio === initialRatio && !entry.isIntersecting;
        isFirst = false;
        if (!expected) report(entry);
      },
      { root: this.root ?? this.scope.view, rootMargin: this.margin, threshold: thresholds },
    );
    observer.observe(node);
    this.observers.push(observer);
  }
}

const marginText = ({ top = 0, right = 0, bottom = 0, left = 0 }: Margins = {}): string =>
  `${top}px ${right}px ${bottom}px ${left}px`;

function crossing(
  entry: IntersectionObserverEntry,
  element: { id: string; dataset: unknown },
  view: HTMLElement,
): Crossing {
  const origin = view.getBoundingClientRect();
  const relative = ({ left, top, width, height }: DOMRectReadOnly): Rect => {
    const [x, y] = [left - origin.left, top - origin.top];
    return { left: x, top: y, right: x + width, bottom: y + height, width, height };
  };
  return {
    id: element.id,
    dataset: element.dataset,
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: relative(entry.intersectionRect),
    boundingClientRect: relative(entry.boundingClientRect),
    relativeRect: relative(entry.rootBounds ?? origin),
    time: entry.time,
  };
}
