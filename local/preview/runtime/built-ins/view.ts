import { builtIn, flag, text } from './define';
import { hoverProperties, installHover } from './hover';

export const view = builtIn('view', hoverProperties(), (self) => {
  installHover(self);
  return undefined;
});

/** `decode` shows the entities that WeChat names; its template compiler leaves them as written. */
const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
};

export const textTag = builtIn(
  'text',
  { selectable: flag(), userSelect: flag(), space: text(), decode: flag() },
  (self) => ({
    update: () => {
      self.node.classList.toggle('phone-selectable', self.values.selectable || self.values.userSelect);
      self.node.dataset.space = self.values.space;
      if (self.values.decode) decodeTexts(self.node);
    },
  }),
);

function decodeTexts(node: HTMLElement): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let found = walker.nextNode(); found; found = walker.nextNode()) {
    const written = found.nodeValue ?? '';
    const decoded = written.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
    if (decoded !== written) found.nodeValue = decoded;
  }
}
