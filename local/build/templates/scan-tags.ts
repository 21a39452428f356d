export interface ScannedAttribute {
  name: string;
  /** as written between the quotes; null: `<wm-nav back>` */
  value: string | null;
  offset: number;
}

export interface ScannedTag {
  name: string;
  /** of the name, behind the `<` */
  offset: number;
  attributes: ScannedAttribute[];
}

const TAG = /<!--[\s\S]*?-->|<wxs\b[^>]*?(?:\/>|>[\s\S]*?<\/wxs\s*>)|<([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const ATTRIBUTE = /([^\s"'=/<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** The opening tags of a WXML text in order; comments and the insides of `<wxs>` are no tags. */
export function scanTags(wxml: string): ScannedTag[] {
  return [...wxml.matchAll(TAG)].flatMap((match) => {
    const [, name, attributes = ''] = match;
    if (name === undefined) return [];
    const offset = match.index + 1;
    return [{ name, offset, attributes: scanAttributes(attributes, offset + name.length) }];
  });
}

function scanAttributes(text: string, offset: number): ScannedAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => ({
    name: match[1] ?? '',
    value: match[2] ?? match[3] ?? null,
    offset: offset + match.index,
  }));
}

/** `bind:tap`, `catch:touchmove`, `capture-bind:open` → the event's name; null for every other attribute. */
export function eventOf(attribute: ScannedAttribute): string | null {
  return /^(?:capture-bind|capture-catch|mut-bind|bind|catch):(.+)$/.exec(attribute.name)?.[1] ?? null;
}
