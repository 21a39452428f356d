import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MiniProgramBundle, type BuildOutcome } from './build/mini-program-bundle';
import { buildBrowserBundles, type BrowserBundles } from './server/browser-bundles';

/** What the browser loads, compiled ahead of the start. */
export interface Prepared {
  browser: BrowserBundles;
  outcome: BuildOutcome;
}

type Mistakes = Extract<BuildOutcome, { ok: false }>;
type Compiled = Extract<BuildOutcome, { ok: true }>;

const APP = { outcome: 'app.json', script: 'app.js', map: 'app.js.map' };

/** Compiles it into a folder, a file each: most phones ask for two of them. */
export async function preparePreview(miniprogramRoot: string, directory: string): Promise<void> {
  const bundle = new MiniProgramBundle(miniprogramRoot, () => undefined);
  const [{ files }, outcome] = await Promise.all([buildBrowserBundles(), bundle.build()]);
  await bundle.close();
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(path.join(directory, name), text);
  for (const [name, text] of files) write(name, text);
  if (!outcome.ok) return write(APP.outcome, JSON.stringify(outcome));
  write(APP.outcome, JSON.stringify({ ok: true, app: outcome.app }));
  write(APP.script, outcome.bundle.script);
  write(APP.map, outcome.bundle.map);
}

/** @returns undefined when nothing was prepared */
export function readPrepared(directory: string): Prepared | undefined {
  if (!existsSync(directory)) return undefined;
  const text = (name: string): string => readFileSync(path.join(directory, name), 'utf8');
  const outcome = JSON.parse(text(APP.outcome)) as Mistakes | Omit<Compiled, 'bundle'>;
  const bundle = {
    get script() {
      return text(APP.script);
    },
    get map() {
      return text(APP.map);
    },
  };
  const get = (name: string): string | undefined => (existsSync(path.join(directory, name)) ? text(name) : undefined);
  return { browser: { files: { get } }, outcome: outcome.ok ? { ...outcome, bundle } : outcome };
}
