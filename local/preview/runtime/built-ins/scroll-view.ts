import { domOf } from '../engine/browser-backend';
import { onDrag } from '../gesture';
import { toText } from '../plain';
import { anything, builtIn, flag, number, text, type Self } from './define';

const properties = {
  scrollX: flag(),
  scrollY: flag(),
  scrollTop: anything(),
  scrollLeft: anything(),
  scrollIntoView: text(),
  scrollIntoViewOffset: number(),
  scrollIntoViewAlignment: text('start'),
  scrollWithAnimation: flag(),
  upperThreshold: anything(50),
  lowerThreshold: anything(50),
  showScrollbar: flag(true),
  enableFlex: flag(),
  enhanced: flag(),
  bounces: flag(true),
  pagingEnabled: flag(),
  fastDeceleration: flag(),
  scrollAnchoring: flag(),
  enableBackToTop: flag(),
  enablePassive: anything(),
  type: text(),
  usingSticky: flag(),
  refresherEnabled: flag(),
  refresherTriggered: flag(),
  refresherThreshold: number(45),
  refresherDefaultStyle: text('black'),
  refresherBackground: text(),
};

type Me = Self<typeof properties>;

export const scrollView = builtIn('scroll-view', properties, (self) => {
  reportScrolling(self);
  installRefresher(self);
  const applied = new Map<string, unknown>();
  /** A property moves the view when it changes, not whenever another one does. */
  const onChange = (name: 'scrollTop' | 'scrollLeft' | 'scrollIntoView', move: (value: unknown) => void): void => {
    const value = self.values[name];
    if (applied.get(name) === value) return;
    applied.set(name, value);
    move(value);
  };
  return {
    update: () => {
      const { node, values } = self;
      node.style.overflowX = values.scrollX ? 'auto' : 'hidden';
      node.style.overflowY = values.scrollY ? 'auto' : 'hidden';
      node.classList.toggle('phone-no-bar', !values.showScrollbar || values.enhanced);
      node.classList.toggle('phone-refreshing', values.refresherTriggered);
      onChange('scrollTop', (top) => scroll(self, { top: pixels(self, top) }));
      onChange('scrollLeft', (left) => scroll(self, { left: pixels(self, left) }));
      onChange('scrollIntoView', (id) => intoView(self, String(id)));
    },
  };
});

/** Numbers are px; WeChat also takes '20px' and '40rpx'. */
function pixels(self: Me, value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const amount = Number.parseFloat(toText(value));
  const isRpx = typeof value === 'string' && value.trim().endsWith('rpx');
  return isRpx ? (amount * self.host.frame.width) / 750 : amount;
}

function scroll(self: Me, to: { top?: number | undefined; left?: number | undefined }): void {
  if (to.top === undefined && to.left === undefined) return;
  const behavior = self.values.scrollWithAnimation ? 'smooth' : 'instant';
  const target = {
    ...(to.top === undefined ? {} : { top: to.top }),
    ...(to.left === undefined ? {} : { left: to.left }),
  };
  self.node.scrollTo({ ...target, behavior });
}

function intoView(self: Me, id: string): void {
  if (id === '') return;
  // The element may arrive in the same setData as its id.
  setTimeout(() => {
    const found = domOf(self.component.ownerShadowRoot?.querySelector(`#${id}`));
    if (!found) return;
    const [target, view] = [found.getBoundingClientRect(), self.node.getBoundingClientRect()];
    const offset = self.values.scrollIntoViewOffset;
    scroll(self, {
      top: self.values.scrollY ? self.node.scrollTop + target.top - view.top + offset : undefined,
      left: self.values.scrollX ? self.node.scrollLeft + target.left - view.left + offset : undefined,
    });
  });
}

function reportScrolling(self: Me): void {
  const { node } = self;
  let before = { top: 0, left: 0, atStart: true, atEnd: false };
  node.addEventListener(
    'scroll',
    () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = node;
      const [deltaX, deltaY] = [before.left - scrollLeft, before.top - scrollTop];
      self.emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY });
      const [at, left] = self.values.scrollY
        ? [scrollTop, scrollHeight - scrollTop - clientHeight]
        : [scrollLeft, scrollWidth - scrollLeft - clientWidth];
      const atEnd = left <= (pixels(self, self.values.lowerThreshold) ?? 0);
      const atStart = at <= (pixels(self, self.values.upperThreshold) ?? 0);
      if (atEnd && !before.atEnd) self.emit('scrolltolower', { direction: self.values.scrollY ? 'bottom' : 'right' });
      if (atStart && !before.atStart) self.emit('scrolltoupper', { direction: self.values.scrollY ? 'top' : 'left' });
      before = { top: scrollTop, left: scrollLeft, atStart, atEnd };
    },
    { passive: true },
  );
}

function installRefresher(self: Me): void {
  onDrag(self.node, {
    start: () => self.values.refresherEnabled && self.node.scrollTop <= 0,
    move: ({ y }) => y > 0 && self.emit('refresherpulling', { dy: y / 2 }),
    end: ({ y }) => {
      if (y / 2 < self.values.refresherThreshold || self.values.refresherTriggered) return self.emit('refresherabort');
      self.set({ refresherTriggered: true });
      self.emit('refresherrefresh');
    },
  });
}
