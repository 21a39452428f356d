import * as glassEasel from 'glass-easel';
import { domOf } from './browser-backend';
import { elementBehind, toElement, type PlainTarget } from './plain-event';

type WxsFunction = (...args: unknown[]) => unknown;

/** The style segment that wxs writes to, so that the template's own `style` is not lost. */
// The names of the segments are a const enum, which a bundle that looks at one file at a time cannot read.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const WXS_STYLE: Parameters<glassEasel.Element['setNodeStyle']>[1] = 3;

type StyleInput = string | Record<string, string | number>;

/** WeChat's ComponentDescriptor: what a wxs handler may do with an element. */
class ComponentDescriptor {
  private readonly state = {};
  private style: Record<string, string | number> = {};

  constructor(
    private readonly element: glassEasel.Element,
    private readonly originOf: (node: Node) => { left: number; top: number },
  ) {}

  selectComponent(selector: string): ComponentDescriptor | null {
    const found = this.scope()?.querySelector(selector);
    return found ? descriptorOf(found, this.originOf) : null;
  }

  selectAllComponents(selector: string): ComponentDescriptor[] {
    return (this.scope()?.querySelectorAll(selector) ?? []).map((found) => descriptorOf(found, this.originOf));
  }

  setStyle(style: StyleInput): this {
    if (typeof style !== 'string') this.style = { ...this.style, ...style };
    const text = typeof style === 'string' ? style : cssText(this.style);
    this.element.setNodeStyle(text, WXS_STYLE);
    return this;
  }

  addClass(name: string): this {
    this.element.classList?.toggle(name, true);
    return this;
  }

  removeClass(name: string): this {
    this.element.classList?.toggle(name, false);
    return this;
  }

  hasClass(name: string): boolean {
    return this.element.classList?.contains(name) ?? false;
  }

  getDataset(): unknown {
    return this.element.dataset;
  }

  getState(): object {
    return this.state;
  }

  callMethod(name: string, argument: unknown): void {
    if (!glassEasel.Component.isComponent(this.element)) return;
    const caller: unknown = this.element.getMethodCaller();
    const method = caller instanceof Object ? (caller as Record<string, unknown>)[name] : undefined;
    if (typeof method === 'function') Reflect.apply(method, caller, [argument]);
  }

  triggerEvent(name: string, detail: unknown, options?: object): void {
    this.element.triggerEvent(name, detail, options);
  }

  requestAnimationFrame(run: () => void): number {
    return requestAnimationFrame(run);
  }

  setTimeout(run: () => void, ms: number): number {
    return window.setTimeout(run, ms);
  }

  clearTimeout(timer: number): void {
    clearTimeout(timer);
  }

  getBoundingClientRect(): Record<'left' | 'top' | 'right' | 'bottom' | 'width' | 'height', number> {
    const node = domOf(this.element);
    if (!node) return { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
    const box = node.getBoundingClientRect();
    const origin = this.originOf(node);
    const [left, top] = [box.left - origin.left, box.top - origin.top];
    return { left, top, right: left + box.width, bottom: top + box.height, width: box.width, height: box.height };
  }

  getComputedStyle(names: string[]): Record<string, string> {
    const node = domOf(this.element);
    if (!node) return {};
    const style = getComputedStyle(node);
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(dashed(name))]));
  }

  private scope(): glassEasel.ShadowRoot | glassEasel.Element | null {
    return glassEasel.Component.isComponent(this.element) ? this.element.getShadowRoot() : this.element;
  }
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const cssText = (style: Record<string, string | number>): string =>
  Object.entries(style)
    .map(([name, value]) => `${dashed(name)}:${value}`)
    .join(';');

const descriptors = new WeakMap<glassEasel.Element, ComponentDescriptor>();

function descriptorOf(
  element: glassEasel.Element,
  originOf: ConstructorParameters<typeof ComponentDescriptor>[1],
): ComponentDescriptor {
  let descriptor = descriptors.get(element);
  if (!descriptor) descriptors.set(element, (descriptor = new ComponentDescriptor(element, originOf)));
  return descriptor;
}

/** The two entrances through which compiled templates call wxs (build/templates.ts, WXS_HOOKS). */
export class WxsHost {
  private readonly methods = new WeakMap<object, Set<unknown>>();

  constructor(private readonly originOf: ConstructorParameters<typeof ComponentDescriptor>[1]) {}

  /** WeChat calls `change:prop` listeners after the tree stands; glass-easel would while it builds it. */
  changeProp(listener: WxsFunction | undefined): WxsFunction {
    return (value, old, host, element) => {
      if (typeof listener !== 'function') return;
      void Promise.resolve().then(() => listener(value, old, this.describe(host), this.describe(element)));
    };
  }

  /** `bind:tap="{{x || module.handler}}"` is a method of the component or a wxs function only when it happens. */
  handleEvent(owner: object, event: { currentTarget: PlainTarget }, handler: WxsFunction, isWxs: unknown): unknown {
    if (!isWxs && this.isMethod(owner, handler)) return Reflect.apply(handler, owner, [event]);
    const instance = this.describe(elementBehind(event.currentTarget));
    return handler(Object.assign(Object.create(event) as object, event, { instance }), this.describe(owner));
  }

  private describe(holder: unknown): ComponentDescriptor | null {
    const element = toElement(holder);
    return element ? descriptorOf(element, this.originOf) : null;
  }

  private isMethod(owner: object, handler: WxsFunction): boolean {
    const prototype = Object.getPrototypeOf(owner) as object;
    let known = this.methods.get(prototype);
    if (!known) this.methods.set(prototype, (known = new Set(Object.values(prototype))));
    return known.has(handler);
  }
}
