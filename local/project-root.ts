import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository: the same from a source and from a bundle of it in dist/. */
export const projectRoot = nearest(__dirname);

function nearest(directory: string): string {
  if (existsSync(path.join(directory, 'package.json'))) return directory;
  const parent = path.dirname(directory);
  if (parent === directory) throw new Error(`no package.json above ${__dirname}`);
  return nearest(parent);
}
