import * as glassEasel from 'glass-easel';

const isBuiltIn = (node: unknown, name: string): node is glassEasel.GeneralComponent =>
  glassEasel.Component.isComponent(node) && node.is === `@${name}`;

/** The nearest built-in of that name around an element, across the borders of components. */
export function closest(element: glassEasel.Element, name: string): glassEasel.GeneralComponent | undefined {
  let current: glassEasel.Element | null = parentOf(element);
  while (current && !isBuiltIn(current, name)) current = parentOf(current);
  return current ?? undefined;
}

function parentOf(element: glassEasel.Element): glassEasel.Element | null {
  if (element instanceof glassEasel.ShadowRoot) return element.getHostNode();
  return element.parentNode ?? element.ownerShadowRoot?.getHostNode() ?? null;
}

/** Every component inside an element in document order, those inside other components as well. */
export function componentsInside(element: glassEasel.Element): glassEasel.GeneralComponent[] {
  const found: glassEasel.GeneralComponent[] = [];
  const visit = (node: glassEasel.Node): void => {
    if (glassEasel.Component.isComponent(node)) {
      found.push(node);
      const inside = node.getShadowRoot();
      if (inside && !node.is.startsWith('@')) visit(inside);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return found;
}
