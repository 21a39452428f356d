import { make } from '../dom';
import { setAria } from '../engine/template-attributes';
import { builtIn, flag, text } from './define';

const properties = { checked: flag(), disabled: flag(), type: text('switch'), color: text('#04be02'), name: text() };

export const switchTag = builtIn('switch', properties, (self) => {
  self.node.append(make('i', { class: 'phone-switch-track' }));
  self.setRole('switch');
  const toggle = (): void => {
    if (self.values.disabled) return;
    self.set({ checked: !self.values.checked });
    self.emit('change', { value: self.values.checked });
  };
  self.onTap(toggle);
  return {
    update: () => {
      setAria(self.node, 'aria-checked', self.values.checked);
      setAria(self.node, 'aria-disabled', self.values.disabled ? true : undefined);
      self.node.style.setProperty('--phone-choice', self.values.color);
    },
    methods: {
      formValue: () => self.values.checked,
      reset: () => self.set({ checked: false }),
      activate: toggle,
    },
  };
});
