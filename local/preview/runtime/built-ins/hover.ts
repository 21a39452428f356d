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
  const toggle = (shown: boolean): void => {
    const { hoverClass } = self.values;
    if (hoverClass === '' || hoverClass === 'none') return;
    for (const name of hoverClass.split(/\s+/)) self.component.toggleNodeClass(name, shown);
  };
  const press = (event: Event): void => {
    if (isDisabled() || claimed.has(event)) return;
    if (self.values.hoverStopPropagation) claimed.add(event);
    clearTimeout(timer);
    timer = window.setTimeout(() => toggle(true), self.values.hoverStartTime);
  };
  const release = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => toggle(false), self.values.hoverStayTime);
  };
  for (const type of ['touchstart', 'mousedown']) self.node.addEventListener(type, press, { passive: true });
  for (const type of ['touchend', 'touchcancel', 'mouseup', 'mouseleave']) self.node.addEventListener(type, release);
}
