import fs from 'node:fs';
import path from 'node:path';

/** Where the mini-program's sources come from: the disk, or a test's memory. Paths are absolute, with `/`. */
export interface SourceFiles {
  /** what `/components/…` in a page's json starts from */
  root: string;
  read(file: string): string | undefined;
  /** every template of ours */
  templates(): string[];
}

const withSlashes = (file: string): string => file.split(path.sep).join('/');

export function sourcesOnDisk(folder: string): SourceFiles {
  const root = withSlashes(path.resolve(folder));
  return {
    root,
    read: (file) =>
      fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? fs.readFileSync(file, 'utf8') : undefined,
    templates: () =>
      fs
        .readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map(withSlashes)
        .filter((name) => name.endsWith('.wxml') && !name.split('/').includes('miniprogram_npm'))
        .sort()
        .map((name) => `${root}/${name}`),
  };
}

/** @param files path from the root → text */
export function sourcesInMemory(root: string, files: Readonly<Record<string, string>>): SourceFiles {
  return {
    root,
    read: (file) => (file.startsWith(`${root}/`) ? files[file.slice(root.length + 1)] : undefined),
    templates: () =>
      Object.keys(files)
        .filter((name) => name.endsWith('.wxml'))
        .map((name) => `${root}/${name}`),
  };
}
