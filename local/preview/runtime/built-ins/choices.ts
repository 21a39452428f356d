import type * as glassEasel from 'glass-easel';
import { make } from '../dom';
import { setAria } from '../engine/template-attributes';
import { builtIn, fieldMethods, flag, text, type BuiltIn, type Self } from './define';
import { closest, componentsInside } from './tree';

const properties = { value: text(), checked: flag(), disabled: flag(), color: text('#09bb07'), name: text() };
type Me = Self<typeof properties>;

function choice(kind: 'checkbox' | 'radio'): BuiltIn {
  return builtIn(kind, properties, (self) => {
    self.node.prepend(make('i', { class: 'phone-choice-box' }));
    self.setRole(kind);
    self.onTap(() => pick(self, kind));
    return {
      update: () => {
        setAria(self.node, 'aria-checked', self.values.checked);
        setAria(self.node, 'aria-disabled', self.values.disabled ? true : undefined);
        self.node.style.setProperty('--phone-choice', self.values.color);
      },
      methods: { activate: () => pick(self, kind) },
    };
  });
}

function pick(self: Me, kind: string): void {
  const { disabled, checked } = self.values;
  if (disabled || (kind === 'radio' && checked)) return;
  self.set({ checked: !checked });
  const group = closest(self.component, `${kind}-group`);
  if (group) fieldMethods(group).member?.(self.component);
}

function choiceGroup(kind: 'checkbox' | 'radio'): BuiltIn {
  return builtIn(`${kind}-group`, { name: text() }, (self) => {
    const members = (): glassEasel.GeneralComponent[] =>
      componentsInside(self.component).filter((component) => component.is === `@${kind}`);
    const dataOf = (member: glassEasel.GeneralComponent) => member.data as Me['values'];
    const value = (): string | string[] => {
      const chosen = members()
        .map(dataOf)
        .filter(({ checked }) => checked)
        .map((data) => data.value);
      return kind === 'radio' ? (chosen[0] ?? '') : chosen;
    };
    if (kind === 'radio') self.setRole('radiogroup');
    return {
      methods: {
        formValue: value,
        reset: () => members().forEach((member) => member.setData({ checked: false })),
        member: (changed) => {
          const others = members().filter((member) => member !== changed && dataOf(member).checked);
          if (kind === 'radio') others.forEach((member) => member.setData({ checked: false }));
          self.emit('change', { value: value() });
        },
      },
    };
  });
}

export const checkbox = choice('checkbox');
export const radio = choice('radio');
export const checkboxGroup = choiceGroup('checkbox');
export const radioGroup = choiceGroup('radio');
