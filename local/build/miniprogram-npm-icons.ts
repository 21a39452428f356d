import fs from 'node:fs';
import path from 'node:path';

/** A rule of the icon font: `.t-icon-close:before{content:'\E5C9';}`. */
const GLYPH_RULE = /\.t-icon-([\w-]+):before\s*\{\s*content:\s*'[^']*';?\s*\}/g;
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const FONT_USE = /\.t-icon\s*\{\s*font-family:[^}]*\}/g;

/** `<t-icon …>` and `<template is="icon" …>`: the places in a template that name glyphs. */
const ICON_TAG = /<t-icon\b(?:"[^"]*"|[^>"])*>|<template\b(?:"[^"]*"|[^>"])*\bis="icon"(?:"[^"]*"|[^>"])*>/g;
/** `left-icon="search"` or `right-icon="{{open ? 'chevron-up' : 'chevron-down'}}"` on any tag of TDesign. */
const ICON_ATTRIBUTE = /\b[\w-]*icon="([^"]+)"/g;
/** Literals in such a tag that are compared or say something else than the glyph. */
const NOT_A_NAME = /==\s*'[\w-]*'|ariaRole:\s*'\w+'|\b(?:is|aria-role|size|class|t-class)="[^"{]*"/g;
const LITERAL = /['"]([\w-]+)['"]/g;

export interface SourceText {
  name: string;
  text: string;
}

/** Names of icons as written in templates and scripts; some are no glyphs, which the style sheet then does not have. */
export function iconNamesIn(sources: SourceText[]): Set<string> {
  const names = new Set<string>();
  for (const { name, text } of sources) {
    const found = name.endsWith('.wxml') ? namesInTemplate(text) : namesInScript(text);
    for (const icon of found) names.add(icon);
  }
  return names;
}

/** Names are also put together: 'check-' + icon + '-filled', where icon is compared with its values nearby. */
function namesInTemplate(wxml: string): string[] {
  const inTags = [...wxml.matchAll(ICON_TAG)].flatMap(([tag]) => {
    const all = literalsOf(tag);
    const alone = literalsOf(tag.replace(NOT_A_NAME, ''));
    const built = all
      .filter((literal) => literal.endsWith('-'))
      .flatMap((before) =>
        all.flatMap((middle) =>
          all.filter((literal) => literal.startsWith('-')).map((after) => before + middle + after),
        ),
      );
    return [...alone, ...built];
  });
  const inAttributes = [...wxml.matchAll(ICON_ATTRIBUTE)].map((match) => match[1] ?? '');
  return [...inTags, ...inAttributes, ...inAttributes.flatMap(literalsOf)];
}

const literalsOf = (code: string): string[] => [...code.matchAll(LITERAL)].map((match) => match[1] ?? '');

/** In scripts a hyphenated literal, or one that something called icon or arrow is set to. */
function namesInScript(code: string): string[] {
  const hyphenated = literalsOf(code).filter((name) => name.includes('-'));
  const assigned = [...code.matchAll(/(?:icon|arrow)\w*["']?\s*[:=]\s*\{?[^{}]{0,40}?["']([a-z]+)["']/gi)];
  const passed = [...code.matchAll(/icon\([^()]*?,\s*["']([a-z]+)["']\)/gi)];
  return [...hyphenated, ...[...assigned, ...passed].map((match) => match[1] ?? '')];
}

/**
 * TDesign's icons are a font on another machine: blank without a network, and a request to a third party. The glyphs
 * that are used become masks in the style sheet itself, in the colour of the text as before.
 */
export function withoutIconFont(wxss: string, used: ReadonlySet<string>, svgFolder: string): string {
  return wxss
    .replace(FONT_FACE, '')
    .replace(FONT_USE, PAINTED)
    .replace(GLYPH_RULE, (_, name: string) => (used.has(name) ? glyphRule(name, svgFolder) : ''))
    .replace(/\n{2,}/g, '\n');
}

/** A name that is no glyph paints nothing, as it did with the font. */
const MASK = 'var(--t-icon-glyph,linear-gradient(transparent,transparent)) center/100% 100% no-repeat';
const PAINTED =
  `.t-icon-base:before{content:'';display:block;width:1em;height:1em;background-color:currentColor;` +
  `-webkit-mask:${MASK};mask:${MASK};}`;

function glyphRule(name: string, svgFolder: string): string {
  const file = path.join(svgFolder, `${name}.svg`);
  if (!fs.existsSync(file)) return '';
  return `.t-icon-${name}:before{--t-icon-glyph:url("data:image/svg+xml,${encodeSvg(fs.readFileSync(file, 'utf8'))}");}`;
}

function encodeSvg(svg: string): string {
  const plain = svg
    .replace('view-box', 'viewBox')
    .replace(/ (?:class|id|width|height)="[^"]*"/g, '')
    .replaceAll('currentColor', '#000')
    .replaceAll('"', "'");
  return plain.replace(/[#%<>]/g, (character) => encodeURIComponent(character));
}
