import { make } from '../dom';
import { setAria } from '../engine/template-attributes';
import { onDrag } from '../gesture';
import { builtIn, flag, number, text } from './define';

const properties = {
  min: number(0),
  max: number(100),
  step: number(1),
  value: number(0),
  disabled: flag(),
  color: text('#e9e9e9'),
  selectedColor: text('#1aad19'),
  activeColor: text('#1aad19'),
  backgroundColor: text('#e9e9e9'),
  blockSize: number(28),
  blockColor: text('#ffffff'),
  showValue: flag(),
  name: text(),
};

export const slider = builtIn('slider', properties, (self) => {
  const block = make('i', { class: 'phone-slider-block' });
  const done = make('i', { class: 'phone-slider-done' });
  const track = make('span', { class: 'phone-slider-track' }, done, block);
  const shown = make('span', { class: 'phone-slider-value' });
  self.node.append(track, shown);
  self.setRole('slider');
  self.node.tabIndex = 0;

  const moveTo = (value: number, event: 'changing' | 'change'): void => {
    const { min, max, step } = self.values;
    const stepped = min + Math.round((value - min) / step) * step;
    self.set({ value: Math.min(max, Math.max(min, stepped)) });
    self.emit(event, { value: self.values.value });
  };
  let atStart = 0;
  onDrag(track, {
    blocksScrolling: true,
    start: () => {
      atStart = self.values.value;
      return !self.values.disabled;
    },
    move: ({ x }, event) => {
      event.preventDefault();
      moveTo(atStart + (x / track.clientWidth) * (self.values.max - self.values.min), 'changing');
    },
    end: () => self.emit('change', { value: self.values.value }),
  });
  self.node.addEventListener('keydown', (event) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (direction !== undefined && !self.values.disabled)
      moveTo(self.values.value + direction * self.values.step, 'change');
  });
  return {
    update: () => {
      const { min, max, value, showValue, blockSize } = self.values;
      const part = `${((value - min) / (max - min || 1)) * 100}%`;
      block.style.left = part;
      block.style.width = block.style.height = `${blockSize}px`;
      block.style.backgroundColor = self.values.blockColor;
      done.style.width = part;
      done.style.backgroundColor = self.values.activeColor;
      track.style.backgroundColor = self.values.backgroundColor;
      shown.hidden = !showValue;
      shown.textContent = String(value);
      setAria(self.node, 'aria-valuemin', min);
      setAria(self.node, 'aria-valuemax', max);
      setAria(self.node, 'aria-valuenow', value);
    },
    methods: { formValue: () => self.values.value, reset: () => self.set({ value: self.values.min }) },
  };
});
