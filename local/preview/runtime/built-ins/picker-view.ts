import { domOf } from '../engine/browser-backend';
import { anything, builtIn, text } from './define';
import { componentsInside } from './tree';

const properties = {
  value: anything([]),
  indicatorStyle: text(),
  indicatorClass: text(),
  maskStyle: text(),
  maskClass: text(),
  immediateChange: anything(),
};

/** How long a column rests before its item counts as chosen. */
const REST_MS = 120;

/** Columns of a picker inside the page; each is an ordinary scroller that snaps to its items. */
export const pickerView = builtIn('picker-view', properties, (self) => {
  const columns = (): HTMLElement[] =>
    componentsInside(self.component)
      .filter((component) => component.is === '@picker-view-column')
      .map((component) => domOf(component))
      .filter((node) => node !== undefined);
  const chosen = (): number[] => columns().map(chosenIn);
  const wanted = (): number[] => (Array.isArray(self.values.value) ? self.values.value.map(Number) : []);
  const place = (): void => {
    wanted().forEach((index, at) => {
      const column = columns()[at];
      const item = column?.children[index];
      if (column && item instanceof HTMLElement) column.scrollTop = index * item.offsetHeight;
    });
  };
  let timer = 0;
  self.node.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const value = chosen();
        if (String(value) === String(wanted())) return;
        self.set({ value });
        self.emit('change', { value });
      }, REST_MS);
    },
    { capture: true, passive: true },
  );
  return {
    update: () => {
      const height = /height:\s*([^;]+)/.exec(self.values.indicatorStyle)?.[1];
      self.node.style.setProperty('--phone-picker-item', height ?? '44px');
      setTimeout(place);
    },
  };
});

function chosenIn(column: HTMLElement): number {
  const item = column.firstElementChild;
  return item instanceof HTMLElement && item.offsetHeight > 0 ? Math.round(column.scrollTop / item.offsetHeight) : 0;
}

export const pickerViewColumn = builtIn('picker-view-column', {});
