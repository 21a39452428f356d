import { plainTarget } from '../engine/plain-event';
import { setAria } from '../engine/template-attributes';
import { builtIn, fieldMethods, flag, text, type Self } from './define';
import { closest } from './tree';
import { hoverProperties, installHover } from './hover';
import { openTypes } from './open-types';

const properties = {
  ...hoverProperties('button-hover', 20, 70),
  type: text('default'),
  size: text('default'),
  plain: flag(),
  disabled: flag(),
  loading: flag(),
  formType: text(),
  openType: text(),
  name: text(),
  lang: text(),
  sessionFrom: text(),
  sendMessageTitle: text(),
  sendMessagePath: text(),
  sendMessageImg: text(),
  showMessageCard: flag(),
  appParameter: text(),
  phoneNumberNoQuotaToast: flag(true),
};

export const button = builtIn('button', properties, (self) => {
  installHover(self, () => self.values.disabled);
  self.setRole('button');
  self.onTap(() => onTap(self));
  return {
    update: () => {
      const { type, size, plain, disabled, loading } = self.values;
      self.node.setAttribute('type', type);
      self.node.setAttribute('size', size);
      for (const [name, on] of Object.entries({ plain, disabled, loading })) self.node.toggleAttribute(name, on);
      setAria(self.node, 'aria-disabled', disabled ? true : undefined);
    },
    methods: { activate: () => onTap(self) },
  };
});

function onTap(self: Self<typeof properties>): void {
  const { disabled, formType, openType } = self.values;
  if (disabled) return;
  const form = formType === '' ? undefined : closest(self.component, 'form');
  if (form) fieldMethods(form).member?.(self.component);
  if (openType === '') return;
  const open = openTypes[openType];
  if (!open) throw new Error(`<button open-type="${openType}"> is not supported by the local preview (open-types.ts)`);
  open({ host: self.host, emit: self.emit, target: plainTarget(self.component) });
}
