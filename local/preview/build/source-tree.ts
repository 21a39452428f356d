import fs from 'node:fs';
import path from 'node:path';

export const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

export const firstFile = (base: string, suffixes: readonly string[]): string | undefined =>
  suffixes.map((suffix) => base + suffix).find(isFile);

/** The folder of one mini-program: names inside it, and WeChat's rules on who may reach whom. */
export class SourceTree {
  readonly root: string;

  constructor(
    root: string,
    /** Roots of the subpackages, for example `packages/classroom`. */
    private readonly subpackages: readonly string[],
  ) {
    this.root = path.resolve(root);
  }

  contains(file: string): boolean {
    return file.startsWith(this.root + path.sep);
  }

  /** `/abs/miniprogram/pages/home/home` → `pages/home/home`, on every system with forward slashes. */
  nameOf(file: string): string {
    return path.relative(this.root, file).split(path.sep).join('/');
  }

  fileOf(name: string): string {
    return path.join(this.root, name);
  }

  /** The subpackage a file belongs to, or '' for the main package. */
  packageOf(file: string): string {
    const name = this.nameOf(file);
    return this.subpackages.find((root) => name.startsWith(`${root}/`)) ?? '';
  }

  /** A subpackage sees itself and the main package; the main package sees no subpackage. */
  maySee(from: string, target: string): boolean {
    const owner = this.packageOf(target);
    return owner === '' || owner === this.packageOf(from);
  }

  /** Where a reference written in `from` may point to, in the order in which WeChat looks. */
  candidates(reference: string, from: string): string[] {
    if (reference.startsWith('/')) return [path.join(this.root, reference)];
    const directory = path.dirname(from);
    const beside = path.resolve(directory, reference);
    if (reference.startsWith('.')) return [beside];
    return [beside, ...this.npmFolders(directory).map((folder) => path.join(folder, reference))];
  }

  /** Every `miniprogram_npm` that a file in `directory` can use: the nearest first, the root's last. */
  private npmFolders(directory: string): string[] {
    const folders: string[] = [];
    for (let current = directory; ; current = path.dirname(current)) {
      folders.push(path.join(current, 'miniprogram_npm'));
      if (current === this.root || !this.contains(current)) return folders;
    }
  }
}
