import { CrossingObserver } from '../engine/intersection';
import { SelectorQuery, type QueryScope } from '../engine/selector-query';
import type { PhoneHost } from '../host';
import { componentOf } from './scope';

export function selectorApis({ stack }: PhoneHost) {
  const scopeOf = (holder: unknown): QueryScope => componentOf(stack, holder);
  return {
    createSelectorQuery: () => new SelectorQuery(scopeOf(stack.current?.instance), scopeOf),
    createIntersectionObserver: (
      component?: unknown,
      options: ConstructorParameters<typeof CrossingObserver>[1] = {},
    ) => new CrossingObserver(scopeOf(component ?? stack.current?.instance), options),
    nextTick: (run: () => void): void => {
      setTimeout(run);
    },
  };
}
