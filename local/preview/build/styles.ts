import fs from 'node:fs';
import postcss, { CssSyntaxError, type AtRule, type Declaration, type Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { BUILT_IN_TAGS } from '../shared/built-in-tags';
import { STYLE_HOST, STYLE_SCOPE } from '../shared/bundle-format';
import { toBrowserUnits } from '../shared/units';
import { SourceProblem } from './problem';
import { isFile, type SourceTree } from './source-tree';

/** Compiles one WXSS file, with what it imports, to CSS for the page that all pages of the preview share. */
export function compileStyle(file: string, tree: SourceTree): string {
  if (!isFile(file)) return '';
  const root = readWithImports(file, tree, new Set([file]));
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule) => {
    if (!insideKeyframes(rule.parent)) rule.selector = scopeSelectors.processSync(rule.selector);
  });
  root.walkDecls((declaration) => {
    refuseLocalUrl(declaration, file);
    declaration.value = toBrowserUnits(declaration.value);
  });
  root.walkAtRules('media', followThemeSwitch);
  return root.toString();
}

function readWithImports(file: string, tree: SourceTree, seen: Set<string>): Root {
  const root = parse(file);
  root.walkAtRules('import', (rule) => {
    const target = importTarget(rule, file, tree);
    if (seen.has(target)) {
      rule.remove();
      return;
    }
    seen.add(target);
    rule.replaceWith(readWithImports(target, tree, seen).nodes);
  });
  return root;
}

function parse(file: string): Root {
  try {
    return postcss.parse(fs.readFileSync(file, 'utf8'), { from: file });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    throw new SourceProblem(error.file ?? file, error.line ?? 1, error.column ?? 1, error.reason);
  }
}

function importTarget(rule: AtRule, file: string, tree: SourceTree): string {
  const reference = /^(?:url\(\s*)?['"]?([^'")]+)['"]?/.exec(rule.params)?.[1]?.trim() ?? '';
  const found = tree
    .candidates(reference, file)
    .flatMap((candidate) => [candidate, `${candidate}.wxss`])
    .find(isFile);
  if (found === undefined) throw problemAt(rule, file, `@import "${reference}" was not found`);
  if (!tree.maySee(file, found)) throw problemAt(rule, file, `@import "${reference}" is in another subpackage`);
  return found;
}

function problemAt(node: AtRule | Declaration, file: string, text: string): SourceProblem {
  const place = node.source?.start;
  return new SourceProblem(node.source?.input.file ?? file, place?.line ?? 1, place?.column ?? 1, text);
}

/** WeChat shows no packaged picture from a style sheet; finding that out on a phone is late. */
function refuseLocalUrl(declaration: Declaration, file: string): void {
  const url = /url\(\s*['"]?([^'")]+)/.exec(declaration.value)?.[1];
  if (url === undefined || /^(?:data:|https?:|#)/.test(url)) return;
  throw problemAt(declaration, file, `WeChat loads no local file from WXSS: ${url}`);
}

const insideKeyframes = (parent: unknown): boolean =>
  parent instanceof Object && 'name' in parent && typeof parent.name === 'string' && parent.name.endsWith('keyframes');

const scopeSelectors = selectorParser((root) => {
  root.walkTags((tag) => {
    if (BUILT_IN_TAGS.has(tag.value)) tag.value = `wx-${tag.value}`;
  });
  root.walkClasses((name) => {
    name.value = STYLE_SCOPE + name.value;
  });
  root.walkPseudos((pseudo) => {
    if (pseudo.value !== ':host') return;
    const host = selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: '', quoteMark: '"', raws: {} });
    host.setValue(STYLE_HOST, { quoteMark: '"' });
    pseudo.replaceWith(host);
  });
});

/**
 * `@media (prefers-color-scheme: dark)` asks the machine; in the preview the switch decides, so the rules become ones
 * for `<html data-theme>`. `:where` keeps their weight as it was: what came later still wins.
 */
function followThemeSwitch(media: AtRule): void {
  const match = /\s*(?:and\s*)?\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)\s*(?:and\s*)?/.exec(media.params);
  if (!match || media.params.includes(',')) return;
  const theme = match[1] ?? 'light';
  media.walkRules((rule) => {
    if (insideKeyframes(rule.parent)) return;
    rule.selectors = rule.selectors.map((selector) => `:where(html[data-theme="${theme}"]) ${selector}`);
  });
  const rest = media.params.replace(match[0], '').trim();
  if (rest === '') media.replaceWith(media.nodes ?? []);
  else media.params = rest;
}
