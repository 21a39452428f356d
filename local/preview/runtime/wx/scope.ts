import * as glassEasel from 'glass-easel';
import type { QueryScope } from '../engine/selector-query';
import { toElement } from '../engine/plain-event';
import type { PageStack } from '../phone/page-stack';

/** The component that a page's or component's `this` stands for, and the view of the page it is in. */
export function componentOf(stack: PageStack, holder: unknown): QueryScope {
  const component = toElement(holder);
  if (!component || !glassEasel.Component.isComponent(component)) throw new Error('a page or component is expected');
  const page = stack.pageOf(holder) ?? stack.current;
  if (!page) throw new Error('no page is open');
  return { component, view: page.scroller };
}
