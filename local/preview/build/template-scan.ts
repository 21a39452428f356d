import { positionOf } from './problem';

export interface ScannedTag {
  name: string;
  line: number;
  column: number;
}

const PATTERN =
  /<!--[\s\S]*?-->|<wxs\b[^>]*?(?:\/>|>[\s\S]*?<\/wxs\s*>)|<([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

/** The opening tags of a WXML text in order; comments and the insides of `<wxs>` are no tags. */
export function scanTags(wxml: string): ScannedTag[] {
  const tags: ScannedTag[] = [];
  for (const match of wxml.matchAll(PATTERN)) {
    const name = match[1];
    if (name !== undefined) tags.push({ name, ...positionOf(wxml, match.index) });
  }
  return tags;
}
