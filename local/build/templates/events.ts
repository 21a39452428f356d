import ts from 'typescript';
import { problemAt, type TemplateProblem } from './problem';
import { eventOf, scanTags } from './scan-tags';
import type { TemplateUnit } from './unit';

/** Events that come up from the nodes inside a component, so that any tag may be listened to for them. */
const BUBBLING: ReadonlySet<string> = new Set([
  'tap',
  'longpress',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
]);

/** Listening to one of our components for an event that it never sends is a handler that is never called. */
export function deafHandlers(
  { file, text, components }: TemplateUnit,
  eventsOf: (script: string) => ReadonlySet<string>,
): TemplateProblem[] {
  return scanTags(text).flatMap((tag) => {
    const component = components.get(tag.name) ?? null;
    if (component === null) return [];
    const sent = eventsOf(component);
    return tag.attributes.flatMap((attribute) => {
      const event = eventOf(attribute);
      if (event === null || sent.has(event) || BUBBLING.has(event)) return [];
      const known = [...sent].join(', ') || 'none';
      return [problemAt(file, text, attribute.offset, `<${tag.name}> sends no event '${event}' (it sends: ${known})`)];
    });
  });
}

/** Names in `….triggerEvent('name', …)` of a component's script. */
export function sentEvents(script: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'triggerEvent'
    ) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(script);
  return names;
}
