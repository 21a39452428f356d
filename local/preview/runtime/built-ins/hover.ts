import { flag, number, text, type Self } from './define';

export const hoverProperties = (className = 'none', startMs = 50, stayMs = 400) => ({
  hoverClass: text(className),
  hoverStartTime: number(startMs),
  hoverStayTime: number(stayMs),
  hoverStopPropagation: flag(),
});

type HoverProperties = ReturnType<typeof hoverProperties>;

const claimed = new WeakSet<Event>();

/** `hover-class`: shown while a finger is down, in the style scope of the template that names it. */
export function installHover(self: Self<HoverProperties>, isDisabled: () => boolean = () => false): void {
  let timer = 0;
  let isPending = false;
  const toggle = (shown: boolean): void => {
    isPending = false;
    const { hoverClass } = self.values;
    if (hoverClass === '' || hoverClass === 'none') return;
    for (const name of hoverClass.split(/\s+/)) self.component.toggleNodeClass(name, shown);
  };
  const press = (event: Event): void => {
    if (isDisabled() || claimed.has(event)) return;
    if (self.values.hoverStopPropagation) claimed.add(event);
    clearTimeout(timer);
    isPending = true;
    timer = window.setTimeout(() => toggle(true), self.values.hoverStartTime);
  };
  const cancel = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => toggle(false), self.values.hoverStayTime);
  };
  const release = (): void => {
    // A tap that is over before it showed shows now, or nobody would see it.
    if (isPending) toggle(true);
    cancel();
  };
  const listen = (types: string[], listener: (event: Event) => void): void => {
    for (const type of types) self.node.addEventListener(type, listener, { passive: true });
  };
  listen(['touchstart', 'mousedown'], press);
  listen(['touchend', 'mouseup'], release);
  listen(['touchmove', 'touchcancel', 'mouseleave'], cancel);
}
