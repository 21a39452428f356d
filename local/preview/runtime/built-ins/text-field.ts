import { speakThrough } from '../engine/template-attributes';
import { toText } from '../plain';
import { anything, builtIn, flag, number, text, type Behaviour, type BuiltIn, type Self } from './define';

const properties = {
  value: anything(''),
  type: text('text'),
  password: flag(),
  placeholder: text(),
  placeholderStyle: text(),
  placeholderClass: text('input-placeholder'),
  disabled: flag(),
  maxlength: number(140),
  focus: flag(),
  autoFocus: flag(),
  confirmType: text('done'),
  confirmHold: flag(),
  autoHeight: flag(),
  name: text(),
  cursor: number(-1),
  cursorSpacing: anything(0),
  cursorColor: text(),
  selectionStart: number(-1),
  selectionEnd: number(-1),
  adjustPosition: flag(true),
  holdKeyboard: flag(),
  alwaysEmbed: flag(),
  showConfirmBar: flag(true),
  fixed: flag(),
  disableDefaultPadding: flag(),
  safePasswordCertPath: text(),
  safePasswordLength: anything(),
  safePasswordTimeStamp: anything(),
  safePasswordNonce: text(),
  safePasswordSalt: text(),
  safePasswordCustomHash: text(),
  autoFill: text(),
  bindnicknamereview: anything(),
};

type Me = Self<typeof properties>;
type Field = HTMLInputElement | HTMLTextAreaElement;

/** The keyboard a phone shows for WeChat's `type`. */
const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' };

function textField(tag: 'input' | 'textarea'): BuiltIn {
  return builtIn(tag, properties, (self) => setUp(self, document.createElement(tag)));
}

export const input = textField('input');
export const textarea = textField('textarea');

function setUp(self: Me, field: Field): Behaviour {
  self.node.append(field);
  speakThrough(self.node, field);
  if (field instanceof HTMLTextAreaElement) field.rows = 1;
  const grow = (): void => growToContent(self, field);
  forwardEvents(self, field, grow);
  const stopWatching = onNewWidth(self.node, grow);
  let wasFocused = false;
  return {
    update: () => {
      applyValues(self, field);
      grow();
      const wantsFocus = self.values.focus || self.values.autoFocus;
      if (wantsFocus && !wasFocused) setTimeout(() => focus(self, field));
      if (!wantsFocus && wasFocused && document.activeElement === field) field.blur();
      wasFocused = wantsFocus;
    },
    detached: stopWatching,
    methods: {
      formValue: () => field.value,
      reset: () => self.set({ value: '' }),
      activate: () => field.focus(),
    },
  };
}

function applyValues(self: Me, field: Field): void {
  const { values, node } = self;
  const value = toText(values.value);
  if (field.value !== value) field.value = value;
  field.placeholder = values.placeholder;
  field.disabled = values.disabled;
  field.name = values.name;
  if (values.maxlength >= 0) field.maxLength = values.maxlength;
  else field.removeAttribute('maxlength');
  if (field instanceof HTMLInputElement) {
    field.type = values.password || values.type === 'safe-password' ? 'password' : 'text';
    field.inputMode = INPUT_MODES[values.type] ?? 'text';
    field.enterKeyHint = values.confirmType === 'send' ? 'send' : values.confirmType;
  }
  node.classList.toggle('phone-auto-height', values.autoHeight);
  const colour = /(?:^|;)\s*color:\s*([^;]+)/.exec(values.placeholderStyle)?.[1];
  if (colour !== undefined) node.style.setProperty('--phone-placeholder', colour);
}

function focus(self: Me, field: Field): void {
  field.focus();
  const { cursor, selectionStart, selectionEnd } = self.values;
  if (selectionStart >= 0 && selectionEnd >= 0) field.setSelectionRange(selectionStart, selectionEnd);
  else if (cursor >= 0) field.setSelectionRange(cursor, cursor);
}

/** A field that is shown for the first time, or turned, breaks its lines anew. */
function onNewWidth(node: HTMLElement, run: () => void): () => void {
  let known = 0;
  const observer = new ResizeObserver(() => {
    if (node.clientWidth === known) return;
    known = node.clientWidth;
    run();
  });
  observer.observe(node);
  return () => observer.disconnect();
}

/** The field's height is that of its lines; the box around it may be higher, and the field then fills it (CSS). */
function growToContent(self: Me, field: Field): void {
  if (!self.values.autoHeight || field.clientWidth === 0) return;
  const before = field.style.height;
  const { lineCount, lineHeight } = linesOf(field, self.node);
  const height = lineCount * lineHeight;
  field.style.height = `${height}px`;
  if (before !== field.style.height) self.emit('linechange', { height, lineCount });
}

/** Measured with the box held at its height, so that the page below does not jump. */
function linesOf(field: Field, box: HTMLElement): { lineCount: number; lineHeight: number } {
  const { minHeight } = box.style;
  box.style.minHeight = `${box.offsetHeight}px`;
  // With rows="1" and no height of its own the field is one line high.
  Object.assign(field.style, { height: 'auto', flex: 'none' });
  const lineHeight = field.clientHeight;
  field.style.height = '0';
  const lineCount = Math.max(1, Math.round(field.scrollHeight / lineHeight));
  field.style.flex = '';
  box.style.minHeight = minHeight;
  return { lineCount, lineHeight };
}

function forwardEvents(self: Me, field: Field, grow: () => void): void {
  let composing = false;
  const onInput = (): void => {
    self.set({ value: field.value });
    self.emit('input', { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 });
    grow();
  };
  field.addEventListener('compositionstart', () => (composing = true));
  field.addEventListener('compositionend', () => {
    composing = false;
    onInput();
  });
  field.addEventListener('input', () => !composing && onInput());
  field.addEventListener('focus', () => self.emit('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => self.emit('blur', { value: field.value, cursor: field.selectionEnd ?? 0 }));
  field.addEventListener('keydown', (event) => {
    // WeChat's event objects know `keydown`; here only Enter matters, which is the keyboard's confirm key.
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    if (field instanceof HTMLTextAreaElement && self.values.confirmType === 'return') return;
    if (field instanceof HTMLTextAreaElement && !event.ctrlKey) return;
    self.emit('confirm', { value: field.value });
    if (!self.values.confirmHold) field.blur();
  });
}
