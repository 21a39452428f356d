import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const PREVIEW = path.join(__dirname, '..');
const STYLES: Record<string, string[]> = {
  runtime: ['runtime/styles/phone.css', 'runtime/styles/built-ins.css', 'runtime/styles/dialogs.css'],
  shell: ['shell/shell.css'],
};

export interface BrowserBundles {
  /** By file name as served: runtime.js, runtime.js.map, runtime.css, shell.js … */
  files: ReadonlyMap<string, string>;
}

/** Bundles the preview's own browser code: the runtime, which is glass-easel and the phone, and the shell. */
export async function buildBrowserBundles(): Promise<BrowserBundles> {
  const result = await esbuild.build({
    entryPoints: {
      runtime: path.join(PREVIEW, 'runtime/main.ts'),
      shell: path.join(PREVIEW, 'shell/main.ts'),
    },
    bundle: true,
    write: false,
    outdir: path.join(PREVIEW, 'out'),
    sourcemap: 'linked',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    tsconfigRaw: {},
  });
  const files = new Map(result.outputFiles.map((file) => [path.basename(file.path), file.text]));
  for (const [name, parts] of Object.entries(STYLES)) {
    files.set(`${name}.css`, parts.map((part) => fs.readFileSync(path.join(PREVIEW, part), 'utf8')).join('\n'));
  }
  return { files };
}
