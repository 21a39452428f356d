import type * as glassEasel from 'glass-easel';
import { domOf } from '../engine/browser-backend';
import { builtIn, fieldMethods, flag, number, text } from './define';
import { componentsInside } from './tree';

const properties = { reportSubmit: flag(), reportSubmitTimeout: number() };

export const form = builtIn('form', properties, (self) => {
  const fields = (): { name: string; component: glassEasel.GeneralComponent }[] =>
    componentsInside(self.component).flatMap((component) => {
      const name = (component.data as { name?: unknown }).name;
      return typeof name === 'string' && name !== '' && isField(component) ? [{ name, component }] : [];
    });
  const submit = (): void => {
    const value = Object.fromEntries(fields().map(({ name, component }) => [name, valueOf(component)]));
    self.emit('submit', { value });
  };
  const reset = (): void => {
    for (const { component } of fields()) fieldMethods(component).reset?.();
    self.emit('reset');
  };
  return {
    methods: {
      member: (button) => ((button.data as { formType?: string }).formType === 'reset' ? reset() : submit()),
    },
  };
});

/** A field is a built-in that has a value for forms, or a component with the behavior wx://form-field. */
function isField(component: glassEasel.GeneralComponent): boolean {
  if (component.is.startsWith('@')) return fieldMethods(component).formValue !== undefined;
  return 'value' in (component.data as object);
}

const valueOf = (component: glassEasel.GeneralComponent): unknown =>
  fieldMethods(component).formValue?.() ?? (component.data as { value?: unknown }).value;

/** A tap on a label works the field that it names or holds. */
export const label = builtIn('label', { for: text() }, (self) => {
  self.onTap((event) => {
    const named =
      self.values.for === '' ? undefined : self.component.ownerShadowRoot?.querySelector(`#${self.values.for}`);
    const held = componentsInside(self.component).find((component) => fieldMethods(component).activate !== undefined);
    const field = named ?? held;
    const origin = event.getOriginalEvent();
    const at = origin instanceof Event && origin.target instanceof Node ? origin.target : null;
    const isFieldItself = domOf(held)?.contains(at) ?? false;
    if (field && !isFieldItself) fieldMethods(field).activate?.();
  });
});
