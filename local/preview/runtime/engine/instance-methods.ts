import * as adapter from 'glass-easel-miniprogram-adapter';
import type { PageStack } from '../phone/page-stack';
import { toText } from '../plain';
import { componentOf } from '../wx/scope';
import { domOf } from './browser-backend';
import { CrossingObserver } from './intersection';
import { SelectorQuery } from './selector-query';

type AnimateArguments = [selector: string, frames: Keyframe[], duration: number, callback?: () => void];
type Caller = adapter.component.GeneralComponent;

/** Adds to every page and component what WeChat has on `this` and glass-easel's adapter leaves out. */
export function installInstanceMethods(stack: PageStack, wx: () => object): void {
  const prototype = adapter.component.ComponentCaller.prototype as unknown as Record<string, unknown>;
  const triggerEvent = prototype.triggerEvent as (name: string, detail: unknown, options: object) => void;
  const scopeOf = (holder: unknown) => componentOf(stack, holder);
  Object.assign(prototype, {
    triggerEvent(this: Caller, name: string, detail?: unknown, options: object = {}) {
      triggerEvent.call(this, name, detail, options);
    },
    createSelectorQuery(this: Caller) {
      return new SelectorQuery(scopeOf(this), scopeOf);
    },
    createIntersectionObserver(this: Caller, options: ConstructorParameters<typeof CrossingObserver>[1] = {}) {
      return new CrossingObserver(scopeOf(this), options);
    },
    getTabBar(this: Caller) {
      return stack.pageOf(this)?.tabBar?.get() ?? null;
    },
    getPageId(this: Caller) {
      return String(stack.pageOf(this)?.id ?? '');
    },
    getOpenerEventChannel(this: Caller) {
      return stack.pageOf(this)?.channel ?? {};
    },
    // WeChat gives four arguments; the fifth parameter is `this`.
    animate(this: Caller, ...[selector, frames, duration, callback]: AnimateArguments) {
      const found = this._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
      const running = found
        .map((element) => domOf(element)?.animate(webFrames(frames), { duration, fill: 'forwards' }))
        .filter((animation) => animation !== undefined);
      void Promise.all(running.map((animation) => animation.finished)).then(() => callback?.());
    },
    clearAnimation(this: Caller, selector: string, options?: object | (() => void), callback?: () => void) {
      const found = this._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
      for (const element of found)
        domOf(element)
          ?.getAnimations()
          .forEach((animation) => animation.cancel());
      (typeof options === 'function' ? options : callback)?.();
    },
    setUpdatePerformanceListener: () => undefined,
  });
  for (const name of ['router', 'pageRouter']) Object.defineProperty(prototype, name, { get: wx });
}

const TRANSFORMS = [
  'translateX',
  'translateY',
  'translateZ',
  'scale',
  'scaleX',
  'scaleY',
  'rotate',
  'rotateX',
  'rotateY',
  'rotateZ',
];

/** WeChat writes transforms as fields of their own; the web has one. */
function webFrames(frames: Keyframe[]): Keyframe[] {
  return frames.map(({ ease, ...frame }) => {
    const given = TRANSFORMS.filter((name) => frame[name] !== undefined && frame[name] !== null);
    const transform = given.map((name) => `${name}(${withUnit(name, frame[name] ?? 0)})`).join(' ');
    const rest = Object.fromEntries(Object.entries(frame).filter(([name]) => !TRANSFORMS.includes(name)));
    const easing = typeof ease === 'string' ? { easing: ease } : {};
    return { ...rest, ...easing, ...(transform === '' ? {} : { transform }) };
  });
}

function withUnit(name: string, value: unknown): string {
  if (typeof value !== 'number') return toText(value);
  if (name.startsWith('translate')) return `${value}px`;
  return name.startsWith('rotate') ? `${value}deg` : String(value);
}
