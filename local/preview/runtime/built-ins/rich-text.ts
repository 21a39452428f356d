import { anything, builtIn, flag, text } from './define';

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

/** The tags that WeChat's rich-text keeps; everything else is dropped with its content. */
const TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt ' +
    'em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s ' +
    'section small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'alt class colspan dir height rowspan span src start style type width'.split(' '),
);

export const richText = builtIn('rich-text', { nodes: anything([]), space: text(), userSelect: flag() }, (self) => ({
  update: () => {
    const { nodes, userSelect } = self.values;
    self.node.classList.toggle('phone-selectable', userSelect);
    const built =
      typeof nodes === 'string' ? fromHtml(nodes) : fromNodes(Array.isArray(nodes) ? (nodes as RichNode[]) : []);
    self.node.replaceChildren(...built);
  },
}));

function fromNodes(nodes: RichNode[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return [document.createTextNode(node.text ?? '')];
    if (node.name === undefined || !TAGS.has(node.name)) return [];
    const element = document.createElement(node.name);
    for (const [name, value] of Object.entries(node.attrs ?? {}))
      if (ATTRIBUTES.has(name)) element.setAttribute(name, value);
    element.append(...fromNodes(node.children ?? []));
    return [element];
  });
}

function fromHtml(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].flatMap(clean);
}

function clean(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof HTMLElement) || !TAGS.has(node.localName)) return [];
  const element = document.createElement(node.localName);
  for (const { name, value } of node.attributes) if (ATTRIBUTES.has(name)) element.setAttribute(name, value);
  element.append(...[...node.childNodes].flatMap(clean));
  return [element];
}
