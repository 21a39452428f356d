import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { launchBrowserServer } from './browser.mjs';

const E2E = path.join(import.meta.dirname, '../e2e');

/** Builds what the tests run, once; then one browser for all tests of the pages, who connect to WM_BROWSER_WS. */
export default async function globalSetup(globalConfig) {
  build();
  if (!wantsBrowser(globalConfig)) return;
  try {
    const server = await launchBrowserServer();
    process.env.WM_BROWSER_WS = server.wsEndpoint;
    globalThis.__wmBrowserServer = server;
  } catch (error) {
    // Told by the tests that need a browser; the others go on.
    process.env.WM_BROWSER_ERROR = error instanceof Error ? error.message : String(error);
  }
}

/** `npm run build`: the tests run the deployed bundles, never sources that a bundle might differ from. */
function build() {
  const root = path.join(import.meta.dirname, '../..');
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const done = spawnSync(process.execPath, [tsx, 'local/build/run.ts', '--tests'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the build failed:\n${done.stdout}${done.stderr}`);
}

/** Whether the patterns and projects of the command line leave any test of e2e to run. */
function wantsBrowser(globalConfig) {
  const selected = optionValues('--selectProjects');
  if (selected.length > 0 && !selected.includes('e2e')) return false;
  const patterns = globalConfig.testPathPatterns?.patterns ?? globalConfig.nonFlagArgs ?? [];
  if (patterns.length === 0) return true;
  const files = readdirSync(E2E, { recursive: true, encoding: 'utf8' }).map((name) => path.join(E2E, name));
  return patterns.some((pattern) => files.some((file) => new RegExp(pattern, 'i').test(file)));
}

function optionValues(option) {
  const at = process.argv.indexOf(option);
  if (at < 0) return [];
  const after = process.argv.slice(at + 1);
  const end = after.findIndex((argument) => argument.startsWith('-'));
  return end < 0 ? after : after.slice(0, end);
}
