import fs from 'node:fs';
import path from 'node:path';
import esbuild, { type BuildOptions } from 'esbuild';
import { projectRoot } from '../../project-root';

const PREVIEW = path.join(projectRoot, 'local', 'preview');
const STYLES: Record<string, string[]> = {
  runtime: ['phone', 'built-ins', 'dialogs', 'sheets'].map((name) => `runtime/styles/${name}.css`),
  shell: ['shell/cards.css', 'shell/shell.css'],
};
const COMMON: BuildOptions & { write: false } = {
  bundle: true,
  write: false,
  outdir: path.join(PREVIEW, 'out'),
  sourcemap: 'linked',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"development"' },
  tsconfigRaw: {},
};

export interface BrowserBundles {
  /** By file name as served: runtime.js, runtime.js.map, runtime.css, shell.js … */
  files: Pick<ReadonlyMap<string, string>, 'get'>;
}

/**
 * Bundles the preview's own browser code: the runtime, which is glass-easel and the phone, and the shell. The decoder
 * of QR codes is a module of its own, which the runtime imports when a code is to be read.
 */
export async function buildBrowserBundles(): Promise<{ files: ReadonlyMap<string, string> }> {
  const source = (file: string): string => path.join(PREVIEW, file);
  const results = await Promise.all([
    esbuild.build({
      ...COMMON,
      format: 'iife',
      entryPoints: { runtime: source('runtime/main.ts'), shell: source('shell/main.ts') },
    }),
    esbuild.build({ ...COMMON, format: 'esm', entryPoints: { decoder: source('runtime/codes/decoder.ts') } }),
  ]);
  const built = results.flatMap(({ outputFiles }) => outputFiles);
  const files = new Map(built.map((file) => [path.basename(file.path), file.text]));
  for (const [name, parts] of Object.entries(STYLES)) {
    files.set(`${name}.css`, parts.map((part) => fs.readFileSync(source(part), 'utf8')).join('\n'));
  }
  return { files };
}
