import { builtIn, builtInWithInner, flag, number, text } from './define';

/** `<page-meta>`: what a page says about itself in its template. */
export const pageMeta = builtIn(
  'page-meta',
  {
    backgroundTextStyle: text(),
    backgroundColor: text(),
    backgroundColorTop: text(),
    backgroundColorBottom: text(),
    rootBackgroundColor: text(),
    pageStyle: text(),
    pageFontSize: text(),
    rootFontSize: text(),
    pageOrientation: text(),
    scrollTop: text(),
    scrollDuration: number(300),
  },
  (self) => ({
    update: () => {
      const { pageStyle, backgroundColor, scrollTop } = self.values;
      const scroller = self.node.closest<HTMLElement>('.phone-scroll');
      self.node.closest('page')?.setAttribute('style', pageStyle);
      if (!scroller) return;
      scroller.style.overflowY = /overflow(?:-y)?:\s*hidden/.test(pageStyle) ? 'hidden' : '';
      if (backgroundColor !== '') scroller.style.backgroundColor = backgroundColor;
      if (scrollTop !== '') scroller.scrollTo({ top: Number.parseFloat(scrollTop) });
    },
  }),
);

/** Content that leaves its place in the page so that nothing clips it. */
export const rootPortal = builtInWithInner('root-portal', { enable: flag(true) }, (self, inner) => ({
  update: () => {
    const page = self.node.closest('.phone-page');
    const home = self.values.enable && page ? page : self.node;
    if (inner.parentElement !== home) home.append(inner);
  },
  detached: () => inner.remove(),
}));

const POSITIONS: Record<string, string> = { top: 'top', bottom: 'bottom', right: 'right', center: 'center' };

/** A half-screen page inside the page. */
export const pageContainer = builtIn(
  'page-container',
  {
    show: flag(),
    duration: number(300),
    zIndex: number(100),
    overlay: flag(true),
    position: text('bottom'),
    round: flag(),
    closeOnSlideDown: flag(),
    overlayStyle: text(),
    customStyle: text(),
  },
  (self) => {
    let shown: boolean | undefined;
    self.onTap((event) => {
      const origin = event.getOriginalEvent();
      const isBeside = origin instanceof Event && origin.target === self.node;
      if (!isBeside || !self.values.overlay) return;
      self.emit('clickoverlay');
      self.set({ show: false });
    });
    return {
      update: () => {
        const { show, position, round, zIndex, overlay } = self.values;
        self.node.hidden = !show;
        self.node.dataset.position = POSITIONS[position] ?? 'bottom';
        self.node.toggleAttribute('data-round', round);
        self.node.toggleAttribute('data-overlay', overlay);
        self.node.style.zIndex = String(zIndex);
        const changed = shown !== undefined ? shown !== show : show;
        shown = show;
        if (!changed) return;
        const phase = show ? 'enter' : 'leave';
        for (const name of [`before${phase}`, phase, `after${phase}`]) self.emit(name);
      },
    };
  },
);

export const matchMediaTag = builtIn(
  'match-media',
  {
    minWidth: number(),
    maxWidth: number(),
    width: number(),
    minHeight: number(),
    maxHeight: number(),
    height: number(),
    orientation: text(),
  },
  (self) => {
    const fits = (): boolean => {
      const { width, height } = self.host.frame;
      const { values } = self;
      const within = (size: number, min: number, max: number, exact: number): boolean =>
        (min === 0 || size >= min) && (max === 0 || size <= max) && (exact === 0 || size === exact);
      const orientation = width > height ? 'landscape' : 'portrait';
      return (
        within(width, values.minWidth, values.maxWidth, values.width) &&
        within(height, values.minHeight, values.maxHeight, values.height) &&
        (values.orientation === '' || values.orientation === orientation)
      );
    };
    const update = (): void => {
      self.node.hidden = !fits();
    };
    const observer = new ResizeObserver(update);
    observer.observe(self.host.frame.root);
    return { update, detached: () => observer.disconnect() };
  },
);
