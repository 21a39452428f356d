import { parse } from 'acorn';
import { full } from 'acorn-walk';

/** What one file of a package asks for, as written in it. */
export interface References {
  /** usingComponents and the like: each stands for a .json, .js, .wxml and .wxss. */
  components: string[];
  /** Any other file. */
  files: string[];
}

const NONE: References = { components: [], files: [] };

/** Reads what a file refers to; `text` is its content and `name` tells its kind. */
export function referencesOf(name: string, text: string): References {
  if (name.endsWith('.json')) return { components: componentsOf(text), files: [] };
  if (name.endsWith('.js')) return { components: [], files: importsOf(text) };
  if (name.endsWith('.wxml')) return { components: [], files: matches(text, WXML_REFERENCE) };
  if (name.endsWith('.wxs')) return { components: [], files: matches(text, WXS_REQUIRE) };
  if (name.endsWith('.wxss')) return { components: [], files: matches(text, WXSS_IMPORT) };
  return NONE;
}

const WXML_REFERENCE = /<(?:import|include|wxs)\b[^>]*?\bsrc="([^"{]+)"/g;
const WXS_REQUIRE = /require\(\s*['"]([^'"]+)['"]\s*\)/g;
const WXSS_IMPORT = /@import\s+(?:url\(\s*)?['"]([^'"]+)['"]/g;

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter(Boolean);

type JsonObject = Record<string, unknown>;

function componentsOf(text: string): string[] {
  const json = JSON.parse(text) as JsonObject;
  const named = ['usingComponents', 'componentPlaceholder'].flatMap((field) =>
    Object.values((json[field] ?? {}) as JsonObject),
  );
  const defaults = Object.values((json.componentGenerics ?? {}) as JsonObject).map((generic) =>
    generic instanceof Object && 'default' in generic ? generic.default : undefined,
  );
  return [...named, ...defaults].filter((reference): reference is string => typeof reference === 'string');
}

/** Imports, re-exports and requires of a script, whether written as a module or as CommonJS. */
function importsOf(code: string): string[] {
  const found: string[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') found.push(text(node.source));
    else if (node.type === 'ExportNamedDeclaration' && node.source) found.push(text(node.source));
    else if (node.type === 'ImportExpression' && node.source.type === 'Literal') found.push(text(node.source));
    else if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require') {
      const [argument] = node.arguments;
      if (argument?.type === 'Literal') found.push(text(argument));
    }
  });
  return found.filter(Boolean);
}

const text = (literal: { value?: unknown }): string => (typeof literal.value === 'string' ? literal.value : '');
