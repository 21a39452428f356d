import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** Where browsers of the Chromium family are usually installed. */
const INSTALLED = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programFiles
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * Starts the browser that the tests share. First CHROMIUM_PATH, then one that is installed, then the one that comes
 * with npm (Linux on x64 only). WM_BROWSER=bundled skips the first two.
 */
export async function launchBrowserServer() {
  const found = process.env.WM_BROWSER === 'bundled' ? undefined : installedBrowser();
  const { executablePath, extraFlags } = found ? { executablePath: found, extraFlags: [] } : await bundledBrowser();
  const server = await chromium.launchServer({
    executablePath,
    headless: true,
    args: [...FLAGS, ...extraFlags],
    // The bundled browser finds its libraries by a path that was put into the environment when it was unpacked.
    env: process.env,
  });
  return { wsEndpoint: server.wsEndpoint(), close: () => server.close() };
}

function installedBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist`);
  return asked || (INSTALLED[process.platform] ?? []).find((file) => existsSync(file));
}

async function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found. Install Google Chrome, Microsoft Edge or Chromium, or set CHROMIUM_PATH.');
  }
  // Read while the package is loaded: makes it unpack the libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return { executablePath: await bundled.executablePath(), extraFlags: ['--no-zygote', '--headless=shell'] };
}
