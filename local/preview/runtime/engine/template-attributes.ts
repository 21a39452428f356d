import * as glassEasel from 'glass-easel';
import { toText } from '../plain';
import { playAnimation } from './animation-player';
import { domOf } from './browser-backend';

/** The two writers of a compiled template that matter here; `r` sets a property, `d` a data field. */
interface TemplateWriter {
  r: (element: glassEasel.Element, name: string, value: unknown, ...rest: unknown[]) => void;
  d: (element: glassEasel.Element, name: string, value: unknown) => void;
}

type Generator = (writer: TemplateWriter, ...rest: unknown[]) => unknown;
export type CompiledTemplate = (name: string) => Generator;

/** Roles with which an element can be reached and tapped by keyboard. */
const KEYBOARD_ROLES: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'menuitemradio',
  'option',
  'radio',
  'switch',
  'tab',
]);

/**
 * Lets a template write what needs no property of a component: aria-* of WeChat's own tags and `hidden` go to the DOM
 * at once, and data-* goes there as well, so that tests and assistive technology find them.
 */
export function withDomAttributes(template: CompiledTemplate): CompiledTemplate {
  const prepared = new WeakSet<TemplateWriter>();
  return (name) => {
    const generate = template(name);
    return (writer, ...rest) => {
      if (!prepared.has(writer)) {
        prepared.add(writer);
        prepareWriter(writer);
      }
      return generate(writer, ...rest);
    };
  };
}

function prepareWriter(writer: TemplateWriter): void {
  const setProperty = writer.r;
  const setData = writer.d;
  writer.r = (element, name, value, ...rest) => {
    if (name.startsWith('aria-') && isBuiltIn(element)) setAria(domOf(element), name, value);
    else if (name === 'animation' && isBuiltIn(element)) playAnimation(element, value);
    else if (name === 'hidden' && !hasProperty(element, 'hidden')) setHidden(element, value);
    else setProperty(element, name, value, ...rest);
  };
  writer.d = (element, name, value) => {
    setData(element, name, value);
    const dataset = domOf(element)?.dataset;
    if (dataset && (typeof value === 'string' || typeof value === 'number')) dataset[camelCase(name)] = String(value);
  };
}

const isBuiltIn = (element: glassEasel.Element): boolean =>
  glassEasel.Component.isComponent(element) && element.is.startsWith('@');

const hasProperty = (element: glassEasel.Element, name: string): boolean =>
  glassEasel.Component.isComponent(element) && glassEasel.Component.hasProperty(element, name);

const setHidden = (element: glassEasel.Element, value: unknown): boolean | undefined =>
  domOf(element)?.toggleAttribute('hidden', Boolean(value));

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Fields speak for their host: what is found by role and name must be what takes the keys. */
const speakers = new WeakMap<HTMLElement, HTMLElement>();

/** From now on the aria attributes of `host` are those of `field` inside it. */
export function speakThrough(host: HTMLElement, field: HTMLElement): void {
  for (const { name, value } of [...host.attributes]) {
    if (!name.startsWith('aria-') && name !== 'role') continue;
    host.removeAttribute(name);
    field.setAttribute(name, value);
  }
  speakers.set(host, field);
}

/** `aria-role` is WeChat's name for `role`; the other names are those of the web. */
export function setAria(host: HTMLElement | undefined, name: string, value: unknown): void {
  if (!host) return;
  const node = speakers.get(host) ?? host;
  const attribute = name === 'aria-role' ? 'role' : name;
  if (value === undefined || value === null || value === '') node.removeAttribute(attribute);
  else node.setAttribute(attribute, toText(value));
  if (node === host && (attribute === 'role' || attribute === 'aria-disabled')) refreshKeyboardTap(node);
}

/** What can be tapped by its role can be focused; touch-input.ts taps it on Enter and Space. */
export function refreshKeyboardTap(node: HTMLElement): void {
  const role = node.getAttribute('role') ?? '';
  const reachable = KEYBOARD_ROLES.has(role) && node.getAttribute('aria-disabled') !== 'true';
  node.toggleAttribute('data-keyboard-tap', reachable);
  if (reachable) node.tabIndex = 0;
  else node.removeAttribute('tabindex');
}
