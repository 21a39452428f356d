import fs from 'node:fs';
import path from 'node:path';
import { referencesOf } from './miniprogram-npm-references';

const COMPONENT_PARTS = ['.json', '.js', '.wxml', '.wxss'] as const;

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * The files of one mini-program package that some of its components need, and nothing else. Names are relative to the
 * package's folder for mini-programs, with forward slashes.
 */
export class PackageClosure {
  readonly files = new Set<string>();
  /** Entries that the package does not have. */
  readonly missing: string[] = [];

  constructor(
    readonly name: string,
    readonly root: string,
  ) {}

  /** A component by its path in the package, such as `button/button`. */
  addComponent(component: string): void {
    const base = [component, path.posix.join(component, 'index')].find((name) => isFile(this.absolute(`${name}.json`)));
    if (base === undefined) {
      this.missing.push(`${this.name}/${component}`);
      return;
    }
    for (const part of COMPONENT_PARTS) if (isFile(this.absolute(base + part))) this.addFile(base + part);
  }

  /** A script or style sheet by its path in the package, with or without suffix. */
  addEntry(entry: string): void {
    const found = [entry, `${entry}.js`, `${entry}.wxss`, `${entry}/index.js`].find((name) =>
      isFile(this.absolute(name)),
    );
    if (found === undefined) this.missing.push(`${this.name}/${entry}`);
    else this.addFile(found);
  }

  private addFile(name: string): void {
    if (this.files.has(name)) return;
    this.files.add(name);
    const { components, files } = referencesOf(name, fs.readFileSync(this.absolute(name), 'utf8'));
    for (const reference of components) {
      const component = this.resolve(reference, name, ['.json', '/index.json']);
      this.addComponent(component.replace(/\.json$/, ''));
    }
    for (const reference of files) this.addFile(this.resolve(reference, name, suffixesFor(name)));
  }

  /** WeChat's rule: relative to the file, or in the nearest `miniprogram_npm` on the way up. */
  private resolve(reference: string, from: string, suffixes: readonly string[]): string {
    const directory = path.posix.dirname(from);
    const places = reference.startsWith('.')
      ? [path.posix.join(directory, reference)]
      : [path.posix.join(directory, reference), ...npmPlaces(directory, reference)];
    const found = places
      .flatMap((place) => suffixes.map((suffix) => place + suffix))
      .find((name) => isFile(this.absolute(name)));
    if (found === undefined)
      throw new Error(`${this.name}/${from} asks for "${reference}", which the package does not have`);
    return found;
  }

  private absolute(name: string): string {
    return path.join(this.root, name);
  }
}

function npmPlaces(directory: string, reference: string): string[] {
  const places: string[] = [];
  for (let current = directory; ; current = path.posix.dirname(current)) {
    places.push(path.posix.join(current, 'miniprogram_npm', reference));
    if (current === '.' || current === '/') return places;
  }
}

function suffixesFor(from: string): readonly string[] {
  if (from.endsWith('.js')) return ['', '.js', '/index.js'];
  if (from.endsWith('.wxml')) return ['', '.wxml', '.wxs'];
  return ['', path.posix.extname(from)];
}
