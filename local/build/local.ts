import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { preparePreview } from '../preview/prepared';

/** Loaded from node_modules: they come with a binary, or find their files beside themselves. */
const NOT_BUNDLED = ['lmdb', 'esbuild', 'glass-easel-template-compiler', '@wxml/parser'];

const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'error',
};

const fileOf = (projectRoot: string, name: string): string => path.join(projectRoot, 'dist', 'local', name);
export const workerFileOf = (projectRoot: string): string => fileOf(projectRoot, 'worker.js');
export const preparedPreviewOf = (projectRoot: string): string => fileOf(projectRoot, 'preview');

/** Writes dist/local/worker.js, the local host's side of an instance. @returns its path */
export async function buildWorker(projectRoot: string): Promise<string> {
  const outfile = workerFileOf(projectRoot);
  const entry = path.join(projectRoot, 'local', 'cloud', 'host', 'worker.ts');
  await build({ ...COMMON, entryPoints: [entry], outfile });
  return outfile;
}

/**
 * For the tests, who start a hundred clouds on the same sources: `npm start` itself as one file, and what the browser
 * loads. A start from them takes half the time.
 */
export async function buildForTests(projectRoot: string): Promise<void> {
  const entry = path.join(projectRoot, 'local', 'start.ts');
  const outfile = fileOf(projectRoot, 'start.js');
  await build({ ...COMMON, entryPoints: [entry], outfile, external: NOT_BUNDLED, sourcemap: true });
  await preparePreview(path.join(projectRoot, 'miniprogram'), preparedPreviewOf(projectRoot));
}
