import fs from 'node:fs';
import path from 'node:path';
import { referencesOf } from './miniprogram-npm-references';

/** What one part of the mini-program (the main package or a subpackage) takes from npm packages. */
export interface PackageUse {
  /** '' for the main package. */
  root: string;
  components: Set<string>;
  files: Set<string>;
}

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
const NPM_FOLDER = '/miniprogram_npm/';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: { custom?: boolean };
  usingComponents?: Record<string, string>;
}

/** Walks from app.json over all pages and components and notes what each part of the mini-program refers to. */
export function findPackageUses(miniprogramRoot: string, packages: readonly string[]): PackageUse[] {
  const app = JSON.parse(fs.readFileSync(path.join(miniprogramRoot, 'app.json'), 'utf8')) as AppJson;
  const subpackages = app.subPackages ?? app.subpackages ?? [];
  const uses = ['', ...subpackages.map(({ root }) => root)].map((root) => ({
    root,
    components: new Set<string>(),
    files: new Set<string>(),
  }));
  const walker = new UseWalker(miniprogramRoot, packages, uses);
  walker.file('app.json');
  walker.script('app');
  walker.file('app.wxss');
  for (const page of app.pages) walker.unit(page);
  for (const { root, pages } of subpackages) for (const page of pages) walker.unit(path.posix.join(root, page));
  if (app.tabBar?.custom === true) walker.unit('custom-tab-bar/index');
  return uses;
}

class UseWalker {
  private readonly seen = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly packages: readonly string[],
    private readonly uses: PackageUse[],
  ) {}

  /** A page or component by its path without suffix. */
  unit(name: string): void {
    for (const suffix of ['.json', '.wxss']) this.file(name + suffix);
    this.script(name);
  }

  script(name: string): void {
    for (const suffix of ['.ts', '.js']) this.file(name + suffix);
  }

  file(name: string): void {
    const file = path.join(this.root, name);
    if (this.seen.has(name) || !isFile(file)) return;
    this.seen.add(name);
    const text = fs.readFileSync(file, 'utf8');
    if (/\.[tj]s$/.test(name)) {
      for (const [, reference = ''] of text.matchAll(IMPORT)) this.refer(name, reference, 'files');
      return;
    }
    const { components, files } = referencesOf(name, text);
    for (const reference of components) this.refer(name, reference, 'components');
    for (const reference of files) this.refer(name, reference, 'files');
  }

  private refer(from: string, reference: string, kind: 'components' | 'files'): void {
    const inPackage = reference.startsWith(NPM_FOLDER) ? reference.slice(NPM_FOLDER.length) : reference;
    const isPackage = this.packages.some((name) => inPackage.startsWith(`${name}/`));
    if (isPackage && (kind === 'components' || !reference.startsWith('.'))) {
      this.useOf(from)[kind].add(inPackage);
      return;
    }
    const target = reference.startsWith('/')
      ? reference.slice(1)
      : path.posix.join(path.posix.dirname(from), reference);
    if (kind === 'components') this.unit(isFile(path.join(this.root, `${target}.json`)) ? target : `${target}/index`);
    else if (/\.[tj]s$/.test(from)) this.script(target);
    else this.file(target);
  }

  private useOf(name: string): PackageUse {
    const found = this.uses.find(({ root }) => root !== '' && name.startsWith(`${root}/`)) ?? this.uses[0];
    if (!found) throw new Error('there is always a main package');
    return found;
  }
}

/** Scripts of the mini-program are TypeScript, so imports are found by their shape; types alone bring no file. */
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
