import * as glassEasel from 'glass-easel';
import { BUILT_IN_TAGS } from '../../shared/built-in-tags';
import { toBrowserUnits } from '../../shared/units';
import { PlainEvent } from './plain-event';

/** What became of an event: heard by any listener, and caught (`catch:`) so that the browser must not act on it. */
export interface FireResult {
  heard: boolean;
  caught: boolean;
}

export interface FireOptions {
  originalEvent?: Event;
  /** Fields that the event object carries beside `detail`, such as `touches`. */
  fields?: Record<string, unknown>;
}

const ANIMATION_EVENTS = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const;

/**
 * Where glass-easel writes its tree: this document. Differs from glass-easel's own DOM backend in what a WeChat page
 * does: its tags are elements of their own, inline styles know rpx, and events come from our touch input alone, since
 * the DOM's own `input`, `change` or `scroll` would arrive beside those that the built-ins raise.
 */
export class BrowserBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly sheets = new Map<string, HTMLStyleElement>();
  private readonly sheetText = new Map<string, string>();

  constructor() {
    super();
    // The typings describe a DOM of glass-easel's own; the real one fulfils it.
    this.document = {
      createElement: (tag: string) => createElement(tag),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document;
    for (const type of ANIMATION_EVENTS) document.addEventListener(type, (event) => this.forwardAnimation(event));
  }

  override setListenerStats(): void {
    // Nothing is listened to one by one: touches and animations are heard on the document.
  }

  override onEvent(): void {
    // Events are dispatched by fire().
  }

  override registerStyleSheetContent(path: string, content: unknown): void {
    this.sheetText.set(path, String(content));
  }

  /** One style element for each component or page, whoever uses it. */
  override appendStyleSheetPath(path: string): number {
    if (!this.sheets.has(path)) {
      const style = document.createElement('style');
      style.dataset.component = path;
      style.textContent = this.sheetText.get(path) ?? '';
      document.head.append(style);
      this.sheets.set(path, style);
    }
    return 0;
  }

  /** Pages share one document here and none in WeChat: the sheets of the pages behind are switched off. */
  enableSheet(path: string, enabled: boolean): void {
    const style = this.sheets.get(path);
    if (style) style.media = enabled ? 'all' : 'not all';
  }

  /** Raises an event of the mini-program at the element that holds `node`. */
  fire(node: Node | null, type: string, detail: unknown, options: FireOptions = {}): FireResult {
    const target = elementOf(node);
    if (!target) return { heard: false, caught: false };
    const event = new PlainEvent(type, detail, {
      originalEvent: options.originalEvent,
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: options.fields ?? {},
    });
    glassEasel.Event.dispatchEvent(target, event);
    return { heard: event.heard, caught: event.defaultPrevented() };
  }

  private forwardAnimation(event: TransitionEvent | AnimationEvent): void {
    const name =
      'propertyName' in event ? { propertyName: event.propertyName } : { animationName: event.animationName };
    if (event.target instanceof Node) this.fire(event.target, event.type, { elapsedTime: event.elapsedTime, ...name });
  }
}

/** The mini-program's element that a DOM node belongs to; the inner nodes of a built-in belong to the built-in. */
export function elementOf(node: Node | null): glassEasel.Element | undefined {
  for (let current = node; current; current = current.parentNode) {
    const owner = (current as { __wxElement?: glassEasel.Element }).__wxElement;
    if (owner) return owner;
  }
  return undefined;
}

/** The DOM element of a mini-program's element; none for a virtual host. */
export function domOf(element: glassEasel.Element | null | undefined): HTMLElement | undefined {
  const node: unknown = element?.getBackendElement();
  return node instanceof HTMLElement ? node : undefined;
}

function createElement(tag: string): HTMLElement {
  const node = document.createElement(BUILT_IN_TAGS.has(tag) ? `wx-${tag}` : tag);
  const setAttribute = node.setAttribute.bind(node);
  node.setAttribute = (name, value) => setAttribute(name, name === 'style' ? toBrowserUnits(value) : value);
  return node;
}
