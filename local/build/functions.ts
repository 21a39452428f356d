import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { FUNCTIONS } from '../../cloudfunctions/database/functions';

/**
 * Writes dist/cloudfunctions/<name>/: one bundle, its config.json and its source map. It is what the
 * real cloud gets, and the local cloud runs the same file. Not minified: it loads as fast and keeps
 * stack traces readable (cloud-facts).
 */
export async function buildFunctions(projectRoot: string): Promise<void> {
  const target = path.join(projectRoot, 'dist', 'cloudfunctions');
  rmSync(target, { recursive: true, force: true });
  for (const name of Object.keys(FUNCTIONS)) {
    const source = path.join(projectRoot, 'cloudfunctions', name);
    const directory = path.join(target, name);
    mkdirSync(directory, { recursive: true });
    await build({
      entryPoints: [path.join(source, 'index.ts')],
      outfile: path.join(directory, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      sourcemap: true,
      sourcesContent: false,
      logLevel: 'warning',
    });
    copyFileSync(path.join(source, 'config.json'), path.join(directory, 'config.json'));
  }
}

export const functionsDirectoryOf = (projectRoot: string): string => path.join(projectRoot, 'dist', 'cloudfunctions');
