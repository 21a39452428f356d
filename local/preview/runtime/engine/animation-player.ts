import type * as glassEasel from 'glass-easel';
import type { AnimationStep } from '../wx/animation';

/** The style segment that animations write to, so that the template's own `style` stays. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum of another bundle (see wxs-host.ts)
const ANIMATION_STYLE: Parameters<glassEasel.Element['setNodeStyle']>[1] = 2;

interface Played {
  transform: string;
  style: Record<string, string>;
}

const states = new WeakMap<glassEasel.Element, Played>();

/** Plays what the `animation` attribute was given, step after step; what a step does not say stays as it was. */
export function playAnimation(element: glassEasel.Element, value: unknown): void {
  const steps = value instanceof Object && 'actions' in value ? (value.actions as AnimationStep[]) : [];
  let startMs = 0;
  for (const step of steps) {
    setTimeout(() => apply(element, step), startMs);
    startMs += step.options.duration + step.options.delay;
  }
}

function apply(element: glassEasel.Element, { options, transform, style }: AnimationStep): void {
  const before = states.get(element) ?? { transform: '', style: {} };
  const now = { transform: transform === '' ? before.transform : transform, style: { ...before.style, ...style } };
  states.set(element, now);
  const declarations = {
    ...now.style,
    ...(now.transform === '' ? {} : { transform: now.transform }),
    'transform-origin': options.transformOrigin,
    transition: `all ${options.duration}ms ${options.timingFunction} ${options.delay}ms`,
  };
  const text = Object.entries(declarations).map(([name, given]) => `${name}:${given}`);
  element.setNodeStyle(text.join(';'), ANIMATION_STYLE);
}
