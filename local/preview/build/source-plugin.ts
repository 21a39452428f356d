import fs from 'node:fs';
import path from 'node:path';
import type { OnLoadResult, OnResolveArgs, OnResolveResult, Plugin } from 'esbuild';
import { isFile, type SourceTree } from './source-tree';

/** Everything of one build that is not a script of the mini-program. */
export interface BuildInput {
  tree: SourceTree;
  appScript: string | undefined;
  /** Script to component path, in the order in which they are to run. */
  scripts: ReadonlyMap<string, string>;
  /** JSON of `LoadedBundle` in runtime/main.ts without the templates. */
  bundleJson: string;
  /** A JavaScript expression: an object from path to compiled template. */
  templates: string;
}

const VIRTUAL = 'mini-program';

/** Lets esbuild see the mini-program as WeChat does: its own module rules, and each script told whose it is. */
export function sourcePlugin(current: () => BuildInput): Plugin {
  return {
    name: 'mini-program',
    setup(build) {
      build.onResolve({ filter: /^mini-program:/ }, (args) => ({ path: args.path, namespace: VIRTUAL }));
      build.onLoad({ filter: /.*/, namespace: VIRTUAL }, (args) => virtualModule(args.path, current()));
      build.onResolve({ filter: /.*/, namespace: 'file' }, (args) => resolveScript(args, current().tree));
      build.onLoad({ filter: /\.(?:ts|js)$/, namespace: 'file' }, (args) => loadScript(args.path, current().scripts));
    },
  };
}

function virtualModule(name: string, input: BuildInput): OnLoadResult {
  const resolveDir = input.tree.root;
  if (name === 'mini-program:load') {
    return { contents: `globalThis.__preview.load(${input.bundleJson}, ${input.templates});`, resolveDir };
  }
  if (name === 'mini-program:start') return { contents: 'globalThis.__preview.start();', resolveDir };
  const scripts = [...(input.appScript === undefined ? [] : [input.appScript]), ...input.scripts.keys()];
  const imports = ['mini-program:load', ...scripts, 'mini-program:start'];
  return { contents: imports.map((script) => `import ${JSON.stringify(script)};`).join('\n'), resolveDir };
}

function resolveScript(args: OnResolveArgs, tree: SourceTree): OnResolveResult | undefined {
  if (!tree.contains(args.importer)) return undefined;
  const inPackage = args.importer.includes(`${path.sep}miniprogram_npm${path.sep}`) || !args.path.startsWith('.');
  const suffixes = ['.ts', '.js', '', ...(inPackage ? ['/index.js', '/index.ts'] : [])];
  const bases = tree.candidates(args.path, args.importer);
  const found = bases.flatMap((base) => suffixes.map((suffix) => base + suffix)).find(isFile);
  const problem = importProblem(args, found, tree);
  if (found === undefined || problem !== undefined) return { errors: [{ text: problem ?? '' }] };
  return { path: found };
}

function importProblem(args: OnResolveArgs, found: string | undefined, tree: SourceTree): string | undefined {
  if (found === undefined) return `"${args.path}" was not found inside the mini-program`;
  if (!tree.contains(found)) return `"${args.path}" is outside the mini-program: WeChat packs nothing from there`;
  if (!tree.maySee(args.importer, found)) return `"${args.path}" is in another subpackage`;
  return undefined;
}

/** What is put before a script's first line; esbuild's columns on that line count it. */
export const enterCall = (name: string): string => `globalThis.__preview.enter(${JSON.stringify(name)});`;

/**
 * Component() and Page() may be called by a shared helper (TDesign does), so each script first says which component
 * it is. It is said on the first line, where it moves no line number.
 */
function loadScript(file: string, scripts: ReadonlyMap<string, string>): OnLoadResult | undefined {
  const name = scripts.get(file);
  if (name === undefined) return undefined;
  const source = fs.readFileSync(file, 'utf8');
  return {
    contents: enterCall(name) + source,
    loader: file.endsWith('.ts') ? 'ts' : 'js',
  };
}
