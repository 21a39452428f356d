import * as glassEasel from 'glass-easel';

/** What WeChat gives for an element in an event: data, not the element. */
export interface PlainTarget {
  id: string;
  dataset: Record<string, unknown>;
  offsetLeft: number;
  offsetTop: number;
}

const elements = new WeakMap<PlainTarget, glassEasel.Element>();

/** The element behind an event's `target`; wxs handlers and share buttons need it. */
export const elementBehind = (target: PlainTarget): glassEasel.Element | undefined => elements.get(target);

/** An event that our touch input raises, which knows whether anyone listened. */
export class PlainEvent extends glassEasel.Event<unknown> {
  heard = false;

  override wrapShadowedEvent(
    ...args: Parameters<glassEasel.Event<unknown>['wrapShadowedEvent']>
  ): ReturnType<glassEasel.Event<unknown>['wrapShadowedEvent']> {
    this.heard = true;
    return super.wrapShadowedEvent(...args);
  }
}

/** Makes every event that reaches a listener look as in WeChat: own fields and plain targets. */
export function installPlainEvents(): void {
  const prototype = glassEasel.Event.prototype;
  prototype.wrapShadowedEvent = function wrap(this: glassEasel.Event<unknown>, target, mark, currentTarget) {
    const plain = {
      type: this.type,
      timeStamp: this.timeStamp,
      detail: this.detail,
      mark: mark ?? {},
      target: plainTarget(target),
      currentTarget: plainTarget(currentTarget),
      ...this.extraFields,
    };
    // The prototype keeps stopPropagation() and the rest that glass-easel itself calls.
    return Object.assign(Object.create(this), plain) as ReturnType<typeof prototype.wrapShadowedEvent>;
  };
}

/** Listeners are handed elements or, for components, what their methods run on; `_$` leads back to the element. */
export function plainTarget(holder: unknown): PlainTarget {
  const element = toElement(holder);
  const node: unknown = element?.getBackendElement();
  const target = {
    id: element?.id ?? '',
    dataset: (element?.dataset ?? {}) as Record<string, unknown>,
    offsetLeft: node instanceof HTMLElement ? node.offsetLeft : 0,
    offsetTop: node instanceof HTMLElement ? node.offsetTop : 0,
  };
  if (element) elements.set(target, element);
  return target;
}

export function toElement(holder: unknown): glassEasel.Element | undefined {
  if (holder instanceof glassEasel.Element) return holder;
  const inner = holder instanceof Object && '_$' in holder ? holder._$ : undefined;
  return inner instanceof glassEasel.Element ? inner : undefined;
}
